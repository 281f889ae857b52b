// The order in which CPython iterates a set. It follows the elements' hashes, which for numbers, and tuples of them, are the same in every
// run, so that programs can see it; here CPython's table is filled again on paper. For other elements (text hashes differ
// from run to run) any order is as good: they stay in the order in which they came.

import { isPlainArray } from "./compare.js";
import { Float } from "./float.js";
import { hashNumber } from "./hash.js";
import { Tuple } from "./tuple.js";

function maskFor(least) {
  let size = 8;
  while (size <= least) size *= 2;
  return size - 1;
}

export function growMask(target) {
  const { size } = target.map_;
  target.mask_ = maskFor(size > 50000 ? size * 2 : size * 4);
  target.fill_ = size;
}

// Make room before many elements are added: what is there is laid out anew.
export function resizeFor(target, least) {
  const settled = target.map_.size < 2 ? null : orderOfSet(target);
  target.order_ = null;
  target.mask_ = target.start_ = maskFor(least);
  target.fill_ = target.map_.size;
  if (!Array.isArray(settled)) return;
  const before = target.map_;
  target.map_ = new Map();
  for (const value of settled) {
    const place = target.find_(value) ?? value;
    target.map_.set(before.has(place) ? place : value, value);
  }
}

export function orderOfSet(target) {
  if (target.order_ !== null) return target.order_;
  const keys = Array.from(target.map_.keys()), hashes = [];
  for (const key of keys) {
    const code = fixedHash(key);
    if (code === undefined) return target.map_.values();
    hashes.push(code);
  }
  let mask = target.start_, table = new Array(mask + 1).fill(-1), fill_ = 0;
  for (let i = 0; i < keys.length; i++) {
    lay(table, mask, hashes, i);
    if (++fill_ * 5 >= mask * 3) [table, mask] = relay(table, maskFor(fill_ > 50000 ? fill_ * 2 : fill_ * 4), hashes);
  }
  if (mask !== target.mask_) table = relay(table, target.mask_, hashes)[0];
  const values = [];
  for (const at of table) if (at >= 0) values.push(target.map_.get(keys[at]));
  return (target.order_ = values);
}

function relay(before, mask, hashes) {
  const table = new Array(mask + 1).fill(-1);
  for (const at of before) if (at >= 0) lay(table, mask, hashes, at);
  return [table, mask];
}

// CPython's probing: ten neighbours, then a jump that all bits of the hash take part in.
function lay(table, mask, hashes, item) {
  const code = hashes[item];
  let at = typeof code === "number" && code >= 0 ? code % (mask + 1) : Number(BigInt.asUintN(64, BigInt(code)) & BigInt(mask));
  let rest;
  for (;;) {
    let left = at + 9 <= mask ? 9 : 0, slot = at;
    do {
      if (table[slot] < 0) {
        table[slot] = item;
        return;
      }
      slot++;
    } while (left-- > 0);
    rest = (rest ?? BigInt.asUintN(64, BigInt(code))) >> 5n;
    at = Number((BigInt(at) * 5n + 1n + rest) & BigInt(mask));
  }
}

// CPython's hash of a number or of a tuple of numbers, else undefined.
function fixedHash(key) {
  if (typeof key === "number" || typeof key === "bigint") return hashNumber(key);
  if (typeof key === "boolean") return +key;
  if (key instanceof Float) return hashNumber(Number.isSafeInteger(key.v) ? key.v + 0 : key.v);
  if (!(key instanceof Tuple) || !isPlainArray(key)) return undefined;
  let sum_ = 2870177450012600261n;
  for (let i = 0; i < key.length; i++) {
    const lane = fixedHash(key[i]);
    if (lane === undefined) return undefined;
    sum_ = BigInt.asUintN(64, sum_ + BigInt(lane) * 14029467366897019727n);
    sum_ = BigInt.asUintN(64, (sum_ << 31n) | (sum_ >> 33n)) * 11400714785074694791n;
    sum_ = BigInt.asUintN(64, sum_);
  }
  sum_ = BigInt.asIntN(64, sum_ + (BigInt(key.length) ^ (2870177450012600261n ^ 3527539n)));
  return sum_ === -1n ? 1546275796n : sum_;
}
