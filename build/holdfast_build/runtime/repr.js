// str(), repr(), format() and ascii().

import { Dict } from "./dict.js";
import { floatRepr } from "./digits.js";
import { TypeError, ValueError, raise } from "./exception.js";
import { Float } from "./float.js";
import { identity } from "./hash.js";
import { intText } from "./int.js";
import { integral, textual, typeName } from "./number.js";
import { defines_, attr, method, object, type } from "./object.js";
import { escapeCharacter, textRepr } from "./text.js";
import { Tuple } from "./tuple.js";

export function repr(value) {
  switch (typeof value) {
    case "string": return textRepr(value);
    case "number": return Number.isInteger(value) ? "" + value : floatRepr(value);
    case "boolean": return value ? "True" : "False";
    case "bigint": return intText(value);
    case "object":
      if (value === null) return "None";
      if (value instanceof Float && value.v === value.v && Object.getPrototypeOf(value) === Float.prototype) return floatRepr(value.v);
  }
  const own = method(value, "$__repr__");
  if (own === undefined) return plainRepr(value);
  const text = own.call(value);
  if (textual(text) === undefined) throw raise(TypeError, `__repr__ returned non-string (type ${typeName(text)})`);
  return textual(text);
}

attr(object, "__repr__", function () { return plainRepr(this); });
attr(object, "__str__", function () { return repr(this); });
attr(object, "__format__", function (spec) {
  if (spec === "") return strOf(this);
  throw raise(TypeError, `unsupported format string passed to ${typeName(this)}.__format__`);
});

function plainRepr(value) {
  const of = type(value), module = of.$__module__;
  return `<${module === "builtins" || module === undefined || module === null ? "" : module + "."}${of.$__qualname__} object at 0x${identity(Object(value)).toString(16).padStart(12, "0")}>`;
}

// The text of any value: what str(value) and f-strings show.
export function strOf(value) {
  switch (typeof value) {
    case "string": return value;
    case "number": return Number.isInteger(value) ? "" + value : floatRepr(value);
    case "object":
      if (value === null) return "None";
      break;
    default: return repr(value);
  }
  const own = method(value, "$__str__");
  if (own === undefined) {
    if (defines_("__str__") && value.$__str__ === null) throw raise(TypeError, "'NoneType' object is not callable");
    return repr(value);
  }
  const text = own.call(value);
  if (textual(text) === undefined) throw raise(TypeError, `__str__ returned non-string (type ${typeName(text)})`);
  return text;
}

export function format(value, spec = "") {
  if (spec === "") {
    const kind = typeof value;
    if (kind === "string" || kind === "number" || kind === "boolean" || kind === "bigint" || value === null) return strOf(value);
  }
  const own = value === null ? undefined : method(value, "$__format__");
  if (typeof spec !== "string") {
    if (textual(spec) === undefined) throw raise(TypeError, `format() argument 2 must be str, not ${typeName(spec)}`);
    spec = textual(spec);
  }
  if (own === undefined) {
    if (defines_("__format__") && value !== null && value.$__format__ === null) throw raise(TypeError, "'NoneType' object is not callable");
    if (spec === "") return strOf(value);
    throw raise(TypeError, `unsupported format string passed to ${typeName(value)}.__format__`);
  }
  const text = own.call(value, spec);
  if (textual(text) === undefined) throw raise(TypeError, `__format__ must return a str, not ${typeName(text)}`);
  return text;
}

// Written so that it counts as no use of the name: only classes of the program are asked.
const OWN_FORMAT = "$__" + "format__";

// What `{value}` of an f-string shows: format(value, "") for a program that may use no other format.
export function shown(value) {
  const own = typeof value === "object" && value !== null ? method(value, OWN_FORMAT) : undefined;
  if (own !== undefined) return formatted(value, own, "");
  if (defines_("__format__") && typeof value === "object" && value !== null && value[OWN_FORMAT] === null) {
    throw raise(TypeError, "'NoneType' object is not callable");
  }
  return strOf(value);
}

function formatted(value, own, spec) {
  const text = own.call(value, spec);
  if (textual(text) === undefined) throw raise(TypeError, `__format__ must return a str, not ${typeName(text)}`);
  return text;
}

// format(value, spec) for a spec of a width, perhaps filled with zeros, and one of d, x and X.
export function padded(value, spec) {
  // Dates and clocks write figures of two digits all the time.
  if (spec === "02d" && typeof value === "number" && value >= 0 && value < 100 && Number.isInteger(value)) return value < 10 ? "0" + value : "" + value;
  const own = typeof value === "object" && value !== null ? method(value, OWN_FORMAT) : undefined;
  if (own !== undefined) return formatted(value, own, spec);
  const whole = integral(value), code = spec[spec.length - 1];
  if (whole === undefined) {
    const kind = typeName(value);
    if (typeof value === "number" || value instanceof Float || textual(value) !== undefined) throw raise(ValueError, `Unknown format code '${code}' for object of type '${kind}'`);
    throw raise(TypeError, `unsupported format string passed to ${kind}.__format__`);
  }
  const negative = whole < 0, size = negative ? -whole : whole;
  let digits = code === "d" ? intText(size) : size.toString(16);
  if (code === "X") digits = digits.toUpperCase();
  const sign = negative ? "-" : "", width = +spec.slice(0, -1);
  return spec[0] === "0" ? sign + digits.padStart(width - sign.length, "0") : (sign + digits).padStart(width);
}

export function ascii(value) {
  return repr(value).replace(/[^\0-\x7f]/gu, escapeCharacter);
}

export function reprItems(values) {
  let out = "";
  for (let i = 0; i < values.length; i++) out += (i > 0 ? ", " : "") + repr(values[i]);
  return out;
}

// Containers that are being shown; one that contains itself is shown as dots.
const openContainers = new Set();

export function reprWithin(value, make) {
  if (openContainers.has(value)) return value instanceof Tuple ? "(...)" : Array.isArray(value) ? "[...]" : value instanceof Dict ? "{...}" : value.table_ !== undefined ? "..." : `${typeName(value)}(...)`;
  openContainers.add(value);
  try {
    return make();
  } finally {
    openContainers.delete(value);
  }
}
