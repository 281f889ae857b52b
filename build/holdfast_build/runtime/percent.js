// The % operator of str.

import { OverflowError, TypeError, ValueError, raise } from "./exception.js";
import { toDouble } from "./float.js";
import { floatDigits } from "./formatspec.js";
import { truncate } from "./int.js";
import { double, integral, numeric, textual, toIndex, typeName } from "./number.js";
import { method } from "./object.js";
import { ascii, repr, strOf } from "./repr.js";
import { getitem } from "./subscript.js";
import { textLength } from "./text.js";
import { Tuple } from "./tuple.js";

// What bytes do otherwise is in `own`: how keys, texts and single characters are made.
export function percentFormat(template, values, own) {
  const isTuple = values instanceof Tuple;
  const mapping = !isTuple && typeof values !== "string" && values !== null && method(values, "$__getitem__") !== undefined ? values : undefined;
  let used = 0, here = 0, out = "";
  const take = () => {
    if (isTuple ? used >= values.length : used > 0) throw raise(TypeError, "not enough arguments for format string");
    return isTuple ? values[used++] : (used++, values);
  };
  for (;;) {
    const at = template.indexOf("%", here);
    if (at < 0) { out += template.slice(here); break; }
    out += template.slice(here, at);
    here = at + 1;
    let argument;
    if (template[here] === "(") {
      if (mapping === undefined) throw raise(TypeError, "format requires a mapping");
      const start = ++here;
      for (let depth = 1; depth > 0; here++) {
        if (here >= template.length) throw raise(ValueError, "incomplete format key");
        if (template[here] === "(") depth++;
        else if (template[here] === ")") depth--;
      }
      const key = template.slice(start, here - 1);
      argument = getitem(mapping, own === undefined ? key : own.key_(key));
    }
    let flags = "";
    while (template[here] !== undefined && "-+ #0".includes(template[here])) flags += template[here++];
    const number = () => {
      if (template[here] === "*") {
        here++;
        const given = take();
        const size = integral(given);
        if (size === undefined) throw raise(TypeError, "* wants int");
        if (typeof size !== "number") throw raise(OverflowError, "Python int too large to convert to C ssize_t");
        return size;
      }
      const start = here;
      while (template[here] >= "0" && template[here] <= "9") here++;
      const size = +template.slice(start, here);
      if (!Number.isSafeInteger(size)) throw raise(ValueError, here === start ? "" : `${template[start - 1] === "." ? "precision" : "width"} too big`);
      return size;
    };
    let width = number();
    if (width < 0) { flags += "-"; width = -width; }
    let precision = -1;
    if (template[here] === ".") { here++; precision = Math.max(0, number()); }
    if (template[here] !== undefined && "hlL".includes(template[here])) here++;
    if (here >= template.length) throw raise(ValueError, "incomplete format");
    const letter = String.fromCodePoint(template.codePointAt(here));
    if (letter === "%" && template[here - 1] === "%") { out += "%"; here++; continue; }
    if (argument === undefined) argument = take();
    let sign = "", prefix = "", body, fill = " ";
    if (own !== undefined && "bsra".includes(letter)) {
      body = letter === "b" || letter === "s" ? own.text_(argument) : ascii(argument);
      if (precision >= 0) body = body.slice(0, precision);
    } else if (letter === "s" || letter === "r" || letter === "a") {
      body = letter === "s" ? strOf(argument) : letter === "r" ? repr(argument) : ascii(argument);
      if (precision >= 0) body = [...body].slice(0, precision).join("");
    } else if (letter === "c") body = own === undefined ? oneCharacter(argument) : own.character_(argument);
    else if ("diuoxXeEfFgG".includes(letter)) {
      if (flags.includes("0")) fill = "0";
      let negative;
      if ("diuoxX".includes(letter)) {
        let value = wholeNumber(argument, letter);
        negative = value < 0;
        if (negative) value = -value;
        body = value.toString(letter === "o" ? 8 : letter === "x" || letter === "X" ? 16 : 10);
        if (letter === "X") body = body.toUpperCase();
        body = body.padStart(precision, "0");
        if (flags.includes("#") && "oxX".includes(letter)) prefix = "0" + letter;
      } else {
        const value = toDouble(argument);
        negative = value < 0 || Object.is(value, -0);
        body = floatDigits(Math.abs(value), letter, precision, flags.includes("#"));
      }
      sign = negative ? "-" : flags.includes("+") ? "+" : flags.includes(" ") ? " " : "";
    } else {
      const point = letter.codePointAt(0);
      throw raise(ValueError, `unsupported format character '${point > 31 && point < 127 ? letter : "?"}' (0x${point.toString(16)}) at index ${textLength(template.slice(0, here))}`);
    }
    here += letter.length;
    const gap = width - textLength(body) - sign.length - prefix.length;
    if (gap <= 0) out += sign + prefix + body;
    else if (flags.includes("-")) out += sign + prefix + body + " ".repeat(gap);
    else out += fill === "0" ? sign + prefix + "0".repeat(gap) + body : " ".repeat(gap) + sign + prefix + body;
  }
  if (mapping === undefined && (isTuple ? used < values.length : used === 0)) {
    throw raise(TypeError, `not all arguments converted during ${own === undefined ? "string" : "bytes"} formatting`);
  }
  return out;
}

function oneCharacter(value) {
  const text = textual(value);
  if (text !== undefined && textLength(text) === 1) return text;
  const code = integral(value) ?? (numeric(value) === undefined && method(value, "$__index__") !== undefined ? toIndex(value) : undefined);
  if (code === undefined) throw raise(TypeError, "%c requires int or char");
  if (code < 0 || code > 0x10ffff) throw raise(OverflowError, "%c arg not in range(0x110000)");
  return String.fromCodePoint(Number(code));
}

// The int for %d, which cuts floats, or for %x, which refuses them.
function wholeNumber(value, code) {
  const found = integral(value);
  if (found !== undefined) return found;
  const cuts = "diu".includes(code);
  if (cuts) {
    const number_ = numeric(value);
    if (number_ !== undefined) return truncate(double(number_));
    const convert = method(value, "$__int__");
    if (convert !== undefined && textual(value) === undefined) return integral(convert.call(value));
  } else if (numeric(value) === undefined && method(value, "$__index__") !== undefined) return toIndex(value);
  throw raise(TypeError, `%${code} format: ${cuts ? "a real number" : "an integer"} is required, not ${typeName(value)}`);
}
