import { isReadable } from '../note/frontMatter';
import { misnamedKeys, renameFix } from './misnamedKeys';
import type { Rule } from './rule';

/** A key that the team does not use; most often another one misspelt. */
export const unknownKey: Rule = {
  id: 'unknown-key',
  severity: 'warning',
  *check({ frontMatter }, { config }) {
    if (!isReadable(frontMatter)) return;
    const { required, optional } = config.frontMatter;
    const unknown = frontMatter.fields.filter(
      ({ key: { text } }) => !required.includes(text) && !optional.includes(text),
    );
    const misnamed = unknown.length > 0 ? misnamedKeys(frontMatter, config) : [];
    for (const field of unknown) {
      const { start, end, text: key } = field.key;
      const meant = misnamed.find((candidate) => candidate.field === field);
      yield meant === undefined
        ? { start, end, message: 'unknown-key', facts: { key }, fixes: [] }
        : { start, end, message: 'unknown-key.near', facts: { key, meant: meant.key }, fixes: [renameFix(meant)] };
    }
  },
};
