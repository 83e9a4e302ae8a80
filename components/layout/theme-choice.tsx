'use client';

import { type ChangeEvent, useSyncExternalStore } from 'react';

type Theme = 'system' | 'light' | 'dark';
const themes: Theme[] = ['system', 'light', 'dark'];

/** Lets the reader choose light or dark over the device's setting; the choice stays on the device. */
export function ThemeChoice({ label, names }: { label: string; names: Record<Theme, string> }) {
  const theme = useSyncExternalStore(subscribe, readTheme, () => 'system' as const);
  const choose = (event: ChangeEvent<HTMLSelectElement>) => writeTheme(event.target.value as Theme);
  return (
    <label className="flex items-center gap-2 js-only">
      <span className="sr-only">{label}</span>
      <select
        value={theme}
        onChange={choose}
        className="min-h-touch rounded-full border border-control bg-raised px-4 text-ink"
      >
        {themes.map((name) => (
          <option key={name} value={name}>
            {names[name]}
          </option>
        ))}
      </select>
    </label>
  );
}

const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function readTheme(): Theme {
  const chosen = document.documentElement.dataset.theme;
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

function writeTheme(theme: Theme) {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === 'system') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Storage may be forbidden (private windows, in-app browsers): the choice then lasts for the page.
  }
  for (const listener of listeners) listener();
}
