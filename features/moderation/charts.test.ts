import { expect, test } from 'vitest';
import { messagesIn } from '@/messages/messages';
import { chartsOf } from './charts';
import { periodOf, type Range, stepsOf } from './period';
import type { Figures, Numbers } from './queries/numbers';

const none: Figures = {
  arrivals: 0,
  holds: 0,
  reports: 0,
  decisions: 0,
  median: null,
  most: null,
};
const now = new Date('2026-11-23T17:30:00Z');

function numbers(range: Range, last: Partial<Figures> = {}): Numbers {
  const steps = stepsOf(periodOf(range, now)).map((at) => ({ at, ...none }));
  const figures = { ...none, ...last };
  const languages = ['ko', 'und', ...'en ja es th id fr de it vi tr'.split(' ')].map(
    (language) => ({ language, ...figures }),
  );
  return {
    steps: [...steps.slice(0, -1), { at: steps.at(-1)?.at ?? now, ...figures }],
    languages: Object.keys(last).length > 0 ? languages : [],
    total: figures,
  };
}

function charts(range: Range, locale: 'en' | 'ko', last?: Partial<Figures>) {
  return chartsOf(numbers(range, last), { locale, range, messages: messagesIn(locale).numbers });
}

test('a chart says its gist in a sentence', () => {
  const gists = charts('day', 'en', { arrivals: 1234, median: 12.34, most: 88 }).map(
    ({ gist }) => gist,
  );
  expect(gists).toEqual([
    'Congratulations, Last 24 hours: 1,234. The most: 1,234 (17:00).',
    'Held, Last 24 hours: none.',
    'Reports, Last 24 hours: none.',
    'Decisions, Last 24 hours: none.',
    'Time to decision, Last 24 hours: half within 12.3 minutes, 95 of 100 within 88 minutes.',
    'By language, Last 24 hours: most congratulations in Korean, 1,234.',
  ]);
  expect(charts('month', 'ko', { reports: 3 })[2]?.gist).toBe(
    '신고, 최근 30일: 3개. 가장 많은 때: 11월 23일, 3개.',
  );
});

test('where nothing came, every chart says so', () => {
  for (const { gist, bars } of charts('day', 'ko')) {
    expect(gist).toMatch(/: 없어요\.$/);
    expect(bars.every(({ value, upTo }) => value === 0 && !upTo)).toBe(true);
  }
});

test('a table has every step, the newest first, and every language by its name', () => {
  const [arrivals, , , , times, languages] = charts('day', 'en', { arrivals: 2, most: 7 });
  expect(arrivals?.table.rows).toHaveLength(24);
  expect(arrivals?.table.rows[0]).toMatchObject({ name: '17:00', cells: ['2'] });
  expect(times?.table.rows[0]).toMatchObject({ cells: [null, '7'] });
  expect(languages?.bars).toHaveLength(10);
  expect(languages?.table.rows).toHaveLength(12);
  expect(languages?.table.rows.map(({ name }) => name).slice(0, 2)).toEqual([
    'Korean',
    'Undetermined',
  ]);
});
