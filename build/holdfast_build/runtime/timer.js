import { raise, caught, RuntimeError } from "./exception.js";
import { callee, isForeign } from "./object.js";
import { adopt } from "./border.js";
import { reportUncaught } from "./traceback.js";

// What asyncio's loop asks the machine for.

/** Calls a function after so many seconds. */
export function timer_after(seconds, call) {
  setTimeout(() => timer_guarded(call), Math.max(0, Number(seconds.v ?? seconds) * 1000));
  return null;
}

/** Calls a function as soon as what runs now has ended. */
export function timer_soon(call) {
  queueMicrotask(() => timer_guarded(call));
  return null;
}

function timer_guarded(call) {
  try {
    callee(call)();
  } catch (error) {
    reportUncaught(caught(error));
  }
}

/** Lets the whole program sleep, as asyncio.run does when nothing is ready. */
export function timer_block(seconds) {
  if (globalThis.process?.versions?.node === undefined) throw raise(RuntimeError, "asyncio.run() can't wait in a browser: start the coroutine with spawn() of holdfast.browser");
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Math.max(0, Number(seconds.v ?? seconds) * 1000));
  return null;
}

/** If `value` is a promise: tells the two functions how it settles, and answers True. */
export function timer_promise(value, done, failed) {
  if (!isForeign(value) || typeof value.then !== "function") return false;
  value.then((result) => callee(done)(adopt(result)), (error) => callee(failed)(caught(error)));
  return true;
}
