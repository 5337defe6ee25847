/** All rules, in the order in which their findings are told. A new rule is one file and one line here. */
import { brokenCharacters } from './brokenCharacters';
import { codeFrontMatter } from './codeFrontMatter';
import { dateMismatchFilename } from './dateMismatchFilename';
import { dateMismatchTitle } from './dateMismatchTitle';
import { duplicateKey } from './duplicateKey';
import { duplicateParticipant } from './duplicateParticipant';
import { duplicateTeam } from './duplicateTeam';
import { emptyListItem } from './emptyListItem';
import { invalidDatetime } from './invalidDatetime';
import { joinedListItem } from './joinedListItem';
import { keyOrder } from './keyOrder';
import { missingFrontMatter } from './missingFrontMatter';
import { missingKey } from './missingKey';
import { nonCanonicalParticipant } from './nonCanonicalParticipant';
import { offsetMismatch } from './offsetMismatch';
import { placeholder } from './placeholder';
import type { Rule } from './rule';
import { unclosedFrontMatter } from './unclosedFrontMatter';
import { unknownKey } from './unknownKey';
import { unknownParticipant } from './unknownParticipant';
import { unknownTeam } from './unknownTeam';
import { wrongType } from './wrongType';
import { yamlSyntax } from './yamlSyntax';

export const rules: readonly Rule[] = [
  missingFrontMatter,
  codeFrontMatter,
  unclosedFrontMatter,
  yamlSyntax,
  missingKey,
  unknownKey,
  duplicateKey,
  keyOrder,
  wrongType,
  emptyListItem,
  joinedListItem,
  placeholder,
  invalidDatetime,
  offsetMismatch,
  dateMismatchFilename,
  dateMismatchTitle,
  duplicateParticipant,
  duplicateTeam,
  unknownParticipant,
  unknownTeam,
  nonCanonicalParticipant,
  brokenCharacters,
];
