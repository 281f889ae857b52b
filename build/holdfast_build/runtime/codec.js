// Text to bytes and back: UTF-8, Latin-1 and ASCII.

import { Bytes, latin1 } from "./bytes.js";
import { IndexError, LookupError, TypeError, UnicodeDecodeError, UnicodeEncodeError, raise } from "./exception.js";
import { callee } from "./function.js";
import { textual, typeName } from "./number.js";
import { attr, known_ } from "./object.js";
import { strOf } from "./repr.js";
import { escapeCharacter } from "./text.js";
import { Tuple } from "./tuple.js";

function codecName(encoding) {
  const name = strOf(encoding).toLowerCase().replace(/[^a-z0-9.]+/g, "-");
  if (/^(u8|utf|utf-?8|cp65001)$/.test(name)) return "utf-8";
  if (/^(ascii|us-ascii|us|646|(cp|ibm)367|iso646-us|ansi-x3.4-19(68|86))$/.test(name)) return "ascii";
  if (/^(latin|latin-?1|(iso-?)?8859(-?1)?|cp819|ibm819|l1|iso-ir-100)$/.test(name)) return "latin-1";
  if (/^utf-?(16|32)(-?[lb]e)?$/.test(name)) return name.replace(/^utf-?(\d+)-?/, "utf-$1-").replace(/-$/, "");
  return undefined;
}

function unknownEncoding(encoding) {
  return raise(LookupError, `unknown encoding: ${encoding}`);
}

// What the module codecs adds: search functions for codecs, and error handlers by their names.
export const codecSearchers = [];
export const codecHandlers = new Map();

/** What the codecs that a program registered make of an encoding's name: a CodecInfo. */
export function codec_found(encoding) {
  for (const search of codecSearchers) {
    const info = callee(search)(strOf(encoding).toLowerCase().replace(/[- ]/g, "_"));
    if (info !== null) return info;
  }
  throw unknownEncoding(encoding);
}

function coded(way, value, errors) {
  return (errors === "strict" ? callee(way)(value) : callee(way)(value, errors))[0];
}

/** The name of a codec of the runtime; None for any other encoding. */
export function codec_name(encoding) { return codecName(encoding) ?? null; }

export function codec_register(search, add) {
  if (add) codecSearchers.push(search);
  else if (codecSearchers.includes(search)) codecSearchers.splice(codecSearchers.indexOf(search), 1);
  return null;
}

export function codec_handler(name, handler) {
  if (handler !== undefined) codecHandlers.set(name, handler);
  return codecHandlers.get(name) ?? null;
}

function unknownHandler(errors) {
  return raise(LookupError, `unknown error handler name '${errors}'`);
}

// What a program's own error handler makes of an error: what stands instead, and the position to go on from.
function byHandler(errors, error, length) {
  const handler = known_(codecHandlers) ? codecHandlers.get(errors) : undefined;
  if (handler === undefined) throw unknownHandler(errors);
  const answer = callee(handler)(error), isEncoding = error instanceof UnicodeEncodeError;
  const [what, next_] = answer instanceof Tuple && answer.length === 2 ? answer : [];
  if (typeof next_ !== "number" || (typeof what !== "string" && !(isEncoding && what instanceof Bytes))) {
    throw raise(TypeError, `${isEncoding ? "en" : "de"}coding error handler must return (str${isEncoding ? "/bytes" : ""}, int) tuple`);
  }
  const at = next_ < 0 ? next_ + length : next_;
  if (at < 0 || at > length) throw raise(IndexError, `position ${next_} from error handler out of bounds`);
  return [what, at];
}

export function encodeText(text, encoding, errors) {
  const codec = codecName(encoding);
  if (codec === undefined) {
    if (!known_(codecSearchers)) throw unknownEncoding(encoding);
    const result = coded(codec_found(encoding)[0], text, errors);
    if (!(result instanceof Bytes)) {
      throw raise(TypeError, `'${encoding}' encoder returned '${typeName(result)}' instead of 'bytes'; use codecs.encode() to encode to arbitrary types`);
    }
    return result;
  }
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
      continue;
    }
    if (errors === "ignore") continue;
    if (errors === "replace") out.push(63);
    else if (errors === "backslashreplace") out.push(...new TextEncoder().encode(escapeCharacter(points[at])));
    else if (errors === "xmlcharrefreplace") out.push(...new TextEncoder().encode(`&#${code};`));
    else if (errors === "surrogateescape" && code >= 0xdc80 && code <= 0xdcff) out.push(code - 0xdc00);
    else if (errors === "surrogatepass" && codec === "utf-8") out.push(0xe0 | code >> 12, 0x80 | (code >> 6 & 63), 0x80 | (code & 63));
    else {
      let end = at + 1;
      while (end < points.length && !allowed(points[end].codePointAt(0))) end++;
      const make = () => raise(UnicodeEncodeError, codec, text, at, end, reason);
      if (errors === "strict" || errors === "surrogateescape" || errors === "surrogatepass") throw make();
      const [what, next_] = byHandler(errors, make(), points.length);
      if (what instanceof Bytes) out.push(...what.data_);
      else {
        for (const character of what) {
          if (!allowed(character.codePointAt(0))) throw make();
          if (codec === "utf-8") out.push(...new TextEncoder().encode(character));
          else out.push(character.codePointAt(0));
        }
      }
      at = next_ - 1;
    }
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
  if (source.data_.length === 0) return "";
  const codec = codecName(encoding), data = source.data_;
  if (codec === undefined) {
    if (!known_(codecSearchers)) throw unknownEncoding(encoding);
    const result = coded(codec_found(encoding)[1], source, errors);
    if (textual(result) === undefined) {
      throw raise(TypeError, `'${encoding}' decoder returned '${typeName(result)}' instead of 'str'; use codecs.decode() to decode to arbitrary types`);
    }
    return result;
  }
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
  for (let at = 0; at < data.length; ) {
    if (data[at] < 128) out += String.fromCharCode(data[at++]);
    else {
      const [what, next_] = standIn(errors, "ascii", source, at, at + 1, "ordinal not in range(128)");
      out += what;
      at = next_;
    }
  }
  return out;
}

// What stands for bytes that mean nothing, and the position to go on from.
function standIn(errors, codec, source, start, end, reason) {
  const bad = source.data_.slice(start, end);
  switch (errors) {
    case "ignore": return ["", end];
    case "replace": return ["\ufffd", end];
    case "backslashreplace": return [Array.from(bad, (byte) => "\\x" + byte.toString(16).padStart(2, "0")).join(""), end];
    case "surrogateescape": return [Array.from(bad, (byte) => String.fromCharCode(0xdc00 + byte)).join(""), end];
    case "surrogatepass": {
      const [one, two, three] = source.data_.slice(start, start + 3);
      if (codec === "utf-8" && one === 0xed && two >= 0xa0 && two < 0xc0 && three >= 0x80 && three < 0xc0) {
        return [String.fromCharCode(0xd000 | (two & 63) << 6 | (three & 63)), start + 3];
      }
    }
    case "strict": throw raise(UnicodeDecodeError, codec, source, start, end, reason);
    default: return byHandler(errors, raise(UnicodeDecodeError, codec, source, start, end, reason), source.data_.length);
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
    const [what, next_] = standIn(errors, "utf-8", source, at, at + good, reason);
    out += what;
    at = next_;
  }
  return out;
}
