// str is JavaScript's string. A str of a subclass is JavaScript's wrapper object around the text.

import { Bytes } from "./bytes.js";
import { encodeText } from "./codec.js";
import { isPlainArray, orderTexts, truth } from "./compare.js";
import { Dict } from "./dict.js";
import { LookupError, TypeError, ValueError, raise } from "./exception.js";
import { formatString } from "./formatspec.js";
import { defm, staticmethod } from "./function.js";
import { hashText } from "./hash.js";
import { array, iter } from "./iterate.js";
import { itemAt } from "./list.js";
import { NotImplemented } from "./none.js";
import { checkCount, checkOptional, checkSearch, integral, isFloat, numeric, oneArgument, textual, toIndex, toSize, typeName } from "./number.js";
import { attr, builtin, extended, known_, method } from "./object.js";
import { repeatCount } from "./operator.js";
import { percentFormat } from "./percent.js";
import { strOf } from "./repr.js";
import { Slice, sliceBounds, sliceIndex, sliceItems } from "./slice.js";
import { contains, getitem } from "./subscript.js";
import { WHITE_RUNS, pointIndex, textLength, textRepr, textSlice, trimEnd, trimStart, widePoints } from "./text.js";
import { Tuple, tuple_of } from "./tuple.js";

export const str = builtin("str", String.prototype, str_call, { alloc: known_(extended) ? str_alloc : undefined, spec: "str object= encoding= errors=" });

function str_call(value, encoding, errors) {
  return known_(callStr) ? callStr(value, encoding, errors) : value;
}

function callStr(value, encoding, errors) {
  if (typeof value === "string") return value;
  if (value === undefined) return "";
  if (encoding === undefined && errors === undefined) return strOf(value);
  if (!(value instanceof Bytes)) {
    throw raise(TypeError, typeof value === "string" ? "decoding str is not supported" : `decoding to str: need a bytes-like object, ${typeName(value)} found`);
  }
  return value.$decode(encoding, errors);
}

function str_alloc(kind, ...args) {
  return Object.setPrototypeOf(new String(str_call(...args)), kind.prototype);
}

attr(str, "__str__", function () { return String(this); });
attr(str, "__repr__", function () { return textRepr(String(this)); });
attr(str, "__format__", function (spec) { return spec === "" ? strOf(this) : formatString(String(this), spec, typeName(this)); });
attr(str, "__hash__", function () { return hashText(String(this)); });
attr(str, "__getnewargs__", function () { return tuple_of(String(this)); });
attr(str, "__len__", function () { return textLength(String(this)); });
attr(str, "__iter__", function () { return iter(String(this)); });
attr(str, "__contains__", function (part) { return contains(String(this), part); });
attr(str, "__eq__", function (other) { const text = textual(other); return text === undefined ? NotImplemented : String(this) === text; });
attr(str, "__ne__", function (other) { const text = textual(other); return text === undefined ? NotImplemented : String(this) !== text; });
attr(str, "__lt__", function (other) { const text = textual(other); return text === undefined ? NotImplemented : orderTexts(this, text) < 0; });
attr(str, "__le__", function (other) { const text = textual(other); return text === undefined ? NotImplemented : orderTexts(this, text) <= 0; });
attr(str, "__gt__", function (other) { const text = textual(other); return text === undefined ? NotImplemented : orderTexts(this, text) > 0; });
attr(str, "__ge__", function (other) { const text = textual(other); return text === undefined ? NotImplemented : orderTexts(this, text) >= 0; });
attr(str, "__add__", function (other) { const text = textual(other); return text === undefined ? NotImplemented : this + text; });
attr(str, "__mul__", str_repeat);
attr(str, "__rmul__", str_repeat);
attr(str, "__mod__", function (values) { return percentFormat(String(this), values); });
attr(str, "__getitem__", function (key) {
  const text = String(this), points = widePoints(text) ?? text;
  if (key instanceof Slice) {
    if (key.step_ === null || key.step_ === 1) {
      const [start, stop] = sliceBounds(key, points.length);
      return typeof points === "string" ? points.slice(start, Math.max(start, stop)) : points.slice(start, Math.max(start, stop)).join("");
    }
    return sliceItems(points, key).join("");
  }
  if (numeric(key) === undefined && method(key, "$__index__") === undefined || isFloat(key)) throw raise(TypeError, `string indices must be integers, not '${typeName(key)}'`);
  return itemAt(points, key, "string");
});

function str_repeat(count) {
  if (arguments.length !== 1) throw raise(TypeError, `expected 1 argument, got ${arguments.length}`);
  const times = repeatCount(count);
  return times === undefined ? NotImplemented : String(this).repeat(times);
}

function needText(value, role) {
  const text = textual(value);
  if (text === undefined) throw raise(TypeError, `${role}must be str, not ${typeName(value)}`);
  return text;
}

// A start or end given to find and its kin, as code points between 0 and the length.
function searchBound(value, length, fallback) {
  if (value === undefined || value === null) return fallback;
  const index = sliceIndex(value);
  return index < 0 ? Math.max(0, index + length) : Math.min(index, length + 1);
}

function locate(text, part, start, end, last, name) {
  part = needText(part, "");
  if (start === undefined && end === undefined) return pointIndex(text, last ? text.lastIndexOf(part) : text.indexOf(part));
  const length = textLength(text), from = searchBound(start, length, 0), to = Math.min(searchBound(end, length, length), length);
  if (from > to) return -1;
  const piece = textSlice(text, from, to), at = last ? piece.lastIndexOf(part) : piece.indexOf(part);
  return at < 0 ? -1 : from + pointIndex(piece, at);
}

attr(str, "find", function (part, start, end) {
  checkSearch("find", arguments.length);
  return locate(this, part, start, end, false);
});
attr(str, "rfind", function (part, start, end) {
  checkSearch("rfind", arguments.length);
  return locate(this, part, start, end, true);
});
attr(str, "index", function (part, start, end) {
  checkSearch("index", arguments.length);
  const at = locate(this, part, start, end, false);
  if (at < 0) throw raise(ValueError, "substring not found");
  return at;
});
attr(str, "rindex", function (part, start, end) {
  checkSearch("rindex", arguments.length);
  const at = locate(this, part, start, end, true);
  if (at < 0) throw raise(ValueError, "substring not found");
  return at;
});

attr(str, "count", function (part, start, end) {
  checkSearch("count", arguments.length);
  part = needText(part, "");
  const length = textLength(this), from = searchBound(start, length, 0), to = Math.min(searchBound(end, length, length), length);
  if (from > to) return 0;
  const text = textSlice(this, from, to);
  if (part === "") return to - from + 1;
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count++;
  return count;
});

function affix(text, part, start, end, name, test) {
  if (start !== undefined || end !== undefined) {
    const length = textLength(text), from = searchBound(start, length, 0), to = Math.min(searchBound(end, length, length), length);
    if (from > to) return false;
    text = textSlice(text, from, to);
  }
  if (typeof part === "string") return test(text, part);
  if (part instanceof Tuple) {
    for (const one of part) {
      const piece = textual(one);
      if (piece === undefined) throw raise(TypeError, `tuple for ${name} must only contain str, not ${typeName(one)}`);
      if (test(text, piece)) return true;
    }
    return false;
  }
  const piece = textual(part);
  if (piece === undefined) throw raise(TypeError, `${name} first arg must be str or a tuple of str, not ${typeName(part)}`);
  return test(text, piece);
}

const beginsWith = (text, part) => text.startsWith(part);
const finishesWith = (text, part) => text.endsWith(part);
attr(str, "startswith", function (part, start, end) {
  checkSearch("startswith", arguments.length);
  return affix(this, part, start, end, "startswith", beginsWith);
});
attr(str, "endswith", function (part, start, end) {
  checkSearch("endswith", arguments.length);
  return affix(this, part, start, end, "endswith", finishesWith);
});

attr(str, "removeprefix", function (part) {
  if (arguments.length !== 1) throw oneArgument("str.removeprefix", arguments.length);
  part = needText(part, "removeprefix() argument ");
  return part !== "" && this.startsWith(part) ? this.slice(part.length) : String(this);
});
attr(str, "removesuffix", function (part) {
  if (arguments.length !== 1) throw oneArgument("str.removesuffix", arguments.length);
  part = needText(part, "removesuffix() argument ");
  return part !== "" && this.endsWith(part) ? this.slice(0, -part.length) : String(this);
});

// The characters given to strip as a set, or undefined for white space.
function stripSet(characters, name) {
  if (characters === undefined || characters === null) return undefined;
  const text = textual(characters);
  if (text === undefined) throw raise(TypeError, `${name} arg must be None or str`);
  return new Set(text);
}

function stripped(text, chosen, left, right) {
  const points = widePoints(text) || text;
  let start = 0, end = points.length;
  if (left) while (start < end && chosen.has(points[start])) start++;
  if (right) while (end > start && chosen.has(points[end - 1])) end--;
  return typeof points === "string" ? points.slice(start, end) : points.slice(start, end).join("");
}

attr(str, "strip", function (characters) {
  checkCount("strip", arguments.length, 0, 1);
  const chosen = stripSet(characters, "strip");
  return chosen === undefined ? trimEnd(trimStart(String(this))) : stripped(String(this), chosen, true, true);
});
attr(str, "lstrip", function (characters) {
  checkCount("lstrip", arguments.length, 0, 1);
  const chosen = stripSet(characters, "lstrip");
  return chosen === undefined ? trimStart(String(this)) : stripped(String(this), chosen, true, false);
});
attr(str, "rstrip", function (characters) {
  checkCount("rstrip", arguments.length, 0, 1);
  const chosen = stripSet(characters, "rstrip");
  return chosen === undefined ? trimEnd(String(this)) : stripped(String(this), chosen, false, true);
});

function limitOf(value) {
  const limit = value === undefined ? -1 : toIndex(value);
  return limit < 0 ? Infinity : limit;
}

function splitOn(text, separator, limit) {
  const out = [];
  let from = 0;
  while (limit-- > 0) {
    const at = text.indexOf(separator, from);
    if (at < 0) break;
    out.push(text.slice(from, at));
    from = at + separator.length;
  }
  out.push(text.slice(from));
  return out;
}

attr(str, "split", defm(function (separator = null, maxsplit) {
  const limit = limitOf(maxsplit);
  if (separator === null) {
    let text = trimStart(this);
    if (text === "") return [];
    if (limit === Infinity) return trimEnd(text).split(WHITE_RUNS);
    const out = [];
    while (text !== "" && out.length < limit) {
      const at = text.search(WHITE_RUNS);
      if (at < 0) break;
      out.push(text.slice(0, at));
      text = trimStart(text.slice(at));
    }
    if (text !== "") out.push(text);
    return out;
  }
  const part = separatorText(separator);
  return limit === Infinity ? this.split(part) : splitOn(this, part, limit);
}, "split sep= maxsplit="));

function separatorText(separator) {
  const part = textual(separator);
  if (part === undefined) throw raise(TypeError, `must be str or None, not ${typeName(separator)}`);
  if (part === "") throw raise(ValueError, "empty separator");
  return part;
}


attr(str, "rsplit", defm(function (separator = null, maxsplit) {
  const limit = limitOf(maxsplit);
  if (separator === null) {
    let text = trimEnd(this);
    const out = [];
    while (text !== "" && out.length < limit) {
      const found = /[^\t-\r\x1c- \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+$/.exec(text);
      out.push(found[0]);
      text = trimEnd(text.slice(0, found.index));
    }
    if (text !== "") out.push(text);
    return out.reverse();
  }
  const part = separatorText(separator), out = [];
  let text = String(this);
  while (out.length < limit) {
    const at = text.lastIndexOf(part);
    if (at < 0) break;
    out.push(text.slice(at + part.length));
    text = text.slice(0, at);
  }
  out.push(text);
  return out.reverse();
}, "rsplit sep= maxsplit="));

attr(str, "splitlines", defm(function (keepends = false) {
  checkOptional("splitlines", arguments.length);
  const lines = this.match(/[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]*(?:\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]|$)/g);
  // The last match is the empty one at the end of the text.
  lines.pop();
  return truth(keepends) ? lines : lines.map((line) => line.replace(/(?:\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029])$/, ""));
}, "splitlines keepends="));

attr(str, "join", function (iterable) {
  if (arguments.length !== 1) throw oneArgument("str.join", arguments.length);
  let parts;
  if (Array.isArray(iterable) && isPlainArray(iterable)) parts = iterable;
  else {
    if (typeof iterable !== "string" && (iterable === null || (method(iterable, "$__iter__") === undefined && method(iterable, "$__getitem__") === undefined))) {
      throw raise(TypeError, "can only join an iterable");
    }
    parts = array(iterable);
  }
  for (let i = 0; i < parts.length; i++) {
    if (typeof parts[i] !== "string" && textual(parts[i]) === undefined) {
      throw raise(TypeError, `sequence item ${i}: expected str instance, ${typeName(parts[i])} found`);
    }
  }
  return Array.prototype.join.call(parts, this);
});

attr(str, "replace", function (old, substitute, count) {
  old = needText(old, "replace() argument 1 ");
  if (substitute === undefined) throw raise(TypeError, "replace expected at least 2 arguments, got 1");
  substitute = needText(substitute, "replace() argument 2 ");
  const limit = limitOf(count);
  if (old === "") return replaceNothing(String(this), substitute, limit);
  let out = "", from = 0;
  for (let at, left = limit; left > 0 && (at = this.indexOf(old, from)) >= 0; left--) {
    out += this.slice(from, at) + substitute;
    from = at + old.length;
  }
  return from === 0 ? String(this) : out + this.slice(from);
});

// The empty text stands before every character and at the end.
function replaceNothing(text, substitute, limit) {
  let out = "", done = 0;
  for (const character of text) out += (done++ < limit ? substitute : "") + character;
  return done < limit ? out + substitute : out;
}

attr(str, "partition", function (separator) {
  if (arguments.length !== 1) throw oneArgument("str.partition", arguments.length);
  const part = needText(separator, ""), at = this.indexOf(part);
  if (part === "") throw raise(ValueError, "empty separator");
  return at < 0 ? tuple_of(String(this), "", "") : tuple_of(this.slice(0, at), part, this.slice(at + part.length));
});
attr(str, "rpartition", function (separator) {
  if (arguments.length !== 1) throw oneArgument("str.rpartition", arguments.length);
  const part = needText(separator, ""), at = this.lastIndexOf(part);
  if (part === "") throw raise(ValueError, "empty separator");
  return at < 0 ? tuple_of("", "", String(this)) : tuple_of(this.slice(0, at), part, this.slice(at + part.length));
});

function fillCharacter(fill) {
  const text = textual(fill);
  if (text === undefined) throw raise(TypeError, `The fill character must be a unicode character, not ${typeName(fill)}`);
  if (textLength(text) !== 1) throw raise(TypeError, "The fill character must be exactly one character long");
  return text;
}

attr(str, "ljust", function (width, fill = " ") {
  const gap = toSize(width) - textLength(String(this)), character = fillCharacter(fill);
  return gap > 0 ? this + character.repeat(gap) : String(this);
});
attr(str, "rjust", function (width, fill = " ") {
  const gap = toSize(width) - textLength(String(this)), character = fillCharacter(fill);
  return gap > 0 ? character.repeat(gap) + this : String(this);
});
attr(str, "center", function (width, fill = " ") {
  const size = toSize(width), gap = size - textLength(String(this)), character = fillCharacter(fill);
  if (gap <= 0) return String(this);
  // CPython puts the odd one left when the width is odd.
  const left = (gap >> 1) + (gap & size & 1);
  return character.repeat(left) + this + character.repeat(gap - left);
});
attr(str, "zfill", function (width) {
  if (arguments.length !== 1) throw oneArgument("str.zfill", arguments.length);
  const gap = toSize(width) - textLength(String(this));
  if (gap <= 0) return String(this);
  const sign = /^[-+]/.test(this) ? this[0] : "";
  return sign + "0".repeat(gap) + this.slice(sign.length);
});
attr(str, "expandtabs", defm(function (tabsize = 8) {
  checkOptional("expandtabs", arguments.length);
  const size = toSize(tabsize);
  let column = 0, out = "";
  for (const character of String(this)) {
    if (character === "\t") {
      const spaces = size > 0 ? size - (column % size) : 0;
      out += " ".repeat(spaces);
      column += spaces;
    } else {
      out += character;
      column = character === "\n" || character === "\r" ? 0 : column + 1;
    }
  }
  return out;
}, "expandtabs tabsize="));

attr(str, "encode", defm(function (encoding = "utf-8", errors = "strict") {
  return encodeText(String(this), encoding, errors);
}, "encode encoding= errors="));

attr(str, "maketrans", staticmethod(function (from, to, gone) {
  const out = new Dict();
  if (to === undefined) {
    if (!(from instanceof Dict)) throw raise(TypeError, "if you give only one argument to maketrans it must be a dict");
    for (const place of from.map_.keys()) {
      const key = from.key_(place);
      if (typeof key === "string" && textLength(key) !== 1) throw raise(ValueError, "string keys in translate table must be of length 1");
      if (typeof key !== "string" && integral(key) === undefined) throw raise(TypeError, "keys in translate table must be strings or integers");
      out.put_(typeof key === "string" ? key.codePointAt(0) : key, from.get_(key));
    }
    return out;
  }
  if (textual(from) === undefined) throw raise(TypeError, "first maketrans argument must be a string if there is a second argument");
  const left = Array.from(from), right = Array.from(needText(to, "maketrans() argument 2 "));
  if (left.length !== right.length) throw raise(ValueError, "the first two maketrans arguments must have equal length");
  left.forEach((character, i) => out.put_(character.codePointAt(0), right[i].codePointAt(0)));
  if (gone !== undefined) for (const character of needText(gone, "maketrans() argument 3 ")) out.put_(character.codePointAt(0), null);
  return out;
}));

attr(str, "translate", function (table) {
  if (arguments.length !== 1) throw oneArgument("str.translate", arguments.length);
  let out = "";
  for (const character of String(this)) {
    let value;
    try {
      value = getitem(table, character.codePointAt(0));
    } catch (error) {
      if (!(error instanceof LookupError)) throw error;
      value = character;
    }
    if (value === null) continue;
    if (typeof value === "string") out += value;
    else if (integral(value) === undefined) throw raise(TypeError, "character mapping must return integer, None or str");
    else if (value < 0 || value > 0x10ffff) throw raise(ValueError, "character mapping must be in range(0x110000)");
    else out += String.fromCodePoint(value);
  }
  return out;
});
