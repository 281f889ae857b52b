import { raise, caught, matches, StopAsyncIteration, TypeError } from "./exception.js";
import { coroutine, await_ } from "./coroutine.js";
import { method, typeOf } from "./object.js";

// anext(), with and without a value for the end.

export function anext(iterator, fallback) {
  const step = method(iterator, "$__anext__");
  if (step === undefined) throw raise(TypeError, `'${typeOf(iterator).name_}' object is not an async iterator`);
  const waiting = step.call(iterator);
  return fallback === undefined ? waiting : coroutine(nextOr(waiting, fallback), "anext");
}

function* nextOr(awaitable, fallback) {
  try {
    return yield* await_(awaitable);
  } catch (error) {
    const e = caught(error);
    if (!matches(e, StopAsyncIteration)) throw e;
    return fallback;
  }
}
