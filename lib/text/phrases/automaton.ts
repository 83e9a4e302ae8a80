type Symbols = readonly { symbol: number }[];

/** The trie of Aho and Corasick (1975): for each state the longest other prefix that it ends with. */
export type Automaton = {
  alphabet: ReadonlyMap<number, number>;
  edges: ReadonlyMap<number, number>;
  fallbacks: Int32Array;
  /** The nearest shorter state, by fallbacks, at which keys end; 0 for none. */
  shorter: Int32Array;
  ends: readonly (readonly number[])[];
};

/** The automaton that finds every key, a row of symbols that is not empty; keys may be the same. */
export function buildAutomaton(keys: readonly Symbols[]): Automaton {
  const alphabet = new Map<number, number>();
  for (const key of keys)
    for (const { symbol } of key) if (!alphabet.has(symbol)) alphabet.set(symbol, alphabet.size);
  const trie = plantTrie(keys, alphabet);
  return { alphabet, ...trie, ...linkStates(trie, alphabet.size) };
}

/**
 * Calls `visit` with each key that ends at each place, longest first. Returns how many states it
 * looked at: at most two for each symbol, and one more for each length of key that ends there.
 */
export function scan(
  { alphabet, edges, fallbacks, shorter, ends }: Automaton,
  text: Symbols,
  visit: (key: number, last: number) => void,
): number {
  let steps = 0;
  let state = 0;
  for (let last = 0; last < text.length; last += 1) {
    const letter = alphabet.get(text[last]?.symbol ?? -1);
    steps += 1;
    if (letter === undefined) {
      state = 0;
      continue;
    }
    let next = edges.get(state * alphabet.size + letter);
    while (next === undefined && state !== 0) {
      steps += 1;
      state = fallbacks[state] ?? 0;
      next = edges.get(state * alphabet.size + letter);
    }
    state = next ?? 0;
    for (let found = state; found !== 0; found = shorter[found] ?? 0) {
      steps += 1;
      for (const key of ends[found] ?? []) visit(key, last);
    }
  }
  return steps;
}

type Trie = {
  edges: Map<number, number>;
  ends: number[][];
  parents: { state: number; letter: number; depth: number }[];
};

function plantTrie(keys: readonly Symbols[], alphabet: ReadonlyMap<number, number>): Trie {
  const trie: Trie = { edges: new Map(), ends: [[]], parents: [{ state: 0, letter: 0, depth: 0 }] };
  for (const [index, key] of keys.entries()) {
    let state = 0;
    for (const [place, { symbol }] of key.entries()) {
      const letter = alphabet.get(symbol) ?? 0;
      const edge = state * alphabet.size + letter;
      const next = trie.edges.get(edge) ?? trie.ends.length;
      if (next === trie.ends.length) {
        trie.edges.set(edge, next);
        trie.ends.push([]);
        trie.parents.push({ state, letter, depth: place + 1 });
      }
      state = next;
    }
    if (state !== 0) trie.ends[state]?.push(index);
  }
  return trie;
}

function linkStates({ edges, ends, parents }: Trie, letters: number) {
  const fallbacks = new Int32Array(ends.length);
  const shorter = new Int32Array(ends.length);
  const byDepth = [...parents.entries()].sort(([, a], [, b]) => a.depth - b.depth);
  for (const [state, { state: parent, letter, depth }] of byDepth) {
    if (depth < 2) continue;
    let tried = fallbacks[parent] ?? 0;
    while (tried !== 0 && !edges.has(tried * letters + letter)) tried = fallbacks[tried] ?? 0;
    const fallback = edges.get(tried * letters + letter) ?? 0;
    fallbacks[state] = fallback;
    shorter[state] = ends[fallback]?.length ? fallback : (shorter[fallback] ?? 0);
  }
  return { fallbacks, shorter };
}
