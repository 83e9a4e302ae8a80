import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Face = { name: string; data: Buffer; weight: 700 | 800; style: 'normal' };

const files = [
  ['Bricolage Grotesque', 'bricolage-grotesque-latin-800.woff', 800],
  ['Bricolage Grotesque Ext', 'bricolage-grotesque-latin-ext-800.woff', 800],
  ['Noto Sans KR', 'noto-sans-kr-700.woff', 700],
] as const;

let faces: Promise<Face[]> | undefined;

/** The faces of the card, read once: the drawing library keeps what it parsed by this very array. */
export function cardFaces(): Promise<Face[]> {
  faces ??= Promise.all(
    files.map(async ([name, file, weight]) => ({
      name,
      weight,
      style: 'normal' as const,
      data: await readFile(join(process.cwd(), 'assets/fonts', file)),
    })),
  );
  return faces;
}

/**
 * The display face for Latin, the Korean one for any text with Hangul in it: a line of both sits on
 * two baselines.
 */
export function familyFor(text: string): string {
  const names = files.map(([name]) => `"${name}"`);
  return (/\p{Script=Hangul}/u.test(text) ? names.reverse() : names).join(', ');
}
