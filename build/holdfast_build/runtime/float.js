// float.

import { Bytes, latin1 } from "./bytes.js";
import { fixedDigits, floatRepr } from "./digits.js";
import { OverflowError, TypeError, ValueError, raise } from "./exception.js";
import { formatFloat } from "./formatspec.js";
import { classmethod } from "./function.js";
import { hashNumber } from "./hash.js";
import { asciiDigits, roundInt, truncate } from "./int.js";
import { NotImplemented } from "./none.js";
import { double, isFloat, noArguments, numeric, textual, toFloat, toIndex, toInt, typeName } from "./number.js";
import { attr, builtin, extended, getter, known_, method } from "./object.js";
import { addNumbers, divideNumbers, divmodNumbers, floordivNumbers, modNumbers, mulNumbers, powNumbers, subNumbers } from "./operator.js";
import { repr, strOf } from "./repr.js";
import { trimEnd, trimStart } from "./text.js";
import { tuple_of } from "./tuple.js";

export class Float {
  constructor(v) { this.v = v; }
}

// The prototype is Number's, where ints live too; boxed floats have the methods on their own.
export const float = builtin("float", Number.prototype, float_call, { numeric: [Float.prototype], alloc: known_(extended) ? float_alloc : undefined, spec: "float x= /" });

function float_call(value) {
  return known_(callFloat) ? callFloat(value) : value;
}

function callFloat(value) {
  if (value === undefined) return new Float(0);
  if (typeof value === "number") return toFloat(value);
  if (typeof value === "string") return parseFloat_(value, value);
  return floatFromObject(value);
}

function float_alloc(kind, value) {
  const out = Reflect.construct(Float, [double(float_call(value))], kind);
  return out;
}

function floatFromObject(value) {
  const own = method(value, "$__float__");
  if (own !== undefined && (own.compiled_ || numeric(value) === undefined)) {
    const result = own.call(value);
    if (!isFloat(result)) throw raise(TypeError, `${typeName(value)}.__float__ returned non-float (type ${typeName(result)})`);
    return result;
  }
  const number_ = numeric(value);
  if (number_ !== undefined) return toFloat(double(number_));
  const text = textual(value) ?? (value instanceof Bytes ? latin1(value) : undefined);
  // Bytes are ASCII: what is a blank in Latin-1 is none.
  if (text !== undefined) return parseFloat_(value instanceof Bytes ? text.replace(/[\x80-\xff]/g, "?") : text, value);
  if (method(value, "$__index__") !== undefined) return toFloat(double(toIndex(value)));
  throw raise(TypeError, `float() argument must be a string or a real number, not '${typeName(value)}'`);
}

// The JavaScript number of a float argument, as math functions and % ask for it.
export function toDouble(value) {
  if (typeof value === "number") return value;
  const number_ = numeric(value);
  if (number_ !== undefined) return double(number_);
  if (textual(value) !== undefined || (method(value, "$__float__") === undefined && method(value, "$__index__") === undefined)) {
    throw raise(TypeError, `must be real number, not ${typeName(value)}`);
  }
  return double(floatFromObject(value));
}

function parseFloat_(text, given) {
  const plain = asciiDigits(trimEnd(trimStart(text)));
  if (/^[-+]?(\d+(_\d+)*\.?(\d+(_\d+)*)?|\.\d+(_\d+)*)([eE][-+]?\d+(_\d+)*)?$/.test(plain)) return toFloat(+plain.replace(/_/g, ""));
  const named = /^([-+]?)(?:(inf(?:inity)?)|nan)$/i.exec(plain);
  if (named === null) throw raise(ValueError, `could not convert string to float: ${repr(given)}`);
  return named[2] === undefined ? NaN : named[1] === "-" ? -Infinity : Infinity;
}

// The number within `this` of a float method.
function numberOf(self) {
  return typeof self === "number" ? self : self.v;
}

attr(float, "__repr__", function () { return floatRepr(numberOf(this)); });
attr(float, "__format__", function (spec) { return spec === "" ? strOf(this) : formatFloat(numberOf(this), spec, typeName(this)); });
attr(float, "__hash__", function () { return hashNumber(Number.isSafeInteger(numberOf(this)) ? numberOf(this) + 0 : numberOf(this)); });
attr(float, "__bool__", function () { return numberOf(this) !== 0; });
attr(float, "__int__", function () { return truncate(numberOf(this)); });
attr(float, "__trunc__", function () { return truncate(numberOf(this)); });
attr(float, "__floor__", function () { return truncate(Math.floor(numberOf(this))); });
attr(float, "__ceil__", function () { return truncate(Math.ceil(numberOf(this))); });
attr(float, "__float__", function () { return toFloat(numberOf(this)); });
attr(float, "__abs__", function () { return toFloat(Math.abs(numberOf(this))); });
attr(float, "__neg__", function () { return toFloat(-numberOf(this)); });
attr(float, "__pos__", function () { return toFloat(numberOf(this)); });
attr(float, "__round__", function (digits = null) { return roundFloat(numberOf(this), digits); });
attr(float, "conjugate", function () {
  if (arguments.length > 0) throw noArguments("float.conjugate", arguments.length);
  return toFloat(numberOf(this));
});
attr(float, "is_integer", function () {
  if (arguments.length > 0) throw noArguments("float.is_integer", arguments.length);
  return Number.isInteger(numberOf(this));
});
attr(float, "as_integer_ratio", function () {
  if (arguments.length > 0) throw noArguments("float.as_integer_ratio", arguments.length);
  let rest = numberOf(this);
  if (rest !== rest) throw raise(ValueError, "cannot convert NaN to integer ratio");
  if (rest === Infinity || rest === -Infinity) throw raise(OverflowError, "cannot convert Infinity to integer ratio");
  let shift = 0n;
  while (!Number.isInteger(rest)) { rest *= 2; shift++; }
  return tuple_of(toInt(BigInt(rest)), toInt(1n << shift));
});
attr(float, "hex", function () {
  if (arguments.length > 0) throw noArguments("float.hex", arguments.length);
  return floatHex(numberOf(this));
});
attr(float, "real", getter(function () { return toFloat(numberOf(this)); }));
attr(float, "imag", getter(function () { return new Float(0); }));

// To whole numbers half to even; with digits, to the decimal text rounded half to even, read back.
export function roundHalfEven(value) {
  const low = Math.floor(value), rest = value - low;
  return truncate(rest < 0.5 || (rest === 0.5 && low % 2 === 0) || !Number.isFinite(value) ? low : low + 1);
}

export function roundFloat(value, digits) {
  if (digits === null) return roundHalfEven(value);
  const places = Number(toIndex(digits));
  if (!Number.isFinite(value) || value === 0 || places > 330) return toFloat(value);
  if (places < -310) return new Float(value < 0 ? -0 : 0);
  const size = Math.abs(value);
  let result;
  if (places >= 0) result = +fixedDigits(size, places);
  else {
    const unit = BigInt(10) ** BigInt(-places);
    const whole = roundInt(BigInt(Math.floor(size)), places), half = unit / 2n;
    // An exact tie of the whole part is none when a fraction follows.
    const tie = BigInt(Math.floor(size)) % unit === half && size !== Math.floor(size);
    result = Number(tie ? (BigInt(Math.floor(size)) / unit + 1n) * unit : whole);
  }
  if (result === Infinity) throw raise(OverflowError, "rounded value too large to represent");
  return toFloat(value < 0 ? -result : result);
}

function floatHex(value) {
  if (!Number.isFinite(value)) return floatRepr(value);
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  let rest = Math.abs(value), exponent = 0;
  if (rest === 0) return sign + "0x0.0p+0";
  while (rest >= 2) { rest /= 2; exponent++; }
  while (rest < 1 && exponent > -1022) { rest *= 2; exponent--; }
  const whole = Math.floor(rest), fraction = BigInt((rest - whole) * 4503599627370496);
  return `${sign}0x${whole}.${fraction.toString(16).padStart(13, "0")}p${exponent < 0 ? "-" : "+"}${Math.abs(exponent)}`;
}

attr(float, "fromhex", classmethod(function (given) {
  const text = textual(given);
  if (text === undefined) throw raise(TypeError, `bad argument type for built-in operation`);
  const found = hexFloat(text);
  return this === float ? found : this(found);
}));

function hexFloat(text) {
  const found = /^([-+]?)(?:0x)?([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([-+]?\d+))?$/i.exec(trimEnd(trimStart(text)));
  if (found === null || (found[2] + (found[3] ?? "")) === "") {
    if (/^[-+]?(inf(inity)?|nan)$/i.test(text.trim())) return callFloat(text);
    throw raise(ValueError, "invalid hexadecimal floating-point string");
  }
  const [, sign, whole, fraction = "", power = "0"] = found;
  const digits = BigInt("0x0" + whole + fraction), shift = Number(power) - 4 * fraction.length;
  const result = shift >= 0 ? double(toFloat(Number(digits << BigInt(Math.min(shift, 2000))))) : double(divideNumbers(digits, 1n << BigInt(Math.min(-shift, 4000))));
  if (result === Infinity) throw raise(OverflowError, "hexadecimal value too large to represent as a float");
  return toFloat(sign === "-" ? -result : result);
}

function compareFloat(self, other, test) {
  const y = numeric(other);
  return y === undefined ? NotImplemented : test(numberOf(self), y instanceof Float ? y.v : y);
}
attr(float, "__eq__", function (other) { return compareFloat(this, other, (x, y) => x == y); });
attr(float, "__ne__", function (other) { return compareFloat(this, other, (x, y) => x != y); });
attr(float, "__lt__", function (other) { return compareFloat(this, other, (x, y) => x < y); });
attr(float, "__le__", function (other) { return compareFloat(this, other, (x, y) => x <= y); });
attr(float, "__gt__", function (other) { return compareFloat(this, other, (x, y) => x > y); });
attr(float, "__ge__", function (other) { return compareFloat(this, other, (x, y) => x >= y); });

function withFloat(self, other, compute) {
  const y = numeric(other);
  return y === undefined ? NotImplemented : compute(toFloat(numberOf(self)), y);
}
function toOther(self, other, compute) {
  const x = numeric(other);
  return x === undefined ? NotImplemented : compute(x, toFloat(numberOf(self)));
}

attr(float, "__add__", function (other) { return withFloat(this, other, addNumbers); });
attr(float, "__radd__", function (other) { return toOther(this, other, addNumbers); });
attr(float, "__sub__", function (other) { return withFloat(this, other, subNumbers); });
attr(float, "__rsub__", function (other) { return toOther(this, other, subNumbers); });
attr(float, "__mul__", function (other) { return withFloat(this, other, mulNumbers); });
attr(float, "__rmul__", function (other) { return toOther(this, other, mulNumbers); });
attr(float, "__truediv__", function (other) { return withFloat(this, other, divideNumbers); });
attr(float, "__rtruediv__", function (other) { return toOther(this, other, divideNumbers); });
attr(float, "__floordiv__", function (other) { return withFloat(this, other, floordivNumbers); });
attr(float, "__rfloordiv__", function (other) { return toOther(this, other, floordivNumbers); });
attr(float, "__mod__", function (other) { return withFloat(this, other, modNumbers); });
attr(float, "__rmod__", function (other) { return toOther(this, other, modNumbers); });
attr(float, "__divmod__", function (other) { return withFloat(this, other, divmodNumbers); });
attr(float, "__rdivmod__", function (other) { return toOther(this, other, divmodNumbers); });
attr(float, "__pow__", function (other) { return withFloat(this, other, powNumbers); });
attr(float, "__rpow__", function (other) { return toOther(this, other, powNumbers); });
