'use client';

import { useEffect, useRef } from 'react';

type Props = { title: string; errors: { fieldId: string; text: string }[] };

/**
 * Lists what a form refused, each entry a link to its field. Every new `errors` array takes the
 * focus, so keep the same one while the form has not been sent again.
 */
export function ErrorSummary({ title, errors }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="rounded-2xl border-2 border-danger bg-raised px-4 py-3"
    >
      <p className="font-semibold text-danger">{title}</p>
      <ul className="mt-1">
        {errors.map(({ fieldId, text }) => (
          <li key={fieldId}>
            <a
              href={`#${fieldId}`}
              className="inline-flex min-h-touch items-center underline underline-offset-4"
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
