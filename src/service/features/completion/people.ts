/** Participants and teams: those of the roster, or whoever was listed before; who comes to this series goes first. */
import { splitNames } from '../../note/names';
import { personOf, teamOf } from '../../roster/lookup';
import { type Candidate, type CompletionSources, countsOf, type Provider, usedBefore } from './candidate';

export const participants: Provider = (sources) => {
  const { roster } = sources;
  // Beginners write several people into one item.
  if (roster.people.length === 0) return usedBefore(sources, (meeting) => meeting.participants.flatMap(splitNames));
  const candidates = roster.people.map(({ handle, name = '', aliases, teams: of }) => ({
    value: handle,
    also: name === '' ? aliases : [name, ...aliases],
    ...described(name, of.join(', ')),
    ...documented(name, of.map((team) => teamOf(team, roster)?.name ?? team).join(', ')),
  }));
  return regularsFirst(candidates, sources, 'participants', (name) => personOf(name, roster)?.handle);
};

export const teams: Provider = (sources) => {
  const { roster } = sources;
  if (roster.teams.length === 0) return usedBefore(sources, (meeting) => meeting.teams.flatMap(splitNames));
  const candidates = roster.teams.map(({ id, name = '', aliases }) => ({
    value: id,
    also: name === '' ? aliases : [name, ...aliases],
    ...described(name),
    ...documented(name, aliases.join(', ')),
  }));
  return regularsFirst(candidates, sources, 'teams', (name) => teamOf(name, roster)?.id);
};

function described(...parts: readonly string[]): Pick<Candidate, 'detail'> {
  const detail = parts.filter((part) => part !== '').join(' · ');
  return detail === '' ? {} : { detail };
}

function documented(...lines: readonly string[]): Pick<Candidate, 'documentation'> {
  const documentation = lines.filter((line) => line !== '').join('\n');
  return documentation === '' ? {} : { documentation };
}

/** By how often they were at this series; else as the roster lists them. */
function regularsFirst(
  candidates: readonly Candidate[],
  { meetings }: CompletionSources,
  field: 'participants' | 'teams',
  meantBy: (name: string) => string | undefined,
): Candidate[] {
  const names = meetings().flatMap((meeting) => meeting[field].flatMap(splitNames));
  const counts = countsOf(names, meantBy);
  return [...candidates].sort((a, b) => (counts.get(b.value) ?? 0) - (counts.get(a.value) ?? 0));
}
