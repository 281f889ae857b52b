// Operators on bits. JavaScript's operators serve 32 bits; beyond that BigInt does.

import { OverflowError, ValueError, raise } from "./exception.js";
import { integral, toInt } from "./number.js";
import { viaMethods } from "./operator.js";

export function lshift(a, b) {
  const x = typeof a === "object" ? undefined : integral(a), y = typeof b === "object" ? undefined : integral(b);
  if (x === undefined || y === undefined) return viaMethods(a, b, "$__lshift__", "$__rlshift__", "<<");
  return lshiftInts(x, y);
}

export function lshiftInts(x, y) {
  if (y < 0) throw raise(ValueError, "negative shift count");
  if (x == 0) return 0;
  if (typeof x === "number" && y < 53) {
    const result = x * 2 ** y;
    if (Number.isSafeInteger(result)) return result;
  }
  if (y > 1073741823) throw raise(OverflowError, "too many digits in integer");
  return toInt(BigInt(x) << BigInt(y));
}

export function rshift(a, b) {
  const x = typeof a === "object" ? undefined : integral(a), y = typeof b === "object" ? undefined : integral(b);
  if (x === undefined || y === undefined) return viaMethods(a, b, "$__rshift__", "$__rrshift__", ">>");
  return rshiftInts(x, y);
}

export function rshiftInts(x, y) {
  if (y < 0) throw raise(ValueError, "negative shift count");
  if (typeof x === "number") {
    if ((x | 0) === x) return x >> (y > 31 ? 31 : y);
    return y > 60 ? (x < 0 ? -1 : 0) : Math.floor(x / 2 ** y);
  }
  return y > 1073741823 ? (x < 0n ? -1 : 0) : toInt(x >> BigInt(y));
}

export function and_(a, b) {
  if (typeof a === "number" && typeof b === "number" && (a | 0) === a && (b | 0) === b) return a & b;
  return bits(a, b, "$__and__", "$__rand__", "&", andInts);
}

export function or_(a, b) {
  if (typeof a === "number" && typeof b === "number" && (a | 0) === a && (b | 0) === b) return a | b;
  return bits(a, b, "$__or__", "$__ror__", "|", orInts);
}

export function xor(a, b) {
  if (typeof a === "number" && typeof b === "number" && (a | 0) === a && (b | 0) === b) return a ^ b;
  return bits(a, b, "$__xor__", "$__rxor__", "^", xorInts);
}

export function andInts(x, y) { return toInt(BigInt(x) & BigInt(y)); }
export function orInts(x, y) { return toInt(BigInt(x) | BigInt(y)); }
export function xorInts(x, y) { return toInt(BigInt(x) ^ BigInt(y)); }

function bits(a, b, name, mirrored, symbol, onInts) {
  if (typeof a === "boolean" && typeof b === "boolean") return onInts(+a, +b) === 1;
  const x = typeof a === "object" ? undefined : integral(a), y = typeof b === "object" ? undefined : integral(b);
  if (x !== undefined && y !== undefined) return onInts(x, y);
  return viaMethods(a, b, name, mirrored, symbol);
}
