'use client';

import { useEffect, useRef, useState } from 'react';
import { TextField } from '@/components/ui/text-field';

type Props = {
  id: string;
  labels: { utc: string; local: string };
  /** In UTC, as such a field writes it; or empty. */
  value: string;
};

/** A date and a time: of the reader's own clock where a script runs, else in UTC. */
export function UntilAtField({ id, labels, value }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [instant, setInstant] = useState<string>();

  useEffect(() => {
    // What was typed before this script ran was typed under the other label.
    const time = new Date(`${field.current?.value}Z`);
    const known = !Number.isNaN(time.getTime());
    if (field.current && known) field.current.value = localTime(time);
    setInstant(known ? time.toISOString() : '');
  }, []);

  const isLocal = instant !== undefined;
  return (
    <>
      <TextField
        ref={field}
        id={id}
        type="datetime-local"
        name={isLocal ? undefined : 'untilAt'}
        label={isLocal ? labels.local : labels.utc}
        defaultValue={value}
        onChange={({ target }) => setInstant(instantOf(target.value))}
      />
      {isLocal ? <input type="hidden" name="untilAt" value={instant} /> : null}
    </>
  );
}

function instantOf(local: string): string {
  return local ? new Date(local).toISOString() : '';
}

function localTime(time: Date): string {
  const shifted = new Date(time.getTime() - time.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}
