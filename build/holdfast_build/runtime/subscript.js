// Subscripts, membership and length.

import { isPlainArray, lengthOf, same, truth } from "./compare.js";
import { Dict } from "./dict.js";
import { KeyError, TypeError, raise } from "./exception.js";
import { generic_alias } from "./function.js";
import { iter } from "./iterate.js";
import { indexOfItem } from "./list.js";
import { oneArgument, textual, typeName } from "./number.js";
import { isForeign, isType, method } from "./object.js";
import { Table } from "./table.js";
import { slice } from "./slice.js";
import { textLength, widePoints } from "./text.js";
import { Tuple } from "./tuple.js";

export function getitem(o, key) {
  if (typeof key === "number" && Array.isArray(o) && isPlainArray(o)) {
    const value = o[key < 0 ? key + o.length : key];
    if (value !== undefined) return value;
  }
  return getitemOther(o, key);
}

/** `o[start:stop]`, with null for what is absent: JavaScript's slice counts and clamps as Python's does. */
export function cut(o, start, stop) {
  if ((start === null || Number.isInteger(start)) && (stop === null || Number.isInteger(stop))) {
    if (typeof o === "string" ? widePoints(o) === null : Array.isArray(o) && isPlainArray(o) && !(o instanceof Tuple)) {
      return o.slice(start ?? 0, stop ?? undefined);
    }
  }
  return getitem(o, slice(start, stop, null));
}

function getitemOther(o, key) {
  if (o instanceof Dict && o.plain_ === undefined) {
    const value = o.get_(key);
    if (value !== undefined) return value;
    throw raise(KeyError, key);
  }
  if (typeof o === "string" && typeof key === "number" && widePoints(o) === null) {
    const value = o[key < 0 ? key + o.length : key];
    if (value !== undefined) return value;
  }
  return getitemBySlot(o, key);
}

/** The built-in types that take type arguments, `list[int]`. */
const GENERIC = ["list", "dict", "tuple", "set", "frozenset", "type"];

function getitemBySlot(o, key) {
  const own = method(o, "$__getitem__");
  if (own !== undefined) return own.call(o, key);
  if (typeof o === "function") {
    const generic = o.$__class_getitem__;
    if (typeof generic === "function" && generic.stub_ === undefined) return generic.call(o, key);
    if (isType(o)) {
      if (o.mro_.some((each) => each.builtin_ && GENERIC.includes(each.name_))) return generic_alias(o, key);
      throw raise(TypeError, `type '${o.name_}' is not subscriptable`);
    }
  }
  if (isForeign(o)) return o[key] ?? null;
  throw raise(TypeError, `'${typeName(o)}' object is not subscriptable`);
}

/** `text[index]` of a str itself and a number. */
export function text_item(text, index) {
  const value = widePoints(text) === null ? text[index < 0 ? index + text.length : index] : undefined;
  return value === undefined ? getitem(text, index) : value;
}

export function setitem(o, key, value) {
  if (typeof key === "number" && Array.isArray(o) && key >= 0 && key < o.length && !(o instanceof Tuple) && o.plain_ === undefined && Number.isInteger(key)) {
    o[key] = value;
    return;
  }
  if (o instanceof Dict && o.plain_ === undefined) {
    o.put_(key, value);
    return;
  }
  const own = method(o, "$__setitem__");
  if (own !== undefined) own.call(o, key, value);
  else if (isForeign(o)) o[key] = value;
  else throw raise(TypeError, `'${typeName(o)}' object does not support item assignment`);
}

export function delitem(o, key) {
  const own = method(o, "$__delitem__");
  if (own !== undefined) own.call(o, key);
  else if (isForeign(o)) delete o[key];
  else throw raise(TypeError, `'${typeName(o)}' object ${method(o, "$__setitem__") === undefined ? "doesn't" : "does not"} support item deletion`);
}

export function contains(container, item) {
  if (typeof container === "string") {
    if (typeof item === "string") return container.includes(item);
    const part = textual(item);
    if (part === undefined) throw raise(TypeError, `'in <string>' requires string as left operand, not ${typeName(item)}`);
    return container.includes(part);
  }
  if (Array.isArray(container) && isPlainArray(container)) return indexOfItem(container, item, 0, Infinity) >= 0;
  if ((typeof item === "string" || typeof item === "number") && container instanceof Table && isPlainArray(container)) return container.has_(item);
  const own = method(container, "$__contains__");
  if (own !== undefined) return truth(own.call(container, item));
  if (container === null || (container.$__contains__ === null) || (method(container, "$__iter__") === undefined && method(container, "$__getitem__") === undefined)) {
    if (isForeign(container) && typeof container[Symbol.iterator] !== "function") return item in container;
    if (!isForeign(container)) throw raise(TypeError, `argument of type '${typeName(container)}' is not iterable`);
  }
  for (let source = iter(container), value; (value = source.next_()) !== undefined; ) if (same(value, item)) return true;
  return false;
}

export function len(o) {
  if (arguments.length !== 1) throw oneArgument("len", arguments.length);
  if (typeof o === "string") return textLength(o);
  if (Array.isArray(o) && isPlainArray(o)) return o.length;
  const size = method(o, "$__len__");
  if (size === undefined) {
    if (isForeign(o) && typeof o.length === "number") return o.length;
    throw raise(TypeError, `object of type '${typeName(o)}' has no len()`);
  }
  return lengthOf(o, size);
}
