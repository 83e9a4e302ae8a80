import { plainName } from './plain-name';
import { reservedHandles } from './reserved-handles';
import { romanise } from './romanise';
import { skeleton } from './skeleton';
import { looksLikeStaff } from './staff-words';

export const minHandle = 3;
export const maxHandle = 20;

export type HandleRefusal = 'empty' | 'too-short' | 'too-long' | 'characters' | 'reserved';
export type HandleOutcome = { ok: true; handle: string } | { ok: false; code: HandleRefusal };

const reservedShapes = new Set(reservedHandles.map(skeleton));

/**
 * The handle in `input`, lower-cased and without its @: 3–20 of a–z, 0–9 and _. Refuses the names
 * of the product's own pages and of its staff, and what looks like one of them.
 */
export function parseHandle(input: string): HandleOutcome {
  const handle = input.trim().replace(/^@/, '').toLowerCase();
  if (handle === '') return { ok: false, code: 'empty' };
  if (!/^\w+$/.test(handle)) return { ok: false, code: 'characters' };
  if (handle.length < minHandle) return { ok: false, code: 'too-short' };
  if (handle.length > maxHandle) return { ok: false, code: 'too-long' };
  if (isReserved(handle)) return { ok: false, code: 'reserved' };
  return { ok: true, handle };
}

/** What a handle looks like; unique among members, so that nobody takes mina when there is rnina. */
export function handleSkeleton(handle: string): string {
  return skeleton(handle);
}

/**
 * A handle that a fan of this name may like, always one that `parseHandle` accepts. Whether it is
 * free is for the caller to see; with a `number` it ends in it, for trying again.
 */
export function suggestHandle(displayName: string, number?: number): string {
  const ending = number === undefined ? '' : `_${Math.trunc(Math.abs(number)) % 1_000_000}`;
  const words = asciiWords(plainName(displayName) ?? '') || 'new_fan';
  const base = words.slice(0, maxHandle - ending.length).replace(/_+$/, '');
  const suggested = parseHandle(base + ending);
  return suggested.ok ? suggested.handle : `new_fan${ending}`;
}

function isReserved(handle: string): boolean {
  return reservedShapes.has(skeleton(handle)) || looksLikeStaff(handle);
}

function asciiWords(name: string): string {
  return romanise(name)
    .normalize('NFKD')
    .replace(/['’\p{M}]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
}
