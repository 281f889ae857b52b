// list is JavaScript's Array.

import { equalItems, isPlainArray, lt, orderItems, orderTexts, same, truth } from "./compare.js";
import { IndexError, OverflowError, TypeError, ValueError, raise } from "./exception.js";
import { Kw, defm } from "./function.js";
import { ArrayIterator, array, backward, items, iter } from "./iterate.js";
import { NotImplemented } from "./none.js";
import { checkCount, integral, isFloat, noArguments, oneArgument, toIndex, toSize, typeName } from "./number.js";
import { attr, builtin, callee, extended, known_, method } from "./object.js";
import { repeatCount } from "./operator.js";
import { sorted_by } from "./record.js";
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
  if (arguments.length > 1) checkCount("pop", arguments.length, 0, 1);
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
  const of = key === null ? key : callee(key), keys = of === null ? values.slice() : values.map((value) => of(value));
  const before = values.slice(), order = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i++) order[i] = i;
  try {
    sortOrder(order, keys, keys.length < 32 ? undefined : columnsOf(keys));
  } finally {
    // Where keys can't be compared, the list stays as far as it was sorted.
    for (let i = 0; i < before.length; i++) values[i] = before[order[i]];
    if (reverse) values.reverse();
  }
}

function sortFlag(number) {
  if (number > 2147483647 || number < -2147483648) throw raise(OverflowError, "Python int too large to convert to C int");
  return number !== 0;
}

// Keys that are numbers, texts, or tuples of them all alike, as columns of numbers; undefined for any others.
function columnsOf(keys) {
  const first = keys[0], columns = [];
  if (known_(sorted_by) && first !== null && typeof first === "object" && first.sorted_by_ !== undefined) {
    keys = first.sorted_by_(keys);
    if (keys === null) return undefined;
  }
  if (!isPlainTuple(first)) {
    const column = columnOf(keys);
    return column && [column];
  }
  for (let i = 0; i < keys.length; i++) if (!isPlainTuple(keys[i]) || keys[i].length !== first.length) return undefined;
  for (let at = 0; at < first.length; at++) {
    const column = columnOf(Array.from(keys, (key) => key[at]));
    if (column === undefined) return undefined;
    columns.push(column);
  }
  return columns;
}

function isPlainTuple(value) {
  return value instanceof Tuple && isPlainArray(value);
}

// A text counts as its place among all the texts.
function columnOf(values) {
  const column = new Float64Array(values.length), places = new Map();
  if (typeof values[0] === "string") {
    for (let i = 0; i < values.length; i++) {
      if (typeof values[i] !== "string") return undefined;
      places.set(values[i], 0);
    }
    Array.from(places.keys()).sort(orderTexts).forEach((text, place) => places.set(text, place));
  }
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    column[i] = typeof value === "number" || typeof value === "boolean" ? value : places.get(value);
    // Also nan and infinities, which can't be told apart by subtraction.
    if (!Number.isFinite(column[i])) return undefined;
  }
  return column;
}

// A short run asks what CPython asks, in its order, so that keys which can't be compared make the same error: a beginning that
// is in order, or strictly in reverse, and then a binary search for each of the others.
function sortRun(order, low, high, isAfter) {
  let at = low + 1;
  const falling = at < high && isAfter(order[low], order[at]);
  for (at++; at < high && isAfter(order[at - 1], order[at]) === falling; ) at++;
  if (falling) order.subarray(low, at).reverse();
  for (; at < high; at++) {
    const item = order[at];
    let left = low, right = at;
    while (left < right) {
      const middle = (left + right) >> 1;
      if (isAfter(order[middle], item)) right = middle;
      else left = middle + 1;
    }
    order.copyWithin(left + 1, left, at);
    order[left] = item;
  }
}

// The stable order of keys: short runs, and then runs of twice the length each time. Only "less than" is asked, as in Python.
function sortOrder(order, keys, columns) {
  const count = keys.length, to = new Int32Array(count);
  function isAfter(i, j) {
    if (columns === undefined) return truth(lt(keys[j], keys[i]));
    for (let at = 0; at < columns.length; at++) {
      const difference = columns[at][i] - columns[at][j];
      if (difference !== 0) return difference > 0;
    }
    return false;
  }
  for (let low = 0; low < count; low += 64) sortRun(order, low, Math.min(low + 64, count), isAfter);
  for (let size = 64; size < count; size *= 2) {
    for (let i = 0, k = 0; k < count; ) {
      const middle = Math.min(k + size, count), end = Math.min(middle + size, count);
      let j = middle;
      if (j < end && isAfter(order[j - 1], order[j])) while (i < middle && j < end) to[k++] = order[isAfter(order[i], order[j]) ? j++ : i++];
      while (i < middle) to[k++] = order[i++];
      while (j < end) to[k++] = order[j++];
      i = k;
    }
    order.set(to);
  }
}
