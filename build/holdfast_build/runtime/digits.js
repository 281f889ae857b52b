// Decimal digits of binary floats. JavaScript rounds ties away from zero where Python rounds half to even, and its own
// exponent rules differ; both are closed here.

// The shortest text that reads back as the same float, laid out as CPython does: exponents below -4 and from 16 on.
export function floatRepr(x) {
  if (x !== x) return "nan";
  if (x === 0) return Object.is(x, -0) ? "-0.0" : "0.0";
  const size = Math.abs(x);
  if (size >= 1e16 || size < 1e-4) {
    if (size === Infinity) return x > 0 ? "inf" : "-inf";
    return padExponent(x.toExponential());
  }
  return Number.isInteger(x) ? x + ".0" : "" + x;
}

// JavaScript writes 1e+7, Python 1e+07.
function padExponent(text) {
  const at = text.length - 2;
  return text[at] === "+" || text[at] === "-" ? text.slice(0, at + 1) + "0" + text[at + 1] : text;
}

// Every decimal digit of a finite float >= 0, as an integer text and the number of those digits that follow the point.
function exactDigits(x) {
  let places = 0;
  while (!Number.isInteger(x)) { x *= 2; places++; }
  return [(BigInt(x) * 5n ** BigInt(places)).toString(), places];
}

// Round a text of digits to its first `keep` ones, half to even. Answers the digits; one longer when the carry runs over.
function roundDigits(digits, keep) {
  if (keep < 0) return "0";
  if (keep >= digits.length) return digits;
  const head = digits.slice(0, keep), following = digits.charCodeAt(keep) - 48;
  let up = following > 5;
  if (following === 5) up = /[1-9]/.test(digits.slice(keep + 1)) || (keep > 0 && (digits.charCodeAt(keep - 1) & 1) === 1);
  if (!up) return keep === 0 ? "0" : head;
  return (BigInt(head || "0") + 1n).toString().padStart(keep, "0");
}

// A finite float >= 0 with `places` digits after the point, half to even.
export function fixedDigits(x, places) {
  if (places < 100 && x < 1e21) {
    // A tie has exactly places + 1 digits after the point, the last one a 5; only then JavaScript may differ.
    if (!Number.isInteger(x * 2 ** (places + 1)) || Number.isInteger(x * 2 ** places)) return x.toFixed(places);
  }
  let [digits, point] = exactDigits(x);
  if (point < places) { digits += "0".repeat(places - point); point = places; }
  digits = digits.padStart(point + 1, "0");
  const whole = digits.length - point;
  let rounded = roundDigits(digits, whole + places);
  rounded = rounded.padStart(places + 1, "0");
  return places ? rounded.slice(0, rounded.length - places) + "." + rounded.slice(rounded.length - places) : rounded;
}

// A finite float >= 0 rounded to `count` significant digits, half to even: the digits, and the decimal exponent of the first.
export function significantDigits(x, count) {
  if (x === 0) return ["0".repeat(count), 0];
  if (count < 15) {
    // A tie so short is its own shortest text: one digit more than asked for, and that a 5. Only then JavaScript may differ.
    const text = x.toExponential(count - 1), shortest = x.toExponential();
    const at = shortest.indexOf("e"), length = at > 1 ? at - 1 : 1;
    if (length !== count + 1 || shortest[at - 1] !== "5") {
      const cut = text.indexOf("e");
      return [text[0] + text.slice(2, cut), +text.slice(cut + 1)];
    }
  }
  const [digits, point] = exactDigits(x);
  let exponent = digits.length - point - 1;
  let rounded = roundDigits(digits, count);
  if (rounded.length > count && digits.length > count) { rounded = rounded.slice(0, count); exponent++; }
  return [rounded.padEnd(count, "0"), exponent];
}
