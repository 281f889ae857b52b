// set and frozenset: Tables whose map leads from each element's key to the element.

import { KeyError, raise } from "./exception.js";
import { hash } from "./hash.js";
import { iter } from "./iterate.js";
import { NotImplemented } from "./none.js";
import { checkCount, noArguments, oneArgument, toInt } from "./number.js";
import { attr, builtin, extended, known_, type } from "./object.js";
import { growMask, orderOfSet, resizeFor } from "./order.js";
import { reprItems, reprWithin } from "./repr.js";
import { Table, TableIterator } from "./table.js";

export class SetTable extends Table {
  constructor() {
    super();
    // CPython's table for the same elements: see order.js.
    this.start_ = 7;
    this.mask_ = 7;
    this.fill_ = 0;
    this.order_ = null;
  }

  put_(value) {
    const place = this.place_(value);
    if (this.map_.has(place)) return;
    this.map_.set(place, value);
    this.order_ = null;
    if (++this.fill_ * 5 >= this.mask_ * 3) growMask(this);
  }

  // The elements in the order that CPython iterates them, where that is the same in every run.
  values_() {
    return this.map_.size < 2 ? this.map_.values() : orderOfSet(this);
  }

  clear_() {
    super.clear_();
    this.start_ = this.mask_ = 7;
    this.fill_ = 0;
    this.order_ = null;
  }

  remove_(found) {
    super.remove_(found);
    this.order_ = null;
  }
}

export class PySet extends SetTable {}

export class FrozenSet extends SetTable {}

export const set = builtin("set", PySet.prototype, set_call, { alloc: known_(extended) ? (kind) => Reflect.construct(PySet, [], kind) : undefined, spec: "set iterable= /" });
export const frozenset = builtin("frozenset", FrozenSet.prototype, frozenset_call, { alloc: known_(extended) ? frozenset_alloc : undefined, spec: "frozenset iterable= /" });

function set_call(iterable) {
  if (arguments.length > 1) checkCount("set", arguments.length, 0, 1);
  return filled(new PySet(), iterable);
}

function frozenset_call(iterable) {
  if (arguments.length > 1) checkCount("frozenset", arguments.length, 0, 1);
  return iterable instanceof FrozenSet && Object.getPrototypeOf(iterable) === FrozenSet.prototype ? iterable : filled(new FrozenSet(), iterable);
}

function frozenset_alloc(kind, iterable) {
  checkCount(kind.name_, arguments.length - 1, 0, 1);
  return filled(Reflect.construct(FrozenSet, [], kind), iterable);
}

export function filled(target, iterable) {
  if (iterable === undefined || iterable === target) return target;
  if (iterable instanceof SetTable) {
    mergeSet(target, iterable);
    return target;
  }
  for (let source = iter(iterable), value; (value = source.next_()) !== undefined; ) target.put_(value);
  return target;
}

function mergeSet(target, other) {
  const { size } = other.map_;
  if (size === 0) return;
  const ordered_ = Array.from(other.values_());
  if ((target.fill_ + size) * 5 >= target.mask_ * 3) resizeFor(target, (target.map_.size + size) * 2);
  if (target.fill_ === 0 && target.mask_ === other.mask_ && other.fill_ === size) {
    // An equal table is copied as it stands, and so is how it came about.
    target.copyKeys_(other);
    target.start_ = other.start_;
    target.fill_ = size;
    return;
  }
  for (const value of ordered_) target.put_(value);
}

export function set_of(...values) {
  const out = new PySet();
  // CPython makes a frozenset of a display of three or more constants, and that anew when it stores the constant.
  if (values.length > 2) return filled(out, frozenset_call(Array.from(frozenset_call(values).values_())));
  for (const value of values) out.put_(value);
  return out;
}

attr(set, "__init__", function (iterable) {
  if (arguments.length > 1) checkCount("set", arguments.length, 0, 1);
  this.clear_();
  filled(this, iterable);
  return null;
});

function isSet(value) {
  return value instanceof SetTable;
}

// An empty set of the type that operations on `left` give.
function fresh(left) {
  return left instanceof FrozenSet ? new FrozenSet() : new PySet();
}

function copySet(source) {
  return filled(fresh(source), source);
}

function asSet(iterable) {
  return isSet(iterable) ? iterable : filled(new PySet(), iterable);
}

export function uniteSets(left, others) {
  const out = copySet(left);
  for (const each of others) filled(out, each);
  return out;
}

export function intersectSets(left, others) {
  let out = left;
  for (const each of others) {
    const result = fresh(left);
    if (isSet(each)) {
      // The elements come from the smaller of both.
      const [large, small] = each.map_.size > out.map_.size ? [each, out] : [out, each];
      for (const value of small.values_()) if (large.has_(value)) result.put_(value);
    } else {
      for (let source = iter(each), value; (value = source.next_()) !== undefined; ) if (out.has_(value)) result.put_(value);
    }
    out = result;
  }
  return out === left ? copySet(left) : out;
}

export function subtractSets(left, others) {
  let out = left;
  for (const each of others) {
    if (isSet(each) && left.map_.size >> 2 <= each.map_.size) {
      const result = fresh(left);
      for (const value of out.values_()) if (!each.has_(value)) result.put_(value);
      out = result;
    } else {
      if (out === left) out = copySet(left);
      removeAll(out, each);
    }
  }
  return out === left ? copySet(left) : out;
}

function removeAll(target, iterable) {
  if (iterable === target) {
    target.clear_();
    return;
  }
  for (let source = iter(iterable), value; (value = source.next_()) !== undefined; ) discard(target, value);
}

export function exclusiveSets(left, iterable) {
  const out = filled(fresh(left), isSet(iterable) ? iterable : asSet(iterable));
  for (const value of left.values_()) if (!discard(out, value)) out.put_(value);
  return out;
}

function discard(target, value) {
  const found = target.find_(value);
  if (found === undefined || !target.map_.has(found)) return false;
  target.remove_(found);
  return true;
}

// A set as an element to look for stands for the frozenset of the same elements.
function lookedFor(value) {
  return value instanceof PySet && value.$__hash__ === null ? filled(new FrozenSet(), value) : value;
}

export function isDisjoint(left, right) {
  const other = asSet(right);
  for (let source = iter(left), value; (value = source.next_()) !== undefined; ) if (other.has_(value)) return false;
  return true;
}

function within(small, large) {
  if (small.map_.size > large.map_.size) return false;
  for (const value of small.map_.values()) if (!large.has_(value)) return false;
  return true;
}

export function compareSets(left, right, symbol) {
  switch (symbol) {
    case "==": return left.map_.size === right.map_.size && within(left, right);
    case "<=": return within(left, right);
    case "<": return left.map_.size < right.map_.size && within(left, right);
    case ">=": return within(right, left);
    default: return right.map_.size < left.map_.size && within(right, left);
  }
}

export function set_repr(target) {
  const name = type(target).name_, plain = Object.getPrototypeOf(target) === PySet.prototype;
  if (target.map_.size === 0) return name + "()";
  return reprWithin(target, () => {
    const text = "{" + reprItems(Array.from(target.values_())) + "}";
    return plain ? text : name + "(" + text + ")";
  });
}

attr(set, "__iter__", function () { return new TableIterator(this, this.values_()[Symbol.iterator](), null, "Set"); });
attr(frozenset, "__iter__", function () { return new TableIterator(this, this.values_()[Symbol.iterator](), null, "Set"); });
attr(set, "__len__", function () { return this.map_.size; });
attr(frozenset, "__len__", function () { return this.map_.size; });
attr(set, "__contains__", function (value) { return this.has_(lookedFor(value)); });
attr(frozenset, "__contains__", function (value) { return this.has_(lookedFor(value)); });
attr(set, "__eq__", function (other) { return isSet(other) ? compareSets(this, other, "==") : NotImplemented; });
attr(frozenset, "__eq__", function (other) { return isSet(other) ? compareSets(this, other, "==") : NotImplemented; });
attr(set, "__le__", function (other) { return isSet(other) ? compareSets(this, other, "<=") : NotImplemented; });
attr(frozenset, "__le__", function (other) { return isSet(other) ? compareSets(this, other, "<=") : NotImplemented; });
attr(set, "__lt__", function (other) { return isSet(other) ? compareSets(this, other, "<") : NotImplemented; });
attr(frozenset, "__lt__", function (other) { return isSet(other) ? compareSets(this, other, "<") : NotImplemented; });
attr(set, "__ge__", function (other) { return isSet(other) ? compareSets(this, other, ">=") : NotImplemented; });
attr(frozenset, "__ge__", function (other) { return isSet(other) ? compareSets(this, other, ">=") : NotImplemented; });
attr(set, "__gt__", function (other) { return isSet(other) ? compareSets(this, other, ">") : NotImplemented; });
attr(frozenset, "__gt__", function (other) { return isSet(other) ? compareSets(this, other, ">") : NotImplemented; });
attr(set, "__repr__", function () { return set_repr(this); });
attr(frozenset, "__repr__", function () { return set_repr(this); });
attr(set, "__or__", function (other) { return isSet(other) ? uniteSets(this, [other]) : NotImplemented; });
attr(frozenset, "__or__", function (other) { return isSet(other) ? uniteSets(this, [other]) : NotImplemented; });
attr(set, "__and__", function (other) { return isSet(other) ? intersectSets(this, [other]) : NotImplemented; });
attr(frozenset, "__and__", function (other) { return isSet(other) ? intersectSets(this, [other]) : NotImplemented; });
attr(set, "__sub__", function (other) { return isSet(other) ? subtractSets(this, [other]) : NotImplemented; });
attr(frozenset, "__sub__", function (other) { return isSet(other) ? subtractSets(this, [other]) : NotImplemented; });
attr(set, "__xor__", function (other) { return isSet(other) ? exclusiveSets(this, other) : NotImplemented; });
attr(frozenset, "__xor__", function (other) { return isSet(other) ? exclusiveSets(this, other) : NotImplemented; });
attr(set, "union", function (...others) { return uniteSets(this, others); });
attr(frozenset, "union", function (...others) { return uniteSets(this, others); });
attr(set, "intersection", function (...others) { return intersectSets(this, others); });
attr(frozenset, "intersection", function (...others) { return intersectSets(this, others); });
attr(set, "difference", function (...others) { return subtractSets(this, others); });
attr(frozenset, "difference", function (...others) { return subtractSets(this, others); });
attr(set, "symmetric_difference", function (other) {
  if (arguments.length !== 1) throw oneArgument("set.symmetric_difference", arguments.length);
  return exclusiveSets(this, other);
});
attr(frozenset, "symmetric_difference", function (other) {
  if (arguments.length !== 1) throw oneArgument("frozenset.symmetric_difference", arguments.length);
  return exclusiveSets(this, other);
});
attr(set, "issubset", function (other) {
  if (arguments.length !== 1) throw oneArgument("set.issubset", arguments.length);
  return compareSets(this, asSet(other), "<=");
});
attr(frozenset, "issubset", function (other) {
  if (arguments.length !== 1) throw oneArgument("frozenset.issubset", arguments.length);
  return compareSets(this, asSet(other), "<=");
});
attr(set, "issuperset", function (other) {
  if (arguments.length !== 1) throw oneArgument("set.issuperset", arguments.length);
  return compareSets(this, asSet(other), ">=");
});
attr(frozenset, "issuperset", function (other) {
  if (arguments.length !== 1) throw oneArgument("frozenset.issuperset", arguments.length);
  return compareSets(this, asSet(other), ">=");
});
attr(set, "isdisjoint", function (other) {
  if (arguments.length !== 1) throw oneArgument("set.isdisjoint", arguments.length);
  return isDisjoint(this, other);
});
attr(frozenset, "isdisjoint", function (other) {
  if (arguments.length !== 1) throw oneArgument("frozenset.isdisjoint", arguments.length);
  return isDisjoint(this, other);
});
attr(set, "copy", function () {
  if (arguments.length > 0) throw noArguments("set.copy", arguments.length);
  return copySet(this);
});
attr(frozenset, "copy", function () {
  if (arguments.length > 0) throw noArguments("frozenset.copy", arguments.length);
  return Object.getPrototypeOf(this) === FrozenSet.prototype ? this : copySet(this);
});
attr(set, "__hash__", null);
attr(frozenset, "__hash__", function () { return (this.hash_ ??= set_hash(Array.from(this.map_.values()))); });

// As CPython's, because numbers' hashes are CPython's, too: the order does not matter.
export function set_hash(values) {
  let sum_ = BigInt(values.length + 1) * 1927868237n;
  for (const value of values) {
    const each = BigInt(hash(value));
    sum_ ^= BigInt.asUintN(64, (each ^ 89869747n ^ (each << 16n)) * 3644798167n);
  }
  sum_ = BigInt.asUintN(64, sum_);
  sum_ ^= (sum_ >> 11n) ^ (sum_ >> 25n);
  sum_ = BigInt.asIntN(64, sum_ * 69069n + 907133923n);
  return sum_ === -1n ? 590923713 : toInt(sum_);
}

attr(set, "add", function (value) {
  if (arguments.length !== 1) throw oneArgument("set.add", arguments.length);
  this.put_(value);
  return null;
});
attr(set, "discard", function (value) {
  if (arguments.length !== 1) throw oneArgument("set.discard", arguments.length);
  discard(this, lookedFor(value));
  return null;
});
attr(set, "remove", function (value) {
  if (arguments.length !== 1) throw oneArgument("set.remove", arguments.length);
  if (!discard(this, lookedFor(value))) throw raise(KeyError, value);
  return null;
});
attr(set, "pop", function () {
  if (arguments.length > 0) throw noArguments("set.pop", arguments.length);
  for (const value of this.values_()) {
    this.remove_(this.find_(value));
    return value;
  }
  throw raise(KeyError, "pop from an empty set");
});
attr(set, "clear", function () {
  if (arguments.length > 0) throw noArguments("set.clear", arguments.length);
  this.clear_();
  return null;
});
attr(set, "update", function (...others) {
  for (const each of others) filled(this, each);
  return null;
});
attr(set, "difference_update", function (...others) {
  for (const each of others) removeAll(this, each);
  return null;
});
attr(set, "intersection_update", function (...others) {
  become(this, intersectSets(this, others));
  return null;
});
attr(set, "symmetric_difference_update", function (other) {
  if (arguments.length !== 1) throw oneArgument("set.symmetric_difference_update", arguments.length);
  become(this, exclusiveSets(this, other));
  return null;
});

function become(target, result) {
  target.clear_();
  filled(target, result);
}

attr(set, "__ior__", function (other) { return isSet(other) ? filled(this, other) : NotImplemented; });
attr(set, "__iand__", function (other) {
  if (!isSet(other)) return NotImplemented;
  become(this, intersectSets(this, [other]));
  return this;
});
attr(set, "__isub__", function (other) {
  if (!isSet(other)) return NotImplemented;
  removeAll(this, other);
  return this;
});
attr(set, "__ixor__", function (other) {
  if (!isSet(other)) return NotImplemented;
  become(this, exclusiveSets(this, other));
  return this;
});
