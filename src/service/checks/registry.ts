/** All rules, in the order in which their findings are told. A new rule is one file and one line here. */
import { brokenCharacters } from './brokenCharacters';
import { codeFrontMatter } from './codeFrontMatter';
import { invalidDatetime } from './invalidDatetime';
import { missingKey } from './missingKey';
import type { Rule } from './rule';
import { unclosedFrontMatter } from './unclosedFrontMatter';
import { wrongType } from './wrongType';
import { yamlSyntax } from './yamlSyntax';

export const rules: readonly Rule[] = [
  codeFrontMatter,
  unclosedFrontMatter,
  yamlSyntax,
  missingKey,
  wrongType,
  invalidDatetime,
  brokenCharacters,
];
