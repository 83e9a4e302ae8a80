import { randomUUID } from 'node:crypto';
import { reactionKinds } from '@/features/reactions/kinds';
import { asScript, launchStory } from '../scenarios/story';
import type { Fan } from './crowd';
import { at, congratulation } from './crowd-words';
import type { Request } from './load';

type Said = { author_id: string; client_key: string; text: string };
type Reacted = { member_id: string; kind: string; wanted: boolean };

/** What a night's fans were told is stored. */
export class Night {
  readonly slug = launchStory.slug;
  readonly #comments: Said[] = [];
  readonly #reactions = new Map<string, Reacted | null>();

  said(comment: Said) {
    this.#comments.push(comment);
  }

  /** Before the answer nobody knows; a wish without one may or may not be stored. */
  wishes({ member_id, kind }: Reacted) {
    this.#reactions.set(`${member_id} ${kind}`, null);
  }

  reacted(reaction: Reacted) {
    this.#reactions.set(`${reaction.member_id} ${reaction.kind}`, reaction);
  }

  comments(): Said[] {
    return this.#comments;
  }

  reactions(): Reacted[] {
    return [...this.#reactions.values()].filter((known) => known !== null);
  }
}

const reads = [
  { path: launchStory.page, count: 8 },
  { path: launchStory.pulse, count: 5 },
  { path: '/en', count: 2 },
].flatMap(({ path, count }) => Array.from({ length: count }, () => path));

/**
 * Twenty requests of one connection, over and over, whose fans are nobody else's: sixteen reads,
 * three reactions and one comment. Each connection begins elsewhere in the round, so that not all
 * write at once.
 */
export function requestsOf(night: Night, fans: Fan[], connection: number): () => Request {
  let turn = 0;
  const fan = () => {
    turn += 1;
    return at(fans, turn);
  };
  const round = [
    ...reads.map((path) => () => ({ path, headers: { accept: 'text/html' } })),
    () => overlay(fan()),
    () => comment(night, fan(), turn),
    ...Array.from({ length: 3 }, () => () => reaction(night, fan(), turn)),
  ];
  let step = connection;
  return () => {
    step += 7;
    return at(round, step)();
  };
}

function overlay({ cookie }: Fan): Request {
  return { path: `/api/viewer?post=${launchStory.slug}`, headers: { cookie } };
}

function comment(night: Night, { id, cookie }: Fan, turn: number): Request {
  const sent = { author_id: id, client_key: randomUUID(), text: congratulation(turn) };
  return {
    method: 'POST',
    path: launchStory.comments,
    body: JSON.stringify({ text: sent.text, clientKey: sent.client_key }),
    headers: { ...asScript, cookie },
    answered: (status) => {
      if (status === 200 || status === 201) night.said(sent);
    },
  };
}

function reaction(night: Night, { id, cookie }: Fan, turn: number): Request {
  const sent = { member_id: id, kind: at(reactionKinds, turn), wanted: turn % 8 !== 7 };
  night.wishes(sent);
  return {
    method: sent.wanted ? 'PUT' : 'DELETE',
    path: launchStory.reaction(sent.kind),
    headers: { accept: 'application/json', 'sec-fetch-site': 'same-origin', cookie },
    answered: (status) => {
      if (status === 200) night.reacted(sent);
    },
  };
}
