import { expect, test } from 'vitest';
import { formatMinutes } from './durations';

test.each([
  [0, '0 min', '0분'],
  [0.25, '0.3 min', '0.3분'],
  [12.4, '12 min', '12분'],
  [119, '119 min', '119분'],
  [150, '2.5 hr', '2.5시간'],
  [2879, '48 hr', '48시간'],
  [2880, '2 days', '2일'],
])('%f minutes are %s', (minutes, english, korean) => {
  expect(formatMinutes(minutes, 'en')).toBe(english);
  expect(formatMinutes(minutes, 'ko')).toBe(korean);
});
