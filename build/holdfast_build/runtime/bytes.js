// bytes over Uint8Array. Its methods serve bytearray too: results are of the receiver's type.

import { ByteArray } from "./bytearray.js";
import { decodeBytes, encodeText } from "./codec.js";
import { truth } from "./compare.js";
import { IndexError, OverflowError, TypeError, ValueError, raise } from "./exception.js";
import { classmethod, defm, staticmethod } from "./function.js";
import { hashText } from "./hash.js";
import { ArrayIterator, array, backward, iter } from "./iterate.js";
import { itemIndex } from "./list.js";
import { NotImplemented } from "./none.js";
import { checkCount, checkOptional, checkSearch, integral, noArguments, oneArgument, textual, toIndex, toSize, typeName } from "./number.js";
import { attr, builtin, isForeign, method } from "./object.js";
import { repeatCount } from "./operator.js";
import { percentFormat } from "./percent.js";
import { Slice, sliceItems } from "./slice.js";
import { escapeCharacter } from "./text.js";
import { Tuple, asTuple, tuple_of } from "./tuple.js";

export class Bytes {
  constructor(data) { this.data_ = data; }
}

export const bytes = builtin("bytes", Bytes.prototype, bytes_call, {
  alloc: (kind, ...args) => Reflect.construct(Bytes, [bytes_call(...args).data_], kind), spec: "bytes source= encoding= errors=",
});

function bytes_call(source, encoding, errors) {
  if (encoding !== undefined && textual(encoding) === undefined) throw raise(TypeError, `bytes() argument 'encoding' must be str, not ${typeName(encoding)}`);
  if (errors !== undefined && textual(errors) === undefined) throw raise(TypeError, `bytes() argument 'errors' must be str, not ${typeName(errors)}`);
  if (source === undefined) {
    if (encoding !== undefined || errors !== undefined) throw raise(TypeError, `${encoding === undefined ? "errors" : "encoding"} without a string argument`);
    return new Bytes(new Uint8Array(0));
  }
  const text = textual(source);
  if (text !== undefined && (typeof source === "string" || encoding !== undefined || method(source, "$__bytes__") === undefined)) {
    if (encoding === undefined) throw raise(TypeError, "string argument without an encoding");
    return encodeText(text, encoding, errors ?? "strict");
  }
  if (encoding !== undefined || errors !== undefined) throw raise(TypeError, `${encoding === undefined ? "errors" : "encoding"} without a string argument`);
  if (source?.$__bytes__ === null) throw raise(TypeError, "'NoneType' object is not callable");
  if (source instanceof Bytes) return source.$__class__ === bytes ? source : new Bytes(Uint8Array.from(source.data_));
  const own = method(source, "$__bytes__");
  if (own !== undefined) {
    const made = own.call(source);
    if (!(made instanceof Bytes) || made instanceof ByteArray) throw raise(TypeError, `__bytes__ returned non-bytes (type ${typeName(made)})`);
    return made;
  }
  if (integral(source) !== undefined || method(source, "$__index__") !== undefined) {
    const size = toSize(source);
    if (size < 0) throw raise(ValueError, "negative count");
    return new Bytes(new Uint8Array(size));
  }
  if (source instanceof Uint8Array) return new Bytes(source.slice());
  if (source === null || source.$__iter__ === null || (method(source, "$__iter__") === undefined && method(source, "$__getitem__") === undefined && !isForeign(source))) {
    throw raise(TypeError, `cannot convert '${typeName(source)}' object to bytes`);
  }
  // One by one: a list may change while its items say what they are.
  const values = [], it = iter(source);
  for (let each; (each = it.next_()) !== undefined; ) values.push(byteValue(each));
  return new Bytes(Uint8Array.from(values));
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
attr(bytes, "__hash__", function () { return hashText(latin1(this)); });
attr(bytes, "__repr__", function () {
  return this instanceof ByteArray ? `${typeName(this)}(${bytesRepr(this)})` : bytesRepr(this);
});

function bytesRepr(source) {
  const text = latin1(source), quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  return "b" + quote + text.replace(/[^ -~]|['"\\]/g, (character) => {
    // A bytearray escapes the single quote between double ones as well.
    if (character === "'" || character === '"') return character === quote || (character === "'" && source instanceof ByteArray) ? "\\" + character : character;
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
attr(bytes, "hex", defm(function (separator, every) {
  const pairs = Array.from(this.data_, (byte) => byte.toString(16).padStart(2, "0"));
  if (separator === undefined) return pairs.join("");
  const mark = textual(separator) ?? (separator instanceof Bytes ? latin1(separator) : undefined);
  if (mark === undefined) throw raise(TypeError, "sep must be str or bytes.");
  if (mark.length !== 1) throw raise(ValueError, "sep must be length 1.");
  if (mark > "\x7f") throw raise(ValueError, "sep must be ASCII.");
  const size = every === undefined ? 1 : toSize(every), length = Math.abs(size);
  if (length === 0) return pairs.join("");
  const groups = [];
  // Groups are counted from the right, those of a negative size from the left.
  for (let at = size > 0 && pairs.length % length ? pairs.length % length - length : 0; at < pairs.length; at += length) {
    groups.push(pairs.slice(Math.max(0, at), at + length).join(""));
  }
  return groups.join(mark);
}, "hex sep= bytes_per_sep="));
attr(bytes, "fromhex", classmethod(function (given) {
  if (arguments.length !== 1) throw oneArgument(`${this.name_}.fromhex`, arguments.length);
  const text = textual(given);
  if (text === undefined) throw raise(TypeError, `fromhex() argument must be str, not ${typeName(given)}`);
  const out = [];
  for (let at = 0; at < text.length; ) {
    if (/[\t-\r ]/.test(text[at])) {
      at++;
      continue;
    }
    const wrong_ = /[0-9a-fA-F]/.test(text[at]) ? 1 : 0;
    if (wrong_ === 0 || !/[0-9a-fA-F]/.test(text[at + 1] ?? "")) throw raise(ValueError, `non-hexadecimal number found in fromhex() arg at position ${at + wrong_}`);
    out.push(parseInt(text.slice(at, at + 2), 16));
    at += 2;
  }
  const made = new Bytes(Uint8Array.from(out));
  return this === bytes ? made : this(made);
}));
attr(bytes, "maketrans", staticmethod(function (from, to) {
  const one = needBytes(from), other = needBytes(to);
  if (one.length !== other.length) throw raise(ValueError, "maketrans arguments must have same length");
  const table = Uint8Array.from({ length: 256 }, (_, i) => i);
  for (let i = 0; i < one.length; i++) table[one.charCodeAt(i)] = other.charCodeAt(i);
  return new Bytes(table);
}));
attr(bytes, "__bytes__", function () { return new Bytes(Uint8Array.from(this.data_)); });
attr(bytes, "join", function (iterable) {
  if (arguments.length !== 1) throw oneArgument(ownName(this, "join"), arguments.length);
  const parts = array(iterable);
  parts.forEach((part, i) => {
    if (!(part instanceof Bytes)) throw raise(TypeError, `sequence item ${i}: expected a bytes-like object, ${typeName(part)} found`);
  });
  return alike(this, parts.map(latin1).join(latin1(this)));
});
attr(bytes, "startswith", function (part, start, end) {
  checkSearch("startswith", arguments.length);
  const text = latin1(this);
  return affixes(part, "startswith").some((each) => text.$startswith(needBytes(each), start, end));
});
attr(bytes, "endswith", function (part, start, end) {
  checkSearch("endswith", arguments.length);
  const text = latin1(this);
  return affixes(part, "endswith").some((each) => text.$endswith(needBytes(each), start, end));
});

function affixes(part, name) {
  if (part instanceof Tuple) return part;
  if (!(part instanceof Bytes)) throw raise(TypeError, `${name} first arg must be bytes or a tuple of bytes, not ${typeName(part)}`);
  return [part];
}

function bytes_repeat(count) {
  const times = repeatCount(count);
  if (times === 1 && this.$__class__ === bytes) return this;
  return times === undefined ? NotImplemented : alike(this, latin1(this).repeat(times));
}

function alikeList(self, parts) {
  return parts.map((part) => alike(self, part));
}

attr(bytes, "find", function (part, start, end) {
  checkSearch("find", arguments.length);
  return latin1(this).$find(partText(part), start, end);
});
attr(bytes, "rfind", function (part, start, end) {
  checkSearch("rfind", arguments.length);
  return latin1(this).$rfind(partText(part), start, end);
});
attr(bytes, "count", function (part, start, end) {
  checkSearch("count", arguments.length);
  return latin1(this).$count(partText(part), start, end);
});
attr(bytes, "index", function (part, start, end) {
  checkSearch("index", arguments.length);
  const at = latin1(this).$find(partText(part), start, end);
  if (at < 0) throw raise(ValueError, "subsection not found");
  return at;
});
attr(bytes, "replace", function (old, replacement_, count) {
  checkCount("replace", arguments.length, 2, 3);
  return alike(this, latin1(this).$replace(needBytes(old), needBytes(replacement_), count));
});
attr(bytes, "split", defm(function (separator = null, maxsplit) {
  if (separator === null) return alikeList(this, asciiBlanks(this).$split(null, maxsplit).map(fromBlanks));
  return alikeList(this, latin1(this).$split(needBytes(separator), maxsplit));
}, "split sep= maxsplit="));
attr(bytes, "rsplit", defm(function (separator = null, maxsplit) {
  if (separator === null) return alikeList(this, asciiBlanks(this).$rsplit(null, maxsplit).map(fromBlanks));
  return alikeList(this, latin1(this).$rsplit(needBytes(separator), maxsplit));
}, "rsplit sep= maxsplit="));

// Text splits at blanks that are none among bytes: they are put out of the way.
function asciiBlanks(source) {
  return latin1(source).replace(/[\x1c-\x1f\x85\xa0]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xe000));
}

function fromBlanks(text) {
  return text.replace(/[\ue000-\ue0ff]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xe000));
}
attr(bytes, "splitlines", defm(function (keepends = false) {
  checkOptional("splitlines", arguments.length);
  return alikeList(this, latin1(this).match(/[^\n\r]*(?:\r\n|[\n\r]|$)/g).slice(0, -1).map((line) => (truth(keepends) ? line : line.replace(/\r?\n$|\r$/, ""))));
}, "splitlines keepends="));
attr(bytes, "partition", function (separator) {
  if (arguments.length !== 1) throw oneArgument(ownName(this, "partition"), arguments.length);
  return asTuple(alikeList(this, Array.from(latin1(this).$partition(needBytes(separator)))));
});
attr(bytes, "rpartition", function (separator) {
  if (arguments.length !== 1) throw oneArgument(ownName(this, "rpartition"), arguments.length);
  return asTuple(alikeList(this, Array.from(latin1(this).$rpartition(needBytes(separator)))));
});
attr(bytes, "strip", function (part = null) {
  checkCount("strip", arguments.length, 0, 1);
  return alike(this, latin1(this).$strip(part === null ? ASCII_SPACE : needBytes(part)));
});
attr(bytes, "lstrip", function (part = null) {
  checkCount("lstrip", arguments.length, 0, 1);
  return alike(this, latin1(this).$lstrip(part === null ? ASCII_SPACE : needBytes(part)));
});
attr(bytes, "rstrip", function (part = null) {
  checkCount("rstrip", arguments.length, 0, 1);
  return alike(this, latin1(this).$rstrip(part === null ? ASCII_SPACE : needBytes(part)));
});
attr(bytes, "removeprefix", function (part) {
  if (arguments.length !== 1) throw oneArgument(ownName(this, "removeprefix"), arguments.length);
  return alike(this, latin1(this).$removeprefix(needBytes(part)));
});
attr(bytes, "removesuffix", function (part) {
  if (arguments.length !== 1) throw oneArgument(ownName(this, "removesuffix"), arguments.length);
  return alike(this, latin1(this).$removesuffix(needBytes(part)));
});
attr(bytes, "upper", alone("upper", (self) => alike(self, latin1(self).replace(/[a-z]+/g, (text) => text.toUpperCase()))));
attr(bytes, "lower", alone("lower", (self) => alike(self, latin1(self).replace(/[A-Z]+/g, (text) => text.toLowerCase()))));
attr(bytes, "isalpha", alone("isalpha", (self) => /^[a-zA-Z]+$/.test(latin1(self))));
attr(bytes, "isdigit", alone("isdigit", (self) => /^[0-9]+$/.test(latin1(self))));
attr(bytes, "isalnum", alone("isalnum", (self) => /^[a-zA-Z0-9]+$/.test(latin1(self))));
attr(bytes, "isspace", alone("isspace", (self) => /^[\t-\r ]+$/.test(latin1(self))));
attr(bytes, "isascii", alone("isascii", (self) => /^[\0-\x7f]*$/.test(latin1(self))));
attr(bytes, "zfill", function (width) {
  if (arguments.length !== 1) throw oneArgument(ownName(this, "zfill"), arguments.length);
  return alike(this, latin1(this).$zfill(width));
});
attr(bytes, "ljust", function (width, fill) {
  checkCount("ljust", arguments.length, 1, 2);
  return alike(this, latin1(this).$ljust(width, fill === undefined ? " " : needBytes(fill)));
});
attr(bytes, "rjust", function (width, fill) {
  checkCount("rjust", arguments.length, 1, 2);
  return alike(this, latin1(this).$rjust(width, fill === undefined ? " " : needBytes(fill)));
});
attr(bytes, "center", function (width, fill) {
  checkCount("center", arguments.length, 1, 2);
  return alike(this, latin1(this).$center(width, fill === undefined ? " " : needBytes(fill)));
});

const ASCII_SPACE = " \t\n\r\v\f";

function ownName(self, name) {
  return `${self instanceof ByteArray ? "bytearray" : "bytes"}.${name}`;
}

// A method without arguments.
function alone(name, compute) {
  return function () {
    if (arguments.length > 0) throw noArguments(ownName(this, name), arguments.length);
    return compute(this);
  };
}

function joinBytes(a, b) {
  const out = new Uint8Array(a.length + b.length);
  out.set(a);
  out.set(b, a.length);
  return new Bytes(out);
}

attr(bytes, "rindex", function (part, start, end) {
  checkSearch("rindex", arguments.length);
  const at = latin1(this).$rfind(partText(part), start, end);
  if (at < 0) throw raise(ValueError, "subsection not found");
  return at;
});
attr(bytes, "islower", alone("islower", (self) => /[a-z]/.test(latin1(self)) && !/[A-Z]/.test(latin1(self))));
attr(bytes, "isupper", alone("isupper", (self) => /[A-Z]/.test(latin1(self)) && !/[a-z]/.test(latin1(self))));
attr(bytes, "swapcase", alone("swapcase", (self) => alike(self, latin1(self).replace(/[a-zA-Z]/g, (letter) => (letter < "a" ? letter.toLowerCase() : letter.toUpperCase())))));
attr(bytes, "title", alone("title", (self) => alike(self, latin1(self).replace(/[a-zA-Z]+/g, (word) => word[0].toUpperCase() + word.slice(1).toLowerCase()))));
attr(bytes, "capitalize", alone("capitalize", (self) => {
  const text = latin1(self).replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  return alike(self, text.replace(/^[a-z]/, (letter) => letter.toUpperCase()));
}));
attr(bytes, "istitle", alone("istitle", (self) => {
  const words = latin1(self).match(/[a-zA-Z]+/g);
  return words !== null && words.every((word) => /^[A-Z][a-z]*$/.test(word));
}));
attr(bytes, "expandtabs", defm(function (tabsize) {
  checkOptional("expandtabs", arguments.length);
  return alike(this, latin1(this).$expandtabs(tabsize));
}, "expandtabs tabsize="));
attr(bytes, "translate", defm(function (table, gone) {
  const dropped = gone === undefined ? "" : needBytes(gone), map_ = table === null ? undefined : needBytes(table);
  if (map_ !== undefined && map_.length !== 256) throw raise(ValueError, "translation table must be 256 characters long");
  let out = "";
  for (const character of latin1(this)) {
    if (!dropped.includes(character)) out += map_ === undefined ? character : map_[character.charCodeAt(0)];
  }
  return alike(this, out);
}, "translate table / delete="));
attr(bytes, "__rmod__", function () { return NotImplemented; });
attr(bytes, "__mod__", function (values) {
  const mapping = !(values instanceof Bytes) && !(values instanceof Tuple);
  return alike(this, percentFormat(latin1(this), mapping ? values : values instanceof Tuple ? values : tuple_of(values), BYTES_WAY));
});

// How a template of bytes is filled in.
const BYTES_WAY = {
  key_: bytes_of,
  text_(value) {
    const made = value instanceof Bytes ? value : method(value, "$__bytes__")?.call(value);
    if (made === undefined) throw raise(TypeError, `%b requires a bytes-like object, or an object that implements __bytes__, not '${typeName(value)}'`);
    return latin1(made);
  },
  character_(value) {
    if (value instanceof Bytes && value.data_.length === 1) return latin1(value);
    const byte = integral(value);
    if (byte === undefined) throw raise(TypeError, "%c requires an integer in range(256) or a single byte");
    if (byte < 0 || byte > 255) throw raise(OverflowError, "%c arg not in range(256)");
    return String.fromCharCode(Number(byte));
  },
};
