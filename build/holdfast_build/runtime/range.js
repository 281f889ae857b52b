// range. Its bounds are numbers; one that reaches beyond 2**53 holds BigInts and computes with them.

import { same } from "./compare.js";
import { IndexError, OverflowError, TypeError, ValueError, raise } from "./exception.js";
import { Float } from "./float.js";
import { hashItems } from "./hash.js";
import { Iterator, iterator_type, unmakeable } from "./iterate.js";
import { NotImplemented } from "./none.js";
import { checkCount, integral, isFloat, oneArgument, toIndex, toInt, typeName } from "./number.js";
import { attr, builtin, getter, method } from "./object.js";
import { add, mul, sub } from "./operator.js";
import { repr } from "./repr.js";
import { Slice, bigBounds, sliceBounds, sliceSize } from "./slice.js";

export class Range {
  constructor(start, stop, step) {
    this.start_ = start;
    this.stop_ = stop;
    this.step_ = step;
    const small = typeof start === "number" && typeof stop === "number" && typeof step === "number";
    const size = small ? sliceSize(start, stop, step) : 0;
    this.size_ = small && Number.isSafeInteger(size) && Number.isSafeInteger(start - stop) ? size : bigSize(BigInt(start), BigInt(stop), BigInt(step));
  }
}

function bigSize(start, stop, step) {
  const way = step > 0n ? stop - start : start - stop, each = step > 0n ? step : -step;
  return way <= 0n ? 0 : toInt((way + each - 1n) / each);
}

// start + at * step
function itemOfRange(values, at) {
  return add(values.start_, mul(at, values.step_));
}

export const range = builtin("range", Range.prototype, range_call, { spec: "range start stop= step= /" });

function range_call(start, stop, step = 1) {
  checkCount("range", arguments.length, 1, 3);
  const from = stop === undefined ? 0 : toIndex(start), to = toIndex(stop === undefined ? start : stop), by = toIndex(step);
  if (by == 0) throw raise(ValueError, "range() arg 3 must not be zero");
  return new Range(from, to, by);
}

class RangeIterator extends Iterator {
  constructor(start, size, step) {
    super();
    this.at_ = start;
    this.left = size;
    this.step_ = step;
  }
  next_() {
    if (this.left-- <= 0) {
      this.left = 0;
      return undefined;
    }
    const { at_ } = this;
    this.at_ = at_ + this.step_;
    return at_;
  }
  left_() { return this.left; }
}
export const range_iterator = builtin("range_iterator", RangeIterator.prototype, unmakeable("range_iterator"), { base: iterator_type });

attr(range, "start", getter(function () { return this.start_; }));
attr(range, "stop", getter(function () { return this.stop_; }));
attr(range, "step", getter(function () { return this.step_; }));
// Counts in Python's ints, where a number would not be exact.
class BigRangeIterator extends Iterator {
  constructor(values, backwards) {
    super();
    this.values_ = values;
    this.at_ = 0;
    this.backwards_ = backwards;
  }
  next_() {
    const { values_, at_ } = this, { size_ } = values_;
    if (at_ >= size_) return undefined;
    this.at_ = add(at_, 1);
    return itemOfRange(values_, this.backwards_ ? sub(sub(size_, 1), at_) : at_);
  }
  left_() { return sub(this.values_.size_, this.at_); }
}
export const longrange_iterator = builtin("longrange_iterator", BigRangeIterator.prototype, unmakeable("longrange_iterator"), { base: iterator_type });

function isSmallRange(values) {
  return typeof values.start_ === "number" && typeof values.stop_ === "number" && typeof values.step_ === "number" && Number.isSafeInteger(values.stop_ + values.step_) && typeof values.size_ === "number";
}

attr(range, "__iter__", function () {
  return isSmallRange(this) ? new RangeIterator(this.start_, this.size_, this.step_) : new BigRangeIterator(this, false);
});
attr(range, "__reversed__", function () {
  if (!isSmallRange(this)) return new BigRangeIterator(this, true);
  return new RangeIterator(this.start_ + (this.size_ - 1) * this.step_, this.size_, -this.step_);
});
attr(range, "__len__", function () {
  if (typeof this.size_ === "bigint" && this.size_ > 9223372036854775807n) throw raise(OverflowError, "Python int too large to convert to C ssize_t");
  return this.size_;
});
attr(range, "__bool__", function () { return this.size_ > 0; });
attr(range, "__contains__", function (value) { return positionInRange(this, value) >= 0; });
attr(range, "__getitem__", function (key) {
  if (key instanceof Slice) {
    const [start, stop, step] = isSmallRange(this) && typeof key.step_ !== "bigint" ? sliceBounds(key, this.size_) : bigBounds(key, BigInt(this.size_));
    return new Range(itemOfRange(this, start), itemOfRange(this, stop), mul(step, this.step_));
  }
  if (integral(key) === undefined && (isFloat(key) || method(key, "$__index__") === undefined)) {
    throw raise(TypeError, `range indices must be integers or slices, not ${typeName(key)}`);
  }
  let at = toIndex(key);
  if (at < 0) at = add(at, this.size_);
  if (at < 0 || at >= this.size_) throw raise(IndexError, "range object index out of range");
  return itemOfRange(this, at);
});
attr(range, "__eq__", function (other) {
  if (!(other instanceof Range)) return NotImplemented;
  return this.size_ === other.size_ && (this.size_ === 0 || (this.start_ === other.start_ && (this.size_ === 1 || this.step_ === other.step_)));
});
attr(range, "__hash__", function () {
  return hashItems([this.size_, this.size_ > 0 ? this.start_ : null, this.size_ > 1 ? this.step_ : null]);
});
attr(range, "__repr__", function () {
  return this.step_ === 1 ? `range(${this.start_}, ${this.stop_})` : `range(${this.start_}, ${this.stop_}, ${this.step_})`;
});
attr(range, "index", function (value) {
  if (arguments.length !== 1) throw oneArgument("range.index", arguments.length);
  const at = positionInRange(this, value);
  if (at < 0) throw raise(ValueError, integral(value) === undefined ? "sequence.index(x): x not in sequence" : `${repr(value)} is not in range`);
  return at;
});
attr(range, "count", function (value) {
  if (arguments.length !== 1) throw oneArgument("range.count", arguments.length);
  if (typeof value !== "object" || value instanceof Float) return positionInRange(this, value) >= 0 ? 1 : 0;
  let found = 0;
  for (let i = 0; i < this.size_; i++) if (same(itemOfRange(this, i), value)) found++;
  return found;
});

function positionInRange(values, value) {
  // An object of a subclass of int may equal what it likes.
  const wanted = value instanceof Float ? value.v : typeof value === "object" ? undefined : integral(value);
  if (wanted === undefined) {
    if (typeof value !== "object" || value === null || method(value, "$__eq__") === undefined) return -1;
    for (let i = 0; i < values.size_; i++) if (same(itemOfRange(values, i), value)) return i;
    return -1;
  }
  if (!isSmallRange(values) || typeof wanted === "bigint") {
    if (isFloat(wanted)) return -1;
    const way = BigInt(wanted) - BigInt(values.start_), by = BigInt(values.step_);
    return way % by === 0n && way / by >= 0n && way / by < BigInt(values.size_) ? toInt(way / by) : -1;
  }
  const at = (wanted - values.start_) / values.step_;
  return Number.isInteger(at) && at >= 0 && at < values.size_ ? at : -1;
}
