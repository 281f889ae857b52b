import { raise, TypeError, ValueError } from "./exception.js";
import { toFloat, toInt, isFloat, integral, textual, typeName } from "./number.js";
import { floatRepr } from "./digits.js";
import { Dict, dictKeys } from "./dict.js";
import { tuple_of } from "./tuple.js";
import { callee } from "./object.js";
import { pointIndex, unitOffset } from "./text.js";
import { sortList } from "./list.js";

// JSON as Python reads and writes it: ints and floats stay apart, order and repeated keys are kept, errors name their place.

/** A text whose values JavaScript would read differently: integral floats, long ints, minus zero, keys that look like numbers (JavaScript sorts them first). */
export const json_delicate = /\d[eE]|\.0+(?!\d)|[\d.]{16}|-0(?!\.)|"\d+"\s*:|"\\u/;

// What stands in a string literal without an escape.
function json_plain(strict) {
  return strict ? /[^"\\\x00-\x1f]*/y : /[^"\\]*/y;
}

// The text of a string literal from after its opening quote, and the place after it.
function json_contents(text, at, plain, error) {
  const begin = at - 1;
  let out = "";
  for (;;) {
    plain.lastIndex = at;
    out += plain.exec(text)[0];
    at = plain.lastIndex;
    const c = text[at];
    if (c === '"') return [out, at + 1];
    if (c === undefined) throw error("Unterminated string starting at", begin);
    if (c !== "\\") throw error("Invalid control character at", at);
    const escape = text[at + 1];
    if (escape === undefined) throw error("Unterminated string starting at", begin);
    if (escape === "u") {
      const digits = text.slice(at + 2, at + 6);
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) throw error("Invalid \\uXXXX escape", at + 1);
      out += String.fromCharCode(parseInt(digits, 16));
      at += 6;
      continue;
    }
    const place = 'bfnrt"\\/'.indexOf(escape);
    if (place < 0) throw error("Invalid \\escape", at);
    out += '\b\f\n\r\t"\\/'[place];
    at += 2;
  }
}

/** The string literal whose contents begin at code point `start`, and the code point after it, as a tuple. */
export function json_scan_string(text, start, fail, strict) {
  const error = (message, place) => fail(message, pointIndex(text, place));
  const [found, end] = json_contents(text, unitOffset(text, start), json_plain(strict), error);
  return tuple_of(found, pointIndex(text, end));
}

/**
 * The value of a JSON text, from code point `start` on, and the code point after it, as a tuple. `fail(message, position)` makes the error.
 * Each hook is a callable or None; `whole` asks for nothing but space after the value.
 */
export function json_scan(text, start, options) {
  const [fail, objectHook, pairsHook, floatHook, intHook, constantHook, strict, whole] = options;
  let at = unitOffset(text, start);
  const hook = (value) => (value === null ? undefined : callee(value));
  const makeObject = hook(objectHook), makePairs = hook(pairsHook), makeFloat = hook(floatHook), makeInt = hook(intHook), makeConstant = hook(constantHook);
  const number = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?/y;
  const plain = json_plain(strict);
  const error = (message, place) => fail(message, pointIndex(text, place));
  const space = () => {
    for (let c; (c = text.charCodeAt(at)) === 32 || c === 10 || c === 13 || c === 9; ) at++;
  };

  const least = strict ? 32 : 0;

  function string() {
    let close = at;
    for (let unit; (unit = text.charCodeAt(close)) !== 34 && unit !== 92 && unit >= least; ) close++;
    const part = text.slice(at, close);
    if (text[close] === '"') {
      at = close + 1;
      return part;
    }
    // Escapes that JSON.parse takes mean the same there.
    for (let end = text.indexOf('"', close); end >= 0; end = text.indexOf('"', end + 1)) {
      let slashes = end;
      while (text[slashes - 1] === "\\") slashes--;
      if ((end - slashes) % 2) continue;
      try {
        const parsed = JSON.parse(text.slice(at - 1, end + 1));
        at = end + 1;
        return parsed;
      } catch {
        break;
      }
    }
    const [found, end] = json_contents(text, at, plain, error);
    at = end;
    return found;
  }

  function readObject() {
    const made = makePairs ? [] : new Dict();
    space();
    if (text[at] === "}") at++;
    else {
      if (text[at] !== '"') throw error("Expecting property name enclosed in double quotes", at);
      for (;;) {
        at++;
        const key = string();
        space();
        if (text[at] !== ":") throw error("Expecting ':' delimiter", at);
        at++;
        space();
        const item = value();
        if (makePairs) made.push(tuple_of(key, item));
        else made.put_(key, item);
        space();
        const c = text[at++];
        if (c === "}") break;
        if (c !== ",") throw error("Expecting ',' delimiter", at - 1);
        space();
        if (text[at] !== '"') throw error("Expecting property name enclosed in double quotes", at);
      }
    }
    return makePairs ? makePairs(made) : makeObject ? makeObject(made) : made;
  }

  function readList() {
    const made = [];
    space();
    if (text[at] === "]") {
      at++;
      return made;
    }
    for (;;) {
      made.push(value());
      space();
      const c = text[at++];
      if (c === "]") return made;
      if (c !== ",") throw error("Expecting ',' delimiter", at - 1);
      space();
    }
  }

  function constant(word, result) {
    at += word.length;
    return makeConstant ? makeConstant(word) : result;
  }

  function value() {
    switch (text[at]) {
      case '"': at++; return string();
      case "{": at++; return readObject();
      case "[": at++; return readList();
      case "n": if (text.startsWith("null", at)) { at += 4; return null; } break;
      case "t": if (text.startsWith("true", at)) { at += 4; return true; } break;
      case "f": if (text.startsWith("false", at)) { at += 5; return false; } break;
      case "N": if (text.startsWith("NaN", at)) return constant("NaN", NaN); break;
      case "I": if (text.startsWith("Infinity", at)) return constant("Infinity", Infinity); break;
      case "-": if (text.startsWith("-Infinity", at)) return constant("-Infinity", -Infinity); break;
    }
    let end = at, sum_ = 0, digit;
    while ((digit = text.charCodeAt(end) - 48) >= 0 && digit < 10) {
      sum_ = sum_ * 10 + digit;
      end++;
    }
    // An int as most are: what follows is no ".", "e" or "E".
    if (makeInt === undefined && end > at && end < at + 16 && digit !== -2 && digit !== 53 && digit !== 21 && (end === at + 1 || text[at] !== "0")) {
      at = end;
      return sum_;
    }
    number.lastIndex = at;
    const found = number.exec(text);
    if (found === null) throw error("Expecting value", at);
    at = number.lastIndex;
    const digits = found[0];
    if (found[1] !== undefined || found[2] !== undefined) return makeFloat ? makeFloat(digits) : toFloat(+digits);
    if (makeInt) return makeInt(digits);
    return digits.length < 16 ? +digits + 0 : toInt(BigInt(digits));
  }

  const result = value();
  if (whole) {
    space();
    if (at < text.length) throw error("Extra data", at);
  }
  return tuple_of(result, pointIndex(text, at));
}

/** What JSON.parse gives, as Python values; None where its reading would not be Python's, or the text has an error to be told. */
export function json_quick(text) {
  if (json_delicate.test(text)) return null;
  let parsed;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  return tuple_of(json_adopt(parsed));
}

export function json_adopt(value) {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const item = value[i];
      if (typeof item === "object" && item !== null) value[i] = json_adopt(item);
    }
    return value;
  }
  const made = new Dict();
  for (const key of Object.keys(value)) made.put_(key, json_adopt(value[key]));
  return made;
}

/** A JSON string literal. */
export function json_string(text, escaped) {
  if (/^[ !#-[\]-~]*$/.test(text)) return '"' + text + '"';
  const quoted = JSON.stringify(text);
  if (!escaped) return quoted.replace(/\\ud[89a-f][0-9a-f]{2}/g, (escape, place) => (/(?:^|[^\\])(?:\\\\)*$/.test(quoted.slice(0, place)) ? String.fromCharCode(parseInt(escape.slice(2), 16)) : escape));
  return /[\x7f-\uffff]/.test(quoted) ? quoted.replace(/[\x7f-\uffff]/g, (c) => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0")) : quoted;
}

/** The JSON text of a value. Options: ensure_ascii, indent text or None, item separator, key separator, sort_keys, skipkeys, allow_nan, check_circular, default. */
export function json_text(value, options) {
  const [escaped, indent, itemSeparator, keySeparator, sortKeys, skipKeys, allowNan, check, fallback] = options;
  const parents = new Set();
  const convert = callee(fallback);

  function numberText(x) {
    const number = x instanceof Object ? x.v ?? x.valueOf() : x;
    if (Number.isFinite(number)) return floatRepr(number);
    if (!allowNan) throw raise(ValueError, "Out of range float values are not JSON compliant");
    return Number.isNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity";
  }

  function key(name) {
    if (typeof name === "string") return name;
    const text = textual(name);
    if (text !== undefined) return text;
    if (isFloat(name) || typeof name?.v === "number") return numberText(name);
    if (name === true || name === false || name === null) return String(name);
    const whole = integral(name);
    if (whole !== undefined) return String(whole);
    if (skipKeys) return undefined;
    throw raise(TypeError, `keys must be str, int, float, bool or None, not ${typeName(name)}`);
  }

  function begin(container) {
    if (!check) return;
    if (parents.has(container)) throw raise(ValueError, "Circular reference detected");
    parents.add(container);
  }

  // The text so far, in pieces of some size: engines put off joining texts, and pay for long chains of them.
  const pieces_ = [];
  let out = "";
  // Keys come again and again, and so do short texts.
  const keys = new Map(), texts = new Map();

  function keyText(text) {
    let found = keys.get(text);
    if (found === undefined) keys.set(text, found = json_string(text, escaped) + keySeparator);
    return found;
  }

  function quoted(text) {
    if (text.length > 16 || texts.size > 500) return json_string(text, escaped);
    let found = texts.get(text);
    if (found === undefined) texts.set(text, found = json_string(text, escaped));
    return found;
  }

  function line(depth) {
    return indent === null ? "" : "\n" + indent.repeat(depth);
  }

  function write(item, depth) {
    if (out.length > 4000) {
      pieces_.push(out);
      out = "";
    }
    switch (typeof item) {
      case "string": out += quoted(item); return;
      case "number": out += Number.isInteger(item) ? item : numberText(item); return;
      case "boolean": case "bigint": out += item; return;
    }
    if (item === null) {
      out += "null";
      return;
    }
    if (item instanceof Dict) {
      begin(item);
      const names = dictKeys(item), between = itemSeparator + line(depth + 1);
      let before = "{" + line(depth + 1);
      if (sortKeys) sortList(names, undefined);
      for (const name of names) {
        const text = key(name);
        if (text === undefined) continue;
        out += before + keyText(text);
        before = between;
        write(item.get_(name), depth + 1);
      }
      out += before === between ? line(depth) + "}" : "{}";
    } else if (Array.isArray(item)) {
      begin(item);
      const between = itemSeparator + line(depth + 1);
      for (let i = 0; i < item.length; i++) {
        out += i === 0 ? "[" + line(depth + 1) : between;
        write(item[i], depth + 1);
      }
      out += item.length === 0 ? "[]" : line(depth) + "]";
    } else {
      const text = textual(item), whole = text === undefined ? integral(item) : undefined;
      if (text !== undefined) out += json_string(text, escaped);
      else if (whole !== undefined) out += whole;
      else if (isFloat(item) || typeof item.v === "number") out += numberText(item);
      else {
        begin(item);
        write(convert(item), depth);
        parents.delete(item);
      }
      return;
    }
    if (check) parents.delete(item);
  }

  write(value, 0);
  return pieces_.join("") + out;
}
