/** Proposes `roster.yaml` from all notes of a folder; of one that exists, only what it lacks. */
import type { Translate } from '../l10n';
import { type Edit, editsBetween } from '../note/edit';
import { get, readYamlFile } from '../yamlFile';
import { type Addition, asComment } from './additions';
import { extendRoster } from './addToRoster';
import type { Evidence, NoteNames } from './evidence';
import { Missing } from './missing';
import { headRemarks } from './remarks';
import { readRoster } from './roster';

export interface RosterProposal {
  readonly kind: 'proposal';
  /** The whole roster with all that is proposed; as it was where that is nothing. */
  readonly text: string;
  /** What turns the roster into it. */
  readonly edits: readonly Edit[];
  /** How many people, teams and groups are new. */
  readonly people: number;
  readonly teams: number;
  readonly groups: number;
  /** How many entries of people get something that they lacked. */
  readonly completed: number;
  /** The names for which the roster, as it is written, has no sure place. */
  readonly left: readonly string[];
}

/** The roster cannot be added to: it is no sound YAML, or has none of its keys and is somebody else's. */
export interface RosterRefusal {
  readonly kind: 'broken' | 'foreign';
}

/** A roster tells some names apart that the notes alone do not; more rounds than this were never needed. */
const mostRounds = 4;

/**
 * @param source the roster as it is written; undefined where there is none
 * @param notes all notes of its folder
 * @param evidence what these notes tell
 */
export function proposeRoster(
  source: string | undefined,
  notes: readonly NoteNames[],
  evidence: Evidence,
  translate: Translate,
): RosterProposal | RosterRefusal {
  const before = source ?? '';
  const { errors, value } = readYamlFile(before);
  if (errors.length > 0) return { kind: 'broken' };
  const isOurs = ['people', 'teams', 'groups'].some((key) => get(value, key) !== undefined);
  if (!isOurs && value !== null && value !== undefined) return { kind: 'foreign' };
  const added: Addition[] = [];
  let roster = before;
  let left: readonly Addition[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const additions = new Missing(readRoster(roster), notes, evidence, translate).additions(roster === '');
    const extended = extendRoster(roster, additions);
    left = extended.left;
    if (extended.text === roster) break;
    added.push(...additions.filter((each) => !left.includes(each)));
    roster = extended.text;
  }
  const head = headRemarks(translate).map((line) => `${asComment(line)}\n`);
  const text = before === '' && added.length > 0 ? head.join('') + roster : roster;
  return { kind: 'proposal', text, edits: editsBetween(before, text), ...countsOf(added), left: left.flatMap(namesOf) };
}

function countsOf(added: readonly Addition[]): Pick<RosterProposal, 'people' | 'teams' | 'groups' | 'completed'> {
  const entries = (section: string): number =>
    added.filter((each) => each.kind === 'entry' && each.section === section).length;
  return {
    people: entries('people'),
    teams: entries('teams'),
    groups: added.flatMap((each) => (each.kind === 'groups' ? each.names : [])).length,
    completed: new Set(added.flatMap((each) => (each.kind === 'fields' ? each.handle : []))).size,
  };
}

function namesOf(addition: Addition): readonly string[] {
  switch (addition.kind) {
    case 'entry':
      return [addition.key];
    case 'fields':
      return [addition.handle];
    case 'groups':
      return addition.names;
    case 'remarks':
      return [];
  }
}
