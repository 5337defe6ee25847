/** How sentences come to be in the language of whoever reads them. */

/** What a sentence's `{name}`s stand for. */
export type Facts = Readonly<Record<string, string>>;

/** Puts facts into a sentence; VS Code's `l10n.t` is one, which translates it first. */
export type Translate = (sentence: string, facts: Facts) => string;

/** English as it stands. */
export const untranslated: Translate = (sentence, facts) =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole);
