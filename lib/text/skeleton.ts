import { lookalikeOf } from './confusables';

const unseen = /\p{Default_Ignorable_Code_Point}/gu;
// Accents of no script in particular; the kana voicing marks make another letter, so they stay.
const accents = /(?![\u3099\u309A])\p{Script=Inherited}/gu;
const foreignMarks = /(?<=[a-z\d])[\p{Mn}\p{Me}]+/gu;
const oneShape: Record<string, string> = { '0': 'o', '1': 'l', '|': 'l', i: 'l', '@': 'a', $: 's' };

/**
 * What `text` looks like, for comparing and never for showing: two texts with one skeleton can be
 * mistaken for each other. After UTS #39 (NFKD, lookalikes folded to Latin, invisible characters
 * and accents dropped), and past it: case is folded, i, l, 1 and | are one shape, as are
 * o and 0, a and @, s and $, m and rn, w and vv. Idempotent.
 */
export function skeleton(text: string): string {
  const letters = text.normalize('NFKD').replace(unseen, '');
  return [...letters]
    .map((letter) => lookalikeOf(letter) ?? letter)
    .join('')
    .toLowerCase()
    .replace(accents, '')
    .replace(foreignMarks, '')
    .replace(/[01|i@$]/g, (shape) => oneShape[shape] ?? shape)
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .normalize('NFC');
}
