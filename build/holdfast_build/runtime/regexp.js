import { Bytes, bytes_of, latin1 } from "./bytes.js";
import { known_ } from "./object.js";
import { pointIndex, unitOffset } from "./text.js";

// JavaScript's regular expressions under Python's module re. Places are code points on Python's side, code units on JavaScript's.

/** A RegExp that tells the places of its groups; sticky tries one place only. */
export function regexp_make(source, flags, sticky) {
  return new RegExp(source, flags + "ud" + (sticky ? "y" : "g"));
}

/** The first match from `start` on in the text up to `end`: a flat list of starts and ends of all groups, -1 where a group took no part; None without a match. `skip` groups at the front are left out. */
export function regexp_run(regex, text, start, end, skip) {
  const whole = end === null ? text : text.slice(0, unitOffset(text, end));
  const from = unitOffset(text, start);
  if (from > whole.length) return null;
  regex.lastIndex = from;
  const found = regex.exec(whole);
  if (found === null) return null;
  const places = [];
  for (let i = 0; i < found.indices.length; i++) {
    if (i > 0 && i <= skip) continue;
    const span = found.indices[i];
    if (span === undefined) places.push(-1, -1);
    else places.push(pointIndex(text, span[0]), pointIndex(text, span[1]));
  }
  return places;
}

/** Bytes as the text of their Latin-1 characters. Programs without bytes never get here, and need not link them. */
export function regexp_text(octets) {
  return known_(Bytes) ? latin1(octets) : octets;
}

/** The bytes that Latin-1 characters stand for. */
export function regexp_octets(text) {
  return known_(Bytes) ? bytes_of(text) : text;
}
