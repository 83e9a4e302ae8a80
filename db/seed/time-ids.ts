import { createHash } from 'node:crypto';
import { UUID } from 'uuidv7';

/**
 * A UUIDv7 that sorts at `time` and is the same on every run: what would be random in it comes from
 * `name`, which must be unique among the rows of one table at one instant.
 */
export function idAt(time: Date, name: string): string {
  const digest = createHash('sha256').update(name).digest();
  return UUID.fromFieldsV7(
    time.getTime(),
    digest.readUInt16BE(0) & 0xfff,
    digest.readUInt32BE(2) & 0x3fff_ffff,
    digest.readUInt32BE(6),
  ).toString();
}
