import { variables } from '@/lib/env';
import { Failure } from './bootstrap/terminal.mjs';

/**
 * `npm run bench`: the table and the chart of docs/; with names, those scenarios alone.
 * `npm run bench:award-night -- --minutes N`: the long night.
 */
export default async function bench(args: string[]): Promise<number> {
  for (const name of Object.keys(variables)) delete process.env[name];
  const [first, flag, minutes] = args;
  if (first !== 'award-night') {
    const { measure } = await import('@/bench/main');
    return measure(args);
  }
  const count = Number(minutes);
  if (flag !== '--minutes' || !(count > 0)) throw new Failure('Say how long: --minutes N.');
  const { measureLongNight } = await import('@/bench/long-night');
  return measureLongNight(count);
}
