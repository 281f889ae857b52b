// list is JavaScript's Array.

import { compareForSort, equalItems, isPlainArray, orderItems, orderTexts, same } from "./compare.js";
import { IndexError, OverflowError, TypeError, ValueError, raise } from "./exception.js";
import { Kw, defm } from "./function.js";
import { ArrayIterator, array, backward, items, iter } from "./iterate.js";
import { NotImplemented } from "./none.js";
import { integral, isFloat, noArguments, oneArgument, toIndex, toSize, typeName } from "./number.js";
import { attr, builtin, callee, extended, known_, method } from "./object.js";
import { repeatCount } from "./operator.js";
import { repr, reprItems, reprWithin } from "./repr.js";
import { Slice, sliceBounds, sliceIndex, sliceItems, sliceSize } from "./slice.js";
import { Tuple } from "./tuple.js";

export const list = builtin("list", Array.prototype, list_call, { alloc: known_(extended) ? list_alloc : undefined, spec: "list iterable= /" });

function list_call(iterable) {
  return known_(callList) ? callList(iterable) : [];
}

function callList(iterable) {
  return iterable === undefined ? [] : array(iterable);
}

function list_alloc(kind) {
  return Reflect.construct(Array, [], kind);
}

attr(list, "__init__", function (iterable) {
  this.length = 0;
  if (known_(callList) && iterable !== undefined) extendList(this, iterable);
  return null;
});

attr(list, "__iter__", function () { return new ArrayIterator(this); });
attr(list, "__len__", function () { return this.length; });
attr(list, "__contains__", function (value) { return indexOfItem(this, value, 0, Infinity) >= 0; });
attr(list, "__getitem__", list_getitem);
attr(list, "__setitem__", list_setitem);
attr(list, "__delitem__", list_delitem);
attr(list, "__eq__", function (other) { return isList(other) ? equalItems(this, other) : NotImplemented; });
attr(list, "__ne__", function (other) { return isList(other) ? !equalItems(this, other) : NotImplemented; });
attr(list, "__lt__", function (other) { return isList(other) ? orderItems(this, other, "<") : NotImplemented; });
attr(list, "__le__", function (other) { return isList(other) ? orderItems(this, other, "<=") : NotImplemented; });
attr(list, "__gt__", function (other) { return isList(other) ? orderItems(this, other, ">") : NotImplemented; });
attr(list, "__ge__", function (other) { return isList(other) ? orderItems(this, other, ">=") : NotImplemented; });
attr(list, "__hash__", null);
attr(list, "__add__", function (other) { return isList(other) ? joinLists(this, other) : NotImplemented; });
attr(list, "__iadd__", function (other) {
  extendList(this, other);
  return this;
});
attr(list, "__mul__", list_repeat);
attr(list, "__rmul__", list_repeat);
attr(list, "__imul__", function (count) {
  const times = repeatCount(count);
  if (times === undefined) return NotImplemented;
  const once = this.length;
  if (times === 0) this.length = 0;
  for (let turn = 1; turn < times; turn++) for (let i = 0; i < once; i++) this.push(this[i]);
  return this;
});
attr(list, "__repr__", function () { return list_repr(this); });
attr(list, "__reversed__", function () { return backward(this); });

function isList(value) {
  return Array.isArray(value) && !(value instanceof Tuple);
}

function joinLists(a, b) {
  const { length } = a, more = b.length, out = new Array(length + more);
  for (let i = 0; i < length; i++) out[i] = a[i];
  for (let i = 0; i < more; i++) out[length + i] = b[i];
  return out;
}

function list_repeat(count) {
  const times = repeatCount(count);
  return times === undefined ? NotImplemented : repeatItems(this, times);
}

export function repeatItems(values, times) {
  const { length } = values;
  if (length === 1) return new Array(times).fill(values[0]);
  const out = new Array(length * times);
  for (let at = 0; at < out.length; ) for (let i = 0; i < length; i++) out[at++] = values[i];
  return out;
}

export function list_repr(values) {
  return values.length === 0 ? "[]" : reprWithin(values, () => "[" + reprItems(values) + "]");
}

// Where an item stands, from `start` up to `stop`, or -1.
export function indexOfItem(values, value, start, stop) {
  for (let i = start; i < stop && i < values.length; i++) {
    const item = values[i];
    if (item === value || same(item, value)) return i;
  }
  return -1;
}

export function countItems(values, value) {
  let count = 0;
  for (let i = 0; i < values.length; i++) if (values[i] === value || same(values[i], value)) count++;
  return count;
}

export function clampIndex(value, length) {
  const at = value === Infinity ? value : sliceIndex(value);
  return at < 0 ? Math.max(0, at + length) : at;
}

// A subscript of a sequence as a JavaScript index; beyond the end it is an index that holds nothing.
export function itemIndex(values, key, kind) {
  let at = key;
  if (typeof at !== "number" || !Number.isInteger(at)) {
    at = integral(key) ?? (isFloat(key) || method(key, "$__index__") === undefined ? undefined : toIndex(key));
    if (at === undefined) throw raise(TypeError, `${kind} indices must be integers or slices, not ${typeName(key)}`);
    if (typeof at === "bigint") throw raise(IndexError, "cannot fit 'int' into an index-sized integer");
  }
  return at < 0 ? at + values.length : at;
}

export function list_getitem(key) {
  return key instanceof Slice ? sliceItems(this, key) : itemAt(this, key, "list");
}

export function itemAt(values, key, kind) {
  const value = values[itemIndex(values, key, kind)];
  if (value === undefined) throw raise(IndexError, `${kind} index out of range`);
  return value;
}

export function list_setitem(key, value) {
  if (key instanceof Slice) return setSlice(this, key, value);
  const at = itemIndex(this, key, "list");
  if (at < 0 || at >= this.length) throw raise(IndexError, "list assignment index out of range");
  this[at] = value;
  return null;
}

function setSlice(target, key, value) {
  const [start, stop, step] = sliceBounds(key, target.length);
  if (step === 1) {
    let given;
    try {
      given = items(value);
    } catch (error) {
      throw error instanceof TypeError && method(value, "$__iter__") === undefined ? raise(TypeError, "can only assign an iterable") : error;
    }
    splice(target, start, Math.max(0, stop - start), given);
    return null;
  }
  if (typeof value !== "string" && !Array.isArray(value) && (value === null || method(value, "$__iter__") === undefined)) {
    throw raise(TypeError, "must assign iterable to extended slice");
  }
  const given = value === target ? array(value) : items(value), size = sliceSize(start, stop, step);
  if (given.length !== size) throw raise(ValueError, `attempt to assign sequence of size ${given.length} to extended slice of size ${size}`);
  for (let i = 0, at = start; i < size; i++, at += step) target[at] = given[i];
  return null;
}

// Array's splice without spreading, which has a limit on the number of arguments.
function splice(target, start, removed, given) {
  if (given.length < 10000) {
    target.splice(start, removed, ...given);
    return;
  }
  const tail = target.slice(start + removed), added = given.slice();
  target.length = start;
  for (const item of added) target.push(item);
  for (const item of tail) target.push(item);
}

export function list_delitem(key) {
  if (key instanceof Slice) {
    let [start, stop, step] = sliceBounds(key, this.length);
    if (step === 1) {
      if (stop > start) this.splice(start, stop - start);
      return null;
    }
    const size = sliceSize(start, stop, step);
    if (step < 0) { start += (size - 1) * step; step = -step; }
    let to = start;
    for (let at = start, upcoming = start, left = size; at < this.length; at++) {
      if (left > 0 && at === upcoming) { upcoming += step; left--; } else this[to++] = this[at];
    }
    if (size > 0) this.length = to;
    return null;
  }
  const at = itemIndex(this, key, "list");
  if (at < 0 || at >= this.length) throw raise(IndexError, "list assignment index out of range");
  this.splice(at, 1);
  return null;
}

export function extendList(target, iterable) {
  if (Array.isArray(iterable) && isPlainArray(iterable)) {
    const { length } = iterable;
    for (let i = 0; i < length; i++) target.push(iterable[i]);
    return;
  }
  for (let source = iter(iterable), value; (value = source.next_()) !== undefined; ) target.push(value);
}

attr(list, "append", function (value) {
  if (arguments.length !== 1) throw oneArgument("list.append", arguments.length);
  this.push(value);
  return null;
});

attr(list, "extend", function (iterable) {
  if (arguments.length !== 1) throw oneArgument("list.extend", arguments.length);
  extendList(this, iterable);
  return null;
});
attr(list, "insert", function (index, value) {
  const at = toSize(index);
  this.splice(at < 0 ? Math.max(0, at + this.length) : at, 0, value);
  return null;
});
attr(list, "pop", function (index = -1) {
  if (this.length === 0) throw raise(IndexError, "pop from empty list");
  if (index === -1) return this.pop();
  let at = toSize(index);
  if (at < 0) at += this.length;
  if (at < 0 || at >= this.length) throw raise(IndexError, "pop index out of range");
  if (at === 0) return this.shift();
  return this.splice(at, 1)[0];
});
attr(list, "remove", function (value) {
  if (arguments.length !== 1) throw oneArgument("list.remove", arguments.length);
  const at = indexOfItem(this, value, 0, Infinity);
  if (at < 0) throw raise(ValueError, "list.remove(x): x not in list");
  this.splice(at, 1);
  return null;
});
attr(list, "clear", function () {
  if (arguments.length > 0) throw noArguments("list.clear", arguments.length);
  this.length = 0;
  return null;
});
attr(list, "copy", function () {
  if (arguments.length > 0) throw noArguments("list.copy", arguments.length);
  return Array.from(this);
});
attr(list, "index", function (value, start = 0, stop = Infinity) {
  const at = indexOfItem(this, value, clampIndex(start, this.length), clampIndex(stop, this.length));
  if (at < 0) throw raise(ValueError, `${repr(value)} is not in list`);
  return at;
});
attr(list, "count", function (value) {
  if (arguments.length !== 1) throw oneArgument("list.count", arguments.length);
  return countItems(this, value);
});
attr(list, "reverse", function () {
  if (arguments.length > 0) throw noArguments("list.reverse", arguments.length);
  this.reverse();
  return null;
});
attr(list, "sort", defm(function (kw) {
  if (kw !== undefined && !(kw instanceof Kw)) throw raise(TypeError, "sort() takes no positional arguments");
  sortList(this, kw);
  return null;
}, "sort * key= reverse="));

// Stable, and the order of equal items is kept in reverse too.
export function sortList(values, kw) {
  const key = kw === undefined ? null : kw.get("key") ?? null, flag = kw === undefined ? undefined : kw.get("reverse");
  const reverse = flag !== undefined && (typeof flag === "boolean" ? flag : sortFlag(toIndex(flag)));
  if (reverse) values.reverse();
  if (key === null) sortPlain(values);
  else {
    const of = callee(key), { length } = values, keys = new Array(length), order = new Array(length);
    for (let i = 0; i < length; i++) keys[i] = of(values[i]);
    for (let i = 0; i < length; i++) order[i] = i;
    const compare = sortOrder(keys);
    order.sort((i, j) => compare(keys[i], keys[j]));
    const before = values.slice();
    for (let i = 0; i < length; i++) values[i] = before[order[i]];
  }
  if (reverse) values.reverse();
}

function sortFlag(number) {
  if (number > 2147483647 || number < -2147483648) throw raise(OverflowError, "Python int too large to convert to C int");
  return number !== 0;
}

function sortPlain(values) {
  const compare = sortOrder(values);
  if (compare !== compareNumbers || values.length < 8) {
    values.sort(compare);
    return;
  }
  // Equal numbers can't be told apart, and a typed array sorts without calling back. It is for plain numbers, without nan.
  const sorted_ = Float64Array.from(values).sort();
  for (let i = 0; i < values.length; i++) values[i] = sorted_[i];
}

const compareNumbers = (a, b) => a - b;

// The cheapest comparison that is right for all of them.
function sortOrder(values) {
  const kind = typeof values[0];
  if (kind !== "number" && kind !== "string") return compareForSort;
  for (let i = 0; i < values.length; i++) if (typeof values[i] !== kind || values[i] !== values[i]) return compareForSort;
  return kind === "string" ? orderTexts : compareNumbers;
}
