import { find, isType, load, method, typeOf, isinstance } from "./object.js";
import { AttributeError, TypeError, raise, caught, matches } from "./exception.js";
import { Tuple } from "./tuple.js";
import { Range } from "./range.js";
import { Dict } from "./dict.js";
import { array } from "./iterate.js";
import { getitem, len } from "./subscript.js";

// Structural pattern matching. Each test gives the parts to match further, or undefined.

function sequence(o) {
  if (Array.isArray(o)) return o;
  if (o === null || typeof o !== "object") return undefined;
  if (o instanceof Range || typeOf(o).sequence_) return array(o);
  const flagged = typeOf(o).mro_.some((each) => each.$__name__ === "Sequence" || each.$__name__ === "deque");
  return flagged ? array(o) : undefined;
}

export function match_sequence(o, count) {
  const parts = sequence(o);
  return parts !== undefined && parts.length === count ? parts : undefined;
}

export function match_star(o, before, after) {
  const parts = sequence(o);
  if (parts === undefined || parts.length < before + after) return undefined;
  const end = parts.length - after;
  return [...Array.prototype.slice.call(parts, 0, before), Array.from(parts).slice(before, end), ...Array.from(parts).slice(end)];
}

function isMapping(o) {
  return o instanceof Dict || (typeof o === "object" && o !== null && o.$__class__ !== undefined && typeOf(o).mro_.some((each) => each.$__name__ === "Mapping"));
}

export function match_mapping(o, keys) {
  if (!isMapping(o)) return undefined;
  if (keys.length > len(o)) return undefined;
  const values = [];
  const get = method(o, "$get");
  const absent = {};
  for (const key of keys) {
    const value = o instanceof Dict ? o.get_(key) : get.call(o, key, absent);
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
  if (!isType(K)) throw raise(TypeError, "called match pattern must be a class");
  if (!isinstance(o, K)) return undefined;
  const values = [];
  if (count > 0) {
    const base = K.mro_.find((each) => each.builtin_);
    if (base !== undefined && wholeSubject.has(base.name_) && find(K, "$__match_args__") === undefined) {
      if (count > 1) throw raise(TypeError, `${K.name_}() accepts 1 positional sub-pattern (${count} given)`);
      values.push(o);
    } else {
      const args = find(K, "$__match_args__") ?? new Tuple();
      if (count > args.length) {
        throw raise(TypeError, `${K.name_}() accepts ${args.length} positional sub-pattern${args.length === 1 ? "" : "s"} (${count} given)`);
      }
      names = [...Array.from(args).slice(0, count), ...names];
    }
  }
  for (const name of names) {
    try {
      values.push(load(o, "$" + name));
    } catch (error) {
      if (matches(caught(error), AttributeError)) return undefined;
      throw error;
    }
  }
  return values;
}
