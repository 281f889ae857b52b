// exp and log to the last digit. JavaScript's own are off by one in the last place for every tenth argument, C's almost never: here sums of two floats
// carry twice the digits until the result is rounded.

import { bitLength } from "./operator.js";

// What a two-float result has beyond the float that is returned.
let beyond = 0;

/** That rest. */
export function productRest() { return beyond; }

// a * b = the product + beyond, exactly (Dekker).
export function exactProduct(a, b) {
  const whole = a * b, s = a * 134217729, t = b * 134217729;
  const high = s - (s - a), low = a - high, top = t - (t - b), rest = b - top;
  beyond = low * rest - (whole - high * top - low * top - high * rest);
  return whole;
}

let rootsOfTwo, rootRests;

// 2 ** (j / 64) for j from 0 to 63, as two floats each.
function makeRoots() {
  rootsOfTwo = new Float64Array(64);
  rootRests = new Float64Array(64);
  const one = 1n << 120n;
  let log2 = 0n;
  for (let power = 2n * one / 3n, k = 1n; power > 0n; power /= 9n, k += 2n) log2 += power / k;
  let step = 0n;
  for (let term = one, k = 1n; term > 0n; term = term * (log2 >> 6n) / (one * k++)) step += term;
  for (let j = 0, value = one; j < 64; j++, value = value * step >> 120n) {
    rootsOfTwo[j] = Number(value) / 2 ** 120;
    rootRests[j] = Number(value - BigInt(rootsOfTwo[j] * 2 ** 120)) / 2 ** 120;
  }
}

const scaleFloats = new Float64Array(1);
const scaleWords = new Uint32Array(scaleFloats.buffer);

// 2 to a power between -1022 and 1023, by its bits: Math.pow takes ten times as long.
function powerOfTwo(power) {
  scaleWords[1] = (power + 1023) << 20;
  return scaleFloats[0];
}

// e ** x for -690 < x < 709, and beyond.
function powerOfE(x) {
  if (rootsOfTwo === undefined) makeRoots();
  const steps = Math.round(x * 92.33248261893674), j = steps & 63;
  // ln 2 / 64 in three parts; products with the first two are exact.
  const near = x - steps * 0.010830424695086549, less = steps * 1.1625964234067155e-12;
  const r = near - less, rest = near - r - less - steps * 3.272147545734488e-23;
  const square = exactProduct(r, r), half = square / 2;
  const tail = beyond / 2 + rest + r * rest + r * square * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r / 720)));
  const sum = r + half, low = r - sum + half + tail, root = rootsOfTwo[j];
  const part = exactProduct(root, sum), top = root + part;
  const end = root - top + part + (beyond + root * low + rootRests[j] * (1 + sum));
  const result = top + end, scale = powerOfTwo((steps - j) / 64);
  beyond = (top - result + end) * scale;
  return result * scale;
}

export function exponential(x) {
  return x > -690 && x < 709 ? powerOfE(x) : Math.exp(x);
}

// The natural logarithm of a float > 0, and beyond.
function logarithmOf(x) {
  const near = x - 1;
  beyond = 0;
  if (Math.abs(near) < 0.00390625) {
    const square = exactProduct(near, near), half = square / 2, sum = near - half;
    const series = 1 / 3 - near * (1 / 4 - near * (1 / 5 - near * (1 / 6 - near * (1 / 7 - near / 8))));
    const end = near - sum - half - beyond / 2 + near * square * series, result = sum + end;
    beyond = sum - result + end;
    return result;
  }
  const about = Math.log(x);
  if (!(about > -690 && about < 690)) return about;
  // Newton's step: x / e ** about is 1 but for the error.
  const inverse = powerOfE(-about), rest = beyond, one = exactProduct(x, inverse);
  const error = one - 1 + (beyond + x * rest), result = about + error;
  beyond = about - result + error;
  return result;
}

export function naturalLog(x) {
  return logarithmOf(x);
}

export function binaryLog(x) {
  if (x === Infinity) return x;
  // Half of an extreme power of two is apart: logarithmOf has no rest for those.
  const power = x > 2 ** 900 ? 512 : x < 2 ** -900 ? -512 : 0;
  const log = logarithmOf(x / 2 ** power), rest = beyond, main = exactProduct(log, 1.4426950408889634), whole = power + main;
  return whole + (power - whole + main + (beyond + log * 2.0355273740931033e-17 + rest * 1.4426950408889634));
}

// As C libraries put it together, rounding and all: the power of two apart, its part of the logarithm in two floats.
export function decadicLog(x) {
  if (!(x >= 1e-300 && x < Infinity)) return Math.log10(x);
  let power = Math.floor(Math.log2(x));
  if (2 ** power > x) power--;
  else if (2 ** (power + 1) <= x) power++;
  if (power < 0) power++;
  return power * 3.69423907715893078616e-13 + 0.4342944819032518 * naturalLog(x / 2 ** power) + power * 3.01029995663611771306e-01;
}

export function hyperbolicCosine(x) {
  const size = Math.abs(x);
  if (size < 0.34657359027997264 || size > 709) return Math.cosh(x);
  const power = exponential(size);
  return size > 22 ? power / 2 : power / 2 + 0.5 / power;
}

// The logarithm of an int too large for a float: of its fraction between a half and 1, and the power of two beside it.
export function ofLarge(big, compute) {
  let power = bitLength(big);
  const cut = BigInt(power - 64), top = big >> cut;
  let fraction = Number(top << cut === big ? top : top | 1n) / 2 ** 64;
  if (fraction === 1) { fraction = 0.5; power++; }
  return compute(fraction) + compute(2) * power;
}
