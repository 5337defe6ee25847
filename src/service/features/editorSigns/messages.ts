/** Every sentence of the signs in the editor, in one place. `{name}` stands for a fact. */
export const messages = {
  /** In which language days are written: that of the other sentences here. */
  language: 'en-US',
  open: '{count} open',
  'open.none': 'Nothing open',
  mine: '{count} mine',
  /** A day where there is little room: `Fri Jan 13 2023`. */
  day: '{weekday} {month} {day} {year}',
  'due.day': 'Due on {date}.',
  'due.next-meeting': 'Due at the next meeting of this series, on {date}.',
} as const;

export type MessageId = keyof typeof messages;
