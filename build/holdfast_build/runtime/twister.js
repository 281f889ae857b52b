// The Mersenne Twister (Matsumoto and Nishimura, 1998), as CPython's random draws from it.

import { integral, toFloat, toInt } from "./number.js";
import { Tuple } from "./tuple.js";

const WORDS = 624;

class Twister {
  constructor() {
    this.words_ = new Uint32Array(WORDS);
    this.index_ = WORDS;
  }
}

/** A generator that still has to be seeded. */
export function twister_make() { return new Twister(); }

function start(words, seed) {
  words[0] = seed;
  for (let i = 1; i < WORDS; i++) words[i] = Math.imul(1812433253, words[i - 1] ^ (words[i - 1] >>> 30)) + i;
}

/** Seeds a generator by an int >= 0 of any size. */
export function twister_seed(twister, seed) {
  const words = twister.words_, key = [];
  for (let rest = BigInt(seed); rest > 0n; rest >>= 32n) key.push(Number(rest & 0xffffffffn));
  if (key.length === 0) key.push(0);
  start(words, 19650218);
  let i = 1, j = 0;
  const turn = () => {
    if (++i === WORDS) { words[0] = words[WORDS - 1]; i = 1; }
  };
  for (let k = Math.max(WORDS, key.length); k > 0; k--) {
    words[i] = (words[i] ^ Math.imul(words[i - 1] ^ (words[i - 1] >>> 30), 1664525)) + key[j] + j;
    turn();
    if (++j === key.length) j = 0;
  }
  for (let k = WORDS - 1; k > 0; k--) {
    words[i] = (words[i] ^ Math.imul(words[i - 1] ^ (words[i - 1] >>> 30), 1566083941)) - i;
    turn();
  }
  words[0] = 0x80000000;
  twister.index_ = WORDS;
  return null;
}

// The next 32 bits.
function word(twister) {
  const words = twister.words_;
  if (twister.index_ >= WORDS) {
    for (let i = 0; i < WORDS; i++) {
      const y = (words[i] & 0x80000000) | (words[(i + 1) % WORDS] & 0x7fffffff);
      words[i] = words[(i + 397) % WORDS] ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0);
    }
    twister.index_ = 0;
  }
  let y = words[twister.index_++];
  y ^= y >>> 11;
  y ^= (y << 7) & 0x9d2c5680;
  y ^= (y << 15) & 0xefc60000;
  return (y ^ (y >>> 18)) >>> 0;
}

/** A float from 0 up to 1, of 53 random bits. */
export function twister_random(twister) {
  const high = word(twister) >>> 5, low = word(twister) >>> 6;
  return toFloat((high * 67108864 + low) / 9007199254740992);
}

/** An int of `count` random bits. */
export function twister_bits(twister, count) {
  if (count <= 32) return count === 0 ? 0 : word(twister) >>> (32 - count);
  let result = 0n, shift = 0n;
  for (; count > 0; count -= 32, shift += 32n) result |= BigInt(count < 32 ? word(twister) >>> (32 - count) : word(twister)) << shift;
  return toInt(result);
}

/** The state as a tuple of 625 ints. */
export function twister_state(twister) { return Tuple.from([...twister.words_, twister.index_]); }

/** Goes back to a state; false if it is none. */
export function twister_restore(twister, state) {
  if (!(state instanceof Tuple) || state.length !== WORDS + 1) return false;
  const words = state.map(integral);
  if (words.some((each) => typeof each !== "number" || each < 0 || each > 0xffffffff) || words[WORDS] > WORDS) return false;
  twister.words_.set(words.slice(0, WORDS));
  twister.index_ = words[WORDS];
  return true;
}
