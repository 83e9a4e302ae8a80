'use client';

type Draft = { key: string; text: string };

/** The draft kept on this device for a composer, with the key it will be sent under. */
export function readDraft(composer: string): Draft {
  try {
    const kept = JSON.parse(localStorage.getItem(`draft:${composer}`) ?? 'null');
    if (typeof kept?.text === 'string' && typeof kept.key === 'string') return kept;
  } catch {
    // Unreadable or forbidden storage counts as no draft.
  }
  return { key: newKey(), text: '' };
}

/** Keeps the draft; an empty one is forgotten. Two tabs on one post share it, and so its key. */
export function keepDraft(composer: string, draft: Draft): void {
  try {
    if (draft.text) localStorage.setItem(`draft:${composer}`, JSON.stringify(draft));
    else localStorage.removeItem(`draft:${composer}`);
  } catch {
    // Without storage the text is still in the field.
  }
}

/** Forgets every draft on this device, because who wrote them leaves it. */
export function forgetDrafts(): void {
  try {
    for (const name of Object.keys(localStorage))
      if (name.startsWith('draft:')) localStorage.removeItem(name);
  } catch {
    // Without storage there are none.
  }
}

/** A new idempotency key, also on plain HTTP, where `crypto.randomUUID` is missing. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
