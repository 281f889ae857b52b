// The format specification mini-language: [[fill]align][sign][z][#][0][width][,_][.precision][type].

import { fixedDigits, floatRepr, significantDigits } from "./digits.js";
import { OverflowError, ValueError, raise } from "./exception.js";
import { double } from "./number.js";
import { textLength, textSlice } from "./text.js";

const SPEC = /^(?:([^]?)([<>=^]))?([-+ ]?)(z?)(#?)(0?)(\d*)(,?)(_?)(,?)(?:(\.)(\d*))?([^]*)$/u;
const SPEC_UNFILLED = /^()()([-+ ]?)(z?)(#?)(0?)(\d*)(,?)(_?)(,?)(?:(\.)(\d*))?([^]*)$/u;

// Specs parsed before: programs have few of them.
let knownSpecs = new Map();

function parseSpec(spec, owner, defaultCode, defaultAlign) {
  const key = defaultCode + spec, known = knownSpecs.get(key);
  if (known !== undefined) return known;
  const found = parseNewSpec(spec, owner, defaultCode, defaultAlign);
  if (knownSpecs.size > 500) knownSpecs = new Map();
  knownSpecs.set(key, found);
  return found;
}

function parseNewSpec(spec, owner, defaultCode, defaultAlign) {
  const found = SPEC.exec(spec) || SPEC_UNFILLED.exec(spec);
  let [, fill, align, sign, z, alternate, zero, width, comma, underscore, again, dot, precision, code] = found;
  if (fill && zero) { width = zero + width; zero = ""; }
  if (width.length > 18 || (precision && precision.length > 18)) throw raise(ValueError, "Too many decimal digits in format string");
  if ((comma && underscore) || (again && !comma)) throw raise(ValueError, "Cannot specify both ',' and '_'.");
  if (again && (dot || code)) throw raise(ValueError, `Invalid format specifier '${spec}' for object of type '${owner}'`);
  if (again) throw raise(ValueError, "Cannot specify ',' with ','.");
  if (dot && !precision) throw raise(ValueError, "Format specifier missing precision");
  if (textLength(code) > 1) throw raise(ValueError, `Invalid format specifier '${spec}' for object of type '${owner}'`);
  const group = comma || underscore;
  let every = 3;
  code ||= defaultCode;
  if (group && code && !"defgEG%F".includes(code)) {
    if (group === "_" && "boxX".includes(code)) every = 4;
    else throw raise(ValueError, `Cannot specify '${group}' with ${quoteCode(code)}.`);
  }
  return {
    fill: fill || (zero ? "0" : " "), align: align || (zero && defaultAlign === ">" ? "=" : defaultAlign), sign, z, alternate,
    width: +width, group, every, precision: dot ? +precision : -1, code,
  };
}

function quoteCode(code) {
  const point = code.codePointAt(0);
  return point > 32 && point < 128 ? `'${code}'` : `'\\x${point.toString(16)}'`;
}

function unknownCode(code, owner) {
  return raise(ValueError, `Unknown format code ${quoteCode(code)} for object of type '${owner}'`);
}

function pad(text, fill, align, width) {
  const gap = width - textLength(text);
  if (gap <= 0) return text;
  if (align === "<") return text + fill.repeat(gap);
  if (align === "^") return fill.repeat(gap >> 1) + text + fill.repeat(gap - (gap >> 1));
  return fill.repeat(gap) + text;
}

export function groupDigits(digits, separator, every) {
  let text = digits.slice(-every);
  for (let end = digits.length - every; end > 0; end -= every) text = digits.slice(Math.max(0, end - every), end) + separator + text;
  return text;
}

// Put sign, prefix, grouped digits and the rest together. Padding with zeros goes between the digits' groups too.
export function layOut(negative, prefix, digits, rest, spec) {
  const lead = (negative ? "-" : spec.sign === "-" ? "" : spec.sign) + prefix;
  if (spec.align === "=") {
    if (spec.fill === "0" && spec.group) {
      const room = spec.width - lead.length - rest.length;
      let text = groupDigits(digits, spec.group, spec.every);
      if (text.length < room) {
        const size = spec.every + 1, plain = room - Math.floor(room / size);
        // A width that would begin with a separator gets one digit more.
        text = groupDigits(digits.padStart(room % size === 0 ? plain + (plain % spec.every === 0 ? 1 : 0) : plain, "0"), spec.group, spec.every);
      }
      return lead + text + rest;
    }
    const body = (spec.group ? groupDigits(digits, spec.group, spec.every) : digits) + rest;
    return lead + spec.fill.repeat(Math.max(0, spec.width - lead.length - body.length)) + body;
  }
  return pad(lead + (spec.group ? groupDigits(digits, spec.group, spec.every) : digits) + rest, spec.fill, spec.align, spec.width);
}

export function formatString(text, given, owner) {
  if (given === "") return text;
  const spec = parseSpec(given, owner, "s", "<");
  if (spec.code !== "s") throw unknownCode(spec.code, owner);
  if (spec.sign) throw raise(ValueError, `${spec.sign === " " ? "Space" : "Sign"} not allowed in string format specifier`);
  if (spec.z) throw raise(ValueError, "Negative zero coercion (z) not allowed in string format specifier");
  if (spec.alternate) throw raise(ValueError, "Alternate form (#) not allowed in string format specifier");
  if (spec.align === "=") throw raise(ValueError, "'=' alignment not allowed in string format specifier");
  if (spec.precision >= 0) text = textSlice(text, 0, spec.precision);
  return pad(text, spec.fill, spec.align, spec.width);
}

const RADIX = { b: 2, o: 8, x: 16, X: 16 };

// `value` is a number or BigInt.
export function formatInt(value, given, owner) {
  const spec = parseSpec(given, owner, "d", ">");
  const { code } = spec;
  if ("eEfFgG%".includes(code)) return layOutFloat(double(value), spec);
  if (!"bcdoxXn".includes(code)) throw unknownCode(code, owner);
  if (spec.precision >= 0) throw raise(ValueError, "Precision not allowed in integer format specifier");
  if (spec.z) throw raise(ValueError, "Negative zero coercion (z) not allowed in integer format specifier");
  if (code === "c") {
    if (spec.sign) throw raise(ValueError, "Sign not allowed with integer format specifier 'c'");
    if (spec.alternate) throw raise(ValueError, "Alternate form (#) not allowed with integer format specifier 'c'");
    if (BigInt.asIntN(64, BigInt(value)) != value) throw raise(OverflowError, "Python int too large to convert to C long");
    if (value < 0 || value > 0x10ffff) throw raise(OverflowError, "%c arg not in range(0x110000)");
    return layOut(false, "", "", String.fromCodePoint(Number(value)), spec);
  }
  const negative = value < 0;
  let digits = (negative ? -value : value).toString(RADIX[code] ?? 10);
  if (code === "X") digits = digits.toUpperCase();
  return layOut(negative, spec.alternate && RADIX[code] ? "0" + code : "", digits, "", spec);
}

// `value` is a JavaScript number.
export function formatFloat(value, given, owner) {
  const spec = parseSpec(given, owner, "", ">");
  if (spec.code && !"eEfFgGn%".includes(spec.code)) throw unknownCode(spec.code, owner);
  return layOutFloat(value, spec);
}

function layOutFloat(value, spec) {
  let { code, precision } = spec;
  if (precision > 2147483647) throw raise(ValueError, "precision too big");
  let tail = "";
  if (code === "%") { value *= 100; code = "f"; tail = "%"; }
  let negative = value < 0 || Object.is(value, -0);
  let text = floatDigits(Math.abs(value), code === "n" ? "g" : code, precision, spec.alternate);
  if (spec.z && negative && Number.isFinite(value) && !/[1-9]/.test(text.split(/e/i)[0])) negative = false;
  const whole = /^\d*/.exec(text)[0].length;
  return layOut(negative, "", text.slice(0, whole), text.slice(whole) + tail, whole === 0 ? { ...spec, group: "" } : spec);
}

// The text of a float >= 0 for one of the types e E f F g G or none.
export function floatDigits(x, code, precision, alternate) {
  const lower = code.toLowerCase();
  if (x !== x || x === Infinity) {
    const text = x !== x ? "nan" : "inf";
    return code !== lower ? text.toUpperCase() : text;
  }
  let text;
  if (!code && precision < 0) {
    text = floatRepr(x);
    if (alternate && !text.includes(".")) text = text.replace("e", ".e");
  } else if (lower === "f") {
    text = fixedDigits(x, precision < 0 ? 6 : precision);
    if (alternate && precision === 0) text += ".";
  } else if (lower === "e") {
    const [digits, exponent] = significantDigits(x, (precision < 0 ? 6 : precision) + 1);
    text = withExponent(digits, exponent, alternate);
  } else {
    const count = precision < 0 ? 6 : precision || 1;
    let [digits, exponent] = significantDigits(x, count);
    const plain = exponent >= -4 && exponent < count - (code ? 0 : 1);
    if (!alternate) digits = digits.replace(/0+$/, "") || "0";
    if (!plain) text = withExponent(digits, exponent, alternate);
    else if (exponent < 0) text = "0." + "0".repeat(-exponent - 1) + digits;
    else {
      digits = digits.padEnd(exponent + 1, "0");
      text = digits.slice(0, exponent + 1);
      if (digits.length > exponent + 1 || alternate) text += "." + digits.slice(exponent + 1);
      else if (!code) text += ".0";
    }
  }
  return code !== lower ? text.toUpperCase() : text;
}

function withExponent(digits, exponent, alternate) {
  const size = Math.abs(exponent);
  return digits[0] + (digits.length > 1 || alternate ? "." : "") + digits.slice(1) + (exponent < 0 ? "e-" : "e+") + (size < 10 ? "0" : "") + size;
}
