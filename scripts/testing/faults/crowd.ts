import { randomUUID } from 'node:crypto';
import { startSession } from '@/features/session/commands';
import { newFans, newPost } from '../stage';

export type Fan = { id: string; cookie: string };
/** One thing that a fan does, and does again until it is acknowledged. */
export type Deed = { fan: Fan; method: string; path: string; body?: string; key: string };

/** A post and fans who joined long ago, signed in. */
export async function gatherCrowd(count: number) {
  const slug = await newPost();
  const fans = await Promise.all(
    (await newFans(count)).map(async ({ id }) => {
      const { token } = await startSession(id, 'Fault test');
      return { id, cookie: `lightstick-session=${token}` };
    }),
  );
  return { slug, fans };
}

export type Crowd = Awaited<ReturnType<typeof gatherCrowd>>;

const kinds = ['heart', 'party', 'clap', 'tears', 'fire', 'hands'];

/** What the crowd does, one deed after the other, without end: comments and reactions in turn. */
export function* deedsOf({ slug, fans }: Crowd): Generator<Deed, never> {
  for (let round = 0; ; round += 1)
    for (const fan of fans) {
      const kind = kinds[round % kinds.length] ?? '';
      yield round < kinds.length && fans.indexOf(fan) % 2 === 0
        ? {
            fan,
            method: 'PUT',
            path: `/api/posts/${slug}/reactions/${kind}`,
            key: `${fan.id} ${kind}`,
          }
        : congratulation(slug, fan);
    }
}

export function congratulation(slug: string, fan: Fan, clientKey: string = randomUUID()): Deed {
  const body = JSON.stringify({ text: `축하해 ${clientKey.slice(0, 8)}`, clientKey });
  return { fan, method: 'POST', path: `/api/posts/${slug}/comments`, body, key: clientKey };
}
