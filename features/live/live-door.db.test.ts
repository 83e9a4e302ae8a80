import { expect, inject, test } from 'vitest';
import { GET as ask } from '@/app/api/posts/[slug]/pulse/route';
import { newPost } from '@/scripts/testing/stage';
import { liveDoor } from './live-door';

test('streams are offered exactly where the database can tell of changes', async () => {
  const slug = await newPost();
  const url = `http://localhost:3000/api/posts/${slug}`;
  const pulse = await ask(new Request(`${url}/pulse`), { params: Promise.resolve({ slug }) });
  const isNeon = inject('neonProxy') !== null;
  expect((await pulse.json()).live).toBe(!isNeon);
  const stream = await liveDoor(new Request(`${url}/live`), slug);
  expect(stream.status).toBe(isNeon ? 204 : 200);
  await stream.body?.cancel();
});
