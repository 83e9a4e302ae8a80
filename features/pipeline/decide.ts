import type { Refusal } from '@/lib/http/refusal';
import { links } from './phases/links';
import { outside } from './phases/outside';
import { pace } from './phases/pace';
import { phrases } from './phases/phrases';
import { place } from './phases/place';
import { repetition } from './phases/repetition';
import { sanction } from './phases/sanction';
import type { Finding, Phase, RefuseCode, Submission } from './submission';

/** The phases in their order; a refusal ends it, so that what costs most comes last. */
export const phases = { place, sanction, pace, phrases, links, repetition, outside } as const;
export type PhaseName = keyof typeof phases;

/** What a phase said, as it is stored and shown to moderators. */
export type Remark = Finding & { phase: PhaseName };

export type Decision =
  | { verdict: 'publish' }
  | { verdict: 'hold'; remarks: Remark[] }
  /** `remarks` ends with the one that refused. */
  | { verdict: 'refuse'; remarks: Remark[]; refusal: Extract<Finding, { verdict: 'refuse' }> };

const inOrder = Object.entries(phases) as [PhaseName, Phase][];

/** Publishes, holds or refuses a text, with every reason there is up to the first refusal. */
export function decide(submission: Submission): Decision {
  const remarks: Remark[] = [];
  for (const [phase, judge] of inOrder) {
    const finding = judge(submission);
    if (!finding) continue;
    remarks.push({ phase, ...finding });
    if (finding.verdict === 'refuse') return { verdict: 'refuse', remarks, refusal: finding };
  }
  return remarks.length > 0 ? { verdict: 'hold', remarks } : { verdict: 'publish' };
}

/** Refusals of the words themselves: the others say nothing about a fan that anybody has to read. */
const aboutWords: ReadonlySet<PhaseName> = new Set(['phrases', 'links', 'repetition', 'outside']);

/** Whether a text was refused for its words; such a refusal is kept, and counts as written. */
export function isAboutWords({ remarks }: Extract<Decision, { verdict: 'refuse' }>): boolean {
  return remarks.some(({ phase, verdict }) => verdict === 'refuse' && aboutWords.has(phase));
}

/** What the fan is told: why, how long to wait, and which of their words it is about. */
export function refusalOf({
  refusal,
}: Extract<Decision, { verdict: 'refuse' }>): Refusal<RefuseCode> {
  const { code, retryAfter, phrases } = refusal;
  return { ok: false, code, retryAfter, words: phrases?.[0]?.found };
}
