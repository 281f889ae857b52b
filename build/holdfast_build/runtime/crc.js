const TABLE = Uint32Array.from({ length: 256 }, (_, place) => {
  let entry = place;
  for (let bit = 0; bit < 8; bit++) entry = entry & 1 ? (entry >>> 1) ^ 0xedb88320 : entry >>> 1;
  return entry;
});

/** The CRC-32 of a text's UTF-8, as zlib computes it. */
export function crc32(text) {
  let crc = -1;
  const bytes = new TextEncoder().encode(text);
  // By number: an iterator takes several times as long until the loop is compiled.
  for (let place = 0; place < bytes.length; place++) crc = (crc >>> 8) ^ TABLE[(crc ^ bytes[place]) & 255];
  return ~crc >>> 0;
}
