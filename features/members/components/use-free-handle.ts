import { useEffect, useState } from 'react';
import type { HandleProblem } from '@/features/members/input';
import { parseHandle } from '@/lib/text/handle';

const PAUSE_MS = 350;

export type HandleState =
  | { state: 'idle' | 'checking' | 'free' }
  | { state: 'refused'; problem: HandleProblem };

/** What is to be said of the handle in `value`: by its own letters at once, and then by the server. */
export function useFreeHandle(value: string): HandleState {
  const parsed = parseHandle(value);
  const handle = parsed.ok ? parsed.handle : null;
  const [answer, setAnswer] = useState<{ handle: string; state: HandleState } | null>(null);
  useEffect(() => {
    if (!handle) return;
    const stop = new AbortController();
    const pause = setTimeout(async () => {
      const state = await ask(handle, stop.signal);
      if (!stop.signal.aborted) setAnswer({ handle, state });
    }, PAUSE_MS);
    return () => {
      clearTimeout(pause);
      stop.abort();
    };
  }, [handle]);
  if (value === '') return { state: 'idle' };
  if (!parsed.ok) return { state: 'refused', problem: parsed.code };
  return answer?.handle === handle ? answer.state : { state: 'checking' };
}

/** Where the server can't be asked, nothing is said: it decides when the form is sent. */
async function ask(handle: string, signal: AbortSignal): Promise<HandleState> {
  try {
    const response = await fetch(`/api/handles/${handle}`, { signal });
    if (!response.ok) return { state: 'idle' };
    const { free, problem }: { free: boolean; problem?: HandleProblem } = await response.json();
    return free || !problem ? { state: 'free' } : { state: 'refused', problem };
  } catch {
    return { state: 'idle' };
  }
}
