import { isYaml } from '../note/frontMatter';
import type { Rule } from './rule';

/** `---js` and the like, which other programs would run and which this project never reads. */
export const codeFrontMatter: Rule = {
  id: 'code-front-matter',
  severity: 'error',
  *check({ frontMatter }) {
    if (frontMatter === undefined || isYaml(frontMatter.language.text)) return;
    const { start, end, text: language } = frontMatter.language;
    const removal = { title: 'fix.yaml-fence', facts: {}, edits: [{ start, end, newText: '' }] } as const;
    yield { start, end, message: 'code-front-matter', facts: { language }, fixes: [removal] };
  },
};
