/** Every sentence of the cards, in one place. `{name}` stands for a fact. */
export const messages = {
  /** In which language dates are written: that of the other sentences here. */
  language: 'en-US',
  'key.list': 'A list, one name a line with a dash before it.',
  'key.text': 'A text.',
  'key.datetime': 'Date and time with the UTC offset, as 2024-03-06T14:00:00+01:00.',
  'key.tags': 'A text with commas, or a list.',
  'key.required': 'The team requires it.',
  'key.optional': 'It may be left out.',
  'person.teams': 'Teams: {teams}',
  'team.aliases': 'Also: {aliases}',
  'team.people': 'People: {people}',
  unknown: 'Not in the roster.',
  ambiguous: 'In the roster this may be: {names}',
  'ambiguous-in-notes': 'By the notes this may be: {names}',
  group: 'A word for several people.',
  /** Why initials are somebody's. */
  'reason.brackets': '{name} by this note’s participants.',
  'reason.participant': '{name} by this note’s participants.',
  'reason.series': '{name} by the other notes of this series.',
  'reason.notes': '{name} by the other notes.',
  'meetings.one': '1 meeting',
  'meetings.one-dated': '1 meeting, on {date}',
  'meetings.many': '{count} meetings',
  'meetings.many-dated': '{count} meetings, last on {date}',
  'items.none': 'No open items',
  'items.one': '1 open item',
  'items.many': '{count} open items',
  datetime: '{date}, {time}',
  offset: 'UTC{offset}',
  'zone.reader': 'For you: {time} ({zone}, {offset})',
  'zone.team': 'For the team: {time} ({zone}, {offset})',
  'zone.other': '{zone}: {time} ({offset})',
  /** A time on another day than the meeting's own. */
  'zone.other-day': '{weekday}, {time}',
} as const;

export type MessageId = keyof typeof messages;
