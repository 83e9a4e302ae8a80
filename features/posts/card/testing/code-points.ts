import { inflateSync } from 'node:zlib';

/** The code points up to U+FFFF that a WOFF file has glyphs for, from its format 4 `cmap` table. */
export function codePointsOf(woff: Buffer): Set<number> {
  const cmap = tableOf(woff, 'cmap');
  const found = new Set<number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const at = cmap.readUInt32BE(8 + index * 8);
    if (cmap.readUInt16BE(at) === 4) addSegments(cmap.subarray(at), found);
  }
  return found;
}

function tableOf(woff: Buffer, wanted: string): Buffer {
  for (let index = 0; index < woff.readUInt16BE(12); index++) {
    const entry = woff.subarray(44 + index * 20, 64 + index * 20);
    if (entry.toString('latin1', 0, 4) !== wanted) continue;
    const [offset, packed, length] = [4, 8, 12].map((at) => entry.readUInt32BE(at));
    if (offset === undefined || packed === undefined) break;
    const data = woff.subarray(offset, offset + packed);
    return packed === length ? data : inflateSync(data);
  }
  throw new Error(`no ${wanted} table`);
}

function addSegments(table: Buffer, found: Set<number>): void {
  const size = table.readUInt16BE(6); // twice the number of segments
  for (let at = 0; at < size; at += 2) {
    const end = table.readUInt16BE(14 + at);
    const start = table.readUInt16BE(16 + size + at);
    const delta = table.readUInt16BE(16 + size * 2 + at);
    const rangeAt = 16 + size * 3 + at;
    const range = table.readUInt16BE(rangeAt);
    for (let point = start; point <= end && point < 0xffff; point++) {
      const indirect = range === 0 ? 0 : table.readUInt16BE(rangeAt + range + (point - start) * 2);
      const glyph = range === 0 ? point + delta : indirect && indirect + delta;
      if (glyph % 0x10000) found.add(point);
    }
  }
}
