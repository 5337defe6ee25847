/** `meeting-notes roster`: the roster that the notes propose. */
import type { FolderRosterProposal } from '../service/features/rosterProposal';
import type { RosterProposal, RosterRefusal } from '../service/roster/propose';
import { rosterFileName } from '../service/roster/roster';
import type { FileWorkspace } from './fileWorkspace';
import { openService } from './openService';

export interface RosterAnswer {
  /** The whole roster; undefined where there is none to propose. */
  readonly text: string | undefined;
  /** In words, what is new in it or why there is none. */
  readonly said: string;
}

export async function roster(workspace: FileWorkspace): Promise<RosterAnswer> {
  const service = await openService(workspace);
  const [folder, ...others] = outermost(workspace.folders());
  if (folder === undefined) return { text: undefined, said: 'there is no folder to read' };
  if (others.length > 0) {
    const names = [folder, ...others].map((uri) => workspace.display(uri) || '.').join(', ');
    return { text: undefined, said: `these folders have a roster each, so name one of them: ${names}` };
  }
  const answer = service.people.rosterProposal(`${folder}/${rosterFileName}`);
  const name = workspace.display(answer.uri);
  if (answer.proposal.kind !== 'proposal') return { text: undefined, said: refused(name, answer.proposal) };
  return { text: answer.proposal.text, said: proposed(name, answer, answer.proposal) };
}

/** A folder inside of another one may have a roster of its own; who names the outer one means that. */
function outermost(folders: readonly string[]): string[] {
  return folders.filter((uri) => !folders.some((other) => uri.startsWith(`${other}/`)));
}

function refused(name: string, { kind }: RosterRefusal): string {
  return kind === 'broken'
    ? `${name} is no sound YAML, so nothing can be added to it; \`meeting-notes check\` tells where`
    : `${name} has none of the keys people, teams and groups, so nothing is added to it`;
}

function proposed(name: string, { exists }: FolderRosterProposal, proposal: RosterProposal): string {
  const { people, teams, groups, completed, left } = proposal;
  const counts = [
    ...(people > 0 ? [count(people, 'person', 'people')] : []),
    ...(completed > 0 ? [`more about ${count(completed, 'person', 'people')}`] : []),
    ...(teams > 0 ? [count(teams, 'team')] : []),
    ...(groups > 0 ? [count(groups, 'group')] : []),
  ].join(', ');
  const first = exists ? `new in ${name}: ${counts || 'nothing, it has everybody'}` : `${counts || 'nobody'}`;
  return left.length === 0 ? first : `${first}; it leaves no sure place for ${left.join(', ')}`;
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
