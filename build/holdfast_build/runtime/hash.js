// Hashes. Numbers hash as in CPython (modulo 2**61 - 1), so that equal numbers of any type agree; other values are only stable.

import { TypeError, raise } from "./exception.js";
import { integral, toInt, typeName } from "./number.js";
import { attr, method, object } from "./object.js";
import { repr } from "./repr.js";

export function hash(value) {
  switch (typeof value) {
    case "string": return hashText(value);
    case "number": case "bigint": case "boolean": return hashNumber(value);
    case "function":
      // Bound methods are made anew at every load: equal ones are one key.
      if (value.self_ !== undefined) return id(value.self_) ^ id(value.func_);
      // What a class says of its instances, as `__hash__ = None` does, is not said of itself.
      if (value.$__hash__ === undefined || value.$__hash__ === null || value.$__hash__.stub_ !== undefined) return id(value);
  }
  if (value === null) return 96382;
  const own = method(value, "$__hash__");
  if (own === undefined) {
    if (value.$__hash__ === null) throw raise(TypeError, `unhashable type: '${typeName(value)}'`);
    return id(value);
  }
  const result = integral(own.call(value));
  if (result === undefined) throw raise(TypeError, "__hash__ method should return an integer");
  if (typeof result === "number") return result === -1 ? -2 : result;
  return BigInt.asIntN(64, result) === result ? result : hashNumber(result);
}

attr(object, "__hash__", function () { return id(this); });

export function hashNumber(value) {
  if (typeof value === "boolean") return +value;
  if (typeof value === "number") {
    if (Number.isSafeInteger(value)) return value === -1 ? -2 : value;
    if (value !== value) return 0;
    if (value === Infinity) return 314159;
    if (value === -Infinity) return -314159;
    return hashFraction(value);
  }
  const modulus = 2305843009213693951n;
  const result = value < 0n ? -(-value % modulus) : value % modulus;
  return result === -1n ? -2 : toInt(result);
}

// m / 2**e modulo the prime 2**61 - 1, where dividing by 2 is a rotation of 61 bits.
function hashFraction(value) {
  if (Number.isInteger(value)) return hashNumber(BigInt(value));
  let shift = 0n, rest = Math.abs(value);
  while (!Number.isInteger(rest)) { rest *= 2; shift++; }
  shift = (61n - (shift % 61n)) % 61n;
  const modulus = 2305843009213693951n;
  const result = (BigInt(rest) << shift) % modulus;
  return toInt(value < 0 ? -result : result);
}

export function hashText(text) {
  let high = 0x9e3779b9, low = 0x85ebca6b ^ text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x5bd1e995) + low | 0;
  }
  return text === "" ? 0 : (high & 0xfffff) * 4294967296 + (low >>> 0);
}

// What a tuple hashes to: its items' hashes mixed in order.
export function hashItems(values) {
  let high = 0x345678, low = values.length;
  for (let i = 0; i < values.length; i++) {
    low = mixed(low, values[i]);
    high = Math.imul(high ^ low, 0x85ebca77) | 0;
  }
  return (high & 0xfffff) * 4294967296 + (low >>> 0);
}

// The low 32 bits of it, with a sign.
export function lowOfItems(values) {
  let low = values.length;
  for (let i = 0; i < values.length; i++) low = mixed(low, values[i]);
  return low;
}

// Of each item's hash the low 32 bits count; those of a text are had without the others.
function mixed(low, value) {
  if (typeof value === "string") return Math.imul(low ^ lowOfText(value), 0x9e3779b1);
  const each = hash(value);
  return Math.imul(low ^ (typeof each === "number" ? each : Number(BigInt.asIntN(32, each))), 0x9e3779b1);
}

function lowOfText(text) {
  if (text === "") return 0;
  let low = 0x85ebca6b ^ text.length;
  for (let i = 0; i < text.length; i++) low = Math.imul(low ^ text.charCodeAt(i), 0x01000193);
  return low;
}

let identities;
let lastIdentity = 139900000000000;

// A number for an object that stays its own as long as it lives.
export function identity(value) {
  identities ??= new WeakMap();
  let found = identities.get(value);
  if (found === undefined) identities.set(value, found = lastIdentity += 16);
  return found;
}

export function id(value) {
  if (value === null) return 9000000000001;
  if (typeof value === "object" || typeof value === "function") return identity(value);
  return 1000000000000 + Math.abs(hash(typeof value === "string" ? value : repr(value)) % 1000000000000);
}
