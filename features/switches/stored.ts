import { z } from 'zod';
import { modes } from './choices';
import type { PostSwitch } from './policy';

const written = z.object({
  mode: z.enum(modes),
  slowSeconds: z.number().nullable(),
  minimumAgeHours: z.number().nullable(),
  message: z.string().nullable(),
  whenUnchecked: z.enum(['publish', 'hold']),
  endsAt: z.iso.datetime().nullable(),
});
const details = z.object({
  before: written,
  after: written,
  /** The `changedAt` that the change was made from, in ISO 8601. */
  madeFrom: z.iso.datetime().nullable(),
});

/** A switch as JSON holds it: in the log, and in answers to scripts. */
export type WrittenSwitch = z.output<typeof written>;
export type SwitchDetails = { before: PostSwitch; after: PostSwitch; madeFrom: string | null };

/** The switch with its end in ISO 8601, and nothing else of the row. */
export function writeSwitch(state: PostSwitch): WrittenSwitch {
  const { mode, slowSeconds, minimumAgeHours, message, whenUnchecked, endsAt } = state;
  const end = endsAt?.toISOString() ?? null;
  return { mode, slowSeconds, minimumAgeHours, message, whenUnchecked, endsAt: end };
}

/** What a line of the log says about a switched post; null for what is no such line. */
export function readDetails(value: unknown): SwitchDetails | null {
  const parsed = details.safeParse(value);
  if (!parsed.success) return null;
  const { before, after, madeFrom } = parsed.data;
  return { before: read(before), after: read(after), madeFrom };
}

/** Whether two switches are the same, to the millisecond. */
export function isSameSwitch(a: PostSwitch, b: PostSwitch): boolean {
  return JSON.stringify(writeSwitch(a)) === JSON.stringify(writeSwitch(b));
}

function read(state: WrittenSwitch): PostSwitch {
  return { ...state, endsAt: state.endsAt === null ? null : new Date(state.endsAt) };
}
