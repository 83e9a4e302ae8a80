import { median } from './statistics';

/**
 * Measures a subject and its reference in turns, `runs` times after one turn that is not counted,
 * so that what else the machine does falls on both. The ratio is the median of the turns' ratios.
 */
export async function alternate<S extends { rate: number }, R extends { rate: number }>(
  runs: number,
  subject: () => Promise<S>,
  reference: () => Promise<R>,
) {
  const turns: { subject: S; reference: R }[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const turn = { reference: await reference(), subject: await subject() };
    if (run > 0) turns.push(turn);
  }
  return {
    ratio: median(turns.map(({ subject, reference }) => subject.rate / reference.rate)),
    subjects: turns.map(({ subject }) => subject),
    references: turns.map(({ reference }) => reference),
    rate: median(turns.map(({ subject }) => subject.rate)),
    referenceRate: median(turns.map(({ reference }) => reference.rate)),
  };
}
