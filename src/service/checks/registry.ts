/** All rules, in the order in which their findings are told. A new rule is one file and one line here. */

import { ambiguousOwner } from './ambiguousOwner';
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
import { ownerNotPresent } from './ownerNotPresent';
import { participantsCopied } from './participantsCopied';
import { placeholder } from './placeholder';
import type { Rule } from './rule';
import { speakerNotListed } from './speakerNotListed';
import { unclosedFrontMatter } from './unclosedFrontMatter';
import { unknownKey } from './unknownKey';
import { unknownOwner } from './unknownOwner';
import { unknownParticipant } from './unknownParticipant';
import { unknownTeam } from './unknownTeam';
import { unownedActionItem } from './unownedActionItem';
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
  speakerNotListed,
  participantsCopied,
  unknownOwner,
  ambiguousOwner,
  unownedActionItem,
  ownerNotPresent,
  brokenCharacters,
];
