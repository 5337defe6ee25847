import { nameKey } from '../../note/names';
import { teamOf } from '../../roster/lookup';
import type { Roster, Team } from '../../roster/roster';
import { type Card, type HoverContext, say } from './card';
import { meetingsLine, openItemsLine } from './counts';

/** @param name as a note lists it */
export function teamCard(name: string, context: HoverContext): Card {
  const { roster } = context;
  const [team, ...others] = roster.teamsByName.get(nameKey(name)) ?? [];
  if (team !== undefined && others.length > 0) {
    const names = [team, ...others].map(({ id }) => id).join(', ');
    return { title: name, lines: [say(context, 'ambiguous', { names })] };
  }
  const lines = [
    ...(team === undefined ? [] : rosterLines(team, context)),
    ...(team === undefined && roster.teams.length > 0 ? [say(context, 'unknown')] : []),
    ...whatTheNotesSay(name, context),
  ];
  if (team === undefined) return { title: name, lines };
  return { title: team.name ?? team.id, remark: team.name && team.id, lines };
}

function rosterLines({ id, aliases }: Team, context: HoverContext): string[] {
  const key = nameKey(id);
  const people = context.roster.people
    .filter(({ teams }) => teams.some((team) => teamKey(team, context.roster) === key))
    .map(({ handle }) => handle);
  return [
    ...(aliases.length === 0 ? [] : [say(context, 'team.aliases', { aliases: aliases.join(', ') })]),
    ...(people.length === 0 ? [] : [say(context, 'team.people', { people: people.join(', ') })]),
  ];
}

function whatTheNotesSay(name: string, context: HoverContext): string[] {
  const { roster } = context;
  const notes = context.notes();
  const key = teamKey(name, roster);
  const isTeam = (other: string): boolean => teamKey(other.replace(/^@/, ''), roster) === key;
  const meetings = notes.filter(({ teams }) => teams.some(isTeam));
  return [meetingsLine(meetings, context), openItemsLine(isTeam, notes, context)];
}

/** The same for all names of one team; undefined where the roster has several of that name. */
function teamKey(name: string, roster: Roster): string | undefined {
  if (!roster.teamsByName.has(nameKey(name))) return nameKey(name);
  const team = teamOf(name, roster);
  return team && nameKey(team.id);
}
