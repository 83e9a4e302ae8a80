const initials = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ');
const vowels = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const finals = ' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ');

/**
 * Hangul syllables in Latin letters, one by one, after the Revised Romanization of Korean (2000);
 * without its changes of sound between syllables, as it writes given names. The rest stays.
 */
export function romanise(text: string): string {
  return text.normalize('NFC').replace(/[가-힣]/g, (syllable) => {
    const place = syllable.charCodeAt(0) - 0xac00;
    const initial = initials[Math.floor(place / 588)];
    const vowel = vowels[Math.floor((place % 588) / 28)];
    return `${initial}${vowel}${finals[place % 28]}`;
  });
}
