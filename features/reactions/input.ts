/** On or off, or the other than now, for a page that does not know what the viewer has chosen. */
export type Wanted = 'on' | 'off' | 'toggle';

const wantedBy = new Map<string, Wanted>([
  ['1', 'on'],
  ['0', 'off'],
  ['toggle', 'toggle'],
]);

/** What a form's `on` field asks for, to toggle where there is none; null for anything else. */
export function parseWanted(value: unknown): Wanted | null {
  if (value === undefined) return 'toggle';
  return typeof value === 'string' ? (wantedBy.get(value) ?? null) : null;
}
