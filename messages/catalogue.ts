import type { en } from './en';

/** What every catalogue holds: the keys of the English one, with any text. */
export type Catalogue = Widen<typeof en>;

type Widen<T> = T extends string
  ? string
  : T extends { other: string }
    ? Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }
    : { [K in keyof T]: Widen<T[K]> };
