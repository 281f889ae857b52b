// The built-in functions that belong to no type.

import { Bytes } from "./bytes.js";
import { gt, lt, truth } from "./compare.js";
import { TypeError, ValueError, raise } from "./exception.js";
import { roundFloat, roundHalfEven } from "./float.js";
import { Kw, def, takeKw } from "./function.js";
import { roundInt } from "./int.js";
import { array, iter } from "./iterate.js";
import { sortList } from "./list.js";
import { checkCount, double, isFloat, oneArgument, textual, toIndex, typeName } from "./number.js";
import { callee, method } from "./object.js";
import { add, primitive } from "./operator.js";
import { textLength } from "./text.js";

export function abs(value) {
  if (typeof value === "number") return Math.abs(value);
  if (typeof value === "bigint") return value < 0n ? -value : value;
  const own = method(value, "$__abs__");
  if (own === undefined) throw raise(TypeError, `bad operand type for abs(): '${typeName(value)}'`);
  return own.call(value);
}

export const round = def(function (value, digits = null) {
  if (arguments.length > 2) throw raise(TypeError, `round() takes at most 2 arguments (${arguments.length} given)`);
  if (digits === null) return rounded(value);
  const x = primitive(value);
  if (x === undefined) return ownRound(value).call(value, digits);
  return isFloat(x) ? roundFloat(double(x), digits) : roundInt(x, digits);
}, "round number ndigits=");

/** round(value) without digits. */
export function rounded(value) {
  const x = primitive(value);
  if (x === undefined) return ownRound(value).call(value);
  return isFloat(x) ? roundHalfEven(double(x)) : x;
}

function ownRound(value) {
  const own = method(value, "$__round__");
  if (own === undefined) throw raise(TypeError, `type ${typeName(value)} doesn't define __round__ method`);
  return own;
}

export function all(iterable) {
  if (arguments.length !== 1) throw oneArgument("all", arguments.length);
  for (let source = iter(iterable), value; (value = source.next_()) !== undefined; ) if (!truth(value)) return false;
  return true;
}

export function any(iterable) {
  if (arguments.length !== 1) throw oneArgument("any", arguments.length);
  for (let source = iter(iterable), value; (value = source.next_()) !== undefined; ) if (truth(value)) return true;
  return false;
}

export const sum = def(function (iterable, start = 0) {
  if (textual(start) !== undefined) throw raise(TypeError, "sum() can't sum strings [use ''.join(seq) instead]");
  if (start instanceof Bytes) throw raise(TypeError, "sum() can't sum bytes [use b''.join(seq) instead]");
  let total = start;
  for (let source = iter(iterable), value; (value = source.next_()) !== undefined; ) total = add(total, value);
  return total;
}, "sum iterable / start=");

export const sorted = def(function (iterable, kw) {
  if (iterable === undefined || (kw !== undefined && !(kw instanceof Kw))) checkCount("sorted", arguments.length, 1, 1);
  const out = array(iterable);
  sortList(out, kw);
  return out;
}, "sorted iterable / * key= reverse=");

export const min = def(function (...values) {
  return extreme(values, "min", lt);
}, "min *args key= default=");

export const max = def(function (...values) {
  return extreme(values, "max", gt);
}, "max *args key= default=");

function extreme(values, name, better) {
  const kw = takeKw(values);
  if (values.length === 0) throw raise(TypeError, `${name} expected at least 1 argument, got 0`);
  const many = values.length > 1, key = kw?.get("key") ?? null, fallback = kw?.get("default");
  if (many && fallback !== undefined) throw raise(TypeError, `Cannot specify a default for ${name}() with multiple positional arguments`);
  const of = key === null ? null : callee(key), source = iter(many ? values : values[0]);
  let best = source.next_();
  if (best === undefined) {
    if (fallback !== undefined) return fallback;
    throw raise(ValueError, `${name}() arg is an empty sequence`);
  }
  let rank = of === null ? best : of(best);
  for (let value; (value = source.next_()) !== undefined; ) {
    const each = of === null ? value : of(value);
    if (truth(better(each, rank))) {
      best = value;
      rank = each;
    }
  }
  return best;
}

export function chr(code) {
  const value = toIndex(code);
  if (value < 0 || value > 0x10ffff) throw raise(ValueError, "chr() arg not in range(0x110000)");
  return String.fromCodePoint(Number(value));
}

export function ord(character) {
  const text = textual(character);
  if (text === undefined) {
    if (character instanceof Bytes && character.data_.length === 1) return character.data_[0];
    if (character instanceof Bytes) throw raise(TypeError, `ord() expected a character, but string of length ${character.data_.length} found`);
    throw raise(TypeError, `ord() expected string of length 1, but ${typeName(character)} found`);
  }
  const code = text.codePointAt(0);
  if (code === undefined || text.length !== (code > 0xffff ? 2 : 1)) {
    throw raise(TypeError, `ord() expected a character, but string of length ${textLength(text)} found`);
  }
  return code;
}

function inBase(value, radix, prefix) {
  const found = toIndex(value);
  return (found < 0 ? "-" : "") + prefix + (found < 0 ? -found : found).toString(radix);
}

export function bin(value) { return inBase(value, 2, "0b"); }
export function oct(value) { return inBase(value, 8, "0o"); }
export function hex(value) { return inBase(value, 16, "0x"); }
