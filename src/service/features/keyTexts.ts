/** What the keys of the front matter are for: one English sentence each, translated where it is shown. */
export const keyTexts: Readonly<Record<string, string>> = {
  title: 'What the meeting is called.',
  tags: 'Words by which the meeting is found again.',
  datetime: 'When the meeting begins.',
  location: 'Where people meet.',
  teams: 'Whose meeting it is.',
  participants: 'Who is at the meeting.',
};
