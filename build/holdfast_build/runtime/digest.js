// Digests: MD5 (RFC 1321), SHA-1 and SHA-2 (FIPS 180-4). Synchronous, unlike crypto.subtle.

import { Bytes } from "./bytes.js";

class Digest {
  constructor(state, block, compress, little) {
    this.state_ = state;
    this.block_ = block;
    this.compress_ = compress;
    this.little_ = little;
    this.rest_ = new Uint8Array(0);
    this.length_ = 0;
  }
}

/** Takes in bytes. */
export function digest_update(digest, source) {
  const { block_: block, rest_: rest } = digest;
  const all = new Uint8Array(rest.length + source.data_.length);
  all.set(rest);
  all.set(source.data_, rest.length);
  digest.length_ += source.data_.length;
  const view = new DataView(all.buffer);
  let at = 0;
  for (; at + block <= all.length; at += block) digest.compress_(digest.state_, view, at);
  digest.rest_ = all.slice(at);
  return null;
}

/** A digest that goes on from here on its own. */
export function digest_copy(digest) {
  const twin = new Digest(digest.state_.slice(), digest.block_, digest.compress_, digest.little_);
  twin.rest_ = digest.rest_;
  twin.length_ = digest.length_;
  return twin;
}

/** The first `size` bytes of the digest of what was taken in. */
export function digest_end(digest, size) {
  const { block_: block, little_: little } = digest;
  const end = digest_copy(digest);
  const used = end.length_ % block;
  const tail = new Uint8Array((used + 1 + block / 8 > block ? 2 * block : block) - used);
  tail[0] = 128;
  new DataView(tail.buffer).setBigUint64(tail.length - 8, BigInt(end.length_) * 8n, little);
  digest_update(end, { data_: tail });
  const wide = block === 128;
  const view = new DataView(new ArrayBuffer(64));
  end.state_.forEach((word, i) => {
    if (wide) view.setBigUint64(i * 8, word);
    else view.setUint32(i * 4, word, little);
  });
  return new Bytes(new Uint8Array(view.buffer, 0, size).slice());
}

function rotated(word, count) {
  return (word << count) | (word >>> (32 - count));
}

export function digest_md5() {
  return new Digest(Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476), 64, compressMd5, true);
}

const MD5_SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];

function compressMd5(state, view, at) {
  let [a, b, c, d] = state;
  for (let i = 0; i < 64; i++) {
    const turn = i >> 4;
    const [mixed, place] = [
      [(b & c) | (~b & d), i],
      [(d & b) | (~d & c), 5 * i + 1],
      [b ^ c ^ d, 3 * i + 5],
      [c ^ (b | ~d), 7 * i],
    ][turn];
    const total = a + mixed + Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32) + view.getInt32(at + (place & 15) * 4, true);
    [a, d, c, b] = [d, c, b, b + rotated(total | 0, MD5_SHIFTS[turn * 4 + (i & 3)])];
    b |= 0;
  }
  state[0] += a;
  state[1] += b;
  state[2] += c;
  state[3] += d;
}

export function digest_sha1() {
  return new Digest(Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0), 64, compressSha1, false);
}

function compressSha1(state, view, at) {
  const words = new Int32Array(80);
  let [a, b, c, d, e] = state;
  for (let i = 0; i < 80; i++) {
    words[i] = i < 16 ? view.getInt32(at + i * 4) : rotated(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);
    let mixed = b ^ c ^ d;
    if (i < 20) mixed = (b & c) | (~b & d);
    else if (i >= 40 && i < 60) mixed = (b & c) | (b & d) | (c & d);
    const constant = i < 20 ? 0x5a827999 : i < 40 ? 0x6ed9eba1 : i < 60 ? 0x8f1bbcdc : 0xca62c1d6;
    const next = (rotated(a, 5) + mixed + e + constant + words[i]) | 0;
    e = d;
    d = c;
    c = rotated(b, 30);
    b = a;
    a = next;
  }
  state[0] += a;
  state[1] += b;
  state[2] += c;
  state[3] += d;
  state[4] += e;
}

let sha2Constants;

// The constants of SHA-2 are the first 64 bits of the fractions of square and cube roots of the first 80 primes.
function sha2Roots(degree) {
  if (sha2Constants === undefined) {
    const primes = [];
    for (let n = 2; primes.length < 80; n++) if (primes.every((prime) => n % prime)) primes.push(n);
    sha2Constants = [2n, 3n].map((k) => primes.map((prime) => {
      const shifted = BigInt(prime) << (64n * k);
      let root = 1n << 70n;
      for (let next = root - 1n; next < root;) {
        root = next;
        next = (root * (k - 1n) + shifted / root ** (k - 1n)) / k;
      }
      return BigInt.asUintN(64, root);
    }));
  }
  return sha2Constants[degree - 2];
}

export function digest_sha256() {
  return new Digest(Int32Array.from(sha2Roots(2).slice(0, 8), (root) => Number(root >> 32n)), 64, compressSha256, false);
}

/** SHA-224, whose digest are the first 28 bytes. */
export function digest_sha224() {
  return new Digest(Int32Array.from(sha2Roots(2).slice(8, 16), (root) => Number(BigInt.asUintN(32, root))), 64, compressSha256, false);
}

let sha256Rounds;

function compressSha256(state, view, at) {
  sha256Rounds ??= Int32Array.from(sha2Roots(3).slice(0, 64), (root) => Number(root >> 32n));
  const words = new Int32Array(64);
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i++) {
    if (i < 16) words[i] = view.getInt32(at + i * 4);
    else {
      const near = words[i - 2];
      const far = words[i - 15];
      words[i] = (rotated(near, 15) ^ rotated(near, 13) ^ (near >>> 10)) + words[i - 7]
        + (rotated(far, 25) ^ rotated(far, 14) ^ (far >>> 3)) + words[i - 16];
    }
    const first = (h + (rotated(e, 26) ^ rotated(e, 21) ^ rotated(e, 7)) + ((e & f) ^ (~e & g)) + sha256Rounds[i] + words[i]) | 0;
    const second = (rotated(a, 30) ^ rotated(a, 19) ^ rotated(a, 10)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  state[0] += a;
  state[1] += b;
  state[2] += c;
  state[3] += d;
  state[4] += e;
  state[5] += f;
  state[6] += g;
  state[7] += h;
}

export function digest_sha512() {
  return new Digest(BigUint64Array.from(sha2Roots(2).slice(0, 8)), 128, compressSha512, false);
}

/** SHA-384, whose digest are the first 48 bytes. */
export function digest_sha384() {
  return new Digest(BigUint64Array.from(sha2Roots(2).slice(8, 16)), 128, compressSha512, false);
}

function turned(word, count) {
  return BigInt.asUintN(64, word << (64n - count)) | (word >> count);
}

function compressSha512(state, view, at) {
  const rounds = sha2Roots(3);
  const words = new BigUint64Array(80);
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 80; i++) {
    if (i < 16) words[i] = view.getBigUint64(at + i * 8);
    else {
      const near = words[i - 2];
      const far = words[i - 15];
      words[i] = (turned(near, 19n) ^ turned(near, 61n) ^ (near >> 6n)) + words[i - 7]
        + (turned(far, 1n) ^ turned(far, 8n) ^ (far >> 7n)) + words[i - 16];
    }
    const first = h + (turned(e, 14n) ^ turned(e, 18n) ^ turned(e, 41n)) + ((e & f) ^ (~e & g)) + rounds[i] + words[i];
    const second = (turned(a, 28n) ^ turned(a, 34n) ^ turned(a, 39n)) + ((a & b) ^ (a & c) ^ (b & c));
    [a, b, c, d, e, f, g, h] = [BigInt.asUintN(64, first + second), a, b, c, BigInt.asUintN(64, d + first), e, f, g];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => { state[i] += word; });
}
