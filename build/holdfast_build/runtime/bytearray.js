// bytearray: bytes that change, over an Array of numbers.

import { Bytes, bytes } from "./bytes.js";
import { IndexError, TypeError, ValueError, raise } from "./exception.js";
import { classmethod, defm } from "./function.js";
import { array } from "./iterate.js";
import { itemIndex, list_delitem, list_setitem, repeatItems } from "./list.js";
import { NotImplemented } from "./none.js";
import { integral, noArguments, oneArgument, textual, toIndex, toSize, typeName } from "./number.js";
import { attr, builtin } from "./object.js";
import { repeatCount } from "./operator.js";
import { Slice } from "./slice.js";

export class ByteArray extends Bytes {}

export const bytearray = builtin("bytearray", ByteArray.prototype, bytearray_call, {
  alloc: (kind) => Reflect.construct(ByteArray, [[]], kind), spec: "bytearray source= encoding= errors=",
});

function bytearray_call(source, encoding, errors) {
  return new ByteArray(Array.from(bytes(source, encoding, errors).data_));
}

// The byte values of what is put into a bytearray.
function incoming(source) {
  if (integral(source) !== undefined || textual(source) !== undefined) throw raise(TypeError, `can't extend bytearray with ${typeName(source)}`);
  return Array.from(bytes(source).data_);
}

function byteOf(value) {
  const byte = toIndex(value);
  if (byte < 0 || byte > 255) throw raise(ValueError, "byte must be in range(0, 256)");
  return byte;
}

attr(bytearray, "__init__", defm(function (source, encoding, errors) {
  this.data_ = bytearray_call(source, encoding, errors).data_;
  return null;
}, "__init__ source= encoding= errors="));
attr(bytearray, "__hash__", null);
attr(bytearray, "__setitem__", function (key, value) {
  if (key instanceof Slice) return list_setitem.call(this.data_, key, incoming(value));
  const at = itemIndex(this.data_, key, "bytearray");
  if (at < 0 || at >= this.data_.length) throw raise(IndexError, "bytearray index out of range");
  this.data_[at] = byteOf(value);
  return null;
});
attr(bytearray, "__delitem__", function (key) {
  if (!(key instanceof Slice)) {
    const at = itemIndex(this.data_, key, "bytearray");
    if (at < 0 || at >= this.data_.length) throw raise(IndexError, "bytearray index out of range");
  }
  return list_delitem.call(this.data_, key);
});
attr(bytearray, "__iadd__", function (other) {
  if (!(other instanceof Bytes)) throw raise(TypeError, `can't concat ${typeName(other)} to bytearray`);
  this.data_.push(...other.data_);
  return this;
});
attr(bytearray, "__imul__", function (count) {
  const times = repeatCount(count);
  if (times === undefined) return NotImplemented;
  this.data_ = repeatItems(this.data_, times);
  return this;
});
attr(bytearray, "append", function (value) {
  if (arguments.length !== 1) throw oneArgument("bytearray.append", arguments.length);
  this.data_.push(byteOf(value));
  return null;
});
attr(bytearray, "extend", function (iterable) {
  if (arguments.length !== 1) throw oneArgument("bytearray.extend", arguments.length);
  const added = iterable instanceof Bytes ? Array.from(iterable.data_) : array(iterable).map(byteOf);
  for (const value of added) this.data_.push(value);
  return null;
});
attr(bytearray, "insert", function (index, value) {
  const at = toSize(index), { length } = this.data_;
  this.data_.splice(at < 0 ? Math.max(0, at + length) : at, 0, byteOf(value));
  return null;
});
attr(bytearray, "pop", function (index = -1) {
  if (this.data_.length === 0) throw raise(IndexError, "pop from empty bytearray");
  let at = toSize(index);
  if (at < 0) at += this.data_.length;
  if (at < 0 || at >= this.data_.length) throw raise(IndexError, "pop index out of range");
  return this.data_.splice(at, 1)[0];
});
attr(bytearray, "remove", function (value) {
  if (arguments.length !== 1) throw oneArgument("bytearray.remove", arguments.length);
  const at = this.data_.indexOf(byteOf(value));
  if (at < 0) throw raise(ValueError, "value not found in bytearray");
  this.data_.splice(at, 1);
  return null;
});
attr(bytearray, "reverse", function () {
  if (arguments.length > 0) throw noArguments("bytearray.reverse", arguments.length);
  this.data_.reverse();
  return null;
});
attr(bytearray, "clear", function () {
  if (arguments.length > 0) throw noArguments("bytearray.clear", arguments.length);
  this.data_.length = 0;
  return null;
});
attr(bytearray, "copy", function () {
  if (arguments.length > 0) throw noArguments("bytearray.copy", arguments.length);
  return new ByteArray(this.data_.slice());
});
attr(bytearray, "fromhex", classmethod(function (text) {
  if (arguments.length !== 1) throw oneArgument("bytearray.fromhex", arguments.length);
  const made = bytes.$fromhex(text);
  return this === bytearray ? new ByteArray(Array.from(made.data_)) : this(made);
}));
