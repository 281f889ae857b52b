// Equality and order.

import { OverflowError, TypeError, ValueError, raise } from "./exception.js";
import { Float } from "./float.js";
import { NotImplemented } from "./none.js";
import { toIndex, typeName } from "./number.js";
import { attr, defines_, method, object, type } from "./object.js";
import { Tuple } from "./tuple.js";

export function eq(a, b) {
  const kind = typeof a;
  if (kind === typeof b && kind !== "object" && kind !== "function") return a === b;
  return eqObjects(a, b);
}

export function ne(a, b) {
  const kind = typeof a;
  if (kind === typeof b && kind !== "object" && kind !== "function") return a !== b;
  return neObjects(a, b);
}

function neObjects(a, b) {
  for (const [one, other] of [[a, b], [b, a]]) {
    const own = typeof one === "object" && one !== null && one.plain_ !== undefined ? method(one, "$__ne__") : undefined;
    if (own !== undefined && own !== Object.prototype.$__ne__) {
      const result = own.call(one, other);
      if (result !== NotImplemented) return result;
    }
  }
  return !truth(eqObjects(a, b));
}

// The value a number is compared by: BigInt and number compare across in JavaScript as in Python.
function magnitude(value) {
  switch (typeof value) {
    case "number": case "bigint": return value;
    case "boolean": return +value;
    case "object": if (value instanceof Float) return value.v;
  }
  return undefined;
}

function eqObjects(a, b) {
  if (Array.isArray(a) && Array.isArray(b) && isPlainArray(a) && isPlainArray(b)) {
    return a instanceof Tuple === b instanceof Tuple && equalItems(a, b);
  }
  const x = magnitude(a), y = magnitude(b);
  if (x !== undefined && y !== undefined) return x == y;
  if (a === null && b === null) return true;
  const result = compareByMethods(a, b, "$__eq__", "$__eq__");
  return result === undefined ? a === b : result;
}

// Ask both operands' methods, a subclass's first. Unlike arithmetic, comparison asks the right one also when the types are the same.
function compareByMethods(a, b, name, mirrored) {
  const ofLeft = type(a), ofRight = type(b);
  const rightFirst = ofRight !== ofLeft && ofRight.mro_.includes(ofLeft);
  let result = rightFirst ? answer(b, mirrored, a) : undefined;
  if (result === undefined) result = answer(a, name, b);
  return result === undefined && !rightFirst ? answer(b, mirrored, a) : result;
}

function answer(a, name, b) {
  const result = method(a, name)?.call(a, b);
  return result === NotImplemented ? undefined : result;
}

attr(object, "__eq__", function (other) { return this === other ? true : NotImplemented; });
attr(object, "__ne__", function (other) {
  const result = this.$__eq__(other);
  return result === NotImplemented ? result : !truth(result);
});

// Whether an Array is a list or tuple itself: classes of the program's own, which may override anything, mark their prototype.
export function isPlainArray(a) {
  return a.plain_ === undefined;
}

// What containers ask: the same object, or equal. A nan is the same as itself: it has no identity here.
export function same(a, b) {
  const kind = typeof a;
  if (kind === typeof b && kind !== "object" && kind !== "function") return a === b || (a !== a && b !== b);
  return a === b || truth(eqObjects(a, b));
}

export function equalItems(a, b) {
  const { length } = a;
  if (length !== b.length) return false;
  for (let i = 0; i < length; i++) {
    const x = a[i], y = b[i];
    if (x !== y && !same(x, y)) return false;
  }
  return true;
}

// Negative, 0 or positive as two texts stand in code point order, which UTF-16 order is not above U+D800.
export function orderTexts(a, b) {
  const size = Math.min(a.length, b.length);
  for (let i = 0; i < size; i++) {
    let x = a.charCodeAt(i), y = b.charCodeAt(i);
    if (x !== y) {
      if (x >= 0xd800 && y >= 0xd800) {
        if (x < 0xe000) x += 0x10000;
        if (y < 0xe000) y += 0x10000;
      }
      return x - y;
    }
  }
  return a.length - b.length;
}

export function lt(a, b) {
  if (typeof a === "number" && typeof b === "number") return a < b;
  if (typeof a === "string" && typeof b === "string") return orderTexts(a, b) < 0;
  return ordered(a, b, "$__lt__", "$__gt__", "<");
}

export function le(a, b) {
  if (typeof a === "number" && typeof b === "number") return a <= b;
  if (typeof a === "string" && typeof b === "string") return orderTexts(a, b) <= 0;
  return ordered(a, b, "$__le__", "$__ge__", "<=");
}

export function gt(a, b) {
  if (typeof a === "number" && typeof b === "number") return a > b;
  if (typeof a === "string" && typeof b === "string") return orderTexts(a, b) > 0;
  return ordered(a, b, "$__gt__", "$__lt__", ">");
}

export function ge(a, b) {
  if (typeof a === "number" && typeof b === "number") return a >= b;
  if (typeof a === "string" && typeof b === "string") return orderTexts(a, b) >= 0;
  return ordered(a, b, "$__ge__", "$__le__", ">=");
}

function decide(symbol, x, y) {
  switch (symbol) {
    case "<": return x < y;
    case "<=": return x <= y;
    case ">": return x > y;
    default: return x >= y;
  }
}

function ordered(a, b, name, mirrored, symbol) {
  if (Array.isArray(a) && Array.isArray(b) && isPlainArray(a) && isPlainArray(b) && a instanceof Tuple === b instanceof Tuple) {
    return orderItems(a, b, symbol);
  }
  const x = magnitude(a), y = magnitude(b);
  if (x !== undefined && y !== undefined) return decide(symbol, x, y);
  const result = compareByMethods(a, b, name, mirrored);
  if (result === undefined) {
    throw raise(TypeError, `'${symbol}' not supported between instances of '${typeName(a)}' and '${typeName(b)}'`);
  }
  return result;
}

// The first items that differ decide, else the lengths.
export function orderItems(a, b, symbol) {
  const size = Math.min(a.length, b.length);
  for (let i = 0; i < size; i++) {
    const x = a[i], y = b[i];
    if (x === y) continue;
    if (typeof x === "string" && typeof y === "string") return decide(symbol, orderTexts(x, y), 0);
    if (typeof x === "number" && typeof y === "number" ? x !== x && y !== y : same(x, y)) continue;
    return symbol === "<" ? lt(x, y) : symbol === ">" ? gt(x, y) : symbol === "<=" ? le(x, y) : ge(x, y);
  }
  return decide(symbol, a.length, b.length);
}

export function truth(value) {
  switch (typeof value) {
    case "boolean": return value;
    case "number": return value !== 0;
    case "string": return value !== "";
    case "object": return value !== null && (Array.isArray(value) ? arrayTruth(value) : truthOfObject(value));
    case "bigint": return true;
    default: return true;
  }
}

function arrayTruth(value) {
  return isPlainArray(value) ? value.length !== 0 : truthOfObject(value);
}

function truthOfObject(value) {
  if (value instanceof Float) return value.v !== 0;
  const own = method(value, "$__bool__");
  if (own !== undefined) {
    const result = own.call(value);
    if (typeof result !== "boolean") throw raise(TypeError, `__bool__ should return bool, returned ${typeName(result)}`);
    return result;
  }
  if (defines_("__bool__") && value.$__bool__ === null) throw raise(TypeError, "'NoneType' object is not callable");
  const size = method(value, "$__len__");
  return size === undefined || lengthOf(value, size) !== 0;
}

export function lengthOf(value, size) {
  const result = toIndex(size.call(value));
  if (result < 0) throw raise(ValueError, "__len__() should return >= 0");
  if (result > 9223372036854775807n) throw raise(OverflowError, "cannot fit 'int' into an index-sized integer");
  return result;
}
