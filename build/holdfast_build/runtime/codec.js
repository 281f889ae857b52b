// Text to bytes and back: UTF-8, Latin-1 and ASCII.

import { Bytes, latin1 } from "./bytes.js";
import { LookupError, UnicodeDecodeError, UnicodeEncodeError, raise } from "./exception.js";
import { attr } from "./object.js";
import { strOf } from "./repr.js";
import { escapeCharacter } from "./text.js";

function codecName(encoding) {
  const name = strOf(encoding).toLowerCase().replace(/[_ ]/g, "-");
  if (name === "utf-8" || name === "utf8") return "utf-8";
  if (name === "ascii" || name === "us-ascii") return "ascii";
  if (/^(latin-?1|iso-?8859-1|l1)$/.test(name)) return "latin-1";
  if (/^utf-?(16|32)(-?[lb]e)?$/.test(name)) return name.replace(/^utf-?(\d+)-?/, "utf-$1-").replace(/-$/, "");
  throw raise(LookupError, `unknown encoding: ${encoding}`);
}

export function encodeText(text, encoding, errors) {
  const codec = codecName(encoding);
  if (codec === "utf-8") {
    if (!/[\ud800-\udfff]/.test(text) || !/\p{Cs}/u.test(text)) return new Bytes(new TextEncoder().encode(text));
    return encodeBy(text, codec, errors, (code) => code < 0xd800 || code > 0xdfff, "surrogates not allowed");
  }
  if (/^utf-(16|32)/.test(codec)) return encodeWide(text, codec);
  const limit = codec === "ascii" ? 128 : 256;
  return encodeBy(text, codec, errors, (code) => code < limit, `ordinal not in range(${limit})`);
}

function encodeBy(text, codec, errors, allowed, reason) {
  const out = [], points = Array.from(text);
  for (let at = 0; at < points.length; at++) {
    const code = points[at].codePointAt(0);
    if (allowed(code)) {
      if (codec === "utf-8") out.push(...new TextEncoder().encode(points[at]));
      else out.push(code);
    } else if (errors === "ignore") continue;
    else if (errors === "replace") out.push(63);
    else if (errors === "backslashreplace") out.push(...new TextEncoder().encode(escapeCharacter(points[at])));
    else if (errors === "xmlcharrefreplace") out.push(...new TextEncoder().encode(`&#${code};`));
    else if (errors === "strict") {
      let end = at + 1;
      while (end < points.length && !allowed(points[end].codePointAt(0))) end++;
      throw raise(UnicodeEncodeError, codec, text, at, end, reason);
    } else throw raise(LookupError, `unknown error handler name '${errors}'`);
  }
  return new Bytes(Uint8Array.from(out));
}

// UTF-16 and UTF-32: without an order given they begin with a byte order mark, and are little-endian.
function encodeWide(text, codec) {
  const size = codec.startsWith("utf-16") ? 2 : 4, big = codec.endsWith("be"), out = [];
  const addUnit = (value) => {
    for (let i = 0; i < size; i++) out.push((value >>> (8 * (big ? size - 1 - i : i))) & 255);
  };
  if (!/e$/.test(codec)) addUnit(0xfeff);
  if (size === 2) for (let i = 0; i < text.length; i++) addUnit(text.charCodeAt(i));
  else for (const character of text) addUnit(character.codePointAt(0));
  return new Bytes(Uint8Array.from(out));
}

function decodeWide(data, codec) {
  const size = codec.startsWith("utf-16") ? 2 : 4;
  let big = codec.endsWith("be"), out = "", start = 0;
  const at = (from) => {
    let value = 0;
    for (let i = 0; i < size; i++) value += data[from + (big ? size - 1 - i : i)] * 256 ** i;
    return value;
  };
  if (!/e$/.test(codec) && data.length >= size) {
    const mark = at(0);
    big = mark === (size === 2 ? 0xfffe : 0xfffe0000);
    if (big || mark === 0xfeff) start = size;
  }
  for (let from = start; from + size <= data.length; from += size) out += size === 2 ? String.fromCharCode(at(from)) : String.fromCodePoint(at(from));
  return out;
}

attr(UnicodeEncodeError, "__str__", function () {
  const [codec, text, start, end, reason] = this.args_;
  if (end - start > 1) return `'${codec}' codec can't encode characters in position ${start}-${end - 1}: ${reason}`;
  return `'${codec}' codec can't encode character '${escapeCharacter(Array.from(text)[start])}' in position ${start}: ${reason}`;
});

attr(UnicodeDecodeError, "__str__", function () {
  const [codec, source, start, end, reason] = this.args_;
  if (end - start > 1) return `'${codec}' codec can't decode bytes in position ${start}-${end - 1}: ${reason}`;
  return `'${codec}' codec can't decode byte 0x${source.data_[start].toString(16).padStart(2, "0")} in position ${start}: ${reason}`;
});

export function decodeBytes(source, encoding, errors) {
  const codec = codecName(encoding), data = source.data_;
  if (codec === "latin-1") return latin1(source);
  if (codec === "utf-8") {
    // TextDecoder would drop a leading byte order mark unless told otherwise.
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(data));
    } catch {
      return decodeSlowly(source, errors);
    }
  }
  if (/^utf-(16|32)/.test(codec)) return decodeWide(data, codec);
  let out = "";
  for (let at = 0; at < data.length; at++) {
    out += data[at] < 128 ? String.fromCharCode(data[at]) : standIn(errors, "ascii", source, at, at + 1, "ordinal not in range(128)");
  }
  return out;
}

function standIn(errors, codec, source, start, end, reason) {
  switch (errors) {
    case "ignore": return "";
    case "replace": return "\ufffd";
    case "backslashreplace": return Array.from(source.data_.slice(start, end), (byte) => "\\x" + byte.toString(16).padStart(2, "0")).join("");
    case "strict": throw raise(UnicodeDecodeError, codec, source, start, end, reason);
    default: throw raise(LookupError, `unknown error handler name '${errors}'`);
  }
}

// UTF-8 byte by byte, to say where and why it is wrong.
function decodeSlowly(source, errors) {
  const data = source.data_;
  let out = "";
  for (let at = 0; at < data.length; ) {
    const first = data[at];
    if (first < 128) {
      out += String.fromCharCode(first);
      at++;
      continue;
    }
    const size = first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
    let good = 1;
    if (size > 0) {
      const second = data[at + 1];
      const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80, high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
      if (second >= low && second <= high) {
        good = 2;
        while (good < size && data[at + good] >= 0x80 && data[at + good] <= 0xbf) good++;
      }
      if (good === size) {
        out += new TextDecoder("utf-8", { ignoreBOM: true }).decode(Uint8Array.from(data.slice(at, at + size)));
        at += size;
        continue;
      }
    }
    const reason = size === 0 ? "invalid start byte" : at + good >= data.length ? "unexpected end of data" : "invalid continuation byte";
    out += standIn(errors, "utf-8", source, at, at + good, reason);
    at += good;
  }
  return out;
}
