// What dict and set share: keys by Python's equality on top of JavaScript's Map. A key of a simple type is its own key in the map,
// with numbers brought to one form (True, 1 and 1.0 are one key). A tuple, or an object with its own __eq__, is found
// by its hash in a bucket, which holds the first of equal objects; that object is the key in the map.

import { Bytes } from "./bytes.js";
import { same } from "./compare.js";
import { RuntimeError, TypeError, raise } from "./exception.js";
import { Complex } from "./complex.js";
import { Float } from "./float.js";
import { hash, lowOfItems } from "./hash.js";
import { Iterator } from "./iterate.js";
import { numeric, toInt, typeName } from "./number.js";
import { FrozenSet } from "./set.js";
import { Tuple } from "./tuple.js";

export class Table {
  constructor() {
    this.map_ = new Map();
    this.buckets_ = null;
    // How many keys are in the buckets, and whether an object of a class of the program's own is: only that may equal a simple key.
    this.held_ = 0;
    this.mixed_ = false;
  }

  // The key in the map that equals `key`; undefined when the key is an object that is not there.
  find_(key) {
    if (typeof key === "string" || typeof key === "number") return this.mixed_ ? findMixed(this, key) : key;
    return findKey(this, key, false);
  }

  // The same for a key that is about to be added.
  place_(key) {
    if (typeof key === "string" || typeof key === "number") return this.mixed_ ? findMixed(this, key) : key;
    return findKey(this, key, true);
  }

  has_(key) {
    const found = this.find_(key);
    return found !== undefined && this.map_.has(found);
  }

  remove_(found) {
    this.map_.delete(found);
    if (this.buckets_ === null || (typeof found !== "object" && typeof found !== "function") || found === null || hashesByIdentity(found)) return;
    const code = codeOf(found), bucket = this.buckets_.get(code);
    if (bucket === undefined) return;
    const at = bucket.indexOf(found);
    if (at >= 0) {
      bucket.splice(at, 1);
      this.held_--;
    }
    if (bucket.length === 0) this.buckets_.delete(code);
  }

  clear_() {
    this.map_.clear();
    this.buckets_ = null;
    this.held_ = 0;
    this.mixed_ = false;
  }

  // Take over the keys of another table, whose keys are unique already.
  copyKeys_(other) {
    // A few keys are put in one by one in half the time.
    if (other.map_.size < 16) for (const [place, value] of other.map_) this.map_.set(place, value);
    else this.map_ = new Map(other.map_);
    this.held_ = other.held_;
    this.mixed_ = other.mixed_;
    if (other.buckets_ !== null) {
      this.buckets_ = new Map();
      for (const [code, bucket] of other.buckets_) this.buckets_.set(code, bucket.slice());
    }
  }
}

export function hashesByIdentity(key) {
  // Bound methods are made anew at every load: equal ones are one key.
  if (typeof key === "function") return key.self_ === undefined;
  const own = key.$__hash__;
  if (own === null) throw raise(TypeError, `unhashable type: '${typeName(key)}'`);
  return own === undefined || own.stub_ !== undefined || own === Object.prototype.$__hash__;
}

function findKey(table, key, adds) {
  switch (typeof key) {
    case "boolean": return table.mixed_ ? findMixed(table, +key) : +key;
    case "bigint": return table.mixed_ ? findMixed(table, key) : key;
    case "object":
      if (key === null) return null;
      if (key instanceof Float) return Number.isInteger(key.v) ? table.find_(toInt(BigInt(key.v))) : key.v;
      if (key instanceof Tuple || key instanceof FrozenSet || key instanceof Bytes) break;
      if (hashesByIdentity(key)) return key;
      const plain = plainKey(key);
      if (plain !== undefined) return table.find_(plain);
      break;
    case "function":
      if (hashesByIdentity(key)) return key;
      break;
    default: return key;
  }
  if (key instanceof Tuple || key instanceof FrozenSet || key instanceof Bytes) {
    if (table.buckets_ !== null || adds) return inBucket(table, key, adds);
    if (key instanceof Tuple) checkHashable(key);
    else hashesByIdentity(key);
    return undefined;
  }
  const code = codeOf(key);
  return withHash(table, key, code) ?? simpleEqual(table, key, code) ?? (adds ? addToBucket(table, key, code) : undefined);
}

// A hash, cut to what engines keep in a word: the number of a bucket.
function codeOf(key) {
  const whole = key instanceof Tuple && key.plain_ === undefined ? lowOfItems(key) : hash(key);
  return (typeof whole === "number" ? whole : Number(BigInt.asIntN(32, whole))) & 0x3fffffff;
}

// The text or number that equals an object of a class of the program's own.
function simpleEqual(table, key, code) {
  if (table.map_.size === table.held_) return undefined;
  for (const each of table.map_.keys()) {
    if ((typeof each !== "object" || each === null) && typeof each !== "function" && codeOf(each) === code && same(each, key)) return each;
  }
  return undefined;
}

// Looking for a tuple in a table without tuples must still refuse a list within it.
function checkHashable(key) {
  for (let i = 0; i < key.length; i++) if (typeof key[i] === "object" && key[i] !== null) hash(key[i]);
}

function inBucket(table, key, adds) {
  const code = codeOf(key);
  return withHash(table, key, code) ?? (adds ? addToBucket(table, key, code) : undefined);
}

function withHash(table, key, code) {
  const bucket = table.buckets_?.get(code);
  if (bucket !== undefined) for (let i = 0; i < bucket.length; i++) if (same(bucket[i], key)) return bucket[i];
  return undefined;
}

// A str, int or float in an object of a subclass that leaves equality as it is.
function plainKey(key) {
  if (key instanceof Complex && key.im === 0) return Number.isInteger(key.re) ? toInt(BigInt(key.re)) : key.re;
  if (key instanceof String && key.$__hash__ === String.prototype.$__hash__ && key.$__eq__ === String.prototype.$__eq__) return key.valueOf();
  if (key instanceof Number || key instanceof BigInt) {
    if (key.$__hash__ === Number.prototype.$__hash__ && key.$__eq__ === Number.prototype.$__eq__) return numeric(key);
  }
  return undefined;
}

function findMixed(table, key) {
  return table.map_.has(key) ? key : inBucket(table, key, false) ?? key;
}

function addToBucket(table, key, code) {
  table.buckets_ ??= new Map();
  table.held_++;
  const bucket = table.buckets_.get(code);
  if (bucket === undefined) table.buckets_.set(code, [key]);
  else bucket.push(key);
  if (!(key instanceof Tuple)) table.mixed_ = true;
  return key;
}

// Over a table's map; the size must stay as it was.
export class TableIterator extends Iterator {
  constructor(table, source, pick, what) {
    super();
    this.table_ = table;
    this.source_ = source;
    this.pick_ = pick;
    this.what_ = what;
    this.size_ = this.rest_ = table.map_.size;
  }
  next_() {
    const { table_ } = this;
    if (table_ === null) return undefined;
    if (table_.map_.size !== this.size_) {
      this.size_ = -1;
      throw raise(RuntimeError, this.what_ + " changed size during iteration");
    }
    const step = this.source_.next();
    if (step.done) {
      this.table_ = null;
      return undefined;
    }
    // A key that was taken out and put in again comes a second time.
    if (this.rest_-- === 0) throw raise(RuntimeError, this.what_ + " keys changed during iteration");
    return this.pick_ === null ? step.value : this.pick_(table_, step.value);
  }
  left_() { return this.table_ === null || this.table_.map_.size !== this.size_ ? 0 : this.rest_; }
}
