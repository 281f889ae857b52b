// Decimal digits of ints: what the module decimal counts, cuts and reads. CPython's limit of 4300 digits is not decimal's.

import { groupDigits, layOut } from "./formatspec.js";
import { asciiDigits } from "./int.js";
import { toInt } from "./number.js";
import { bitLength } from "./operator.js";
import { trimEnd, trimStart } from "./text.js";
import { tuple_of } from "./tuple.js";

// An instance of a class of decimals. Its slots are written here because they are immutable for everybody else's stores, and slow.
export function decimalMade(kind, sign, coefficient, exponent, special) {
  const number_ = new kind();
  number_.$_sign = sign;
  number_.$_int = coefficient;
  number_.$_exp = exponent;
  number_.$_kind = special;
  return number_;
}

let tenPowers;

// 10 to a power that is not negative.
export function tenPower(exponent) {
  if (exponent < 16) return +("1e" + exponent);
  tenPowers ??= [];
  return exponent < 500 ? (tenPowers[exponent] ??= 10n ** BigInt(exponent)) : 10n ** BigInt(exponent);
}

// How many decimal digits an int >= 0 has; 0 has one.
export function digitCount(value) {
  if (typeof value === "number") {
    if (value < 1e5) return value < 100 ? (value < 10 ? 1 : 2) : value < 1000 ? 3 : value < 1e4 ? 4 : 5;
    let count = 6;
    for (let limit = 1e6; value >= limit; limit *= 10) count++;
    return count;
  }
  // log10(2) of the bits, which is at most one too few.
  const least = Math.floor((bitLength(value) - 1) * 0.30102999566398114) + 1;
  return value >= tenPower(least) ? least + 1 : least;
}

export function digitText(value) {
  return value.toString();
}

export function digitValue(text) {
  return text.length < 16 ? +text : toInt(BigInt(text));
}

// The coefficient without its last `places` digits, and whether that lost anything.
export function decimalCut(coefficient, places, rounding, sign) {
  if (places > digitCount(coefficient)) return coefficient ? tuple_of(roundsUp(0, 1, rounding, sign) ? 1 : 0, true) : tuple_of(0, false);
  let quotient, rest, unit = tenPower(places);
  if (typeof coefficient === "number") {
    rest = coefficient % unit;
    quotient = (coefficient - rest) / unit;
  } else {
    unit = BigInt(unit);
    quotient = coefficient / unit;
    rest = coefficient - quotient * unit;
    quotient = toInt(quotient);
  }
  if (!rest) return tuple_of(quotient, false);
  rest += rest;
  return tuple_of(roundsUp(quotient, rest < unit ? 1 : rest === unit ? 2 : 3, rounding, sign) ? toInt(BigInt(quotient) + 1n) : quotient, true);
}

// Whether what was cut, below (1), at (2) or above (3) the half of the last digit, rounds away from zero.
function roundsUp(quotient, side, rounding, sign) {
  switch (rounding) {
    case "ROUND_HALF_EVEN": return side === 3 || (side === 2 && lastDigit(quotient) % 2 === 1);
    case "ROUND_HALF_UP": return side > 1;
    case "ROUND_HALF_DOWN": return side === 3;
    case "ROUND_DOWN": return false;
    case "ROUND_UP": return true;
    case "ROUND_CEILING": return sign === 0;
    case "ROUND_FLOOR": return sign === 1;
    default: return lastDigit(quotient) % 5 === 0;
  }
}

function lastDigit(value) {
  return typeof value === "number" ? value % 10 : Number(value % 10n);
}

// x * 10**shift / y, and whether that is exact. What is not exact ends in a digit that says so: neither 0 nor 5.
export function decimalQuotient(x, y, shift) {
  let dividend = BigInt(x), divisor = BigInt(y);
  if (shift >= 0) dividend *= BigInt(tenPower(shift));
  else divisor *= BigInt(tenPower(-shift));
  let quotient = dividend / divisor;
  if (quotient * divisor === dividend) return tuple_of(toInt(quotient), true);
  if (quotient % 5n === 0n) quotient += 1n;
  return tuple_of(toInt(quotient), false);
}

// What a numeric text says: kind (0 finite, 1 infinite, 2 nan, 3 signaling nan), sign, coefficient and exponent; null if it says nothing.
// `free` allows blanks around it and underscores anywhere.
export function decimalParts(text, free) {
  if (text.length < 16) {
    const short_ = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
    if (short_ !== null) {
      const [, sign, whole, fraction] = short_;
      return tuple_of(0, sign ? 1 : 0, fraction === undefined ? +whole : +(whole + fraction), fraction === undefined ? 0 : -fraction.length);
    }
  }
  let plain = asciiDigits(text);
  if (free) plain = trimEnd(trimStart(plain)).replace(/_/g, "");
  else if (/\s/.test(plain)) return null;
  const found = /^([-+]?)(?:(?=\.?\d)(\d*)(?:\.(\d*))?(?:e([-+]?\d+))?|(inf(?:inity)?)|(s?)nan(\d*))$/i.exec(plain);
  if (found === null) return null;
  const [, sign, whole, fraction = "", exponent = "0", infinite, signaling, payload] = found, negative = sign === "-" ? 1 : 0;
  if (infinite !== undefined) return tuple_of(1, negative, 0, 0);
  if (payload !== undefined) return tuple_of(signaling ? 3 : 2, negative, digitValue(payload || "0"), 0);
  return tuple_of(0, negative, digitValue(whole + fraction), toInt(BigInt(exponent) - BigInt(fraction.length)));
}

const DECIMAL_SPEC = /^(?:([^])?([<>=^]))?([-+ ]?)(z?)(0?)(\d*)(,?)(?:\.(\d+))?([eEfFgGnN%]?)$/u;

// A format specification for decimals: width, precision (null if none), code and z for Python, all of it for `decimalLayout`; null if it is none.
export function decimalSpec(text) {
  const found = DECIMAL_SPEC.exec(text);
  if (found === null) return null;
  const [, fill, align, sign, z, zero, width, comma, precision, code] = found;
  if ((zero && align) || (comma && /n/i.test(code))) return null;
  return tuple_of(precision === undefined ? null : +precision, code, z !== "", { fill: fill ?? " ", align: align ?? ">", sign, zero, width: +width, group: comma, every: 3 });
}

// Sign, digits before the point and the rest, padded and grouped. Only the flag 0 lets the groups go on into the padding.
export function decimalLayout(negative, whole, rest, finite, layout) {
  if (layout.zero && finite) return layOut(negative, "", whole, rest, { ...layout, fill: "0", align: "=" });
  return layOut(negative, "", layout.group ? groupDigits(whole, layout.group, 3) : whole, rest, { ...layout, group: "" });
}
