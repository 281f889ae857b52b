import { builtin, attr, getter, known_, method } from "./object.js";
import { Iterator, iterator_type, iter, unmakeable } from "./iterate.js";
import { raise, raised, made, caught, matches, handling, leave, quiet, quieten, relieve, noAttribute, BaseException, Traceback, StopIteration, GeneratorExit, RuntimeError, TypeError, ValueError } from "./exception.js";
import { isType, isinstance, typeOf } from "./object.js";
import { Tuple } from "./tuple.js";

// A Python generator runs on a JavaScript one; what differs is kept here: sending, the StopIteration at the end, re-entry, the exception being handled.

export class Generator extends Iterator {
  constructor(body, name) {
    super();
    this.body_ = body;
    this.name = name;
    this.started_ = false;
    this.done_ = false;
    this.running_ = false;
    this.handled_ = null;
    /** The value of `return`, for `yield from` and StopIteration. */
    this.result_ = null;
  }

  // What loops ask: `resume_("next", null)` where the generator handles no exception.
  next_() {
    if (this.running_ || this.done_ || this.handled_ !== null) return this.resume_("next", null);
    const before = handling(), outside = known_(quiet) ? quieten(null) : null;
    this.started_ = this.running_ = true;
    let step;
    try {
      step = this.body_.next(null);
    } catch (error) {
      this.done_ = true;
      const e = escaped(error, "generator raised StopIteration");
      leave(before);
      throw e;
    } finally {
      this.running_ = false;
      if (known_(quiet)) quieten(outside);
    }
    const inside = handling();
    if (inside !== before) {
      this.handled_ = inside;
      this.under_ = before;
      leave(before);
    }
    if (!step.done) return step.value;
    this.done_ = true;
    this.result_ = step.value ?? null;
    return undefined;
  }

  resume_(how, value) {
    if (this.running_) throw raise(ValueError, "generator already executing");
    if (this.done_) return undefined;
    this.running_ = true;
    try {
      return resume(this, how, value, "generator raised StopIteration");
    } finally {
      this.running_ = false;
    }
  }
}

/**
 * Runs the body of a generator or coroutine to its next stop: what it yields, or undefined when it is finished (then `result_` holds what it returned).
 * Each has an exception of its own that it is handling, put in place of the caller's while it runs.
 */
export function resume(owner, how, value, words) {
  const before = handling();
  const own = owner.handled_;
  // Its body is inside of no `try` but its own, which do not tell what they catch.
  const outside = known_(quiet) ? quieten(null) : null;
  let outer;
  if (own !== null) {
    leave(own);
    if (owner.under_ !== before) outer = relieve(owner.under_, before);
    // Thrown in while it handles another exception: that one is its context.
    if (how === "throw") raised(value);
  }
  owner.started_ = true;
  let step;
  try {
    step = how === "next" ? owner.body_.next(value) : owner.body_.throw(value);
  } catch (error) {
    owner.done_ = true;
    throw escaped(error, words);
  } finally {
    const inside = handling();
    owner.handled_ = inside === before ? null : inside;
    if (owner.handled_ !== own) owner.under_ = before;
    if (outer !== undefined) relieve(outer[0], outer[1]);
    leave(before);
    if (known_(quiet)) quieten(outside);
  }
  if (!step.done) return step.value;
  owner.done_ = true;
  owner.result_ = step.value ?? null;
  return undefined;
}

// What a body raised, as those outside see it.
function escaped(error, words) {
  const e = caught(error);
  return matches(e, StopIteration) ? raised(RuntimeError(words), e) : e;
}

/** A generator that stops at one place only, whose body is then a function which goes on from there each time: `for` with `yield` at its end. */
export class Stepping extends Generator {
  next_() {
    if (this.running_) throw raise(ValueError, "generator already executing");
    if (this.done_) return undefined;
    const outside = known_(quiet) ? quieten(null) : null;
    this.started_ = this.running_ = true;
    try {
      const value = this.body_();
      if (value === undefined) this.done_ = true;
      return value;
    } catch (error) {
      this.done_ = true;
      throw escaped(error, "generator raised StopIteration");
    } finally {
      this.running_ = false;
      if (known_(quiet)) quieten(outside);
    }
  }

  resume_(how, value) {
    if (how !== "throw" || this.running_ || this.done_) return this.next_();
    this.done_ = true;
    throw value;
  }
}

export function stepping(body, name) {
  return new Stepping(body, name);
}

export const generator_type = builtin("generator", Generator.prototype, unmakeable("generator"), { base: iterator_type });

/** The Python generator that runs a JavaScript generator object. */
export function generator(body, name) {
  return new Generator(body, name);
}

function ended(generator, value) {
  if (value !== undefined) return value;
  const result = generator.result_;
  generator.result_ = null;
  throw result === null ? raise(StopIteration) : raise(StopIteration, result);
}

attr(generator_type, "__next__", function () {
  return ended(this, this.resume_("next", null));
});

attr(generator_type, "send", function (value) {
  if (!this.started_ && value !== null && !this.done_) throw raise(TypeError, "can't send non-None value to a just-started generator");
  return ended(this, this.resume_("next", value));
});

attr(generator_type, "throw", function (error, value = null, traceback = null) {
  const e = raised(thrown(error, value, traceback));
  // One that has not begun ends here.
  if (!this.started_) this.done_ = true;
  if (this.done_) throw e;
  return ended(this, this.resume_("throw", e));
});

/** What `throw(type, value, traceback)` raises. */
export function thrown(error, value, traceback) {
  if (traceback !== null && !(traceback instanceof Traceback)) throw raise(TypeError, "throw() third argument must be a traceback object");
  let e = error;
  if (isType(error) && error.mro_.includes(BaseException)) {
    if (value instanceof Error && isinstance(value, error)) e = value;
    else e = made(error, value === null ? [] : value instanceof Tuple ? value : [value], (K) => K.name_);
  } else if (error instanceof Error) {
    if (value !== null) throw raise(TypeError, "instance exception may not have a separate value");
  } else throw raise(TypeError, `exceptions must be classes or instances deriving from BaseException, not ${typeOf(error).name_}`);
  if (traceback !== null) e.$__traceback__ = traceback;
  return e;
}

attr(generator_type, "close", function () {
  if (this.done_) return null;
  if (!this.started_) {
    this.done_ = true;
    return null;
  }
  let value;
  try {
    value = this.resume_("throw", raise(GeneratorExit));
  } catch (error) {
    const e = caught(error);
    if (matches(e, GeneratorExit) || matches(e, StopIteration)) return null;
    throw e;
  }
  if (value !== undefined) throw raise(RuntimeError, "generator ignored GeneratorExit");
  return null;
});

attr(generator_type, "__name__", getter(function () {
  return this.label_ ?? this.name.slice(this.name.lastIndexOf(".") + 1);
}, function (name) {
  this.label_ = labelled(name, "__name__");
}));

attr(generator_type, "__qualname__", getter(function () {
  return this.name;
}, function (name) {
  this.label_ ??= this.$__name__;
  this.name = labelled(name, "__qualname__");
}));

export function labelled(name, key) {
  if (typeof name !== "string") throw raise(TypeError, `${key} must be set to a string object`);
  return name;
}

attr(generator_type, "gi_running", getter(function () {
  return this.running_;
}));

attr(generator_type, "__repr__", function () {
  return `<generator object ${this.name} at 0x7f0000000000>`;
});

/** `yield from`, for JavaScript's `yield*`: passes values, sent values and exceptions through; gives the inner result. */
export function yield_from(source) {
  return new Delegation(source);
}

// An iterator of JavaScript, which costs less than a generator between two generators.
class Delegation {
  constructor(source) {
    this.source_ = source;
    this.inner_ = iter(source);
    this.begun_ = false;
  }

  [Symbol.iterator]() {
    return this;
  }

  next(sent) {
    const { inner_ } = this, plain = sent === null || sent === undefined;
    if (inner_ instanceof Generator && this.begun_) return this.passed_(plain ? inner_.next_() : inner_.resume_("next", sent));
    this.begun_ = true;
    try {
      if (plain) return inner_ instanceof Iterator ? this.passed_(inner_.next_()) : { done: false, value: inner_.$__next__() };
      const send = method(this.source_, "$send");
      if (!send) throw noAttribute(inner_, "$send");
      return this.passed_(send.call(this.source_, sent));
    } catch (error) {
      return { done: true, value: stopped(error) };
    }
  }

  throw(error) {
    const { source_, inner_ } = this, e = caught(error), how = matches(e, GeneratorExit) ? "$close" : "$throw";
    const own = method(source_, how), pass = own ?? method(inner_, how);
    if (how === "$close" && pass) pass.call(own ? source_ : inner_);
    if (how === "$close" || !pass) throw e;
    if (inner_ instanceof Generator) return this.passed_(inner_.resume_("throw", e));
    try {
      return this.passed_(pass.call(own ? source_ : inner_, e));
    } catch (after) {
      return { done: true, value: stopped(after) };
    }
  }

  passed_(value) {
    return value === undefined ? { done: true, value: this.inner_.result_ ?? null } : { done: false, value };
  }
}

function stopped(error) {
  const e = caught(error);
  if (!matches(e, StopIteration)) throw e;
  return e.args_[0] ?? null;
}

