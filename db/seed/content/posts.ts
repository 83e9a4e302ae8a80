import { readBody } from './body';
import { launchPost } from './launch-post';
import { mirunariFirstYear } from './mirunari-first-year';
import { mirunariSecondYear } from './mirunari-second-year';
import type { SeedPost, SeedPostText } from './types';

/** A seed post as it is listed; its bodies are Markdown files beside it. */
export type ListedPost = Omit<SeedPost, 'cover' | 'texts'> & {
  cover: string;
  texts: Record<keyof SeedPost['texts'], Omit<SeedPostText, 'body'>>;
};

/** Every post of the demo, oldest first. */
export const posts: readonly SeedPost[] = [launchPost, ...mirunariFirstYear, ...mirunariSecondYear]
  .map(withBodies)
  .sort((a, b) => a.publishedAt.localeCompare(b.publishedAt));

function withBodies(post: ListedPost): SeedPost {
  return {
    ...post,
    cover: { src: post.cover, width: 1200, height: 675, credit: 'Illustration: Lightstick' },
    texts: {
      en: { ...post.texts.en, body: readBody(post.slug, 'en') },
      ko: { ...post.texts.ko, body: readBody(post.slug, 'ko') },
    },
  };
}
