// Iteration. Inside the runtime an iterator has `next_()`, which answers the next value or undefined when there is none.

import { bool } from "./bool.js";
import { isPlainArray, same, truth } from "./compare.js";
import { IndexError, StopIteration, TypeError, ValueError, raise } from "./exception.js";
import { def, takeKw } from "./function.js";
import { toIndex, typeName } from "./number.js";
import { attr, builtin, callable, callee, hidden, isForeign, method, type } from "./object.js";
import { add } from "./operator.js";
import { getitem, len } from "./subscript.js";
import { Tuple, tuple_of } from "./tuple.js";

export class Iterator {
  [Symbol.iterator]() { return this; }
  next() {
    const value = this.next_();
    return { done: value === undefined, value };
  }
}

export const iterator_type = builtin("iterator", Iterator.prototype, unmakeable("iterator"), {});

// What calling a type does that only the runtime makes instances of. Each type needs a function of its own.
export function unmakeable(name) {
  return () => {
    throw raise(TypeError, `cannot create '${name}' instances`);
  };
}

attr(iterator_type, "__iter__", function () { return this; });
attr(iterator_type, "__next__", function () {
  const value = this.next_();
  if (value === undefined) throw raise(StopIteration);
  return value;
});
attr(iterator_type, "__length_hint__", function () { return this.left_ === undefined ? 0 : this.left_(); });

export class ArrayIterator extends Iterator {
  constructor(values) {
    super();
    this.items_ = values;
    this.at_ = 0;
  }
  next_() {
    // An exhausted iterator stays exhausted, even if the list grows afterwards.
    const { items_ } = this;
    if (this.at_ < items_.length) return items_[this.at_++];
    this.at_ = Infinity;
    return undefined;
  }
  left_() { return Math.max(0, this.items_.length - this.at_); }
}
export const list_iterator = builtin("list_iterator", ArrayIterator.prototype, unmakeable("list_iterator"), { base: iterator_type });

class BackwardIterator extends Iterator {
  constructor(values) {
    super();
    this.items_ = values;
    this.at_ = values.length;
  }
  next_() {
    if (this.at_ > 0 && this.at_ <= this.items_.length) return this.items_[--this.at_];
    this.at_ = 0;
    return undefined;
  }
  left_() { return this.at_; }
}
export const list_reverseiterator = builtin("list_reverseiterator", BackwardIterator.prototype, unmakeable("list_reverseiterator"), { base: iterator_type });

export function backward(values) {
  return new BackwardIterator(values);
}

class TextIterator extends Iterator {
  constructor(text) {
    super();
    this.text_ = text;
    this.at_ = 0;
  }
  next_() {
    const { text_, at_ } = this;
    if (at_ >= text_.length) return undefined;
    const unit = text_.charCodeAt(at_);
    if (unit >= 0xd800 && unit < 0xdc00 && at_ + 1 < text_.length) {
      const second = text_.charCodeAt(at_ + 1);
      if (second >= 0xdc00 && second < 0xe000) {
        this.at_ = at_ + 2;
        return text_.slice(at_, at_ + 2);
      }
    }
    this.at_ = at_ + 1;
    return text_[at_];
  }
}
export const str_iterator = builtin("str_iterator", TextIterator.prototype, unmakeable("str_iterator"), { base: iterator_type });

// Over anything with __getitem__, as Python did before it had iterators.
class SequenceIterator extends Iterator {
  constructor(indexed) {
    super();
    this.sequence_ = indexed;
    this.at_ = 0;
  }
  next_() {
    if (this.at_ < 0) return undefined;
    try {
      return this.sequence_.$__getitem__(this.at_++);
    } catch (error) {
      if (!(error instanceof IndexError || error instanceof StopIteration)) throw error;
      this.at_ = -1;
      return undefined;
    }
  }
}

class ForeignIterator extends Iterator {
  constructor(source) {
    super();
    this.source_ = source[Symbol.iterator]();
  }
  next_() {
    const step = this.source_.next();
    return step.done ? undefined : step.value ?? null;
  }
}

class CallIterator extends Iterator {
  constructor(call, sentinel) {
    super();
    this.call_ = call;
    this.sentinel_ = sentinel;
  }
  next_() {
    if (this.call_ === null) return undefined;
    let value;
    try {
      value = this.call_();
    } catch (error) {
      if (!(error instanceof StopIteration)) throw error;
      this.call_ = null;
      return undefined;
    }
    if (!same(value, this.sentinel_)) return value;
    this.call_ = null;
    return undefined;
  }
}
export const callable_iterator = builtin("callable_iterator", CallIterator.prototype, unmakeable("callable_iterator"), { base: iterator_type });

function callNext() {
  try {
    return this.$__next__();
  } catch (error) {
    if (error instanceof StopIteration) return undefined;
    throw error;
  }
}

// Python's iter(). An iterator of a class of the program's own gets a `next_` over its `__next__`, so that it stays itself.
export function iter(o, sentinel) {
  if (sentinel !== undefined) {
    if (!callable(o)) throw raise(TypeError, "iter(v, w): v must be callable");
    return new CallIterator(callee(o), sentinel);
  }
  if (Array.isArray(o) && isPlainArray(o)) return new ArrayIterator(o);
  if (typeof o === "string") return new TextIterator(o);
  const own = method(o, "$__iter__");
  if (own !== undefined) {
    const result = own.call(o);
    if (result !== null && typeof result === "object" && result.next_ !== undefined) return result;
    if (method(result, "$__next__") === undefined) throw raise(TypeError, `iter() returned non-iterator of type '${typeName(result)}'`);
    hidden(type(result).prototype, "next_", callNext);
    return result;
  }
  if (o !== null && typeof o === "object") {
    if (Object.getPrototypeOf(o)?.$__iter__ !== null && method(o, "$__getitem__") !== undefined) return new SequenceIterator(o);
    if (isForeign(o) && typeof o[Symbol.iterator] === "function") return new ForeignIterator(o);
  }
  throw raise(TypeError, `'${typeName(o)}' object is not iterable`);
}

// A fresh Array of what an iterable gives.
export function array(o) {
  if (Array.isArray(o) && isPlainArray(o)) return Array.prototype.slice.call(o instanceof Tuple ? Array.from(o) : o);
  if (typeof o === "string") return Array.from(o);
  const out = [];
  for (let i = iter(o), value; (value = i.next_()) !== undefined; ) out.push(value);
  return out;
}

// An Array to read from only: the list itself when it is one.
export function items(o) {
  return Array.isArray(o) && isPlainArray(o) ? o : array(o);
}

export function unpack(o, count) {
  if (Array.isArray(o) && isPlainArray(o)) {
    if (o.length !== count) throw unpackError(o.length, count);
    return o;
  }
  if (o === null || (typeof o !== "string" && method(o, "$__iter__") === undefined && method(o, "$__getitem__") === undefined && !isForeign(o))) {
    throw raise(TypeError, `cannot unpack non-iterable ${typeName(o)} object`);
  }
  const out = [], source = iter(o);
  for (let value; (value = source.next_()) !== undefined; ) {
    if (out.push(value) > count) throw unpackError(out.length, count);
  }
  if (out.length < count) throw unpackError(out.length, count);
  return out;
}

function unpackError(got, count) {
  return raise(ValueError, got > count ? `too many values to unpack (expected ${count})` : `not enough values to unpack (expected ${count}, got ${got})`);
}

export function unpackStar(o, before, after) {
  if (o === null || (typeof o !== "string" && !Array.isArray(o) && method(o, "$__iter__") === undefined && method(o, "$__getitem__") === undefined && !isForeign(o))) {
    throw raise(TypeError, `cannot unpack non-iterable ${typeName(o)} object`);
  }
  const all_ = array(o), rest = all_.length - before - after;
  if (rest < 0) throw raise(ValueError, `not enough values to unpack (expected at least ${before + after}, got ${all_.length})`);
  return [...all_.slice(0, before), all_.slice(before, before + rest), ...all_.slice(before + rest)];
}

// The functions and types of the builtins that make iterators.

export const next = def(function (iterator, fallback) {
  const own = method(iterator, "$__next__");
  if (own === undefined) throw raise(TypeError, `'${typeName(iterator)}' object is not an iterator`);
  if (fallback === undefined) return own.call(iterator);
  const value = iterator.next_ === undefined ? callNext.call(iterator) : iterator.next_();
  return value === undefined ? fallback : value;
}, "next iterator default= /");

class EnumerateIterator extends Iterator {
  constructor(source, start) {
    super();
    this.source_ = source;
    this.count_ = start;
  }
  next_() {
    const value = this.source_.next_();
    if (value === undefined) return undefined;
    const { count_ } = this;
    this.count_ = add(count_, 1);
    return tuple_of(count_, value);
  }
}
export const enumerate = builtin("enumerate", EnumerateIterator.prototype, enumerate_call, { base: iterator_type, spec: "enumerate iterable start=" });
function enumerate_call(iterable, start = 0) {
  return new EnumerateIterator(iter(iterable), toIndex(start));
}

class ZipIterator extends Iterator {
  constructor(sources, strict) {
    super();
    this.sources_ = sources;
    this.strict_ = strict;
  }
  next_() {
    const { sources_ } = this, { length } = sources_;
    if (length === 0) return undefined;
    const out = new Tuple(length);
    for (let i = 0; i < length; i++) {
      const value = sources_[i].next_();
      if (value === undefined) {
        this.sources_ = [];
        if (this.strict_) checkZip(sources_, i);
        return undefined;
      }
      out[i] = value;
    }
    return out;
  }
}
export const zip = builtin("zip", ZipIterator.prototype, zip_call, { base: iterator_type, spec: "zip *iterables strict=" });
function zip_call(...iterables) {
  const kw = takeKw(iterables);
  return new ZipIterator(iterables.map((each) => iter(each)), kw !== undefined && truth(kw.get("strict")));
}

function plural(count) {
  return count === 1 ? "argument 1" : `arguments 1-${count}`;
}

function checkZip(sources, at) {
  if (at > 0) throw raise(ValueError, `zip() argument ${at + 1} is shorter than ${plural(at)}`);
  for (let i = 1; i < sources.length; i++) {
    if (sources[i].next_() !== undefined) throw raise(ValueError, `zip() argument ${i + 1} is longer than ${plural(i)}`);
  }
}

class MapIterator extends Iterator {
  constructor(call, sources) {
    super();
    this.call_ = call;
    this.sources_ = sources;
  }
  next_() {
    const { sources_ } = this;
    if (sources_.length === 1) {
      const value = sources_[0].next_();
      return value === undefined ? undefined : this.call_(value);
    }
    const given = [];
    for (const source of sources_) {
      const value = source.next_();
      if (value === undefined) return undefined;
      given.push(value);
    }
    return this.call_(...given);
  }
}
export const map = builtin("map", MapIterator.prototype, map_call, { base: iterator_type });
function map_call(call, ...iterables) {
  if (iterables.length === 0) throw raise(TypeError, "map() must have at least two arguments.");
  const sources = iterables.map((each) => iter(each));
  return new MapIterator(callee(call), sources);
}

class FilterIterator extends Iterator {
  constructor(test, source) {
    super();
    this.test_ = test;
    this.source_ = source;
  }
  next_() {
    for (;;) {
      const value = this.source_.next_();
      if (value === undefined || truth(this.test_ === null ? value : this.test_(value))) return value;
    }
  }
}
export const filter = builtin("filter", FilterIterator.prototype, filter_call, { base: iterator_type });
function filter_call(test, iterable) {
  const source = iter(iterable);
  return new FilterIterator(test === null || test === bool ? null : callee(test), source);
}

class ReverseSequence extends Iterator {
  constructor(indexed, length) {
    super();
    this.sequence_ = indexed;
    this.at_ = length;
  }
  next_() {
    return this.at_ > 0 ? getitem(this.sequence_, --this.at_) : undefined;
  }
}
export const reversed = builtin("reversed", ReverseSequence.prototype, reversed_call, { base: iterator_type });
function reversed_call(values) {
  if (Array.isArray(values) && isPlainArray(values)) return backward(values);
  const own = method(values, "$__reversed__");
  if (own !== undefined) return own.call(values);
  if (values === null || method(values, "$__getitem__") === undefined || method(values, "$__len__") === undefined || method(values, "$keys") !== undefined) {
    throw raise(TypeError, `'${typeName(values)}' object is not reversible`);
  }
  return new ReverseSequence(values, len(values));
}
