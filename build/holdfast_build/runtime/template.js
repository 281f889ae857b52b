// str.format and str.format_map.

import { IndexError, KeyError, ValueError, raise } from "./exception.js";
import { defm, takeKw } from "./function.js";
import { oneArgument } from "./number.js";
import { attr, getattr } from "./object.js";
import { ascii, format, repr, strOf } from "./repr.js";
import { str } from "./str.js";
import { getitem } from "./subscript.js";

// Walk a template's literal text and fields. `lookUp` answers the value of a field's name; nested fields may stand in a format spec.
function fillTemplate(template, lookUp, depth) {
  if (depth < 0) throw raise(ValueError, "Max string recursion exceeded");
  let out = "", at = 0;
  while (at < template.length) {
    const character = template[at];
    if (character === "}") {
      if (template[at + 1] !== "}") throw raise(ValueError, "Single '}' encountered in format string");
      out += "}";
      at += 2;
    } else if (character === "{") {
      if (template[at + 1] === "{") {
        out += "{";
        at += 2;
        continue;
      }
      if (at + 1 >= template.length) throw raise(ValueError, "Single '{' encountered in format string");
      const end = fieldEnd(template, at + 1);
      out += fillField(template.slice(at + 1, end), lookUp, depth);
      at = end + 1;
    } else {
      let end = at;
      while (end < template.length && template[end] !== "{" && template[end] !== "}") end++;
      out += template.slice(at, end);
      at = end;
    }
  }
  return out;
}

function fieldEnd(template, start) {
  let depth = 1, bracket = false;
  for (let at = start; at < template.length; at++) {
    const character = template[at];
    if (character === "[") bracket = true;
    else if (character === "]") bracket = false;
    else if (bracket) continue;
    else if (character === "{") depth++;
    else if (character === "}" && --depth === 0) return at;
  }
  throw raise(ValueError, "expected '}' before end of string");
}

function fillField(field, lookUp, depth) {
  let end = 0, bracket = false;
  for (; end < field.length; end++) {
    const character = field[end];
    if (character === "[") bracket = true;
    else if (character === "]") bracket = false;
    else if (character === "{" && !bracket) throw raise(ValueError, "unexpected '{' in field name");
    else if ((character === "!" || character === ":") && !bracket) break;
  }
  const name = field.slice(0, end);
  let spec = "", conversion;
  if (field[end] === "!") {
    conversion = field[end + 1];
    if (conversion === undefined) throw raise(ValueError, "end of string while looking for conversion specifier");
    if (field[end + 2] !== undefined && field[end + 2] !== ":") throw raise(ValueError, "expected ':' after conversion specifier");
    spec = field.slice(end + 3);
  } else if (field[end] === ":") spec = field.slice(end + 1);
  let value = fieldValue(name, lookUp);
  if (conversion === "r") value = repr(value);
  else if (conversion === "s") value = strOf(value);
  else if (conversion === "a") value = ascii(value);
  else if (conversion !== undefined) throw raise(ValueError, `Unknown conversion specifier ${conversion}`);
  return format(value, spec.includes("{") || spec.includes("}") ? fillTemplate(spec, lookUp, depth - 1) : spec);
}

function fieldNumber(digits) {
  if (digits.length > 18 && BigInt(digits) > 9223372036854775807n) throw raise(ValueError, "Too many decimal digits in format string");
  return +digits;
}

// A name with the attributes and subscripts that follow it: a.b[0].c
function fieldValue(name, lookUp) {
  const head = /^[^.[]*/.exec(name)[0];
  let value = lookUp(head), at = head.length;
  while (at < name.length) {
    if (name[at] === ".") {
      const part = /^[^.[]*/.exec(name.slice(at + 1))[0];
      if (part === "") throw raise(ValueError, "Empty attribute in format string");
      value = getattr(value, part);
      at += part.length + 1;
    } else if (name[at] === "[") {
      const end = name.indexOf("]", at);
      if (end < 0) throw raise(ValueError, "Missing ']' in format string");
      const part = name.slice(at + 1, end);
      if (part === "") throw raise(ValueError, "Empty attribute in format string");
      value = getitem(value, /^\d+$/.test(part) ? fieldNumber(part) : part);
      at = end + 1;
    } else throw raise(ValueError, "Only '.' or '[' may follow ']' in format field specifier");
  }
  return value;
}

attr(str, "format", defm(function (...values) {
  const kw = takeKw(values);
  let counted = 0, numbered = false;
  return fillTemplate(String(this), (name) => {
    let at;
    if (name === "") {
      if (numbered) throw raise(ValueError, "cannot switch from manual field specification to automatic field numbering");
      at = counted++;
    } else if (/^\d+$/.test(name)) {
      if (counted > 0) throw raise(ValueError, "cannot switch from automatic field numbering to manual field specification");
      numbered = true;
      at = fieldNumber(name);
    } else {
      const value = kw?.get(name);
      if (value === undefined) throw raise(KeyError, name);
      return value;
    }
    if (at >= values.length) throw raise(IndexError, `Replacement index ${at} out of range for positional args tuple`);
    return values[at];
  }, 1);
}, "format *args **kw"));

attr(str, "format_map", function (mapping) {
  if (arguments.length !== 1) throw oneArgument("str.format_map", arguments.length);
  return fillTemplate(String(this), (name) => {
    if (name === "" || /^\d+$/.test(name)) throw raise(ValueError, "Format string contains positional fields");
    return getitem(mapping, name);
  }, 1);
});
