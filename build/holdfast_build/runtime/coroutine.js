import { context_copy, context_own, context_swap } from "./context.js";
import { truth } from "./compare.js";
import { defines_, builtin, attr, getter, method, typeOf, isForeign, known_ } from "./object.js";
import { labelled, resume, thrown, yield_from } from "./generator.js";
import { unmakeable } from "./iterate.js";
import { raise, raised, caught, matches, StopIteration, StopAsyncIteration, GeneratorExit, RuntimeError, TypeError } from "./exception.js";
import { reportUncaught } from "./traceback.js";
import { adopt } from "./border.js";

// A coroutine runs on a JavaScript generator that yields what it waits for: promises. Nothing runs before it is awaited or spawned, as in Python.

export class Coroutine {
  constructor(body, name) {
    this.body_ = body;
    this.name = name;
    this.started_ = false;
    this.done_ = false;
    this.handled_ = null;
  }

  /** One step: the promise it waits for, or undefined when it is finished (then `result_` holds what it returned). */
  step_(how, value) {
    return resume(this, how, value, "coroutine raised StopIteration");
  }

  /** JavaScript that is handed a coroutine may await it, too. */
  then(resolve, reject) {
    return drive(this).then(resolve, reject);
  }
}

export const coroutine_type = builtin("coroutine", Coroutine.prototype, unmakeable("coroutine"), {});

export function coroutine(body, name) {
  return new Coroutine(body, name);
}

attr(coroutine_type, "close", function () {
  if (this.done_) return null;
  if (!this.started_) {
    this.done_ = true;
    return null;
  }
  try {
    this.step_("throw", raise(GeneratorExit));
  } catch (error) {
    const e = caught(error);
    if (!matches(e, GeneratorExit)) throw e;
    return null;
  }
  if (!this.done_) throw raise(RuntimeError, "coroutine ignored GeneratorExit");
  return null;
});

attr(coroutine_type, "send", function (value) {
  if (this.done_) throw raise(RuntimeError, "cannot reuse already awaited coroutine");
  if (!this.started_ && value !== null) throw raise(TypeError, "can't send non-None value to a just-started coroutine");
  const waiting = this.step_("next", value);
  if (waiting !== undefined) return waiting;
  throw this.result_ === null ? raise(StopIteration) : raise(StopIteration, this.result_);
});

attr(coroutine_type, "throw", function (error, value = null, traceback = null) {
  const e = raised(thrown(error, value, traceback));
  if (this.done_) throw raise(RuntimeError, "cannot reuse already awaited coroutine");
  if (!this.started_) {
    this.done_ = true;
    throw e;
  }
  const waiting = this.step_("throw", e);
  if (waiting !== undefined) return waiting;
  throw this.result_ === null ? raise(StopIteration) : raise(StopIteration, this.result_);
});

attr(coroutine_type, "__await__", function () {
  return this;
});

attr(coroutine_type, "__name__", getter(function () {
  return this.label_ ?? this.name.slice(this.name.lastIndexOf(".") + 1);
}, function (name) {
  this.label_ = labelled(name, "__name__");
}));

attr(coroutine_type, "__qualname__", getter(function () {
  return this.name;
}, function (name) {
  this.label_ ??= this.$__name__;
  this.name = labelled(name, "__qualname__");
}));

attr(coroutine_type, "__repr__", function () {
  return `<coroutine object ${this.name} at 0x7f0000000000>`;
});

/** Runs a coroutine to its end; the promise settles with its result. */
export function drive(co) {
  let values = known_(context_own) ? context_copy() : null;
  return new Promise((resolve, reject) => {
    function advance(how, value) {
      const outside = known_(context_own) ? context_swap(values) : null;
      let waiting;
      try {
        waiting = co.step_(how, value);
      } catch (error) {
        reject(error);
        return;
      } finally {
        if (known_(context_own)) values = context_swap(outside);
      }
      if (co.done_) resolve(co.result_);
      else Promise.resolve(waiting).then((result) => advance("next", adopt(result)), (error) => advance("throw", caught(error)));
    }
    if (co.started_) reject(raise(RuntimeError, "cannot reuse already awaited coroutine"));
    else advance("next", null);
  });
}

/** `await x` */
export function* await_(x) {
  if (x instanceof Coroutine) {
    if (x.started_) throw raise(RuntimeError, "cannot reuse already awaited coroutine");
    x.started_ = true;
    // A body that ends without `return` gives undefined.
    return (yield* x.body_) ?? null;
  }
  if (isPromise(x)) return yield x;
  if (defines_("__await__")) {
    const hook = x === null || x === undefined ? undefined : method(x, "$__await__");
    if (hook) {
      const inner = hook.call(x);
      if (inner instanceof Coroutine) return yield* await_(inner);
      // What its iterator gives are the things to wait for.
      if (inner !== null && method(inner, "$__next__")) return yield* yield_from(inner);
      throw raise(TypeError, `__await__() returned non-iterator of type '${typeOf(inner).name_}'`);
    }
  }
  throw raise(TypeError, `object ${typeOf(x).name_} can't be used in 'await' expression`);
}

function isPromise(x) {
  return isForeign(x) && typeof x.then === "function";
}

/** Starts a coroutine without waiting for it. Gives a promise; an error that nobody handles is reported. */
export function spawn(co) {
  if (!(co instanceof Coroutine)) throw raise(TypeError, `a coroutine was expected, got ${typeOf(co).name_}`);
  const promise = drive(co);
  promise.catch((error) => reportUncaught(caught(error)));
  return promise;
}

// ---- asynchronous generators ----

class Yielded {
  constructor(value) {
    this.value = value;
  }
}

/** Marks a value that an asynchronous generator gives to its reader, apart from what it waits for. */
export function yielded(value) {
  return new Yielded(value);
}

export class AsyncGenerator {
  constructor(body, name) {
    this.body_ = body;
    this.name = name;
    this.started_ = false;
    this.done_ = false;
  }

  /** A JavaScript generator that runs up to the next value: gives it, or undefined at the end. */
  *advance_(how, value) {
    if (this.done_) return undefined;
    this.started_ = true;
    for (;;) {
      let step;
      try {
        step = how === "next" ? this.body_.next(value) : this.body_.throw(value);
      } catch (error) {
        this.done_ = true;
        throw caught(error);
      }
      if (step.done) {
        this.done_ = true;
        return undefined;
      }
      if (step.value instanceof Yielded) return step.value.value;
      try {
        value = yield step.value;
        how = "next";
      } catch (error) {
        value = caught(error);
        how = "throw";
      }
    }
  }
}

export const async_generator_type = builtin("async_generator", AsyncGenerator.prototype, unmakeable("async_generator"), {});

export function async_generator(body, name) {
  return new AsyncGenerator(body, name);
}

attr(async_generator_type, "__aiter__", function () {
  return this;
});

attr(async_generator_type, "__anext__", function () {
  return coroutine(nextAsync(this, "next", null), "async_generator.__anext__");
});

attr(async_generator_type, "asend", function (value) {
  return coroutine(nextAsync(this, "next", value), "async_generator.asend");
});

attr(async_generator_type, "athrow", function (error, value = null, traceback = null) {
  return coroutine(nextAsync(this, "throw", raised(thrown(error, value, traceback))), "async_generator.athrow");
});

attr(async_generator_type, "__name__", getter(function () {
  return this.name.slice(this.name.lastIndexOf(".") + 1);
}));

attr(async_generator_type, "__qualname__", getter(function () {
  return this.name;
}));

attr(async_generator_type, "__repr__", function () {
  return `<async_generator object ${this.name} at 0x7f0000000000>`;
});

attr(async_generator_type, "aclose", function () {
  return coroutine(closeAsync(this), "async_generator.aclose");
});

function* nextAsync(source, how, value) {
  if (!source.started_ && how === "next" && value !== null) {
    throw raise(TypeError, "can't send non-None value to a just-started async generator");
  }
  const got = yield* source.advance_(how, value);
  if (got === undefined) throw raise(StopAsyncIteration);
  return got;
}

function* closeAsync(source) {
  if (!source.started_) {
    source.done_ = true;
    return null;
  }
  if (source.done_) return null;
  try {
    yield* source.advance_("throw", raise(GeneratorExit));
  } catch (error) {
    const e = caught(error);
    if (!matches(e, GeneratorExit) && !matches(e, StopAsyncIteration)) throw e;
    return null;
  }
  if (!source.done_) throw raise(RuntimeError, "async generator ignored GeneratorExit");
  return null;
}

/** The asynchronous iterator of `async for`. */
export function async_iter(o) {
  if (o instanceof AsyncGenerator) return o;
  const make = o === null || o === undefined ? undefined : method(o, "$__aiter__");
  if (make) return make.call(o);
  if (isForeign(o) && o[Symbol.asyncIterator]) return o[Symbol.asyncIterator]();
  throw raise(TypeError, `'async for' requires an object with __aiter__ method, got ${typeOf(o).name_}`);
}

/** Its next item, or undefined at the end. */
export function* async_next(iterator) {
  if (iterator instanceof AsyncGenerator) return yield* iterator.advance_("next", null);
  if (isForeign(iterator)) {
    const step = yield iterator.next();
    return step.done ? undefined : adopt(step.value);
  }
  const step = method(iterator, "$__anext__");
  if (!step) throw raise(TypeError, `'async for' received an object from __aiter__ that does not implement __anext__: ${typeOf(iterator).name_}`);
  try {
    return yield* await_(step.call(iterator));
  } catch (error) {
    const e = caught(error);
    if (matches(e, StopAsyncIteration)) return undefined;
    throw e;
  }
}

// ---- async with ----

export function async_with_manager(o) {
  for (const key of ["$__aexit__", "$__aenter__"]) {
    if (o === null || o === undefined || !method(o, key)) {
      throw raise(TypeError, `'${typeOf(o).name_}' object does not support the asynchronous context manager protocol`);
    }
  }
  return o;
}

export function* async_with_enter(o) {
  return yield* await_(method(o, "$__aenter__").call(o));
}

export function* async_with_exit(o, e) {
  const exit = method(o, "$__aexit__");
  const answer = yield* await_(e === null ? exit.call(o, null, null, null) : exit.call(o, e.$__class__, e, e.$__traceback__ ?? null));
  return e !== null && truth(answer);
}

