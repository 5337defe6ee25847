/** Keys that were meant as others: what `unknown-key` finds under its wrong name, `missing-key` misses under its right one. */
import type { Config } from '../config';
import { keyOrder, type Likeness, likeness } from '../note/keys';
import type { Field, FrontMatter } from '../note/note';
import type { Fix } from './rule';

export interface MisnamedKey {
  readonly field: Field;
  readonly key: string;
  readonly likeness: Likeness;
}

const byLikeness: readonly Likeness[] = ['same', 'near', 'synonym'];

/** Unknown keys with the absent key that each most likely stands for; each absent key once. */
export function misnamedKeys({ fields }: FrontMatter, config: Config): MisnamedKey[] {
  const known = keyOrder(config);
  const present = new Set(fields.map(({ key }) => key.text));
  const absent = known.filter((key) => !present.has(key));
  const pairs = fields
    .filter(({ key }) => !known.includes(key.text))
    .flatMap((field) =>
      absent.flatMap((key): MisnamedKey[] => {
        const like = likeness(field.key.text, key);
        return like === undefined ? [] : [{ field, key, likeness: like }];
      }),
    )
    .sort((a, b) => byLikeness.indexOf(a.likeness) - byLikeness.indexOf(b.likeness));
  return pairs.filter(
    ({ field, key }, index) => !pairs.slice(0, index).some((earlier) => earlier.field === field || earlier.key === key),
  );
}

export function renameFix({ field, key, likeness: like }: MisnamedKey): Fix {
  const { start, end, text } = field.key;
  return {
    title: 'fix.rename-key',
    facts: { from: text, key },
    edits: [{ start, end, newText: key }],
    isSure: like !== 'synonym',
  };
}
