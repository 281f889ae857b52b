// What a text says of a fraction.

import { asciiDigits } from "./int.js";
import { toInt } from "./number.js";
import { trimEnd, trimStart } from "./text.js";
import { tuple_of } from "./tuple.js";

const FRACTION = /^([-+]?)(?=\d|\.\d)(\d*|\d+(?:_\d+)*)(?:(?:\/(\d+(?:_\d+)*))?|(?:\.(\d*|\d+(?:_\d+)*))?(?:e([-+]?\d+(?:_\d+)*))?)$/i;

/** Numerator and denominator, not in lowest terms; null if the text is no fraction. */
export function fraction_parts(text) {
  const found = FRACTION.exec(asciiDigits(trimEnd(trimStart(text))));
  if (found === null) return null;
  const [, sign, whole, under, decimal, exponent] = found.map((part) => part?.replace(/_/g, ""));
  let numerator = BigInt(whole + (decimal ?? "") || "0"), denominator = BigInt(under ?? 1) * 10n ** BigInt(decimal?.length ?? 0);
  if (exponent !== undefined) {
    const power = BigInt(exponent);
    if (power >= 0n) numerator *= 10n ** power;
    else denominator *= 10n ** -power;
  }
  return tuple_of(toInt(sign === "-" ? -numerator : numerator), toInt(denominator));
}
