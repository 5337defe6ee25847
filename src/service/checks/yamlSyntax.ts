import type { Rule } from './rule';

/** What the YAML parser itself cannot read. */
export const yamlSyntax: Rule = {
  id: 'yaml-syntax',
  severity: 'error',
  *check({ frontMatter }) {
    for (const { start, end, message } of frontMatter?.errors ?? []) {
      yield { start, end, message: 'yaml-syntax', facts: { problem: message }, fixes: [] };
    }
  },
};
