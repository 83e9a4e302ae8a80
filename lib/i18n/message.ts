declare const placeholders: unique symbol;

/** A text with the placeholders `P`. Any string may stand for one: the names live in types alone. */
export type Text<P extends string = never> = string & { readonly [placeholders]?: P };

/** One text per plural form (CLDR), chosen by the value `count`. */
export type Plural<T extends string = string> = Partial<Record<Intl.LDMLPluralRule, T>> & {
  other: T;
};

export type Message = string | Plural;

/** The names between braces in a literal: 'name' | 'post' for `{name} on {post}`. */
export type NamesIn<S extends string> = S extends `${string}{${infer P}}${infer Rest}`
  ? P | NamesIn<Rest>
  : never;

/** The same tree with any wording: every text keeps its placeholders, every plural its forms. */
export type Wording<T> = T extends string
  ? Text<NamesIn<T>>
  : T extends { other: string }
    ? keyof T extends Intl.LDMLPluralRule
      ? Plural<Text<NamesIn<Extract<T[keyof T], string>>>>
      : { readonly [K in keyof T]: Wording<T[K]> }
    : { readonly [K in keyof T]: Wording<T[K]> };

/** What a message must be given: a value per placeholder, and `count` for a plural. */
export type ValuesOf<M extends Message, V = string | number> = M extends string
  ? Record<NamesOf<M>, V>
  : M extends Plural<infer T>
    ? Record<Exclude<NamesOf<T>, 'count'>, V> & { count: number }
    : never;

type NamesOf<S extends string> = string extends S
  ? S extends { readonly [placeholders]?: infer P }
    ? Extract<P, string>
    : string
  : NamesIn<S>;
