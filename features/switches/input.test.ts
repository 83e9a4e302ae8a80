import { expect, test } from 'vitest';
import { readSwitch } from './input';
import { openToAll } from './policy';

const now = new Date('2026-11-23T12:00:30.500Z');
const read = (fields: object) => readSwitch({ slug: 'a-post', changedAt: '', ...fields }, now);
const wantedOf = (fields: object) => {
  const answer = read(fields);
  if (!answer.ok) throw new Error(answer.code);
  return answer.input.wanted;
};

test.each([
  [{ preset: 'celebration', mode: 'closed', message: 'no' }, {}],
  [{ mode: 'open', until: '1h', minimumAgeHours: '' }, {}],
  [{ mode: 'open', slowSeconds: 'x', slowTyped: 'y', message: 'z' }, {}],
  [{ mode: 'open', minimumAgeHours: '24' }, { minimumAgeHours: 24 }],
  [{ mode: 'open', whenUnchecked: 'hold' }, { whenUnchecked: 'hold' }],
  [
    { mode: 'slow', slowSeconds: '60' },
    { mode: 'slow', slowSeconds: 60 },
  ],
  [
    { mode: 'slow', slowSeconds: '60', slowTyped: '45' },
    { mode: 'slow', slowSeconds: 45 },
  ],
  [
    { mode: 'slow', slowSeconds: 3600 },
    { mode: 'slow', slowSeconds: 3600 },
  ],
  [
    { mode: 'hold', minimumAgeHours: '1', ageTyped: '36' },
    { mode: 'hold', minimumAgeHours: 36 },
  ],
  [{ mode: 'hold', slowSeconds: '10', whenUnchecked: 'hold' }, { mode: 'hold' }],
  [{ mode: 'closed', message: '  ', minimumAgeHours: '24' }, { mode: 'closed' }],
  [
    { mode: 'closed', message: '\u202Ez' },
    { mode: 'closed', message: 'z' },
  ],
  [
    { mode: 'closed', message: '👩‍👩‍👧‍👦'.repeat(280) },
    { mode: 'closed', message: '👩‍👩‍👧‍👦'.repeat(280) },
  ],
  [
    { mode: 'closed', until: '1h' },
    { mode: 'closed', endsAt: new Date('2026-11-23T13:01:00Z') },
  ],
  [
    { mode: 'hold', until: '24h' },
    { mode: 'hold', endsAt: new Date('2026-11-24T12:01:00Z') },
  ],
  [
    { mode: 'closed', until: 'at', untilAt: '2026-11-23T12:01' },
    { mode: 'closed', endsAt: new Date('2026-11-23T12:01:00Z') },
  ],
  [
    { mode: 'closed', until: 'at', untilAt: '2026-12-24T18:00:00.000Z' },
    { mode: 'closed', endsAt: new Date('2026-12-24T18:00:00Z') },
  ],
  [{ mode: 'closed', until: 'changed', untilAt: '2026-12-24T18:00' }, { mode: 'closed' }],
])('%o wants %o', (fields, wanted) => {
  expect(wantedOf(fields)).toEqual({ ...openToAll, ...wanted });
});

test.each([
  [{}, 'malformed'],
  [{ mode: 'ajar' }, 'malformed'],
  [{ mode: 'open', whenUnchecked: 'maybe' }, 'malformed'],
  [{ mode: 'open', until: '2h' }, 'malformed'],
  [{ mode: 'open', changedAt: 'yesterday' }, 'malformed'],
  [{ mode: 'closed', message: { $ne: '' } }, 'too-long'],
  [{ mode: 'slow' }, 'seconds-wrong'],
  [{ mode: 'slow', slowSeconds: '0' }, 'seconds-wrong'],
  [{ mode: 'slow', slowTyped: '3601' }, 'seconds-wrong'],
  [{ mode: 'slow', slowTyped: '1.5' }, 'seconds-wrong'],
  [{ mode: 'open', ageTyped: '8761' }, 'hours-wrong'],
  [{ mode: 'hold', minimumAgeHours: '-1' }, 'hours-wrong'],
  [{ mode: 'closed', message: '가'.repeat(281) }, 'too-long'],
  [{ mode: 'closed', until: 'at' }, 'end-wrong'],
  [{ mode: 'closed', until: 'at', untilAt: 'soon' }, 'end-wrong'],
  [{ mode: 'closed', until: 'at', untilAt: '2026-11-23T12:00' }, 'end-wrong'],
  [{ mode: 'closed', until: 'at', untilAt: '2028-01-01T00:00' }, 'end-wrong'],
  [{ mode: 'open', slug: '../x' }, 'not-found'],
])('%o is refused: %s', (fields, code) => {
  expect(read(fields)).toMatchObject({ ok: false, code });
});

test('a form is made from a state of the post, or from none', () => {
  const at = '2026-11-23T11:00:00.123Z';
  expect(read({ mode: 'hold', changedAt: at })).toMatchObject({
    input: { changedAt: new Date(at) },
  });
  expect(read({ mode: 'hold' })).toMatchObject({ input: { changedAt: null } });
});
