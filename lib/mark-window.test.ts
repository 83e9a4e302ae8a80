import { expect, test } from 'vitest';
import { createMarkWindow } from './mark-window';

/** A clock that only moves when told to, and wakes what waits on it. */
function stage(ready?: () => Promise<boolean>) {
  let time = 0;
  const sleepers: { until: number; wake: () => void }[] = [];
  const marks: string[] = [];
  const note = createMarkWindow({
    windowMs: 3000,
    calmWrites: 2,
    now: () => time,
    ready,
    wait: (milliseconds) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      sleepers.push({ until: time + milliseconds, wake: resolve });
      return promise;
    },
  });
  return {
    marks,
    write: (key: string) =>
      note(
        key,
        () => marks.push(`${key} ${time}`),
        (work) => void work(),
      ),
    goTo: async (moment: number) => {
      time = moment;
      for (const sleeper of sleepers.filter(({ until }) => until <= time)) {
        sleepers.splice(sleepers.indexOf(sleeper), 1);
        sleeper.wake();
      }
      await new Promise((resolve) => setImmediate(resolve));
    },
    get asleep() {
      return sleepers.length;
    },
  };
}

test('after a quiet time a write is marked at once', async () => {
  const { write, goTo, marks } = stage();
  write('a');
  await goTo(3000);
  write('a');
  expect(marks).toEqual(['a 0', 'a 3000']);
});

test('a second write is marked when the window ends, together with all that came meanwhile', async () => {
  const { write, goTo, marks } = stage();
  write('a');
  await goTo(1000);
  write('a');
  await goTo(2000);
  write('a');
  expect(marks).toEqual(['a 0']);
  await goTo(3000);
  expect(marks).toEqual(['a 0', 'a 3000']);
});

test('the mark at the end opens the next window', async () => {
  const { write, goTo, marks } = stage();
  write('a');
  write('a');
  await goTo(3000);
  await goTo(4000);
  write('a');
  expect(marks).toEqual(['a 0', 'a 3000']);
  await goTo(6000);
  expect(marks).toEqual(['a 0', 'a 3000', 'a 6000']);
});

test('a flood is marked when it begins and when it is over, by one waiting piece of work', async () => {
  const flood = stage();
  for (let moment = 0; moment < 30_000; moment += 500) {
    await flood.goTo(moment);
    flood.write('a');
    expect(flood.asleep).toBeLessThanOrEqual(1);
  }
  expect(flood.marks).toEqual(['a 0']);
  await flood.goTo(30_000);
  await flood.goTo(33_000);
  expect(flood.marks).toEqual(['a 0', 'a 33000']);
  expect(flood.asleep).toBe(0);
});

test('each thing has a window of its own', () => {
  const { write, marks } = stage();
  write('a');
  write('b');
  expect(marks).toEqual(['a 0', 'b 0']);
});

test('while nothing could be made anew the mark waits, and comes afterwards', async () => {
  let away = true;
  const { write, goTo, marks } = stage(async () => !away);
  write('a');
  await goTo(1000);
  write('a');
  await goTo(3000);
  await goTo(6000);
  expect(marks).toEqual(['a 0']);
  away = false;
  await goTo(9000);
  expect(marks).toEqual(['a 0', 'a 9000']);
});
