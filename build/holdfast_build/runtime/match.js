import { find, isType, load, object, typeOf, isinstance } from "./object.js";
import { AttributeError, TypeError, ValueError, raise, caught, matches } from "./exception.js";
import { Tuple } from "./tuple.js";
import { Dict } from "./dict.js";
import { array, unpack, unpackStar } from "./iterate.js";
import { getitem, len } from "./subscript.js";
import { repr } from "./repr.js";

// Structural pattern matching. Each test gives the parts to match further, or undefined.

const patternKinds = { ChainMap: "mapping", UserDict: "mapping", UserList: "sequence", list: "sequence", tuple: "sequence", range: "sequence", deque: "sequence", array: "sequence", memoryview: "sequence", dict: "mapping", mappingproxy: "mapping" };

// Whether instances count as sequences or mappings: by the first class of the order that says so.
function patternKind(K) {
  for (const each of K.mro_) {
    if (Object.prototype.hasOwnProperty.call(each, "pattern_")) return each.pattern_;
    const module = each.$__module__;
    if (module === "builtins" || module === "collections" || module === "array") {
      const kind = Object.prototype.hasOwnProperty.call(patternKinds, each.$__name__) ? patternKinds[each.$__name__] : undefined;
      if (kind !== undefined) return kind;
    } else if (module === "collections.abc" && (each.$__name__ === "Sequence" || each.$__name__ === "Mapping")) return each.$__name__.toLowerCase();
  }
  return undefined;
}

/** A class that was registered with another counts as what that one is. */
export function count_as(K, other) {
  const kind = patternKind(other);
  if (kind !== undefined) K.pattern_ = kind;
}

function isKind(o, kind) {
  return typeof o === "object" && o !== null && o.$__class__ !== undefined && patternKind(typeOf(o)) === kind;
}

/** The items of a sequence of that length; `unread` when the pattern looks at none of them. */
export function match_sequence(o, count, unread) {
  if (Array.isArray(o) && o.plain_ === undefined) return o.length === count ? o : undefined;
  if (!isKind(o, "sequence") || len(o) !== count) return undefined;
  return unread ? [] : unpack(o, count);
}

/** The same with a starred part; `how` is "unread", or "read" when the pattern looks only at the items around it. */
export function match_star(o, before, after, how) {
  if (!(Array.isArray(o) && o.plain_ === undefined) && !isKind(o, "sequence")) return undefined;
  if (before + after > 0 && len(o) < before + after) return undefined;
  if (how === "unread") return [];
  if (how === undefined) return unpackStar(o, before, after);
  const parts = [];
  for (let i = 0; i < before; i++) parts.push(getitem(o, i));
  parts.push(null);
  for (let i = after; i > 0; i--) parts.push(getitem(o, len(o) - i));
  return parts;
}

/** Keys of a mapping pattern that are not literals: no two may be equal. */
export function distinct_keys(keys) {
  const seen = new Dict();
  for (const key of keys) {
    if (seen.has_(key)) throw raise(ValueError, `mapping pattern checks duplicate key (${repr(key)})`);
    seen.put_(key, null);
  }
  return keys;
}

export function match_mapping(o, keys) {
  if (!(o instanceof Dict && o.plain_ === undefined) && !isKind(o, "mapping")) return undefined;
  if (keys.length > 0 && keys.length > len(o)) return undefined;
  const values = [];
  const plain = o instanceof Dict && o.plain_ === undefined;
  const absent = object();
  for (const key of keys) {
    const value = plain ? o.get_(key) : o.$get(key, absent);
    if (value === undefined || value === absent) return undefined;
    values.push(value);
  }
  return values;
}

export function match_rest(o, keys) {
  const rest = new Dict();
  for (const key of array(o)) rest.put_(key, getitem(o, key));
  for (const key of keys) rest.take_(key);
  return rest;
}

// Types whose one positional pattern matches the subject itself.
const wholeSubject = new Set(["bool", "bytearray", "bytes", "dict", "float", "frozenset", "int", "list", "set", "str", "tuple"]);

export function match_class(o, K, count, names) {
  if (!isType(K)) throw raise(TypeError, "called match pattern must be a type");
  if (!isinstance(o, K)) return undefined;
  const values = [];
  if (count > 0) {
    const base = K.mro_.find((each) => each.builtin_);
    if (base !== undefined && wholeSubject.has(base.name_) && find(K, "$__match_args__") === undefined) {
      if (count > 1) throw raise(TypeError, `${K.name_}() accepts 1 positional sub-pattern (${count} given)`);
      values.push(o);
    } else {
      const args = find(K, "$__match_args__") ?? new Tuple();
      if (!(args instanceof Tuple)) throw raise(TypeError, `${K.name_}.__match_args__ must be a tuple (got ${typeOf(args).name_})`);
      if (count > args.length) {
        throw raise(TypeError, `${K.name_}() accepts ${args.length} positional sub-pattern${args.length === 1 ? "" : "s"} (${count} given)`);
      }
      names = [...Array.from(args).slice(0, count), ...names];
    }
  }
  const seen = new Set();
  for (const name of names) {
    if (typeof name !== "string") throw raise(TypeError, `__match_args__ elements must be strings (got ${typeOf(name).name_})`);
    if (seen.has(name)) throw raise(TypeError, `${K.name_}() got multiple sub-patterns for attribute '${name}'`);
    seen.add(name);
    try {
      values.push(load(o, "$" + name));
    } catch (error) {
      if (matches(caught(error), AttributeError)) return undefined;
      throw error;
    }
  }
  return values;
}
