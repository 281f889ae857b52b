// Operators in place: the left operand's own method first, then as without.

import { and_, lshift, or_, rshift, xor } from "./bits.js";
import { NotImplemented } from "./none.js";
import { method } from "./object.js";
import { add, floordiv, isSequence, matmul, mod, mul, pow, primitive, reflectedPair, sub, truediv, unsupported } from "./operator.js";

function inPlace(left, right, own, name, mirrored, symbol, plain) {
  const change = method(left, own);
  if (change !== undefined) {
    const result = change.call(left, right);
    if (result !== NotImplemented) return result;
  }
  if (primitive(left) !== undefined && primitive(right) !== undefined) return plain(left, right);
  const result = reflectedPair(left, right, name, mirrored);
  if (result !== undefined) return result;
  // Sequences have their own words for what they can't be joined to or repeated by; only a left one is joined to.
  if ((plain === add || plain === mul) && isSequence(left)) return plain(left, right);
  // Numbers and None leave the repeating to a sequence on the right; other objects are asked themselves.
  if (plain === mul && isSequence(right) && (primitive(left) !== undefined || left === null)) return plain(left, right);
  throw unsupported(symbol, left, right);
}

export function iadd(a, b) {
  if (typeof a === "number" && typeof b === "number") return add(a, b);
  if (typeof a === "string" && typeof b === "string") return a + b;
  return inPlace(a, b, "$__iadd__", "$__add__", "$__radd__", "+=", add);
}

export function isub(a, b) {
  if (typeof a === "number" && typeof b === "number") return sub(a, b);
  return inPlace(a, b, "$__isub__", "$__sub__", "$__rsub__", "-=", sub);
}

export function imul(a, b) {
  if (typeof a === "number" && typeof b === "number") return mul(a, b);
  return inPlace(a, b, "$__imul__", "$__mul__", "$__rmul__", "*=", mul);
}

export function itruediv(a, b) {
  if (typeof a === "number" && typeof b === "number") return truediv(a, b);
  return inPlace(a, b, "$__itruediv__", "$__truediv__", "$__rtruediv__", "/=", truediv);
}

export function ifloordiv(a, b) {
  if (typeof a === "number" && typeof b === "number") return floordiv(a, b);
  return inPlace(a, b, "$__ifloordiv__", "$__floordiv__", "$__rfloordiv__", "//=", floordiv);
}

export function imod(a, b) {
  if (typeof a === "number" && typeof b === "number") return mod(a, b);
  return inPlace(a, b, "$__imod__", "$__mod__", "$__rmod__", "%=", mod);
}

export function imatmul(a, b) {
  return inPlace(a, b, "$__imatmul__", "$__matmul__", "$__rmatmul__", "@=", matmul);
}

export function ilshift(a, b) {
  if (typeof a === "number" && typeof b === "number") return lshift(a, b);
  return inPlace(a, b, "$__ilshift__", "$__lshift__", "$__rlshift__", "<<=", lshift);
}

export function irshift(a, b) {
  if (typeof a === "number" && typeof b === "number") return rshift(a, b);
  return inPlace(a, b, "$__irshift__", "$__rshift__", "$__rrshift__", ">>=", rshift);
}

export function iand(a, b) {
  if (typeof a === "number" && typeof b === "number") return and_(a, b);
  return inPlace(a, b, "$__iand__", "$__and__", "$__rand__", "&=", and_);
}

export function ior(a, b) {
  if (typeof a === "number" && typeof b === "number") return or_(a, b);
  return inPlace(a, b, "$__ior__", "$__or__", "$__ror__", "|=", or_);
}

export function ixor(a, b) {
  if (typeof a === "number" && typeof b === "number") return xor(a, b);
  return inPlace(a, b, "$__ixor__", "$__xor__", "$__rxor__", "^=", xor);
}

export function ipow(a, b) {
  if (typeof a === "number" && typeof b === "number") return pow(a, b);
  return inPlace(a, b, "$__ipow__", "$__pow__", "$__rpow__", "**=", pow);
}
