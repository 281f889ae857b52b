// slice and what slices select.

import { same } from "./compare.js";
import { TypeError, ValueError, raise } from "./exception.js";
import { NotImplemented } from "./none.js";
import { checkCount, integral, isFloat, toIndex, toInt } from "./number.js";
import { attr, builtin, getter, method } from "./object.js";
import { repr } from "./repr.js";
import { asTuple } from "./tuple.js";

export class Slice {
  constructor(start, stop, step) {
    this.start_ = start;
    this.stop_ = stop;
    this.step_ = step;
  }
}

// With all three arguments this is the slice of a subscript, null for what is absent.
export const slice = builtin("slice", Slice.prototype, slice_call, { spec: "slice start stop= step= /" });
function slice_call(start, stop, step = null) {
  checkCount("slice", arguments.length, 1, 3);
  return stop === undefined ? new Slice(null, start, null) : new Slice(start, stop, step);
}

attr(slice, "start", getter(function () { return this.start_; }));
attr(slice, "stop", getter(function () { return this.stop_; }));
attr(slice, "step", getter(function () { return this.step_; }));
attr(slice, "__repr__", function () { return `slice(${repr(this.start_)}, ${repr(this.stop_)}, ${repr(this.step_)})`; });
attr(slice, "__eq__", function (other) {
  return other instanceof Slice ? same(this.start_, other.start_) && same(this.stop_, other.stop_) && same(this.step_, other.step_) : NotImplemented;
});
attr(slice, "__hash__", null);
attr(slice, "indices", function (length) {
  const size = toIndex(length);
  if (size < 0) throw raise(ValueError, "length should not be negative");
  return asTuple(bigBounds(this, BigInt(size)));
});

// The bounds in Python's ints.
export function bigBounds(key, size) {
  const index = (value) => BigInt(integral(value) ?? toIndex(isFloat(value) || method(value, "$__index__") === undefined ? sliceIndex(value) : value));
  const step = key.step_ === null ? 1n : index(key.step_);
  if (step === 0n) throw raise(ValueError, "slice step cannot be zero");
  const low = step < 0n ? -1n : 0n, high = step < 0n ? size - 1n : size;
  const bound = (value, fallback) => {
    if (value === null) return toInt(fallback);
    const at = index(value), from = at < 0n ? at + size : at;
    return toInt(from < low ? low : from > high ? high : from);
  };
  return [bound(key.start_, step < 0n ? high : low), bound(key.stop_, step < 0n ? low : high), toInt(step)];
}

// A bound of a slice as a number; what is too big for an index is as good as infinite.
export function sliceIndex(value) {
  if (typeof value === "number" && Number.isInteger(value)) return value;
  const found = integral(value) ?? (isFloat(value) || method(value, "$__index__") === undefined ? undefined : toIndex(value));
  if (found === undefined) throw raise(TypeError, "slice indices must be integers or None or have an __index__ method");
  return typeof found !== "bigint" ? found : found > 0n ? Number.MAX_SAFE_INTEGER : Number.MIN_SAFE_INTEGER;
}

// [start, stop, step] for a sequence of that length, as CPython's slice.indices.
export function sliceBounds(key, length) {
  const step = key.step_ === null ? 1 : sliceIndex(key.step_);
  if (step === 0) throw raise(ValueError, "slice step cannot be zero");
  const low = step < 0 ? -1 : 0, high = step < 0 ? length - 1 : length;
  const bound = (value, fallback) => {
    if (value === null) return fallback;
    const at = sliceIndex(value);
    return at < 0 ? Math.max(low, at + length) : Math.min(high, at);
  };
  const start = bound(key.start_, step < 0 ? high : low), stop = bound(key.stop_, step < 0 ? low : high);
  return [start, stop, step];
}

export function sliceSize(start, stop, step) {
  return step > 0 ? Math.max(0, Math.ceil((stop - start) / step)) : Math.max(0, Math.ceil((start - stop) / -step));
}

// A fresh Array of the items a slice selects from an Array, Tuple or typed array.
export function sliceItems(values, key) {
  const [start, stop, step] = sliceBounds(key, values.length);
  const size = sliceSize(start, stop, step), out = new Array(size);
  for (let i = 0, at = start; i < size; i++, at += step) out[i] = values[at];
  return out;
}
