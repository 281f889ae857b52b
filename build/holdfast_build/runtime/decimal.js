// Decimal digits of ints: what the module decimal counts, cuts and reads. CPython's limit of 4300 digits is not decimal's.

import { groupDigits, layOut } from "./formatspec.js";
import { asciiDigits } from "./int.js";
import { toInt } from "./number.js";
import { bitLength } from "./operator.js";
import { trimEnd, trimStart } from "./text.js";
import { tuple_of } from "./tuple.js";

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

// What a numeric text says: kind (0 finite, 1 infinite, 2 nan, 3 signaling nan), sign, coefficient and exponent; null if it says nothing.
// `free` allows blanks around it and underscores anywhere.
export function decimalParts(text, free) {
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
