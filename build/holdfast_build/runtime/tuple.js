// tuple: an Array of its own kind. Its prototype does not inherit Array's, so that a tuple has none of list's methods;
// the few JavaScript methods the runtime calls on tuples are given back here.

import { equalItems, isPlainArray, orderItems } from "./compare.js";
import { ValueError, raise } from "./exception.js";
import { hashItems } from "./hash.js";
import { ArrayIterator, backward, items } from "./iterate.js";
import { clampIndex, countItems, indexOfItem, itemAt, repeatItems } from "./list.js";
import { NotImplemented } from "./none.js";
import { oneArgument } from "./number.js";
import { attr, builtin, extended, known_ } from "./object.js";
import { repeatCount } from "./operator.js";
import { repr, reprItems, reprWithin } from "./repr.js";
import { Slice, sliceItems } from "./slice.js";

export class Tuple extends Array {
  // Without a constructor of its own the engine makes each instance in C++, which takes ten times as long.
  constructor(length = 0) { super(length); }
  [Symbol.iterator]() { return Array.prototype.values.call(this); }
  some(test) { return Array.prototype.some.call(this, test); }
  map(change) { return Array.from(this, change); }
  includes(value) { return Array.prototype.includes.call(this, value); }
  slice(start, end) { return Array.prototype.slice.call(this, start, end); }
}

export const tuple = builtin("tuple", Object.setPrototypeOf(Tuple.prototype, Object.prototype), tuple_call, { alloc: known_(extended) ? tuple_alloc : undefined, spec: "tuple iterable= /" });

function tuple_call(iterable) {
  return known_(callTuple) ? callTuple(iterable) : iterable;
}

function callTuple(iterable) {
  if (iterable === undefined) return new Tuple();
  return iterable instanceof Tuple && isPlainArray(iterable) ? iterable : asTuple(items(iterable));
}

function tuple_alloc(kind, iterable) {
  const out = Reflect.construct(Array, [], kind);
  if (known_(callTuple) && iterable !== undefined) for (const item of items(iterable)) out[out.length] = item;
  return out;
}

export function tuple_of(...values) {
  return asTuple(values);
}

export function asTuple(values) {
  const { length } = values, out = new Tuple(length);
  // All tuples hold values of any kind, from the start: the engine then has one way to fill and read them.
  if (length > 0) out[0] = null;
  for (let i = 0; i < length; i++) out[i] = values[i];
  return out;
}

attr(tuple, "__iter__", function () { return new ArrayIterator(this); });
attr(tuple, "__len__", function () { return this.length; });
attr(tuple, "__contains__", function (value) { return indexOfItem(this, value, 0, this.length) >= 0; });
attr(tuple, "__getitem__", tuple_getitem);
attr(tuple, "__eq__", function (other) { return other instanceof Tuple ? equalItems(this, other) : NotImplemented; });
attr(tuple, "__ne__", function (other) { return other instanceof Tuple ? !equalItems(this, other) : NotImplemented; });
attr(tuple, "__lt__", function (other) { return other instanceof Tuple ? orderItems(this, other, "<") : NotImplemented; });
attr(tuple, "__le__", function (other) { return other instanceof Tuple ? orderItems(this, other, "<=") : NotImplemented; });
attr(tuple, "__gt__", function (other) { return other instanceof Tuple ? orderItems(this, other, ">") : NotImplemented; });
attr(tuple, "__ge__", function (other) { return other instanceof Tuple ? orderItems(this, other, ">=") : NotImplemented; });
attr(tuple, "__hash__", function () { return hashItems(this); });
attr(tuple, "__add__", function (other) {
  if (!(other instanceof Tuple)) return NotImplemented;
  const { length } = this, more = other.length, out = new Tuple(length + more);
  for (let i = 0; i < length; i++) out[i] = this[i];
  for (let i = 0; i < more; i++) out[length + i] = other[i];
  return out;
});
attr(tuple, "__mul__", tuple_repeat);
attr(tuple, "__rmul__", tuple_repeat);
attr(tuple, "__repr__", function () { return tuple_repr(this); });
attr(tuple, "__reversed__", function () { return backward(this); });
attr(tuple, "index", function (value, start = 0, stop = Infinity) {
  const at = indexOfItem(this, value, clampIndex(start, this.length), clampIndex(stop, this.length));
  if (at < 0) throw raise(ValueError, "tuple.index(x): x not in tuple");
  return at;
});
attr(tuple, "count", function (value) {
  if (arguments.length !== 1) throw oneArgument("tuple.count", arguments.length);
  return countItems(this, value);
});
attr(tuple, "__getnewargs__", function () { return tuple_of(asTuple(this)); });

function tuple_repeat(count) {
  const times = repeatCount(count);
  if (times === undefined) return NotImplemented;
  return times === 1 && isPlainArray(this) ? this : asTuple(repeatItems(this, times));
}

function tuple_getitem(key) {
  return key instanceof Slice ? asTuple(sliceItems(this, key)) : itemAt(this, key, "tuple");
}

function tuple_repr(values) {
  if (values.length === 0) return "()";
  if (values.length === 1) return "(" + reprWithin(values, () => repr(values[0])) + ",)";
  return reprWithin(values, () => "(" + reprItems(values) + ")");
}
