// Floats of 2, 4 and 8 bytes as ints of their bits.

import { toDouble } from "./float.js";
import { toFloat, toInt } from "./number.js";

const structView = new DataView(new ArrayBuffer(8));

/** The bits of a float rounded to a size; null if it is too large for that. */
export function struct_float(value, size) {
  const x = toDouble(value);
  if (size === 8) {
    structView.setFloat64(0, x);
    return toInt(structView.getBigUint64(0));
  }
  if (size === 4) {
    if (Number.isFinite(x) && !Number.isFinite(Math.fround(x))) return null;
    structView.setFloat32(0, x);
    return structView.getUint32(0);
  }
  const sign = x < 0 || Object.is(x, -0) ? 32768 : 0;
  if (x !== x) return 0x7e00;
  const size_ = Math.abs(x);
  if (size_ === Infinity) return sign | 0x7c00;
  // Units of the last place; ties go to even.
  const exponent = size_ < 2 ** -14 ? -14 : Math.floor(Math.log2(size_)) - (2 ** Math.floor(Math.log2(size_)) > size_ ? 1 : 0);
  const units = size_ / 2 ** (exponent - 10), low = Math.floor(units), rest = units - low;
  const rounded_ = rest > 0.5 || (rest === 0.5 && low % 2 === 1) ? low + 1 : low;
  const bits_ = (exponent + 14) * 1024 + rounded_;
  return bits_ >= 0x7c00 ? null : sign | bits_;
}

/** The float whose bits are given. */
export function struct_from_float(bits_, size) {
  if (size === 8) {
    structView.setBigUint64(0, BigInt(bits_));
    return toFloat(structView.getFloat64(0));
  }
  if (size === 4) {
    structView.setUint32(0, bits_);
    return toFloat(structView.getFloat32(0));
  }
  const sign = bits_ & 32768 ? -1 : 1, exponent = (bits_ >> 10) & 31, fraction = bits_ & 1023;
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  return toFloat(sign * (exponent === 0 ? fraction * 2 ** -24 : (fraction + 1024) * 2 ** (exponent - 25)));
}
