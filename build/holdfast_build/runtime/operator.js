// Arithmetic. Each operator takes the common case first; everything else goes through Python's protocol of left and reflected methods.

import { def } from "./function.js";
import { Bytes } from "./bytes.js";
import { OverflowError, TypeError, ValueError, ZeroDivisionError, raise } from "./exception.js";
import { Float } from "./float.js";
import { NotImplemented } from "./none.js";
import { double, integral, isFloat, numeric, textual, toFloat, toIndex, toInt, typeName } from "./number.js";
import { known_, method, type } from "./object.js";
import { complex_of, powComplex } from "./complex.js";
import { Tuple, tuple_of } from "./tuple.js";

// Ask the operands' methods in Python's order. `undefined` when neither answers.
export function reflectedPair(left, right, name, mirrored) {
  const own = method(left, name), ofLeft = type(left), ofRight = type(right);
  let other = ofLeft === ofRight ? undefined : method(right, mirrored);
  if (other !== undefined && ofRight.mro_.includes(ofLeft) && other !== method(left, mirrored)) {
    const result = other.call(right, left);
    if (result !== NotImplemented) return result;
    other = undefined;
  }
  if (own !== undefined) {
    const result = own.call(left, right);
    if (result !== NotImplemented) return result;
  }
  if (other !== undefined) {
    const result = other.call(right, left);
    if (result !== NotImplemented) return result;
  }
  return undefined;
}

export function unsupported(symbol, left, right) {
  return raise(TypeError, `unsupported operand type(s) for ${symbol}: '${typeName(left)}' and '${typeName(right)}'`);
}

export function viaMethods(left, right, name, mirrored, symbol) {
  const result = reflectedPair(left, right, name, mirrored);
  if (result === undefined) throw unsupported(symbol, left, right);
  return result;
}

export function primitive(value) {
  return typeof value === "object" ? (value instanceof Float && Object.getPrototypeOf(value) === Float.prototype ? value : undefined) : numeric(value);
}

export function add(a, b) {
  if (typeof a === "number" && typeof b === "number") {
    const sum_ = a + b;
    if (!Number.isInteger(sum_)) return sum_;
    if (Number.isInteger(a) && Number.isInteger(b)) return Number.isSafeInteger(sum_) ? sum_ : BigInt(a) + BigInt(b);
    return new Float(sum_);
  }
  if (typeof a === "string" && typeof b === "string") return a + b;
  const x = primitive(a), y = primitive(b);
  if (x !== undefined && y !== undefined) return addNumbers(x, y);
  return addObjects(a, b);
}

export function addNumbers(x, y) {
  return isFloat(x) || isFloat(y) ? toFloat(double(x) + double(y)) : toInt(BigInt(x) + BigInt(y));
}

function addObjects(a, b) {
  const result = reflectedPair(a, b, "$__add__", "$__radd__");
  if (result !== undefined) return result;
  const plain = textual(a);
  if (plain !== undefined || Array.isArray(a) || a instanceof Bytes) {
    throw raise(TypeError, plain === undefined && a instanceof Bytes ? `can't concat ${typeName(b)} to bytes`
      : `can only concatenate ${plain !== undefined ? "str" : a instanceof Tuple ? "tuple" : "list"} (not "${typeName(b)}") to ${plain !== undefined ? "str" : a instanceof Tuple ? "tuple" : "list"}`);
  }
  throw unsupported("+", a, b);
}

export function sub(a, b) {
  if (typeof a === "number" && typeof b === "number") {
    const difference = a - b;
    if (!Number.isInteger(difference)) return difference;
    if (Number.isInteger(a) && Number.isInteger(b)) return Number.isSafeInteger(difference) ? difference : BigInt(a) - BigInt(b);
    return new Float(difference);
  }
  const x = primitive(a), y = primitive(b);
  if (x !== undefined && y !== undefined) return subNumbers(x, y);
  return viaMethods(a, b, "$__sub__", "$__rsub__", "-");
}

export function subNumbers(x, y) {
  return isFloat(x) || isFloat(y) ? toFloat(double(x) - double(y)) : toInt(BigInt(x) - BigInt(y));
}

export function mul(a, b) {
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b;
    if (!Number.isInteger(product)) return product;
    // Adding 0 turns JavaScript's -0 into the int 0.
    if (Number.isInteger(a) && Number.isInteger(b)) return Number.isSafeInteger(product) ? product + 0 : BigInt(a) * BigInt(b);
    return new Float(product);
  }
  const x = primitive(a), y = primitive(b);
  if (x !== undefined && y !== undefined) return mulNumbers(x, y);
  return mulObjects(a, b);
}

export function mulNumbers(x, y) {
  return isFloat(x) || isFloat(y) ? toFloat(double(x) * double(y)) : toInt(BigInt(x) * BigInt(y));
}

export function isSequence(value) {
  return typeof value === "string" || Array.isArray(value) || value instanceof Bytes || value instanceof String;
}

function mulObjects(a, b) {
  const result = reflectedPair(a, b, "$__mul__", "$__rmul__");
  if (result !== undefined) return result;
  if (isSequence(a)) throw raise(TypeError, `can't multiply sequence by non-int of type '${typeName(b)}'`);
  if (isSequence(b)) throw raise(TypeError, `can't multiply sequence by non-int of type '${typeName(a)}'`);
  throw unsupported("*", a, b);
}

// How often to repeat a sequence; undefined when `count` is no integer.
export function repeatCount(count) {
  const times = integral(count) ?? (method(count, "$__index__") === undefined || isFloat(count) ? undefined : toIndex(count));
  if (typeof times === "bigint") {
    if (BigInt.asIntN(64, times) !== times) throw raise(OverflowError, "cannot fit 'int' into an index-sized integer");
    return Math.max(0, Number(times));
  }
  return times === undefined ? undefined : Math.max(0, times);
}

export function truediv(a, b) {
  if (typeof a === "number" && typeof b === "number" && b !== 0) {
    const quotient = a / b;
    return Number.isInteger(quotient) ? new Float(quotient) : quotient;
  }
  const x = primitive(a), y = primitive(b);
  if (x !== undefined && y !== undefined) return divideNumbers(x, y);
  return viaMethods(a, b, "$__truediv__", "$__rtruediv__", "/");
}

export function divideNumbers(x, y) {
  if (isFloat(x) || isFloat(y)) {
    const left = double(x), divisor = double(y);
    if (divisor === 0) throw raise(ZeroDivisionError, "float division by zero");
    return toFloat(left / divisor);
  }
  if (y == 0) throw raise(ZeroDivisionError, "division by zero");
  if (typeof x === "number" && typeof y === "number") return toFloat(x / y);
  return toFloat(divideBig(BigInt(x), BigInt(y)));
}

// The float nearest to a quotient of big ints: 64 or more bits of it, the last one sticky, rounded once by Number().
function divideBig(x, y) {
  const negative = x < 0n !== y < 0n;
  if (x < 0n) x = -x;
  if (y < 0n) y = -y;
  if (x === 0n) return negative ? -0 : 0;
  let shift = bitLength(x) - bitLength(y) - 66;
  if (shift < -1140) shift = -1140;
  const top = shift < 0 ? x << BigInt(-shift) : x, bottom = shift > 0 ? y << BigInt(shift) : y;
  let quotient = top / bottom;
  const sticky = quotient * bottom !== top;
  // Subnormal results have fewer bits: drop the rest here, keeping the sticky one, so that they are rounded once only.
  const spare = -1074 - shift - 2;
  if (bitLength(quotient) + shift < -1021 && spare > 0) {
    const low = quotient & ((1n << BigInt(spare)) - 1n);
    quotient = quotient >> BigInt(spare);
    shift += spare;
    if (low !== 0n || sticky) quotient |= 1n;
    const half = quotient & 3n;
    quotient >>= 2n;
    shift += 2;
    if (half > 2n || (half === 2n && (quotient & 1n) === 1n)) quotient += 1n;
  } else if (sticky) quotient |= 1n;
  let result = Number(quotient);
  for (; shift > 0 && result < Infinity; shift -= Math.min(shift, 1000)) result *= 2 ** Math.min(shift, 1000);
  for (; shift < 0; shift += Math.min(-shift, 1000)) result *= 2 ** -Math.min(-shift, 1000);
  if (result === Infinity) throw raise(OverflowError, "integer division result too large for a float");
  return negative ? -result : result;
}

// The number of bits of a BigInt >= 0.
export function bitLength(big) {
  const digits = big.toString(16);
  return big === 0n ? 0 : digits.length * 4 - Math.clz32(parseInt(digits[0], 16)) + 28;
}

export function floordiv(a, b) {
  if (typeof a === "number" && typeof b === "number" && b !== 0 && Number.isInteger(a) && Number.isInteger(b)) {
    const rest = a % b, quotient = (a - rest) / b;
    return rest !== 0 && rest < 0 !== b < 0 ? quotient - 1 : quotient + 0;
  }
  const x = primitive(a), y = primitive(b);
  if (x !== undefined && y !== undefined) return floordivNumbers(x, y);
  return viaMethods(a, b, "$__floordiv__", "$__rfloordiv__", "//");
}

export function floordivNumbers(x, y) {
  if (isFloat(x) || isFloat(y)) {
    const left = double(x), divisor = double(y);
    if (divisor === 0) throw raise(ZeroDivisionError, "float floor division by zero");
    return toFloat(floorDouble(left, divisor));
  }
  const left = BigInt(x), divisor = BigInt(y);
  if (divisor === 0n) throw raise(ZeroDivisionError, "integer division or modulo by zero");
  const quotient = left / divisor;
  return toInt(left < 0n !== divisor < 0n && quotient * divisor !== left ? quotient - 1n : quotient);
}

// As CPython computes it: from the remainder, so that quotient and remainder fit each other.
function floorDouble(left, divisor) {
  const rest = left % divisor;
  let quotient = (left - rest) / divisor;
  if (rest !== 0 && rest < 0 !== divisor < 0) quotient -= 1;
  if (quotient === 0) return left / divisor < 0 || Object.is(left / divisor, -0) ? -0 : 0;
  const floor_ = Math.floor(quotient);
  return quotient - floor_ > 0.5 ? floor_ + 1 : floor_;
}

function modDouble(left, divisor) {
  let rest = left % divisor;
  if (rest === 0) return divisor < 0 || Object.is(divisor, -0) ? -0 : 0;
  if (rest < 0 !== divisor < 0) rest += divisor;
  return rest;
}

export function mod(a, b) {
  if (typeof a === "number" && typeof b === "number" && b !== 0 && Number.isInteger(a) && Number.isInteger(b)) {
    const rest = a % b;
    return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest + 0;
  }
  const x = primitive(a), y = primitive(b);
  if (x !== undefined && y !== undefined) return modNumbers(x, y);
  return viaMethods(a, b, "$__mod__", "$__rmod__", "%");
}

export function modNumbers(x, y) {
  if (isFloat(x) || isFloat(y)) {
    const left = double(x), divisor = double(y);
    if (divisor === 0) throw raise(ZeroDivisionError, "float modulo");
    return toFloat(modDouble(left, divisor));
  }
  const left = BigInt(x), divisor = BigInt(y);
  if (divisor === 0n) throw raise(ZeroDivisionError, "integer modulo by zero");
  const rest = left % divisor;
  return toInt(rest !== 0n && rest < 0n !== divisor < 0n ? rest + divisor : rest);
}

export function divmod(a, b) {
  const x = primitive(a), y = primitive(b);
  if (x === undefined || y === undefined) return viaMethods(a, b, "$__divmod__", "$__rdivmod__", "divmod()");
  return divmodNumbers(x, y);
}

export function divmodNumbers(x, y) {
  if (isFloat(x) || isFloat(y)) {
    const left = double(x), divisor = double(y);
    if (divisor === 0) throw raise(ZeroDivisionError, "float divmod()");
    return tuple_of(toFloat(floorDouble(left, divisor)), toFloat(modDouble(left, divisor)));
  }
  if (y == 0) throw raise(ZeroDivisionError, "integer division or modulo by zero");
  return tuple_of(floordiv(x, y), mod(x, y));
}

/** The built-in; `pow` is the operator. */
export const pow_ = def(function (base, exp, mod = null) {
  return pow(base, exp, mod);
}, "pow base exp mod=");

export function pow(a, b, modulus = null) {
  if (modulus !== null) return powModulo(a, b, modulus);
  const x = primitive(a), y = primitive(b);
  if (x !== undefined && y !== undefined) return powNumbers(x, y);
  const result = reflectedPair(a, b, "$__pow__", "$__rpow__");
  if (result === undefined) throw unsupported("** or pow()", a, b);
  return result;
}

export function powNumbers(x, y) {
  if (!isFloat(x) && !isFloat(y)) {
    if (y >= 0) return powInt(x, y);
    if (x == 0) throw raise(ZeroDivisionError, "0.0 cannot be raised to a negative power");
  }
  const base = double(x), exponent = double(y);
  if (base === 1 || (base === -1 && !Number.isFinite(exponent) && exponent === exponent)) return new Float(1);
  if (base === 0 && exponent < 0 && exponent !== -Infinity) throw raise(ZeroDivisionError, "0.0 cannot be raised to a negative power");
  if (base < 0 && Number.isFinite(base) && Number.isFinite(exponent) && !Number.isInteger(exponent)) {
    if (known_(powComplex)) return powComplex(complex_of(base, 0), complex_of(exponent, 0));
    throw raise(ValueError, "negative number cannot be raised to a fractional power");
  }
  const result = base ** exponent;
  if ((result === Infinity || result === -Infinity) && Number.isFinite(base) && Number.isFinite(exponent)) {
    throw raise(OverflowError, 34, "Numerical result out of range");
  }
  return toFloat(result);
}

function powInt(x, y) {
  if (typeof x === "number" && typeof y === "number") {
    // Math.pow may be off by one unit; products of safe integers are exact.
    let result = 1, square = x, left = y;
    for (;;) {
      if (left % 2 === 1) result *= square;
      left = Math.floor(left / 2);
      if (left === 0) break;
      square *= square;
      if (!Number.isSafeInteger(square)) { result = NaN; break; }
    }
    if (Number.isSafeInteger(result)) return result + 0;
  }
  return toInt(BigInt(x) ** BigInt(y));
}

function powModulo(a, b, modulus) {
  const x = integral(a), y = integral(b), z = integral(modulus);
  if (x === undefined || y === undefined || z === undefined) {
    const own = method(a, "$__pow__");
    if (own !== undefined && numeric(a) === undefined) {
      const result = own.call(a, b, modulus);
      if (result !== NotImplemented) return result;
    } else if (numeric(a) !== undefined && numeric(b) !== undefined && numeric(modulus) !== undefined) {
      throw raise(TypeError, "pow() 3rd argument not allowed unless all arguments are integers");
    }
    throw raise(TypeError, `unsupported operand type(s) for ** or pow(): '${typeName(a)}', '${typeName(b)}', '${typeName(modulus)}'`);
  }
  const m = BigInt(z);
  let base = BigInt(x), exponent = BigInt(y), result = 1n;
  if (m === 0n) throw raise(ValueError, "pow() 3rd argument cannot be 0");
  if (exponent < 0n) { base = inverse(base, m); exponent = -exponent; }
  base %= m;
  for (; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = (result * base) % m;
    base = (base * base) % m;
  }
  result %= m;
  return toInt(result !== 0n && result < 0n !== m < 0n ? result + m : result);
}

function inverse(value, modulus) {
  let [r, coming, s, after] = [((value % modulus) + modulus) % modulus, modulus, 1n, 0n];
  while (coming !== 0n) {
    const quotient = r / coming;
    [r, coming] = [coming, r - quotient * coming];
    [s, after] = [after, s - quotient * after];
  }
  if (r !== 1n && r !== -1n) throw raise(ValueError, "base is not invertible for the given modulus");
  return s * r;
}

export function matmul(a, b) {
  return viaMethods(a, b, "$__matmul__", "$__rmatmul__", "@");
}

// Signs.

export function neg(a) {
  if (typeof a === "number") return a === 0 ? 0 : -a;
  const x = primitive(a);
  if (x === undefined) return unary(a, "$__neg__", "-");
  return negNumber(x);
}

export function negNumber(x) {
  return x instanceof Float ? new Float(-x.v) : typeof x === "number" ? 0 - x : toInt(-x);
}

export function pos(a) {
  return primitive(a) ?? unary(a, "$__pos__", "+");
}

export function invert(a) {
  const x = typeof a === "object" ? undefined : integral(a);
  if (x === undefined) return unary(a, "$__invert__", "~");
  return typeof x === "number" && x < 9007199254740991 ? -1 - x : toInt(~BigInt(x));
}

function unary(value, name, symbol) {
  const own = method(value, name);
  if (own === undefined) throw raise(TypeError, `bad operand type for unary ${symbol}: '${typeName(value)}'`);
  return own.call(value);
}
