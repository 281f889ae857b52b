// dict: a Table with values. `given_` remembers keys that are not their own key in the map (True, 1.0), for they must come out as they went in.

import { same } from "./compare.js";
import { KeyError, TypeError, ValueError, raise } from "./exception.js";
import { Kw, classmethod, defm } from "./function.js";
import { array, backward, items, iter, unmakeable, unpack } from "./iterate.js";
import { list_repr } from "./list.js";
import { mappingproxy } from "./mappingproxy.js";
import { NotImplemented } from "./none.js";
import { checkCount, noArguments, oneArgument, typeName } from "./number.js";
import { attr, builtin, extended, getter, known_, method } from "./object.js";
import { repr, reprWithin } from "./repr.js";
import { FrozenSet, PySet, exclusiveSets, intersectSets, isDisjoint, set, subtractSets, uniteSets } from "./set.js";
import { contains, getitem, setitem } from "./subscript.js";
import { Table, TableIterator } from "./table.js";
import { Tuple, asTuple, tuple_of } from "./tuple.js";

export class Dict extends Table {
  constructor() {
    super();
    this.given_ = null;
  }

  // The value of a key, or undefined.
  get_(key) {
    const found = this.find_(key);
    return found === undefined ? undefined : this.map_.get(found);
  }

  put_(key, value) {
    const place = this.place_(key);
    if (place !== key) rememberKey(this, key, place);
    this.map_.set(place, value);
  }

  // Remove a key and answer its value, or undefined.
  take_(key) {
    const found = this.find_(key);
    if (found === undefined) return undefined;
    const value = this.map_.get(found);
    if (value === undefined) return undefined;
    this.remove_(found);
    if (this.given_ !== null) this.given_.delete(found);
    return value;
  }

  // The Python key that stands for a key of the map.
  key_(place) {
    return this.given_ === null ? place : this.given_.get(place) ?? place;
  }
}

function rememberKey(table, key, place) {
  if (table.map_.has(place)) return;
  table.given_ ??= new Map();
  table.given_.set(place, key);
}

export const dict = builtin("dict", Dict.prototype, dict_call, { alloc: known_(extended) ? (kind) => Reflect.construct(Dict, [], kind) : undefined, spec: "dict iterable= / **kw" });

function dict_call(iterable, kw) {
  if (kw !== undefined && !(kw instanceof Kw)) checkCount("dict", arguments.length, 0, 1);
  const out = new Dict();
  updateDict(out, iterable, kw, "dict");
  return out;
}

attr(dict, "__init__", defm(function (iterable, kw) {
  updateDict(this, iterable, kw);
  return null;
}, "dict iterable= / **kw"));

export function dict_of(...parts) {
  const out = new Dict();
  for (let i = 0; i < parts.length; i += 2) out.put_(parts[i], parts[i + 1]);
  return out;
}

// What update and the constructor share: a mapping, an iterable of pairs, keyword arguments.
function updateDict(target, source, kw) {
  if (source instanceof Map) { kw = source; source = undefined; }
  if (source !== undefined) mergeInto(target, source);
  if (kw !== undefined) for (const [name, value] of kw) target.put_(name, value);
}

// For `{**mapping}`.
export function dict_update(target, source) {
  if (method(source, "$keys") === undefined) throw raise(TypeError, `'${typeName(source)}' object is not a mapping`);
  return mergeInto(target, source);
}

function mergeInto(target, source) {
  if (source instanceof Dict && source.$keys === Dict.prototype.$keys) {
    // A `__dict__` has a map of its own kind.
    if (target.map_.size === 0 && target.map_ instanceof Map) {
      target.copyKeys_(source);
      target.given_ = source.given_ && new Map(source.given_);
      return target;
    }
    for (const [place, value] of [...source.map_]) target.put_(source.key_(place), value);
    return target;
  }
  const keys = method(source, "$keys");
  if (keys !== undefined) {
    for (let each = iter(keys.call(source)), key; (key = each.next_()) !== undefined; ) target.put_(key, getitem(source, key));
    return target;
  }
  let at = 0;
  for (let each = iter(source), pair; (pair = each.next_()) !== undefined; at++) {
    if (typeof pair !== "string" && !Array.isArray(pair) && (pair === null || (method(pair, "$__iter__") === undefined && method(pair, "$__getitem__") === undefined))) {
      throw raise(TypeError, `cannot convert dictionary update sequence element #${at} to a sequence`);
    }
    const both = items(pair);
    if (both.length !== 2) throw raise(ValueError, `dictionary update sequence element #${at} has length ${both.length}; 2 is required`);
    target.put_(both[0], both[1]);
  }
  return target;
}

function dictKey(table, place) { return table.key_(place); }
function dictPair(table, pair) { return asTuple(innerPair(table, pair)); }

// What `.items()` gave, for a loop with two targets: an iterator over pairs which nobody else will see, as JavaScript arrays.
export function pairs(view) {
  if (view instanceof DictItems) return new TableIterator(view.table_, view.table_.map_.entries(), innerPair, "dictionary");
  const source = iter(view);
  return {
    next_() {
      const pair = source.next_();
      return pair === undefined ? pair : unpack(pair, 2);
    },
  };
}

function innerPair(table, pair) {
  if (table.given_ !== null) pair[0] = table.key_(pair[0]);
  return pair;
}

function keyIterator(table) {
  return new TableIterator(table, table.map_.keys(), table.given_ === null ? null : dictKey, "dictionary");
}

// The Python keys, as an Array.
export function dictKeys(table) {
  const keys = Array.from(table.map_.keys());
  return table.given_ === null ? keys : keys.map((place) => table.key_(place));
}

attr(dict, "__iter__", function () { return keyIterator(this); });
attr(dict, "__len__", function () { return this.map_.size; });
attr(dict, "__contains__", function (key) {
  if (key === undefined) throw oneArgument("dict.__contains__", 0);
  return this.has_(key);
});
attr(dict, "__hash__", null);

attr(dict, "__getitem__", function (key) {
  if (key === undefined) throw oneArgument("dict.__getitem__", 0);
  const value = this.get_(key);
  return value === undefined ? missingKey(this, key) : value;
});

/** `table[key]` of what is a dict itself. */
export function dict_item(table, key) {
  const value = table.get_(key);
  if (value === undefined) throw raise(KeyError, key);
  return value;
}

export function missingKey(table, key) {
  if (Object.getPrototypeOf(table) !== Dict.prototype && !Object.hasOwn(table, "$__missing__")) {
    const own = method(table, "$__missing__");
    if (own !== undefined) return own.call(table, key);
  }
  throw raise(KeyError, key);
}

attr(dict, "__setitem__", function (key, value) {
  this.put_(key, value);
  return null;
});
attr(dict, "__delitem__", function (key) {
  if (this.take_(key) === undefined) throw raise(KeyError, key);
  return null;
});
attr(dict, "__eq__", function (other) {
  if (!(other instanceof Dict)) return NotImplemented;
  if (this.map_.size !== other.map_.size) return false;
  for (const [place, value] of this.map_) {
    const there = other.get_(this.key_(place));
    if (there === undefined || (there !== value && !same(value, there))) return false;
  }
  return true;
});
attr(dict, "__repr__", function () { return dict_repr(this); });

export function dict_repr(table) {
  if (table.map_.size === 0) return "{}";
  return reprWithin(table, () => {
    const parts = [];
    for (const [place, value] of table.map_) parts.push(repr(table.key_(place)) + ": " + repr(value));
    return "{" + parts.join(", ") + "}";
  });
}

attr(dict, "__or__", function (other) {
  if (!(other instanceof Dict)) return NotImplemented;
  return mergeInto(copyDict(this), other);
});
attr(dict, "__ror__", function (other) {
  if (!(other instanceof Dict)) return NotImplemented;
  return mergeInto(copyDict(other), this);
});
attr(dict, "__ior__", function (other) { return mergeInto(this, other); });
attr(dict, "__reversed__", function () {
  return new TableIterator(this, Array.from(this.map_.keys()).reverse().values(), this.given_ === null ? null : dictKey, "dictionary");
});

function copyDict(table) {
  const out = new Dict();
  out.copyKeys_(table);
  if (table.given_ !== null) out.given_ = new Map(table.given_);
  return out;
}

attr(dict, "get", function (key, fallback = null) {
  if (key === undefined || arguments.length > 2) checkCount("get", arguments.length, 1, 2);
  const value = this.get_(key);
  return value === undefined ? fallback : value;
});
attr(dict, "setdefault", function (key, fallback = null) {
  if (key === undefined) checkCount("setdefault", 0, 1, 2);
  const place = this.place_(key), value = this.map_.get(place);
  if (value !== undefined) return value;
  if (place !== key) rememberKey(this, key, place);
  this.map_.set(place, fallback);
  return fallback;
});
attr(dict, "pop", function (key, fallback) {
  if (key === undefined) checkCount("pop", 0, 1, 2);
  const value = this.take_(key);
  if (value !== undefined) return value;
  if (fallback === undefined) throw raise(KeyError, key);
  return fallback;
});
attr(dict, "popitem", function () {
  if (arguments.length > 0) throw noArguments("dict.popitem", arguments.length);
  const { size } = this.map_;
  if (size === 0) throw raise(KeyError, "popitem(): dictionary is empty");
  let place;
  for (place of this.map_.keys());
  const key = this.key_(place);
  return tuple_of(key, this.take_(key));
});
attr(dict, "update", defm(function (other, kw) {
  updateDict(this, other, kw);
  return null;
}, "update other= / **kw"));
attr(dict, "clear", function () {
  if (arguments.length > 0) throw noArguments("dict.clear", arguments.length);
  this.clear_();
  this.given_ = null;
  return null;
});
attr(dict, "copy", function () {
  if (arguments.length > 0) throw noArguments("dict.copy", arguments.length);
  return copyDict(this);
});
attr(dict, "fromkeys", classmethod(function (iterable, value = null) {
  const out = this();
  for (let source = iter(iterable), key; (key = source.next_()) !== undefined; ) setitem(out, key, value);
  return out;
}));
attr(dict, "keys", function () {
  if (arguments.length > 0) throw noArguments("dict.keys", arguments.length);
  return new DictKeys(this);
});
attr(dict, "values", function () {
  if (arguments.length > 0) throw noArguments("dict.values", arguments.length);
  return new DictValues(this);
});
attr(dict, "items", function () {
  if (arguments.length > 0) throw noArguments("dict.items", arguments.length);
  return new DictItems(this);
});

// The live views.

class DictView {
  constructor(table) { this.table_ = table; }
}
class DictKeys extends DictView {}
class DictValues extends DictView {}
class DictItems extends DictView {}

export const dict_keys = builtin("dict_keys", DictKeys.prototype, unmakeable("dict_keys"), {});
export const dict_values = builtin("dict_values", DictValues.prototype, unmakeable("dict_values"), {});
export const dict_items = builtin("dict_items", DictItems.prototype, unmakeable("dict_items"), {});

attr(dict_keys, "__iter__", function () { return keyIterator(this.table_); });
attr(dict_values, "__iter__", function () { return new TableIterator(this.table_, this.table_.map_.values(), null, "dictionary"); });
attr(dict_items, "__iter__", function () { return new TableIterator(this.table_, this.table_.map_.entries(), dictPair, "dictionary"); });

attr(dict_keys, "__len__", function () { return this.table_.map_.size; });
attr(dict_values, "__len__", function () { return this.table_.map_.size; });
attr(dict_items, "__len__", function () { return this.table_.map_.size; });

attr(dict_keys, "__reversed__", function () { return backward(dictKeys(this.table_)); });
attr(dict_values, "__reversed__", function () { return backward(Array.from(this.table_.map_.values())); });
attr(dict_items, "__reversed__", function () { return backward(array(this)); });

attr(dict_keys, "__repr__", function () { return viewRepr(this, "dict_keys"); });
attr(dict_values, "__repr__", function () { return viewRepr(this, "dict_values"); });
attr(dict_items, "__repr__", function () { return viewRepr(this, "dict_items"); });

function viewRepr(view, name) {
  return reprWithin(view, () => `${name}(${list_repr(array(view))})`);
}

attr(dict_keys, "__contains__", function (key) { return this.table_.has_(key); });
attr(dict_items, "__contains__", function (pair) {
  if (!(pair instanceof Tuple) || pair.length !== 2) return false;
  const value = this.table_.get_(pair[0]);
  return value !== undefined && same(value, pair[1]);
});

attr(dict_keys, "isdisjoint", function (other) {
  if (arguments.length !== 1) throw oneArgument("dict_keys.isdisjoint", arguments.length);
  return isDisjoint(this, other);
});
attr(dict_items, "isdisjoint", function (other) {
  if (arguments.length !== 1) throw oneArgument("dict_items.isdisjoint", arguments.length);
  return isDisjoint(this, other);
});
attr(dict_keys, "mapping", getter(function () { return mappingproxy(this.table_); }));
attr(dict_values, "mapping", getter(function () { return mappingproxy(this.table_); }));
attr(dict_items, "mapping", getter(function () { return mappingproxy(this.table_); }));
attr(dict_keys, "__hash__", null);
attr(dict_items, "__hash__", null);

attr(dict_keys, "__eq__", function (other) { return viewCompare(this, other, "=="); });
attr(dict_items, "__eq__", function (other) { return viewCompare(this, other, "=="); });
attr(dict_keys, "__le__", function (other) { return viewCompare(this, other, "<="); });
attr(dict_items, "__le__", function (other) { return viewCompare(this, other, "<="); });
attr(dict_keys, "__lt__", function (other) { return viewCompare(this, other, "<"); });
attr(dict_items, "__lt__", function (other) { return viewCompare(this, other, "<"); });
attr(dict_keys, "__ge__", function (other) { return viewCompare(this, other, ">="); });
attr(dict_items, "__ge__", function (other) { return viewCompare(this, other, ">="); });
attr(dict_keys, "__gt__", function (other) { return viewCompare(this, other, ">"); });
attr(dict_items, "__gt__", function (other) { return viewCompare(this, other, ">"); });

function viewCompare(view, other, symbol) {
  if (!(other instanceof PySet || other instanceof FrozenSet || other instanceof DictKeys || other instanceof DictItems)) return NotImplemented;
  const size = view.table_.map_.size, there = (other.table_ ?? other).map_.size;
  if (symbol === "==" ? size !== there : symbol === "<" ? size >= there : symbol === "<=" ? size > there : symbol === ">" ? size <= there : size < there) return false;
  const [within, around] = symbol[0] === ">" ? [other, view] : [view, other];
  for (let source = iter(within), each; (each = source.next_()) !== undefined; ) if (!contains(around, each)) return false;
  return true;
}

attr(dict_keys, "__rand__", function (other) { return intersectSets(set(other), [this]); });
attr(dict_items, "__rand__", function (other) { return intersectSets(set(other), [this]); });
attr(dict_keys, "__ror__", function (other) { return uniteSets(set(other), [this]); });
attr(dict_items, "__ror__", function (other) { return uniteSets(set(other), [this]); });
attr(dict_keys, "__rsub__", function (other) { return subtractSets(set(other), [this]); });
attr(dict_items, "__rsub__", function (other) { return subtractSets(set(other), [this]); });
attr(dict_keys, "__rxor__", function (other) { return exclusiveSets(set(other), this); });
attr(dict_items, "__rxor__", function (other) { return exclusiveSets(set(other), this); });
attr(dict_keys, "__and__", function (other) { return intersectSets(set(this), [other]); });
attr(dict_items, "__and__", function (other) { return intersectSets(set(this), [other]); });
attr(dict_keys, "__or__", function (other) { return uniteSets(set(this), [other]); });
attr(dict_items, "__or__", function (other) { return uniteSets(set(this), [other]); });
attr(dict_keys, "__sub__", function (other) { return subtractSets(set(this), [other]); });
attr(dict_items, "__sub__", function (other) { return subtractSets(set(this), [other]); });
attr(dict_keys, "__xor__", function (other) { return exclusiveSets(set(this), other); });
attr(dict_items, "__xor__", function (other) { return exclusiveSets(set(this), other); });
