// Text as Python counts it: by code points. JavaScript counts UTF-16 units; only text with surrogate pairs differs, and
// for that the code points are kept in an array. The last two texts looked at are remembered, so that loops over indices of both stay linear.

let scanned = "", scannedPoints = null, earlier = "", earlierPoints = null;

// The code points of `text` as an array of one-character strings, or null when every unit is a code point of its own.
export function widePoints(text) {
  if (text === scanned) return scannedPoints;
  const { length } = text;
  if (length < 24) {
    // Sooner looked at than remembered.
    let i = 0;
    while (i < length && text.charCodeAt(i) < 0xd800) i++;
    if (i === length) return null;
  }
  let points = earlierPoints;
  if (text !== earlier) points = /[\ud800-\udbff][\udc00-\udfff]/.test(text) ? Array.from(text) : null;
  earlier = scanned;
  earlierPoints = scannedPoints;
  scanned = text;
  scannedPoints = points;
  return points;
}

/** What a loop over a text goes over, by its index. */
export function characters(text) {
  return widePoints(text) ?? text;
}

export function textLength(text) {
  const points = widePoints(text);
  return points === null ? text.length : points.length;
}

// The units before code point `index`, and the code points before unit `offset`.
export function unitOffset(text, index) {
  const points = widePoints(text);
  if (points === null) return index;
  let offset = 0;
  for (let i = 0; i < index; i++) offset += points[i].length;
  return offset;
}

export function pointIndex(text, offset) {
  return offset <= 0 || widePoints(text) === null ? offset : textLength(text.slice(0, offset));
}

// The code points from `start` to `end`.
export function textSlice(text, start, end) {
  const points = widePoints(text);
  return points === null ? text.slice(start, end) : points.slice(start, end).join("");
}

// What Python shows between quotes: printable characters as they are, others as escapes.
export function textRepr(text) {
  if (/^[ -&(-[\]-~]*$/.test(text)) return "'" + text + "'";
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  return quote + text.replace(/[^ -~]|['"\\]/gu, (character) => {
    if (character === "'" || character === '"') return character === quote ? "\\" + character : character;
    if (character === "\\") return "\\\\";
    if (character === "\n") return "\\n";
    if (character === "\r") return "\\r";
    if (character === "\t") return "\\t";
    return /[\p{C}\p{Z}]/u.test(character) ? escapeCharacter(character) : character;
  }) + quote;
}

export function escapeCharacter(character) {
  const code = character.codePointAt(0), digits = code.toString(16);
  return code < 256 ? "\\x" + digits.padStart(2, "0") : code < 65536 ? "\\u" + digits.padStart(4, "0") : "\\U" + digits.padStart(8, "0");
}

// Python's white space, which is not JavaScript's.
export const WHITE = /^[\t-\r\x1c- \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
export const WHITE_RUNS = /[\t-\r\x1c- \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;

// Nearly all characters are seen not to be white space, or to be a blank, by their number.
function isWhite(text, at) {
  const unit = text.charCodeAt(at);
  return unit === 32 || ((unit < 32 || unit > 126) && WHITE.test(text[at]));
}

export function trimStart(text) {
  let start = 0;
  while (start < text.length && isWhite(text, start)) start++;
  return start === 0 ? String(text) : text.slice(start);
}

export function trimEnd(text) {
  let end = text.length;
  while (end > 0 && isWhite(text, end - 1)) end--;
  return end === text.length ? String(text) : text.slice(0, end);
}
