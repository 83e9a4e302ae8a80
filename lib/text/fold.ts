import { isInvisible } from './normalise';

/** Longest key, in code points: texts that are longer without their stretching never fold. */
export const maxFoldKey = 40;

const ignored = /\p{Default_Ignorable_Code_Point}|\p{Cs}|\p{Emoji_Modifier}|[♀♂]|\s/gu;
const hearts = /[♡♥❤]/gu;
const hushed = /~|[^\p{L}\p{M}\p{N}\p{S}?#@&%/]/gu;
const stretched = /([^\p{N}\p{Regional_Indicator}])\1+/gu;
const emojiRuns = /(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2})+/gu;
const emoji = /\p{Regional_Indicator}{2}|./gu;

/**
 * The key under which congratulations that say the same fold together: “축하해!!! 🎉🎉”, “축하 해🎉” and
 * “축하해~ 🎉” have one. Style, case, spaces, stretching, skin tones, repeated emoji and all punctuation
 * but ? # @ & % / are set aside; words, numbers and their order count. Null for nothing visible, and
 * for a text that says too much to be another's by chance (a key over `maxFoldKey`).
 */
export function foldKey(text: string): string | null {
  if (isInvisible(text)) return null;
  const key = foldedWords(text);
  return [...key].length > maxFoldKey ? null : key;
}

/** The same without an end: by what two texts of any length are told to say the same. */
export function foldedWords(text: string): string {
  const unspaced = text.replace(/\s/g, '');
  const plain = plainText(plainText(unspaced));
  return collapse(plain.replace(hushed, '')) || collapse(plain) || collapse(unspaced);
}

function plainText(text: string): string {
  return text.replace(ignored, '').normalize('NFKC').toLowerCase().replace(hearts, '❤');
}

function collapse(text: string): string {
  return text
    .normalize('NFKC')
    .replace(stretched, '$1')
    .replace(emojiRuns, (run) => [...new Set(run.match(emoji))].join(''));
}
