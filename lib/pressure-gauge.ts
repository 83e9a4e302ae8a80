export type Level = 0 | 1 | 2 | 3;

/** The signs of being late: the event loop's mean delay, the longest wait, and the fullest queue (0 to 1). */
export type Strain = { loopMs: number; waitMs: number; fill: number };

/** From where on each sign means level 1, 2 and 3. */
const thresholds: Record<keyof Strain, readonly [number, number, number]> = {
  loopMs: [80, 250, 600],
  waitMs: [500, 1500, 3000],
  fill: [0.25, 0.5, 0.8],
};
const signs = Object.keys(thresholds) as (keyof Strain)[];
/** A level is left only well below where it began, or it would flicker there. */
const CALM = 0.6;
const CALM_MS = 5000;

/**
 * Turns signs of strain into a level. It rises as far as two samples in a row say, so that one long
 * pause is nothing, and falls one level for every five seconds of calm.
 */
export function createGauge() {
  let level: Level = 0;
  let before: Level = 0;
  let calmSince: number | null = null;

  /** Takes a sample, at a time in milliseconds. */
  function note(strain: Strain, at: number): void {
    const now = levelOf(strain, 1);
    const sustained = Math.min(now, before) as Level;
    before = now;
    if (sustained > level) level = sustained;
    if (level === 0 || levelOf(strain, CALM) >= level) {
      calmSince = null;
      return;
    }
    calmSince ??= at;
    if (at - calmSince < CALM_MS) return;
    level = (level - 1) as Level;
    calmSince = at;
  }

  return { note, level: () => level };
}

function levelOf(strain: Strain, factor: number): Level {
  const levels = signs.map(
    (sign) => thresholds[sign].filter((threshold) => strain[sign] >= threshold * factor).length,
  );
  return Math.max(...levels) as Level;
}
