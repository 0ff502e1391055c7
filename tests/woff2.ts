/** Reads the characters with glyphs from the character map of a WOFF2 file, without a library. */
import { brotliDecompressSync } from 'node:zlib';

/** The tags that a WOFF2 directory encodes as a number, up to the required one. */
const knownTags = ['cmap'];
const [unknownTag, glyf, loca] = [63, 10, 11];

/**
 * @param font a WOFF2 file
 * @returns the code points that it maps to a glyph
 * @throws if it is not a WOFF2 file, or has no character map of format 4 or 12
 */
export function charactersIn(font: Buffer): Set<number> {
  if (font.toString('latin1', 0, 4) !== 'wOF2') throw new Error('expected a WOFF2 file');
  const count = font.readUInt16BE(12);
  let at = 48;
  const varint = () => {
    let value = 0;
    for (let more = true; more; at++) {
      const byte = font[at] ?? 0;
      value = value * 128 + (byte & 127);
      more = byte >= 128;
    }
    return value;
  };
  let [offset, cmap] = [0, -1];
  for (let table = 0; table < count; table++) {
    const flags = font[at++] ?? 0;
    const tag = flags & 63;
    const version = flags >> 6;
    if (tag === unknownTag) at += 4;
    const length = varint();
    // By default, only these two tables are transformed.
    const isTransformed = tag === glyf || tag === loca ? version !== 3 : version !== 0;
    const stored = isTransformed ? varint() : length;
    if (knownTags[tag] === 'cmap') cmap = offset;
    offset += stored;
  }
  const tables = brotliDecompressSync(font.subarray(at, at + font.readUInt32BE(20)));
  if (cmap < 0) throw new Error('expected a font with a character map');
  return readCharacterMap(tables.subarray(cmap));
}

function readCharacterMap(map: Buffer): Set<number> {
  const found = new Set<number>();
  for (let table = 0; table < map.readUInt16BE(2); table++) {
    const sub = map.subarray(map.readUInt32BE(4 + 8 * table + 4));
    const format = sub.readUInt16BE(0);
    if (format === 12) {
      for (let group = 0; group < sub.readUInt32BE(12); group++) {
        const [first, last] = [
          sub.readUInt32BE(16 + 12 * group),
          sub.readUInt32BE(20 + 12 * group),
        ];
        for (let code = first; code <= last; code++) found.add(code);
      }
    }
    if (format === 4) {
      const segments = sub.readUInt16BE(6) / 2;
      for (let segment = 0; segment < segments; segment++) {
        const last = sub.readUInt16BE(14 + 2 * segment);
        const first = sub.readUInt16BE(16 + 2 * (segments + segment));
        for (let code = first; code <= last && code < 0xffff; code++) found.add(code);
      }
    }
  }
  if (found.size === 0) throw new Error('expected a character map of format 4 or 12');
  return found;
}
