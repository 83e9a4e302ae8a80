import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { artists } from './artists';
import { cast } from './cast';
import { comments, parseComments } from './comments';
import { crowd } from './crowd';
import { posts } from './posts';
import { commentReactions, postReactions } from './reactions';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const length = (text: string) => [...graphemes.segment(text)].length;
const members = [...crowd, ...Object.values(cast)];
const handles = new Set<string>(members.map(({ handle }) => handle));

describe('posts', () => {
  test('twelve stories, each with its own slug, and one pinned', () => {
    expect(posts).toHaveLength(12);
    expect(new Set(posts.map(({ slug }) => slug))).toHaveProperty('size', 12);
    expect(posts.filter(({ pinned }) => pinned)).toHaveLength(1);
  });

  test('each is complete in both languages and names known artists', () => {
    const known = new Set(artists.map(({ slug }) => slug));
    for (const post of posts) {
      for (const text of Object.values(post.texts)) {
        for (const part of Object.values(text)) expect(part.trim()).not.toBe('');
      }
      for (const artist of post.artists) expect(known).toContain(artist);
      expect(Number.isNaN(Date.parse(post.publishedAt))).toBe(false);
    }
  });

  test('every cover and every picture in a body is in the public folder, and small', () => {
    const pictures = posts.flatMap((post) => [
      post.cover.src,
      ...Object.values(post.texts).flatMap(({ body }) =>
        [...body.matchAll(/!\[[^\]]*\]\((\S+)/g)].map(([, src]) => src ?? ''),
      ),
    ]);
    for (const src of pictures) {
      const file = join(import.meta.dirname, '../../../public', src);
      expect(statSync(file).size, src).toBeLessThan(12 * 1024);
    }
  });

  test('the launch story is 350 to 500 words of English and quotes nobody', () => {
    const launch = posts.find(({ pinned }) => pinned);
    const words = launch?.texts.en.body.replace(/[|#*-]/g, ' ').match(/\S+/g) ?? [];
    expect(words.length).toBeGreaterThanOrEqual(350);
    expect(words.length).toBeLessThanOrEqual(500);
    expect(launch?.texts.en.body).not.toMatch(/^>/m);
  });
});

describe('the crowd', () => {
  test('forty fans with handles that are handles and names that fit', () => {
    expect(crowd).toHaveLength(40);
    expect(handles.size).toBe(members.length);
    for (const { handle, displayName } of members) {
      expect(handle).toMatch(/^[a-z0-9_]{3,20}$/);
      expect(length(displayName)).toBeGreaterThanOrEqual(1);
      expect(length(displayName)).toBeLessThanOrEqual(40);
    }
    expect(new Set(crowd.map(({ language }) => language)).size).toBeGreaterThanOrEqual(8);
  });
});

describe('comments', () => {
  const byKey = new Map(comments.map((comment) => [comment.key, comment]));

  test('four hundred, each with a key of its own and an author of the crowd', () => {
    expect(comments).toHaveLength(400);
    expect(byKey.size).toBe(400);
    for (const { author } of comments) expect(handles).toContain(author);
  });

  test('each fits in 1,000 graphemes and is NFC already', () => {
    for (const { text } of comments) {
      expect(length(text)).toBeGreaterThanOrEqual(1);
      expect(length(text)).toBeLessThanOrEqual(1000);
      expect(text).toBe(text.normalize('NFC'));
    }
  });

  test('a reply answers an earlier comment of the same post, one level deep', () => {
    const replies = comments.filter(({ replyTo }) => replyTo !== undefined);
    expect(replies.length).toBeGreaterThan(90);
    for (const reply of replies) {
      const parent = byKey.get(reply.replyTo ?? '');
      expect(parent?.post, reply.key).toBe(reply.post);
      expect(parent?.replyTo).toBeUndefined();
      expect(parent?.minutesAfter, reply.key).toBeLessThan(reply.minutesAfter);
    }
  });

  test('some are identical, so that there is something to fold', () => {
    const texts = comments.filter(({ post }) => post === 'rose-apt-song-of-the-year');
    const same = texts.filter(({ text }) => text === '축하해 🎉');
    expect(same.length).toBeGreaterThanOrEqual(4);
  });

  test('text without an author and a reply to nobody are refused', () => {
    expect(() => parseComments('x', 'hello\n')).toThrow('without an author');
    expect(() => parseComments('x', '  someone +1\n  hello\n')).toThrow('answers nobody');
  });
});

describe('reactions', () => {
  test('no fan reacts to their own comment, nor twice in one kind', () => {
    for (const { key, author } of comments) {
      const seen = (commentReactions.get(key) ?? []).map(({ handle, kind }) => handle + kind);
      expect(new Set(seen).size).toBe(seen.length);
      expect(commentReactions.get(key)?.some(({ handle }) => handle === author)).toBe(false);
    }
  });

  test('every post has some, and the pinned one the most', () => {
    const counts = posts.map(({ slug }) => postReactions.get(slug)?.length ?? 0);
    const pinned = posts.findIndex((post) => post.pinned);
    expect(Math.min(...counts)).toBeGreaterThan(20);
    expect(counts[pinned]).toBe(Math.max(...counts));
  });
});
