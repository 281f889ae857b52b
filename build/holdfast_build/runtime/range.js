// range over ints that fit a number; CPython's may be larger, but nothing iterates that far.

import { same } from "./compare.js";
import { IndexError, OverflowError, ValueError, raise } from "./exception.js";
import { Float } from "./float.js";
import { hashItems } from "./hash.js";
import { Iterator, iterator_type, unmakeable } from "./iterate.js";
import { itemIndex } from "./list.js";
import { NotImplemented } from "./none.js";
import { integral, toIndex } from "./number.js";
import { attr, builtin, getter, method } from "./object.js";
import { repr } from "./repr.js";
import { Slice, sliceBounds, sliceSize } from "./slice.js";

export class Range {
  constructor(start, stop, step) {
    this.start_ = start;
    this.stop_ = stop;
    this.step_ = step;
    this.size_ = sliceSize(start, stop, step);
  }
}

export const range = builtin("range", Range.prototype, range_call, { spec: "range start stop= step= /" });

function range_call(start, stop, step = 1) {
  const from = stop === undefined ? 0 : toIndex(start), to = toIndex(stop === undefined ? start : stop), by = toIndex(step);
  if (by == 0) throw raise(ValueError, "range() arg 3 must not be zero");
  if (typeof from === "bigint" || typeof to === "bigint" || typeof by === "bigint") throw raise(OverflowError, "range bounds beyond 2**53 are not supported");
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
attr(range, "__iter__", function () { return new RangeIterator(this.start_, this.size_, this.step_); });
attr(range, "__reversed__", function () { return new RangeIterator(this.start_ + (this.size_ - 1) * this.step_, this.size_, -this.step_); });
attr(range, "__len__", function () { return this.size_; });
attr(range, "__bool__", function () { return this.size_ > 0; });
attr(range, "__contains__", function (value) { return positionInRange(this, value) >= 0; });
attr(range, "__getitem__", function (key) {
  if (key instanceof Slice) {
    const [start, stop, step] = sliceBounds(key, this.size_);
    return new Range(this.start_ + start * this.step_, this.start_ + stop * this.step_, step * this.step_);
  }
  let at = itemIndex({ length: this.size_ }, key, "range");
  if (at < 0 || at >= this.size_) throw raise(IndexError, "range object index out of range");
  return this.start_ + at * this.step_;
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
  const at = positionInRange(this, value);
  if (at < 0) throw raise(ValueError, integral(value) === undefined ? "sequence.index(x): x not in sequence" : `${repr(value)} is not in range`);
  return at;
});
attr(range, "count", function (value) { return positionInRange(this, value) >= 0 ? 1 : 0; });

function positionInRange(values, value) {
  const wanted = integral(value) ?? (value instanceof Float ? value.v : undefined);
  if (wanted === undefined) {
    if (typeof value !== "object" || value === null || method(value, "$__eq__") === undefined) return -1;
    for (let i = 0; i < values.size_; i++) if (same(values.start_ + i * values.step_, value)) return i;
    return -1;
  }
  const at = (Number(wanted) - values.start_) / values.step_;
  return Number.isInteger(at) && at >= 0 && at < values.size_ ? at : -1;
}
