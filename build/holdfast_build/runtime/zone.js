// Time zones, as Intl knows them.

const ZONE_FIGURES = { hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" };

/** The clock of a time zone; None if there is none of that name. */
export function zone_clock(key) {
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: key, ...ZONE_FIGURES });
  } catch {
    return null;
  }
}

/** The name by which the engine knows the zone of a clock. */
export function zone_key(clock) { return clock.resolvedOptions().timeZone; }

/** Seconds that a clock is ahead of UTC at a moment given in seconds since 1970. */
export function zone_offset(clock, seconds) {
  // Before 1812 no zone changes any more, and years need not be told from years before Christ.
  const at = Math.max(Number(seconds), -5e9);
  const [month, day, year, hour, minute, second] = clock.format(at * 1000).match(/\d+/g).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - at;
}

/** What the zone calls its time at a moment, in English: "Central European Summer Time". */
export function zone_title(clock, seconds) {
  clock.titles_ ??= new Intl.DateTimeFormat("en-US", { timeZone: zone_key(clock), hour: "numeric", timeZoneName: "long" });
  return clock.titles_.formatToParts(Math.max(Number(seconds), -5e9) * 1000).find((part) => part.type === "timeZoneName").value;
}

/** The names of the zones that the engine lists; other names of these zones are not among them. */
export function zone_keys() { return Intl.supportedValuesOf("timeZone"); }
