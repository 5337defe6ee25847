import { isReadable } from '../note/frontMatter';
import { keyOrder } from '../note/keys';
import { misnamedKeys, renameFix } from './misnamedKeys';
import type { Rule } from './rule';

/** A key that the team does not use; most often another one misspelt. */
export const unknownKey: Rule = {
  id: 'unknown-key',
  severity: 'warning',
  *check({ frontMatter }, { config }) {
    if (!isReadable(frontMatter)) return;
    const known = new Set(keyOrder(config));
    const misnamed = misnamedKeys(frontMatter, config);
    for (const field of frontMatter.fields) {
      const { start, end, text: key } = field.key;
      if (known.has(key)) continue;
      const meant = misnamed.find((candidate) => candidate.field === field);
      yield meant === undefined
        ? { start, end, message: 'unknown-key', facts: { key }, fixes: [] }
        : { start, end, message: 'unknown-key.near', facts: { key, meant: meant.key }, fixes: [renameFix(meant)] };
    }
  },
};
