import { nameKey } from '../../note/names';
import { teamOf } from '../../roster/lookup';
import type { Person } from '../../roster/roster';
import { type Card, type HoverContext, say } from './card';
import { meetingsLine, openItemsLine } from './counts';
import { attendees, ownerFinder, personKey } from './people';

/** @param name as a note lists it */
export function personCard(name: string, context: HoverContext): Card {
  const { roster } = context;
  const [person, ...others] = roster.peopleByName.get(nameKey(name)) ?? [];
  if (person !== undefined && others.length > 0) {
    const names = [person, ...others].map(fullName).join(', ');
    return { title: name, lines: [say(context, 'ambiguous', { names })] };
  }
  const lines = [
    ...(person === undefined ? [] : teamsLine(person, context)),
    ...(person === undefined && roster.people.length > 0 ? [say(context, 'unknown')] : []),
    ...whatTheNotesSay(name, context),
  ];
  if (person === undefined) return { title: name, lines };
  return { title: person.name ?? person.handle, remark: person.name && person.handle, lines };
}

function teamsLine({ teams }: Person, context: HoverContext): string[] {
  if (teams.length === 0) return [];
  const names = teams.map((team) => teamOf(team, context.roster)?.name ?? team);
  return [say(context, 'person.teams', { teams: names.join(', ') })];
}

function whatTheNotesSay(name: string, context: HoverContext): string[] {
  const { roster } = context;
  const notes = context.notes();
  const key = personKey(name, roster);
  const ownerOf = ownerFinder(roster, notes);
  const meetings = notes.filter((note) => attendees(note).some((other) => personKey(other, roster) === key));
  return [
    meetingsLine(meetings, context),
    openItemsLine((owner, note) => ownerOf(owner, note) === key, notes, context),
  ];
}

function fullName({ name, handle }: Person): string {
  return name === undefined ? handle : `${name} (${handle})`;
}
