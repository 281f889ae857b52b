// How Python's numbers live in JavaScript: an int is a number while safe and a BigInt beyond, a float is a number unless it is
// integral, and then it is boxed, so that 1.0 stays a float.

import { deprecated, on_deprecation } from "./deprecation.js";
import { OverflowError, TypeError, raise } from "./exception.js";
import { Float } from "./float.js";
import { known_, method, type } from "./object.js";

// A float from the JavaScript number that is its value.
export function toFloat(value) {
  return Number.isInteger(value) ? new Float(value) : value;
}

export function float_of(value) {
  return new Float(value);
}

// An int from a BigInt: a number again when it fits.
export function toInt(big) {
  return big >= -9007199254740991n && big <= 9007199254740991n ? Number(big) : big;
}

export function isFloat(value) {
  return typeof value === "number" ? !Number.isInteger(value) : value instanceof Float;
}

// The number within any numeric value (bool and subclasses too): number, BigInt or Float; undefined for anything else.
export function numeric(value) {
  switch (typeof value) {
    case "number": case "bigint": return value;
    case "boolean": return value ? 1 : 0;
    case "object":
      if (value instanceof Float) return value;
      // Subclasses: of float they hold `v`, of int they are JavaScript's wrapper objects.
      if (value instanceof Number) return typeof value.v === "number" ? toFloat(value.v) : value.valueOf();
      if (value instanceof BigInt) return value.valueOf();
  }
  return undefined;
}

// The int within an int, bool or subclass of them, else undefined.
export function integral(value) {
  if (typeof value === "number") return Number.isInteger(value) ? value : undefined;
  if (typeof value === "bigint") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof Number || value instanceof BigInt) return typeof value.v === "number" ? undefined : value.valueOf();
  return undefined;
}

// The JavaScript number for a result of numeric().
export function double(value) {
  if (typeof value === "number") return value;
  if (value instanceof Float) return value.v;
  const result = Number(value);
  if (result === Infinity || result === -Infinity) throw raise(OverflowError, "int too large to convert to float");
  return result;
}

// The text within a str or a subclass of it, else undefined.
export function textual(value) {
  return typeof value === "string" ? value : value instanceof String ? value.valueOf() : undefined;
}

export function typeName(value) {
  return type(value).name_;
}

// An int by way of __index__, as everything that counts asks for it.
export function toIndex(value) {
  const found = integral(value);
  if (found !== undefined) return found;
  const convert = method(value, "$__index__");
  if (convert === undefined || isFloat(value) || (value instanceof Number && typeof value.v === "number")) throw raise(TypeError, `'${typeName(value)}' object cannot be interpreted as an integer`);
  const given = convert.call(value), result = integral(given);
  if (result === undefined) throw raise(TypeError, `__index__ returned non-int (type ${typeName(given)})`);
  if (known_(on_deprecation)) warnOfSubclass(given, "__index__");
  return result;
}

// An int of a subclass, given where an int itself is asked for.
export function warnOfSubclass(given, name) {
  if (typeof given === "number" || typeof given === "bigint") return;
  deprecated(`${name} returned non-int (type ${typeName(given)}).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.`);
}

// An int that must fit a size; `what` completes CPython's words where it has other ones.
export function toSize(value) {
  const found = toIndex(value);
  if (typeof found === "bigint") throw raise(OverflowError, "cannot fit 'int' into an index-sized integer");
  return found;
}

// Wrong numbers of arguments, in the words of CPython's own functions.

export function noArguments(name, given) {
  return raise(TypeError, `${name}() takes no arguments (${given} given)`);
}

export function oneArgument(name, given) {
  return raise(TypeError, `${name}() takes exactly one argument (${given} given)`);
}

export function checkCount(name, given, least, most) {
  if (given >= least && given <= most) return;
  const bound = given < least ? least : most;
  throw raise(TypeError, `${name} expected ${least === most ? "" : given < least ? "at least " : "at most "}${bound} argument${bound === 1 ? "" : "s"}, got ${given}`);
}

/** The same for methods that search: find, count, startswith and their kin. */
export function checkSearch(name, given) {
  if (given >= 1 && given <= 3) return;
  throw raise(TypeError, given < 1 ? `${name}() takes at least 1 argument (0 given)` : `${name}() takes at most 3 arguments (${given} given)`);
}

/** The same for methods with one argument that may be left out or named. */
export function checkOptional(name, given) {
  if (given > 1) throw raise(TypeError, `${name}() takes at most 1 argument (${given} given)`);
}
