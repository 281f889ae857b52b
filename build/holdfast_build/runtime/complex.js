// complex: two doubles.

import { floatRepr } from "./digits.js";
import { OverflowError, TypeError, ValueError, ZeroDivisionError, raise } from "./exception.js";
import { formatFloat, formatString } from "./formatspec.js";
import { def } from "./function.js";
import { hashNumber } from "./hash.js";
import { NotImplemented } from "./none.js";
import { double, numeric, textual, toFloat, toIndex, toInt, typeName } from "./number.js";
import { attr, builtin, getter, method, typeOf } from "./object.js";

export class Complex {
  constructor(re, im) {
    this.re = re;
    this.im = im;
  }
}

const complexSpec = "complex real= imag=";

export const complex = builtin("complex", Complex.prototype, def(function (real, imag) {
  return complexFrom(Complex, real, imag);
}, complexSpec), { spec: complexSpec, alloc: (kind, real, imag) => complexFrom(kind, real, imag) });

export function complex_of(re, im) {
  return new Complex(re, im);
}

function complexFrom(kind, real, imag) {
  const make = (re, im) => Reflect.construct(Complex, [re, im], kind === complex ? Complex : kind);
  const text = textual(real);
  if (text !== undefined) {
    if (imag !== undefined) throw raise(TypeError, "complex() can't take second arg if first is a string");
    return make(...parseComplex(text));
  }
  if (textual(imag) !== undefined) throw raise(TypeError, "complex() second arg can't be a string");
  const first = real === undefined ? new Complex(0, 0) : partOf_(real, true);
  if (first === undefined) throw raise(TypeError, `complex() first argument must be a string or a number, not '${typeName(real)}'`);
  if (imag === undefined) return make(first.re, first.im);
  const second = partOf_(imag, false);
  if (second === undefined) throw raise(TypeError, `complex() second argument must be a number, not '${typeName(imag)}'`);
  // Without a complex part among the two, zeros keep their signs.
  return make(imag instanceof Complex ? first.re - second.im : first.re, real instanceof Complex ? first.im + second.re : second.re);
}

// A number as a complex one; undefined for anything else.
function partOf_(value, converts) {
  const own = converts && value !== null && !(value instanceof Complex) ? method(value, "$__complex__") : undefined;
  if (own !== undefined) {
    const made = own.call(value);
    if (!(made instanceof Complex)) throw raise(TypeError, `__complex__ returned non-complex (type ${typeName(made)})`);
    return made;
  }
  const known = operand(value);
  if (known !== undefined || value === null) return known;
  const float_ = method(value, "$__float__");
  if (float_ !== undefined) return new Complex(double(numeric(float_.call(value))), 0);
  return method(value, "$__index__") === undefined ? undefined : new Complex(double(toIndex(value)), 0);
}

function operand(value) {
  if (value instanceof Complex) return value;
  const number_ = numeric(value);
  return number_ === undefined ? undefined : new Complex(double(number_), 0);
}

const realPattern = "[-+]?(?:(?:\\d+(?:_\\d+)*\\.?(?:\\d+(?:_\\d+)*)?|\\.\\d+(?:_\\d+)*)(?:e[-+]?\\d+(?:_\\d+)*)?|inf(?:inity)?|nan)";
const complexPattern = new RegExp(`^\\s*(?:\\(\\s*)?(?:(${realPattern})(?![\\d.]*j))?(?:(${realPattern}|[-+]?)j)?(?:\\s*\\))?\\s*$`, "i");

function parseComplex(text) {
  const found = complexPattern.exec(text);
  const open = text.includes("("), close = text.includes(")");
  if (found === null || (found[1] === undefined && found[2] === undefined) || open !== close || (found[1] !== undefined && found[2] !== undefined && !/^[-+]/.test(found[2]))) {
    throw raise(ValueError, "complex() arg is a malformed string");
  }
  const value = (part) => {
    if (part === undefined) return 0;
    const plain = part.replace(/_/g, "").toLowerCase();
    if (/^[-+]?$/.test(plain)) return plain === "-" ? -1 : 1;
    if (plain.includes("inf")) return plain[0] === "-" ? -Infinity : Infinity;
    return Number(plain);
  };
  return [value(found[1]), value(found[2])];
}

function times(a, b) {
  return new Complex(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re);
}

// Smith's method, which avoids overflow of the squares.
function over(a, b) {
  const across = Math.abs(b.re), up = Math.abs(b.im);
  if (across >= up) {
    if (across === 0) throw raise(ZeroDivisionError, "complex division by zero");
    const ratio = b.im / b.re, bottom = b.re + b.im * ratio;
    return new Complex((a.re + a.im * ratio) / bottom, (a.im - a.re * ratio) / bottom);
  }
  if (!(up >= across)) return new Complex(NaN, NaN);
  const ratio = b.re / b.im, bottom = b.re * ratio + b.im;
  return new Complex((a.re * ratio + a.im) / bottom, (a.im * ratio - a.re) / bottom);
}

export function powComplex(a, b) {
  if (b.im === 0 && Number.isInteger(b.re) && Math.abs(b.re) <= 100) return inRange(powWhole(a, b.re));
  if (b.re === 0 && b.im === 0) return new Complex(1, 0);
  if (a.re === 0 && a.im === 0) {
    if (b.im !== 0 || b.re < 0) throw raise(ZeroDivisionError, "0.0 to a negative or complex power");
    return new Complex(0, 0);
  }
  const size = Math.hypot(a.re, a.im), at = Math.atan2(a.im, a.re);
  let length = size ** b.re, phase = at * b.re;
  if (b.im !== 0) {
    length /= Math.exp(at * b.im);
    phase += b.im * Math.log(size);
  }
  return inRange(new Complex(length * Math.cos(phase), length * Math.sin(phase)));
}

function inRange(z) {
  if (Math.abs(z.re) === Infinity || Math.abs(z.im) === Infinity) throw raise(OverflowError, "complex exponentiation");
  return z;
}

function powWhole(a, n) {
  if (n < 0) {
    if (a.re === 0 && a.im === 0) throw raise(ZeroDivisionError, "0.0 to a negative or complex power");
    return over(new Complex(1, 0), powWhole(a, -n));
  }
  let result = new Complex(1, 0), square = a;
  for (let left = n; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = times(result, square);
    square = times(square, square);
  }
  return result;
}

function withOperand(self, other, compute) {
  const z = operand(other);
  return z === undefined ? NotImplemented : compute(self, z);
}

function plus(a, b) { return new Complex(a.re + b.re, a.im + b.im); }
function minus(a, b) { return new Complex(a.re - b.re, a.im - b.im); }
function reversed_(compute) { return (a, b) => compute(b, a); }

attr(complex, "__add__", function (other) { return withOperand(this, other, plus); });
attr(complex, "__radd__", function (other) { return withOperand(this, other, plus); });
attr(complex, "__sub__", function (other) { return withOperand(this, other, minus); });
attr(complex, "__rsub__", function (other) { return withOperand(this, other, reversed_(minus)); });
attr(complex, "__mul__", function (other) { return withOperand(this, other, times); });
attr(complex, "__rmul__", function (other) { return withOperand(this, other, times); });
attr(complex, "__truediv__", function (other) { return withOperand(this, other, over); });
attr(complex, "__rtruediv__", function (other) { return withOperand(this, other, reversed_(over)); });
attr(complex, "__pow__", function (other, modulus = null) {
  if (modulus !== null) throw raise(ValueError, "complex modulo");
  return withOperand(this, other, powComplex);
});
attr(complex, "__rpow__", function (other) { return withOperand(this, other, reversed_(powComplex)); });
attr(complex, "__neg__", function () { return new Complex(-this.re, -this.im); });
attr(complex, "__pos__", function () { return new Complex(this.re, this.im); });
attr(complex, "__bool__", function () { return this.re !== 0 || this.im !== 0; });
attr(complex, "__abs__", function () {
  const size = Math.hypot(this.re, this.im);
  if (size === Infinity && Number.isFinite(this.re) && Number.isFinite(this.im)) throw raise(OverflowError, "absolute value too large");
  return toFloat(size);
});
attr(complex, "__eq__", function (other) {
  if (other instanceof Complex) return this.re === other.re && this.im === other.im;
  const number_ = numeric(other);
  if (number_ === undefined) return NotImplemented;
  // An int of any size is compared exactly.
  return this.im === 0 && (typeof number_ === "bigint" ? number_ == this.re : double(number_) === this.re);
});
attr(complex, "__hash__", function () {
  const re = BigInt(hashNumber(toWhole(this.re))), im = BigInt(hashNumber(toWhole(this.im)));
  return toInt(BigInt.asIntN(64, re + 1000003n * im));
});

function toWhole(x) {
  return Number.isInteger(x) && !Number.isSafeInteger(x) ? BigInt(x) : x;
}

attr(complex, "real", getter(function () { return toFloat(this.re); }));
attr(complex, "imag", getter(function () { return toFloat(this.im); }));
attr(complex, "conjugate", function () { return new Complex(this.re, -this.im); });
attr(complex, "__complex__", function () { return new Complex(this.re, this.im); });

function short(x) {
  return floatRepr(x).replace(/\.0$/, "");
}

function signed(text) {
  return text[0] === "-" ? text : `+${text}`;
}

attr(complex, "__repr__", function () {
  if (this.re === 0 && !Object.is(this.re, -0)) return `${short(this.im)}j`;
  return `(${short(this.re)}${signed(short(this.im))}j)`;
});

attr(complex, "__format__", function (spec) {
  const found = /^(?:([^]?)([<>=^]))?([-+ ]?)(#?)(0?)(\d*)([,_]?)(?:\.(\d+))?([a-zA-Z%]?)$/.exec(spec);
  if (found === null) throw raise(ValueError, "Invalid format specifier");
  const [, fill, align, sign, alternate, zero, width, grouping, precision, code] = found;
  if (align === "=") throw raise(ValueError, "'=' alignment flag is not allowed in complex format specifier");
  if (zero !== "") throw raise(ValueError, "Zero padding is not allowed in complex format specifier");
  if (code !== "" && !"eEfFgGn".includes(code)) throw raise(ValueError, `Unknown format code '${code}' for object of type '${typeOf(this).name_}'`);
  const bare = code === "" && precision === undefined && grouping === "" && alternate === "";
  const inner = `${alternate}${grouping}${precision === undefined ? "" : `.${precision}`}${code === "" ? "g" : code}`;
  const part = (x) => (bare ? short(x) : formatFloat(x, inner, "complex"));
  let text = signed(part(this.im)) + "j";
  if (code !== "" || this.re !== 0 || Object.is(this.re, -0)) {
    const re = part(this.re);
    text = `${sign !== "" && sign !== "-" && re[0] !== "-" ? sign : ""}${re}${text}`;
    if (code === "") text = `(${text})`;
  } else if (sign !== "+" && text[0] === "+") text = (sign === " " ? " " : "") + text.slice(1);
  return width === "" ? text : formatString(text, `${align === undefined ? ">" : `${fill}${align}`}${width}`);
});
