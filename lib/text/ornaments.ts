type Group = { letters: RegExp; common: boolean };
type Run = { group: Group | undefined; text: string; letters: Set<string> };

/** Letters, by their Unicode class, that names only draw with: wings, bear faces, ribbons. */
export const drawings = /[ʚɞʕʔᴥ\u{1D717}\u{1D71A}]/u;

const group = (scripts: string[], common: boolean): Group => ({
  letters: new RegExp(`[${scripts.map((script) => `\\p{Script=${script}}`).join('')}]`, 'u'),
  common,
});

const latin = group(['Latin'], true);
const hangul = group(['Hangul'], true);
const chineseAndJapanese: Group = {
  letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}ー]/u,
  common: true,
};
const uncommon =
  'Armenian Bengali Ethiopic Georgian Gujarati Gurmukhi Kannada Khmer Lao Malayalam Myanmar Oriya Sinhala Tamil Telugu Thaana Tibetan';
const drawn: Group = { letters: drawings, common: false };
const otherScripts: Group = { letters: /(?!\p{Script=Common})[\p{L}\p{N}]/u, common: false };

// The scripts recommended for names (UAX #31, table 5), then the rest. The uncommon are, beside
// another script, more often drawn with than written: ৎ is a ribbon, ෆ a heart, ୨୧ a pair of wings.
const groups = [
  drawn,
  latin,
  hangul,
  chineseAndJapanese,
  ...['Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Thai', 'Devanagari'].map((s) => group([s], true)),
  ...uncommon.split(' ').map((script) => group([script], false)),
  otherScripts,
];
const standsAlone = new Set<Group | undefined>([latin, hangul, chineseAndJapanese]);
const onlyKana = /^[\p{Script=Hiragana}\p{Script=Katakana}ー]$/u;
const attached = /[\p{M}\u200C\u200D]/u;

/**
 * The name without letters that only decorate it. A name has one main script, the one with most
 * different letters. Beside it, one or two different letters of an uncommon script are ornament, and
 * so is a lone letter of a common one, except Latin, Hangul and Han, where it may be an initial or a
 * surname. Without any letter when there is nothing but ornament.
 */
export function withoutOrnaments(name: string): string {
  const runs = runsOf(name);
  const main = mainGroup(runs);
  return runs
    .filter((run) => !run.group || run.group === main || !isOrnament(run))
    .map((run) => run.text)
    .join('');
}

/** Stretches of one script; what belongs to none (spaces, digits, hyphens) is a run without a group. */
function runsOf(name: string): Run[] {
  const runs: Run[] = [];
  for (const char of name) {
    const run = runs.at(-1);
    if (attached.test(char)) {
      // A mark of another script on a letter, or on none, is ornament already.
      if (run?.group && goesWith(run.group, char)) run.text += char;
      continue;
    }
    const group = groups.find(({ letters }) => letters.test(char));
    if (run && run.group === group) run.text += char;
    else runs.push({ group, text: char, letters: new Set() });
    runs.at(-1)?.letters.add(char);
  }
  return runs;
}

function goesWith(group: Group, mark: string): boolean {
  return /\p{Script=Inherited}/u.test(mark) || group.letters.test(mark) || group === otherScripts;
}

function mainGroup(runs: Run[]): Group | undefined {
  const letters = new Map<Group, Set<string>>();
  for (const run of runs) {
    if (!run.group) continue;
    letters.set(run.group, new Set([...run.letters, ...(letters.get(run.group) ?? [])]));
  }
  const weight = (group: Group) => (letters.get(group)?.size ?? 0) + (group.common ? 0.5 : 0);
  const isDrawnOn = letters.delete(drawn);
  const [main, ...others] = [...letters.keys()].sort((a, b) => weight(b) - weight(a));
  if (!main || standsAlone.has(main)) return main;
  const least = main === otherScripts ? 3 : isDrawnOn || others.length > 0 ? 2 : 1;
  return weight(main) < least ? undefined : main;
}

function isOrnament({ group, letters, text }: Run): boolean {
  if (group === drawn) return true;
  if (!group?.common) return letters.size <= 2;
  if (group === chineseAndJapanese) return onlyKana.test(text);
  return !standsAlone.has(group) && letters.size === 1;
}
