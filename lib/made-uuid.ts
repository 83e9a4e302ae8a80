import 'server-only';
import { createHash } from 'node:crypto';
import { UUID } from 'uuidv7';

/** The least UUIDv7 of that millisecond: every id made then or later sorts at or behind it. */
export function firstIdAt(time: Date): string {
  return UUID.fromFieldsV7(time.getTime(), 0, 0, 0).toString();
}

/** The UUID that stands for these words: the same for the same ones (RFC 9562, version 8). */
export function uuidOf(...words: string[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(words)).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return UUID.ofInner(bytes).toString();
}
