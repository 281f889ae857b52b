import { exactAcos, exactAsin, exactAtan, exactAtan2, exactCos, exactSin, exactTan } from "./angles.js";
import { raise, ValueError, OverflowError, TypeError } from "./exception.js";
import { checkCount, toFloat, toInt, typeName, isFloat, integral } from "./number.js";
import { binaryLog, decadicLog, exponential, hyperbolicCosine, naturalLog, ofLarge } from "./exponential.js";
import { toDouble } from "./float.js";
import { method } from "./object.js";

// What the module math cannot say in Python: JavaScript's Math with Python's numbers and errors, and the bits of a float.

/** A function of one float. JavaScript's NaN is Python's domain error; an infinite result of a finite argument is a range error, or, at a pole, a domain error. */
export function math_unary(name, compute, pole) {
  const call = function (x) {
    if (arguments.length !== 1) throw raise(TypeError, `math.${name}() takes exactly one argument (${arguments.length} given)`);
    const value = toDouble(x);
    const result = compute(value);
    if (Number.isNaN(result) && !Number.isNaN(value)) throw raise(ValueError, "math domain error");
    if (!Number.isFinite(result) && Number.isFinite(value)) {
      if (pole) throw raise(ValueError, "math domain error");
      throw raise(OverflowError, "math range error");
    }
    return toFloat(result);
  };
  call.attr_ = name;
  Object.defineProperty(call, "name_", { value: name });
  return call;
}

export const math_sqrt = math_unary("sqrt", Math.sqrt, true);
export const math_cbrt = math_unary("cbrt", Math.cbrt, true);
export const math_exp = math_unary("exp", exponential, false);
export const math_exp2 = math_unary("exp2", (x) => 2 ** x, false);
export const math_expm1 = math_unary("expm1", Math.expm1, false);
export const math_log1p = math_unary("log1p", Math.log1p, true);
export const math_sin = math_unary("sin", exactSin, true);
export const math_cos = math_unary("cos", exactCos, true);
export const math_tan = math_unary("tan", exactTan, true);
export const math_asin = math_unary("asin", exactAsin, true);
export const math_acos = math_unary("acos", exactAcos, true);
export const math_atan = math_unary("atan", exactAtan, true);
export const math_sinh = math_unary("sinh", Math.sinh, false);
export const math_cosh = math_unary("cosh", hyperbolicCosine, false);
export const math_tanh = math_unary("tanh", Math.tanh, true);
export const math_asinh = math_unary("asinh", Math.asinh, true);
export const math_acosh = math_unary("acosh", Math.acosh, true);
export const math_atanh = math_unary("atanh", Math.atanh, true);

/** Logarithm of a positive int or float: an int too large for a float is scaled down first. */
export function math_logarithm(x, which) {
  const big = isFloat(x) ? undefined : integral(x);
  const compute = which === 2 ? binaryLog : which === 10 ? decadicLog : naturalLog;
  if (typeof big === "bigint") {
    if (big <= 0n) throw raise(ValueError, "math domain error");
    const value = Number(big);
    return toFloat(Number.isFinite(value) ? compute(value) : ofLarge(big, compute));
  }
  const value = toDouble(x);
  if (value <= 0) throw raise(ValueError, "math domain error");
  return toFloat(compute(value));
}

/** A float's nearest whole number by `Math.floor`, `Math.ceil` or `Math.trunc`, as an int. */
export function math_whole(given, key, rounding) {
  if (given.length !== 1) throw raise(TypeError, `math.${key.slice(3, -2)}() takes exactly one argument (${given.length} given)`);
  const x = given[0];
  const known = isFloat(x) ? undefined : integral(x);
  if (known !== undefined) return known;
  // Only a class can say how its instances are rounded.
  const own = isFloat(x) || Object.prototype.hasOwnProperty.call(Object(x), key) ? undefined : method(x, key);
  if (own !== undefined) return own.call(x);
  if (key === "$__trunc__" && !isFloat(x)) throw raise(TypeError, `type ${typeName(x)} doesn't define __trunc__ method`);
  const value = toDouble(x);
  if (Number.isNaN(value)) throw raise(ValueError, "cannot convert float NaN to integer");
  if (!Number.isFinite(value)) throw raise(OverflowError, "cannot convert float infinity to integer");
  const whole = rounding(value);
  return Number.isSafeInteger(whole) ? whole + 0 : toInt(BigInt(whole));
}

export function math_floor() { return math_whole(arguments, "$__floor__", Math.floor); }
export function math_ceil() { return math_whole(arguments, "$__ceil__", Math.ceil); }
export function math_trunc() { return math_whole(arguments, "$__trunc__", Math.trunc); }

/** A function of two floats that JavaScript has. */
export function math_atan2(y, x) {
  checkCount("atan2", arguments.length, 2, 2);
  return toFloat(exactAtan2(toDouble(y), toDouble(x)));
}

export function math_fmod(x, y) {
  checkCount("fmod", arguments.length, 2, 2);
  const a = toDouble(x), b = toDouble(y);
  const result = a % b;
  if (Number.isNaN(result) && !Number.isNaN(a) && !Number.isNaN(b)) throw raise(ValueError, "math domain error");
  return toFloat(result);
}

export function math_pow(x, y) {
  checkCount("pow", arguments.length, 2, 2);
  const a = toDouble(x), b = toDouble(y);
  // C's pow: 1 to any power and anything to the power 0 are 1, and -1 to an infinite one.
  const result = a === 1 || b === 0 || (a === -1 && Math.abs(b) === Infinity) ? 1 : a ** b;
  if (Number.isFinite(a) && Number.isFinite(b)) {
    if (Number.isNaN(result) || (a === 0 && b < 0)) throw raise(ValueError, "math domain error");
    if (!Number.isFinite(result)) throw raise(OverflowError, "math range error");
  }
  return toFloat(result);
}

export function math_float(x) { return toFloat(toDouble(x)); }

export function math_copysign(x, y) {
  checkCount("copysign", arguments.length, 2, 2);
  const a = Math.abs(toDouble(x)), b = toDouble(y);
  return toFloat(b < 0 || Object.is(b, -0) ? -a : a);
}

export const math_view = new DataView(new ArrayBuffer(8));

/** The 64 bits of a float as an int, and back. */
export function math_bits(x) {
  math_view.setFloat64(0, toDouble(x));
  return toInt(math_view.getBigUint64(0));
}

export function math_from_bits(pattern) {
  math_view.setBigUint64(0, BigInt(pattern));
  return toFloat(math_view.getFloat64(0));
}
