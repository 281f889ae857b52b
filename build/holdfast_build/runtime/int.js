// int and bool.

import { andInts, lshiftInts, orInts, rshiftInts, xorInts } from "./bits.js";
import { abs } from "./builtins.js";
import { Bytes, bytes, latin1 } from "./bytes.js";
import { truth } from "./compare.js";
import { deprecated, on_deprecation } from "./deprecation.js";
import { OverflowError, TypeError, ValueError, raise } from "./exception.js";
import { Float } from "./float.js";
import { formatInt } from "./formatspec.js";
import { classmethod, defm } from "./function.js";
import { hashNumber } from "./hash.js";
import { NotImplemented } from "./none.js";
import { double, integral, isFloat, noArguments, numeric, textual, toFloat, toIndex, toInt, toSize, typeName, warnOfSubclass } from "./number.js";
import { attr, builtin, extended, getter, known_, method } from "./object.js";
import {
  addNumbers, bitLength, divideNumbers, divmodNumbers, floordivNumbers, invert, modNumbers, mulNumbers, negNumber, powNumbers, subNumbers,
} from "./operator.js";
import { repr, strOf } from "./repr.js";
import { trimEnd, trimStart } from "./text.js";
import { tuple_of } from "./tuple.js";

export const int = builtin("int", Number.prototype, int_call, { numeric: [BigInt.prototype], alloc: known_(extended) ? int_alloc : undefined, spec: "int x= / base=" });

function int_call(value, base) {
  return known_(callInt) ? callInt(value, base) : value;
}

function callInt(value, base) {
  if (base !== undefined) return intFromText(value, base);
  if (value === undefined) return 0;
  if (typeof value === "number") return Number.isInteger(value) ? value : truncate(value);
  if (typeof value === "bigint") return value;
  if (typeof value === "string") return parseInt_(value, 10, value);
  return intFromObject(value);
}

// An int of a subclass is JavaScript's wrapper object around the number.
function int_alloc(kind, value, base) {
  const plain = int_call(value, base);
  const made = Object.setPrototypeOf(Object(plain), kind.prototype);
  // The prototype is that of numbers, whose valueOf refuses BigInts.
  if (typeof plain === "bigint") Object.defineProperty(made, "valueOf", { value: () => plain });
  return made;
}

export function truncate(value) {
  if (value !== value) throw raise(ValueError, "cannot convert float NaN to integer");
  if (value === Infinity || value === -Infinity) throw raise(OverflowError, "cannot convert float infinity to integer");
  const whole = Math.trunc(value);
  return Number.isSafeInteger(whole) ? whole + 0 : BigInt(whole);
}

function intFromObject(value) {
  const plain = method(value, "$__int__");
  if (plain !== undefined && (plain.compiled_ || numeric(value) === undefined)) {
    const result = plain.call(value);
    if (integral(result) === undefined) throw raise(TypeError, `__int__ returned non-int (type ${typeName(result)})`);
    if (known_(on_deprecation)) warnOfSubclass(result, "__int__");
    return integral(result);
  }
  const number_ = numeric(value);
  if (number_ !== undefined) return isFloat(number_) ? truncate(double(number_)) : number_;
  const text = textual(value) ?? (value instanceof Bytes ? latin1(value) : undefined);
  if (text !== undefined) return parseInt_(text, 10, value);
  if (method(value, "$__index__") !== undefined) return toIndex(value);
  const cut = method(value, "$__trunc__");
  if (cut !== undefined) {
    if (known_(on_deprecation)) deprecated("The delegation of int() to __trunc__ is deprecated.");
    const part = cut.call(value);
    if (integral(part) === undefined && method(part, "$__index__") === undefined) {
      throw raise(TypeError, `__trunc__ returned non-Integral (type ${typeName(part)})`);
    }
    return toIndex(part);
  }
  throw raise(TypeError, `int() argument must be a string, a bytes-like object or a real number, not '${typeName(value)}'`);
}

function intFromText(value, base) {
  const radix = toIndex(base), text = textual(value) ?? (value instanceof Bytes ? latin1(value) : undefined);
  if (text === undefined) throw raise(TypeError, "int() can't convert non-string with explicit base");
  if (radix != 0 && (radix < 2 || radix > 36)) throw raise(ValueError, "int() base must be >= 2 and <= 36, or 0");
  return parseInt_(text, radix, value);
}

// Digits of any script, with Python's underscores and prefixes.
function parseInt_(text, base, given) {
  if (base === 10 && /^-?[0-9]{1,15}$/.test(text)) return +text + 0;
  const found = /^([-+]?)(?:0([bBoOxX])_?)?([0-9a-zA-Z]+(?:_[0-9a-zA-Z]+)*)$/.exec(asciiDigits(trimEnd(trimStart(text))));
  // CPython shows 200 characters of what it was given.
  const fail = () => raise(ValueError, `invalid literal for int() with base ${base}: ${Array.from(repr(given)).slice(0, 200).join("")}`);
  if (found === null) throw fail();
  let [, sign, prefix, digits] = found;
  const radixOfPrefix = prefix === undefined ? undefined : { b: 2, o: 8, x: 16 }[prefix.toLowerCase()];
  digits = digits.replace(/_/g, "").toLowerCase();
  let radix = base;
  if (radixOfPrefix !== undefined) {
    // "0b1" is also a number to base 16.
    if (base === 0 || base === radixOfPrefix) radix = radixOfPrefix;
    else digits = "0" + prefix.toLowerCase() + digits;
  } else if (base === 0) {
    if (/^0+[1-9a-z]/.test(digits)) throw fail();
    radix = 10;
  }
  for (let i = 0; i < digits.length; i++) if (!(parseInt(digits[i], 36) < radix)) throw fail();
  const big = parseBig(digits, radix, given);
  return toInt(sign === "-" ? -big : big);
}

function parseBig(digits, radix, given) {
  if (radix === 10) {
    const significant = digits.length;
    if (significant > 4300) throw tooManyDigits(significant);
    return BigInt(digits);
  }
  const prefix = { 2: "0b", 8: "0o", 16: "0x" }[radix];
  if (prefix !== undefined) return BigInt(prefix + digits);
  let out = 0n;
  for (let i = 0; i < digits.length; i++) out = out * BigInt(radix) + BigInt(parseInt(digits[i], 36));
  return out;
}

export function tooManyDigits(count) {
  return raise(ValueError, `Exceeds the limit (4300 digits) for integer string conversion${count === undefined ? "" : `: value has ${count} digits`}; use sys.set_int_max_str_digits() to increase the limit`);
}

// Decimal digits of other scripts count as 0 to 9. Their blocks of ten begin where the digit before is none.
export function asciiDigits(text) {
  if (/^[\0-\x7f]*$/.test(text)) return text;
  return text.replace(/[^\0-\x7f]/gu, (character) => {
    if (!/\p{Nd}/u.test(character)) return /\s/.test(character) ? " " : character;
    let value = 0;
    for (let code = character.codePointAt(0) - 1; value < 10 && /\p{Nd}/u.test(String.fromCodePoint(code)); code--) value++;
    return String(value % 10);
  });
}

// Python's decimal text of an int.
export function intText(value) {
  if (typeof value === "number") return "" + value;
  const text = value.toString();
  if (text.length > 4300 && text.length - (value < 0n ? 1 : 0) > 4300) throw tooManyDigits();
  return text;
}

attr(int, "__repr__", function () { return intText(integral(this)); });
attr(int, "__format__", function (spec) {
  const value = integral(this);
  return spec === "" ? strOf(this) : formatInt(value, spec, typeName(this));
});
attr(int, "__hash__", function () { return hashNumber(integral(this)); });
attr(int, "__eq__", function (other) { const y = integral(other); return y === undefined ? NotImplemented : integral(this) == y; });
attr(int, "__ne__", function (other) { const y = integral(other); return y === undefined ? NotImplemented : integral(this) != y; });
attr(int, "__lt__", function (other) { const y = integral(other); return y === undefined ? NotImplemented : integral(this) < y; });
attr(int, "__le__", function (other) { const y = integral(other); return y === undefined ? NotImplemented : integral(this) <= y; });
attr(int, "__gt__", function (other) { const y = integral(other); return y === undefined ? NotImplemented : integral(this) > y; });
attr(int, "__ge__", function (other) { const y = integral(other); return y === undefined ? NotImplemented : integral(this) >= y; });
attr(int, "__bool__", function () { return integral(this) != 0; });
attr(int, "__int__", function () { return integral(this); });
attr(int, "__index__", function () { return integral(this); });
attr(int, "__float__", function () { return toFloat(double(integral(this))); });
attr(int, "__trunc__", function () { return integral(this); });
attr(int, "__floor__", function () { return integral(this); });
attr(int, "__ceil__", function () { return integral(this); });
attr(int, "__abs__", function () { return abs(integral(this)); });
attr(int, "__neg__", function () { return negNumber(integral(this)); });
attr(int, "__pos__", function () { return integral(this); });
attr(int, "__invert__", function () { return invert(integral(this)); });
attr(int, "__round__", function (digits = null) { return roundInt(integral(this), digits); });
attr(int, "conjugate", function () {
  if (arguments.length > 0) throw noArguments("int.conjugate", arguments.length);
  return integral(this);
});
attr(int, "bit_length", function () {
  if (arguments.length > 0) throw noArguments("int.bit_length", arguments.length);
  const value = integral(this);
  return bitLength(BigInt(value < 0 ? -value : value));
});
attr(int, "bit_count", function () {
  if (arguments.length > 0) throw noArguments("int.bit_count", arguments.length);
  const value = integral(this);
  return (value < 0 ? -value : value).toString(2).replace(/0/g, "").length;
});
attr(int, "as_integer_ratio", function () {
  if (arguments.length > 0) throw noArguments("int.as_integer_ratio", arguments.length);
  return tuple_of(integral(this), 1);
});
attr(int, "real", getter(function () { return integral(this) ?? this; }));
attr(int, "imag", getter(function () { return integral(this) === undefined ? new Float(0) : 0; }));
attr(int, "numerator", getter(function () { return integral(this); }));
attr(int, "denominator", getter(function () { return 1; }));

export function roundInt(value, digits) {
  if (digits === null) return value;
  const places = toIndex(digits);
  if (places >= 0) return value;
  const unit = 10n ** BigInt(-places), big = BigInt(value);
  let rest = ((big % unit) + unit) % unit, result = big - rest;
  if (rest * 2n > unit || (rest * 2n === unit && (result / unit) % 2n !== 0n)) result += unit;
  return toInt(result);
}

attr(int, "to_bytes", defm(function (length = 1, byteorder = "big", kw) {
  return intToBytes(integral(this), toSize(length), textual(byteorder), kw !== undefined && truth(kw.get("signed") ?? false));
}, "to_bytes length= byteorder= * signed="));

function checkOrder(byteorder) {
  if (byteorder !== "big" && byteorder !== "little") throw raise(ValueError, "byteorder must be either 'little' or 'big'");
}

function intToBytes(value, length, byteorder, signed) {
  checkOrder(byteorder);
  if (length < 0) throw raise(ValueError, "length argument must be non-negative");
  let big = BigInt(value);
  if (big < 0n && !signed) throw raise(OverflowError, "can't convert negative int to unsigned");
  const bits_ = BigInt(length * 8), limit = 1n << (signed && length > 0 ? bits_ - 1n : bits_);
  if (big >= limit || big < -limit) throw raise(OverflowError, "int too big to convert");
  if (big < 0n) big += 1n << bits_;
  const out = new Uint8Array(length);
  for (let i = length - 1; i >= 0; i--) {
    out[i] = Number(big & 255n);
    big >>= 8n;
  }
  return new Bytes(byteorder === "big" ? out : out.reverse());
}

attr(int, "from_bytes", classmethod(defm(function (source, byteorder = "big", kw) {
  checkOrder(byteorder);
  const values = Array.from(bytes(source).data_);
  if (byteorder === "little") values.reverse();
  let text = "0x0";
  for (const value of values) text += value.toString(16).padStart(2, "0");
  let big = BigInt(text);
  if (kw !== undefined && truth(kw.get("signed") ?? false) && values.length && values[0] > 127) big -= 1n << BigInt(values.length * 8);
  const result = toInt(big);
  return this === int ? result : this(result);
}, "from_bytes bytes byteorder= * signed=")));

attr(int, "__add__", function (other) { const y = integral(other); return y === undefined ? NotImplemented : addNumbers(integral(this), y); });
attr(int, "__radd__", function (other) { const x = integral(other); return x === undefined ? NotImplemented : addNumbers(x, integral(this)); });
attr(int, "__sub__", function (other) { const y = integral(other); return y === undefined ? NotImplemented : subNumbers(integral(this), y); });
attr(int, "__rsub__", function (other) { const x = integral(other); return x === undefined ? NotImplemented : subNumbers(x, integral(this)); });
attr(int, "__mul__", function (other) { const y = integral(other); return y === undefined ? NotImplemented : mulNumbers(integral(this), y); });
attr(int, "__rmul__", function (other) { const x = integral(other); return x === undefined ? NotImplemented : mulNumbers(x, integral(this)); });
attr(int, "__truediv__", function (other) { const y = integral(other); return y === undefined ? NotImplemented : divideNumbers(integral(this), y); });
attr(int, "__rtruediv__", function (other) { const x = integral(other); return x === undefined ? NotImplemented : divideNumbers(x, integral(this)); });
attr(int, "__floordiv__", function (other) { const y = integral(other); return y === undefined ? NotImplemented : floordivNumbers(integral(this), y); });
attr(int, "__rfloordiv__", function (other) { const x = integral(other); return x === undefined ? NotImplemented : floordivNumbers(x, integral(this)); });
attr(int, "__mod__", function (other) { const y = integral(other); return y === undefined ? NotImplemented : modNumbers(integral(this), y); });
attr(int, "__rmod__", function (other) { const x = integral(other); return x === undefined ? NotImplemented : modNumbers(x, integral(this)); });
attr(int, "__divmod__", function (other) { const y = integral(other); return y === undefined ? NotImplemented : divmodNumbers(integral(this), y); });
attr(int, "__rdivmod__", function (other) { const x = integral(other); return x === undefined ? NotImplemented : divmodNumbers(x, integral(this)); });
attr(int, "__pow__", function (other) { const y = integral(other); return y === undefined ? NotImplemented : powNumbers(integral(this), y); });
attr(int, "__rpow__", function (other) { const x = integral(other); return x === undefined ? NotImplemented : powNumbers(x, integral(this)); });
attr(int, "__lshift__", function (other) { const y = integral(other); return y === undefined ? NotImplemented : lshiftInts(integral(this), y); });
attr(int, "__rlshift__", function (other) { const x = integral(other); return x === undefined ? NotImplemented : lshiftInts(x, integral(this)); });
attr(int, "__rshift__", function (other) { const y = integral(other); return y === undefined ? NotImplemented : rshiftInts(integral(this), y); });
attr(int, "__rrshift__", function (other) { const x = integral(other); return x === undefined ? NotImplemented : rshiftInts(x, integral(this)); });
attr(int, "__and__", function (other) { const y = integral(other); return y === undefined ? NotImplemented : andInts(integral(this), y); });
attr(int, "__rand__", function (other) { const x = integral(other); return x === undefined ? NotImplemented : andInts(x, integral(this)); });
attr(int, "__or__", function (other) { const y = integral(other); return y === undefined ? NotImplemented : orInts(integral(this), y); });
attr(int, "__ror__", function (other) { const x = integral(other); return x === undefined ? NotImplemented : orInts(x, integral(this)); });
attr(int, "__xor__", function (other) { const y = integral(other); return y === undefined ? NotImplemented : xorInts(integral(this), y); });
attr(int, "__rxor__", function (other) { const x = integral(other); return x === undefined ? NotImplemented : xorInts(x, integral(this)); });
