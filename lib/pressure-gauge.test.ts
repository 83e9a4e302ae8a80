import { expect, test } from 'vitest';
import { createGauge, type Strain } from './pressure-gauge';

const calm: Strain = { loopMs: 1, waitMs: 0, fill: 0 };

/** A gauge with a clock of its own: a sample every half second. */
function setUp() {
  const gauge = createGauge();
  let time = 0;
  return (strain: Partial<Strain>, seconds: number) => {
    const levels: number[] = [];
    for (let sample = 0; sample < seconds * 2; sample += 1) {
      time += 500;
      gauge.note({ ...calm, ...strain }, time);
      levels.push(gauge.level());
    }
    return levels;
  };
}

test.each([
  [{ loopMs: 79 }, 0],
  [{ loopMs: 80 }, 1],
  [{ loopMs: 250 }, 2],
  [{ loopMs: 600 }, 3],
  [{ waitMs: 499 }, 0],
  [{ waitMs: 500 }, 1],
  [{ waitMs: 1500 }, 2],
  [{ waitMs: 3000 }, 3],
  [{ fill: 0.24 }, 0],
  [{ fill: 0.25 }, 1],
  [{ fill: 0.5 }, 2],
  [{ fill: 0.8 }, 3],
  [{ loopMs: 80, waitMs: 1500, fill: 0.25 }, 2],
])('%o means level %i', (strain, level) => {
  expect(setUp()(strain, 1).at(-1)).toBe(level);
});

test('one late sample is nothing, two in a row are pressure', () => {
  const pass = setUp();
  expect(pass({ loopMs: 900 }, 0.5)).toEqual([0]);
  expect(pass({}, 0.5)).toEqual([0]);
  expect(pass({ loopMs: 900 }, 1)).toEqual([0, 3]);
});

test('it rises as far as both samples say', () => {
  const pass = setUp();
  pass({ loopMs: 300 }, 0.5);
  expect(pass({ loopMs: 900 }, 1)).toEqual([2, 3]);
});

test('it ends by itself, one level for every five seconds of calm', () => {
  const pass = setUp();
  pass({ waitMs: 4000 }, 1);
  const levels = pass({}, 16);
  expect(levels[9]).toBe(3);
  expect(levels[10]).toBe(2);
  expect(levels[20]).toBe(1);
  expect(levels[30]).toBe(0);
});

test('just below where a level begins it stays, and does not flicker', () => {
  const pass = setUp();
  pass({ fill: 0.26 }, 1);
  expect(new Set(pass({ fill: 0.2 }, 60))).toEqual(new Set([1]));
  expect(pass({ fill: 0.14 }, 6).at(-1)).toBe(0);
});

test('a moment of strain during the calm begins it anew', () => {
  const pass = setUp();
  pass({ waitMs: 600 }, 1);
  pass({}, 4);
  pass({ waitMs: 600 }, 0.5);
  expect(pass({}, 5).at(-1)).toBe(1);
  expect(pass({}, 0.5).at(-1)).toBe(0);
});
