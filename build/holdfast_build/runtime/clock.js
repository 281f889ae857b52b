import { toFloat } from "./number.js";

// What Python asks the machine for: clocks and random bytes.

/** Seconds since 1970, as a float. */
export function clock_time() { return toFloat(Date.now() / 1000); }

/** Microseconds since 1970. */
export function clock_microseconds() { return Date.now() * 1000; }

/** Seconds on a clock that only goes forward, as a float. */
export function clock_counter() { return toFloat(performance.now() / 1000); }

/** Seconds that local time is ahead of UTC at a moment given in seconds since 1970. */
export function clock_offset(seconds) { return Math.round(-new Date(Number(seconds) * 1000).getTimezoneOffset() * 60) + 0; }

/** Seconds since 1970 of a moment given in local time, as seconds since 1970 of the same figures in UTC. */
export function clock_from_local(seconds) {
  const at = new Date(Number(seconds) * 1000);
  const local = new Date(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds());
  local.setFullYear(at.getUTCFullYear());
  return Math.round(local.getTime() / 1000) + 0;
}

/** Random bytes, as a list of ints. */
export function clock_random(count) {
  const octets = new Uint8Array(count);
  crypto.getRandomValues(octets);
  return Array.from(octets);
}

/** Year to microsecond of a text in the usual form of ISO 8601, and `utc` if it says so, or None; None for any other text. */
export function iso_figures(text, utc) {
  const found = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(\.\d{6})?(Z|\+00:00)?$/.exec(text);
  return found && [...found.slice(1, 7).map(Number), Math.round((found[7] ?? 0) * 1e6), found[8] ? utc : null];
}
