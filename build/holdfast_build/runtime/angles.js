// sin, cos, tan and their inverses to the last digit: sums of two floats, from a table of angles 1/32 apart.

import { exactProduct, productRest } from "./exponential.js";

// sin and cos of j / 32 for j from 0 to 26, each as two floats.
let angleTable;

function makeAngles() {
  angleTable = new Float64Array(27 * 4);
  const one = 1n << 120n;
  for (let j = 0; j < 27; j++) {
    const x = (one * BigInt(j)) >> 5n, sums = [0n, 0n];
    for (let term = one, k = 0n; term !== 0n; k++, term = (term * x / one) / k) sums[Number(k & 1n)] += k & 2n ? -term : term;
    for (let i = 0; i < 2; i++) {
      const high = Number(sums[1 - i]) / 2 ** 120;
      angleTable[4 * j + 2 * i] = high;
      angleTable[4 * j + 2 * i + 1] = Number(sums[1 - i] - BigInt(high * 2 ** 120)) / 2 ** 120;
    }
  }
}

// What `sineAndCosine` found: both, each with what it has beyond a float.
let sineOf = 0;
let sineRestOf = 0;
let cosineOf = 0;
let cosineRestOf = 0;
let combinedRest = 0;

// The sine and the cosine of an angle below 100,000.
function sineAndCosine(x) {
  if (angleTable === undefined) makeAngles();
  const turns = Math.round(x * 0.6366197723675814), near = x - turns * HALF_PI_1, less = turns * HALF_PI_2;
  const r = near - less, rest = near - r - less - turns * HALF_PI_3, sign = r < 0 ? -1 : 1, size = r * sign, small = rest * sign;
  const j = Math.round(size * 32), d = size - j / 32;
  const sine = angleTable[4 * j], sineRest = angleTable[4 * j + 1], cosine = angleTable[4 * j + 2], cosineRest = angleTable[4 * j + 3];
  const square = exactProduct(d, d), fall = -square / 2;
  const fallRest = -productRest() / 2 - d * small + (square * square / 24) * (1 - (square / 30) * (1 - square / 56));
  const riseRest = small - (d * square / 6) * (1 - (square / 20) * (1 - (square / 42) * (1 - square / 72)));
  const s = combined(sine, exactProduct(cosine, d), productRest() + cosine * riseRest + cosineRest * d,
    exactProduct(sine, fall), productRest() + sine * fallRest + sineRest * (1 + fall)) * sign, sRest = combinedRest * sign;
  const c = combined(cosine, -exactProduct(sine, d), -productRest() - sine * riseRest - sineRest * d,
    exactProduct(cosine, fall), productRest() + cosine * fallRest + cosineRest * (1 + fall)), cRest = combinedRest;
  const quarter = turns & 3, swapped = (quarter & 1) === 1;
  const sineSign = quarter > 1 ? -1 : 1, cosineSign = quarter === 1 || quarter === 2 ? -1 : 1;
  sineOf = sineSign * (swapped ? c : s);
  sineRestOf = sineSign * (swapped ? cRest : sRest);
  cosineOf = cosineSign * (swapped ? s : c);
  cosineRestOf = cosineSign * (swapped ? sRest : cRest);
}

const HALF_PI_1 = 1.5707963267341256;
const HALF_PI_2 = 6.077100506303966e-11;
const HALF_PI_3 = 2.0222662487959506e-21;

// a + b + c with the rests of b and c, as two floats.
function combined(a, b, bRest, c, cRest) {
  const one = a + b, part = one - a, lost = a - (one - part) + (b - part);
  const two = one + c, other = two - one, gone = one - (two - other) + (c - other), rest = lost + gone + bRest + cRest;
  const high = two + rest;
  combinedRest = two - high + rest;
  return high;
}

export function exactSin(x) {
  if (!(Math.abs(x) < 1e5 && x !== 0)) return Math.sin(x);
  sineAndCosine(x);
  return sineOf;
}

export function exactCos(x) {
  if (!(Math.abs(x) < 1e5)) return Math.cos(x);
  sineAndCosine(x);
  return cosineOf;
}

export function exactTan(x) {
  if (!(Math.abs(x) < 1e5 && x !== 0)) return Math.tan(x);
  sineAndCosine(x);
  const about = sineOf / cosineOf, back = exactProduct(about, cosineOf);
  return about + (sineOf - back - productRest() + sineRestOf - about * cosineRestOf) / cosineOf;
}

// The inverses are JavaScript's, put right by one step of Newton.
export function exactAtan2(y, x) {
  const about = Math.atan2(y, x), size = Math.max(Math.abs(x), Math.abs(y)), least = Math.min(Math.abs(x), Math.abs(y));
  if (!(size < 1e100 && least > 1e-100)) return about;
  sineAndCosine(about);
  const up = exactProduct(y, cosineOf), upRest = productRest(), down = exactProduct(x, sineOf);
  return about + (up - down + (upRest - productRest() + y * cosineRestOf - x * sineRestOf)) / (x * cosineOf + y * sineOf);
}

export function exactAtan(x) {
  return Math.abs(x) < 1e16 ? exactAtan2(x, 1) : Math.atan(x);
}

export function exactAsin(x) {
  const about = Math.asin(x);
  if (!(Math.abs(x) < 0.9999999 && Math.abs(x) > 1e-100)) return about;
  sineAndCosine(about);
  return about + (x - sineOf - sineRestOf) / cosineOf;
}

export function exactAcos(x) {
  const about = Math.acos(x);
  if (!(Math.abs(x) < 0.9999999)) return about;
  sineAndCosine(about);
  return about + (cosineOf - x + cosineRestOf) / sineOf;
}
