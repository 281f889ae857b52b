// bytes over Uint8Array. Its methods serve bytearray too: results are of the receiver's type.

import { ByteArray } from "./bytearray.js";
import { decodeBytes, encodeText } from "./codec.js";
import { IndexError, TypeError, ValueError, raise } from "./exception.js";
import { classmethod, defm } from "./function.js";
import { hashText } from "./hash.js";
import { ArrayIterator, array, backward } from "./iterate.js";
import { itemIndex } from "./list.js";
import { NotImplemented } from "./none.js";
import { integral, textual, toIndex, toSize, typeName } from "./number.js";
import { attr, builtin, isForeign, method } from "./object.js";
import { repeatCount } from "./operator.js";
import { percentFormat } from "./percent.js";
import { strOf } from "./repr.js";
import { Slice, sliceItems } from "./slice.js";
import { escapeCharacter } from "./text.js";
import { Tuple, asTuple } from "./tuple.js";

export class Bytes {
  constructor(data) { this.data_ = data; }
}

export const bytes = builtin("bytes", Bytes.prototype, bytes_call, {
  alloc: (kind, ...args) => Reflect.construct(Bytes, [bytes_call(...args).data_], kind), spec: "bytes source= encoding= errors=",
});

function bytes_call(source, encoding, errors) {
  if (source === undefined) return new Bytes(new Uint8Array(0));
  const text = textual(source);
  if (text !== undefined) {
    if (encoding === undefined) throw raise(TypeError, "string argument without an encoding");
    return encodeText(text, encoding, errors ?? "strict");
  }
  if (encoding !== undefined) throw raise(TypeError, "encoding without a string argument");
  if (source instanceof Bytes) return Array.isArray(source.data_) ? new Bytes(Uint8Array.from(source.data_)) : source;
  const own = method(source, "$__bytes__");
  if (own !== undefined) {
    const made = own.call(source);
    if (!(made instanceof Bytes)) throw raise(TypeError, `__bytes__ returned non-bytes (type ${typeName(made)})`);
    return made;
  }
  if (integral(source) !== undefined) {
    const size = toSize(source);
    if (size < 0) throw raise(ValueError, "negative count");
    return new Bytes(new Uint8Array(size));
  }
  if (source instanceof Uint8Array) return new Bytes(source.slice());
  if (source === null || (method(source, "$__iter__") === undefined && method(source, "$__getitem__") === undefined && !isForeign(source))) {
    throw raise(TypeError, `cannot convert '${typeName(source)}' object to bytes`);
  }
  return new Bytes(Uint8Array.from(array(source), byteValue));
}

function byteValue(value) {
  const byte = toIndex(value);
  if (byte < 0 || byte > 255) throw raise(ValueError, "bytes must be in range(0, 256)");
  return byte;
}

export function bytes_of(text) {
  return new Bytes(Uint8Array.from(text, (character) => character.charCodeAt(0)));
}

// A value of the same type as `self` from Latin-1 text.
function alike(self, text) {
  return self instanceof ByteArray ? new ByteArray(Array.from(text, (character) => character.charCodeAt(0))) : bytes_of(text);
}

export function latin1(source) {
  let out = "";
  for (let i = 0; i < source.data_.length; i++) out += String.fromCharCode(source.data_[i]);
  return out;
}

// Most methods are those of str over the bytes as Latin-1 text.
function needBytes(value) {
  if (!(value instanceof Bytes)) throw raise(TypeError, `a bytes-like object is required, not '${typeName(value)}'`);
  return latin1(value);
}

function partText(value) {
  if (value instanceof Bytes) return latin1(value);
  const byte = integral(value);
  if (byte === undefined) throw raise(TypeError, `argument should be integer or bytes-like object, not '${typeName(value)}'`);
  if (byte < 0 || byte > 255) throw raise(ValueError, "byte must be in range(0, 256)");
  return String.fromCharCode(Number(byte));
}

export function compareBytes(a, b) {
  const size = Math.min(a.length, b.length);
  for (let i = 0; i < size; i++) if (a[i] !== b[i]) return a[i] - b[i];
  return a.length - b.length;
}

attr(bytes, "__len__", function () { return this.data_.length; });
attr(bytes, "__iter__", function () { return new ArrayIterator(this.data_); });
attr(bytes, "__reversed__", function () { return backward(this.data_); });
attr(bytes, "__hash__", function () { return hashText("b" + latin1(this)); });
attr(bytes, "__repr__", function () {
  return this instanceof ByteArray ? `${typeName(this)}(${bytesRepr(this)})` : bytesRepr(this);
});

function bytesRepr(source) {
  const text = latin1(source), quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  return "b" + quote + text.replace(/[^ -~]|['"\\]/g, (character) => {
    if (character === "'" || character === '"') return character === quote ? "\\" + character : character;
    if (character === "\\") return "\\\\";
    if (character === "\n") return "\\n";
    if (character === "\r") return "\\r";
    if (character === "\t") return "\\t";
    return escapeCharacter(character);
  }) + quote;
}
attr(bytes, "__eq__", function (other) { return other instanceof Bytes ? compareBytes(this.data_, other.data_) === 0 : NotImplemented; });
attr(bytes, "__ne__", function (other) { return other instanceof Bytes ? compareBytes(this.data_, other.data_) !== 0 : NotImplemented; });
attr(bytes, "__lt__", function (other) { return other instanceof Bytes ? compareBytes(this.data_, other.data_) < 0 : NotImplemented; });
attr(bytes, "__le__", function (other) { return other instanceof Bytes ? compareBytes(this.data_, other.data_) <= 0 : NotImplemented; });
attr(bytes, "__gt__", function (other) { return other instanceof Bytes ? compareBytes(this.data_, other.data_) > 0 : NotImplemented; });
attr(bytes, "__ge__", function (other) { return other instanceof Bytes ? compareBytes(this.data_, other.data_) >= 0 : NotImplemented; });
attr(bytes, "__add__", function (other) {
  if (!(other instanceof Bytes)) return NotImplemented;
  return this instanceof ByteArray ? new ByteArray([...this.data_, ...other.data_]) : joinBytes(this.data_, other.data_);
});
attr(bytes, "__mul__", bytes_repeat);
attr(bytes, "__rmul__", bytes_repeat);
attr(bytes, "__contains__", function (part) {
  const byte = integral(part);
  if (byte !== undefined) {
    if (byte < 0 || byte > 255) throw raise(ValueError, "byte must be in range(0, 256)");
    return this.data_.includes(Number(byte));
  }
  return latin1(this).includes(needBytes(part));
});
attr(bytes, "__getitem__", function (key) {
  if (key instanceof Slice) {
    const chosen = sliceItems(this.data_, key);
    return this instanceof ByteArray ? new ByteArray(chosen) : new Bytes(Uint8Array.from(chosen));
  }
  const value = this.data_[itemIndex(this.data_, key, this instanceof ByteArray ? "bytearray" : "byte")];
  if (value === undefined) throw raise(IndexError, this instanceof ByteArray ? "bytearray index out of range" : "index out of range");
  return value;
});
attr(bytes, "decode", defm(function (encoding = "utf-8", errors = "strict") { return decodeBytes(this, encoding, errors); }, "decode encoding= errors="));
attr(bytes, "hex", defm(function (separator) {
  return Array.from(this.data_, (byte) => byte.toString(16).padStart(2, "0")).join(separator === undefined ? "" : strOf(separator));
}, "hex sep="));
attr(bytes, "fromhex", classmethod(function (text) {
  const digits = text.replace(/[\t-\r ]/g, ""), out = [];
  const wrong_ = /[^0-9a-fA-F\t-\r ]/.exec(text);
  if (wrong_ !== null || digits.length % 2) throw raise(ValueError, `non-hexadecimal number found in fromhex() arg at position ${wrong_ === null ? text.length : wrong_.index}`);
  for (let i = 0; i < digits.length; i += 2) out.push(parseInt(digits.slice(i, i + 2), 16));
  return new Bytes(Uint8Array.from(out));
}));
attr(bytes, "join", function (iterable) {
  const parts = array(iterable);
  parts.forEach((part, i) => {
    if (!(part instanceof Bytes)) throw raise(TypeError, `sequence item ${i}: expected a bytes-like object, ${typeName(part)} found`);
  });
  return alike(this, parts.map(latin1).join(latin1(this)));
});
attr(bytes, "startswith", function (part, start, end) { return latin1(this).$startswith(affixText(part), start, end); });
attr(bytes, "endswith", function (part, start, end) { return latin1(this).$endswith(affixText(part), start, end); });

function affixText(part) {
  return part instanceof Tuple ? asTuple(part.map(needBytes)) : needBytes(part);
}

function bytes_repeat(count) {
  const times = repeatCount(count);
  return times === undefined ? NotImplemented : alike(this, latin1(this).repeat(times));
}

function alikeList(self, parts) {
  return parts.map((part) => alike(self, part));
}

attr(bytes, "find", function (part, start, end) { return latin1(this).$find(partText(part), start, end); });
attr(bytes, "rfind", function (part, start, end) { return latin1(this).$rfind(partText(part), start, end); });
attr(bytes, "count", function (part, start, end) { return latin1(this).$count(partText(part), start, end); });
attr(bytes, "index", function (part, start, end) {
  const at = latin1(this).$find(partText(part), start, end);
  if (at < 0) throw raise(ValueError, "subsection not found");
  return at;
});
attr(bytes, "replace", function (old, replacement_, count) { return alike(this, latin1(this).$replace(needBytes(old), needBytes(replacement_), count)); });
attr(bytes, "split", defm(function (separator = null, maxsplit) {
  return alikeList(this, latin1(this).$split(separator === null ? null : needBytes(separator), maxsplit));
}, "split sep= maxsplit="));
attr(bytes, "rsplit", defm(function (separator = null, maxsplit) {
  return alikeList(this, latin1(this).$rsplit(separator === null ? null : needBytes(separator), maxsplit));
}, "rsplit sep= maxsplit="));
attr(bytes, "splitlines", defm(function (keepends) {
  return alikeList(this, latin1(this).match(/[^\n\r]*(?:\r\n|[\n\r]|$)/g).slice(0, -1).map((line) => (keepends === true ? line : line.replace(/\r?\n$|\r$/, ""))));
}, "splitlines keepends="));
attr(bytes, "partition", function (separator) { return asTuple(alikeList(this, Array.from(latin1(this).$partition(needBytes(separator))))); });
attr(bytes, "rpartition", function (separator) { return asTuple(alikeList(this, Array.from(latin1(this).$rpartition(needBytes(separator))))); });
attr(bytes, "strip", function (part = null) { return alike(this, latin1(this).$strip(part === null ? ASCII_SPACE : needBytes(part))); });
attr(bytes, "lstrip", function (part = null) { return alike(this, latin1(this).$lstrip(part === null ? ASCII_SPACE : needBytes(part))); });
attr(bytes, "rstrip", function (part = null) { return alike(this, latin1(this).$rstrip(part === null ? ASCII_SPACE : needBytes(part))); });
attr(bytes, "removeprefix", function (part) { return alike(this, latin1(this).$removeprefix(needBytes(part))); });
attr(bytes, "removesuffix", function (part) { return alike(this, latin1(this).$removesuffix(needBytes(part))); });
attr(bytes, "upper", function () { return alike(this, latin1(this).replace(/[a-z]+/g, (text) => text.toUpperCase())); });
attr(bytes, "lower", function () { return alike(this, latin1(this).replace(/[A-Z]+/g, (text) => text.toLowerCase())); });
attr(bytes, "isalpha", function () { return /^[a-zA-Z]+$/.test(latin1(this)); });
attr(bytes, "isdigit", function () { return /^[0-9]+$/.test(latin1(this)); });
attr(bytes, "isalnum", function () { return /^[a-zA-Z0-9]+$/.test(latin1(this)); });
attr(bytes, "isspace", function () { return /^[\t-\r ]+$/.test(latin1(this)); });
attr(bytes, "isascii", function () { return /^[\0-\x7f]*$/.test(latin1(this)); });
attr(bytes, "zfill", function (width) { return alike(this, latin1(this).$zfill(width)); });
attr(bytes, "ljust", function (width, fill) { return alike(this, latin1(this).$ljust(width, fill === undefined ? " " : needBytes(fill))); });
attr(bytes, "rjust", function (width, fill) { return alike(this, latin1(this).$rjust(width, fill === undefined ? " " : needBytes(fill))); });
attr(bytes, "center", function (width, fill) { return alike(this, latin1(this).$center(width, fill === undefined ? " " : needBytes(fill))); });

const ASCII_SPACE = " \t\n\r\v\f";

function joinBytes(a, b) {
  const out = new Uint8Array(a.length + b.length);
  out.set(a);
  out.set(b, a.length);
  return new Bytes(out);
}

attr(bytes, "rindex", function (part, start, end) {
  const at = latin1(this).$rfind(partText(part), start, end);
  if (at < 0) throw raise(ValueError, "subsection not found");
  return at;
});
attr(bytes, "islower", function () { return /[a-z]/.test(latin1(this)) && !/[A-Z]/.test(latin1(this)); });
attr(bytes, "isupper", function () { return /[A-Z]/.test(latin1(this)) && !/[a-z]/.test(latin1(this)); });
attr(bytes, "swapcase", function () {
  return alike(this, latin1(this).replace(/[a-zA-Z]/g, (letter) => (letter < "a" ? letter.toLowerCase() : letter.toUpperCase())));
});
attr(bytes, "title", function () {
  return alike(this, latin1(this).replace(/[a-zA-Z]+/g, (word) => word[0].toUpperCase() + word.slice(1).toLowerCase()));
});
attr(bytes, "capitalize", function () {
  const text = latin1(this).replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  return alike(this, text.replace(/^[a-z]/, (letter) => letter.toUpperCase()));
});
attr(bytes, "expandtabs", function (tabsize) { return alike(this, latin1(this).$expandtabs(tabsize)); });
attr(bytes, "translate", function (table, gone) {
  const dropped = gone === undefined ? "" : needBytes(gone), map_ = table === null ? undefined : needBytes(table);
  let out = "";
  for (const character of latin1(this)) {
    if (!dropped.includes(character)) out += map_ === undefined ? character : map_[character.charCodeAt(0)];
  }
  return alike(this, out);
});
attr(bytes, "__mod__", function (values) {
  const plain = (value) => (value instanceof Bytes ? latin1(value) : value);
  return alike(this, percentFormat(latin1(this).replace(/%b/g, "%s"), values instanceof Tuple ? asTuple(values.map(plain)) : plain(values)));
});
