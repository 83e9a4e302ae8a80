'use client';

import { useEffect, useState } from 'react';
import { useComments } from '@/features/comments/components/comments-context';
import { format } from '@/lib/i18n/format';

/** Who reacted last to a comment. Asked when the row of reactions opens, and silent without a line. */
export function ReactorNames({ id, total }: { id: string; total: number }) {
  const { locale, reactions: messages } = useComments();
  const [names, setNames] = useState<string[]>([]);
  useEffect(() => {
    const abort = new AbortController();
    fetch(`/api/comments/${id}/reactions`, { signal: abort.signal })
      .then((response) => response.json())
      .then((answer) => setNames(answer.names))
      .catch(() => undefined);
    return () => abort.abort();
  }, [id]);
  if (names.length === 0) return null;
  return (
    <p className="px-3 pb-2 text-sm text-muted">
      {format(messages.latest, { names: listed(names, locale), count: total }, locale)}
    </p>
  );
}

/** “A, B and C” as the language joins names. */
export function listed(names: string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}
