/** Why a rename is refused, in one place. `{name}` stands for a fact. */
export const messages = {
  group: '“{name}” is a group. People alone can be renamed.',
  unknown: 'Nobody knows who “{name}” is, so it cannot be renamed everywhere.',
  ambiguous: '“{name}” may be each of these: {people}. Say in roster.yaml who it is, then rename.',
  'not-a-name':
    'A name starts with a letter or digit and holds nothing but letters, digits, spaces and . - _ ’ as others would part it in two.',
  'is-group': '“{name}” is a group already.',
  'is-other': '“{name}” is {people} already.',
  'means-other': 'With that, “{written}” in {file} would not be {person} any more.',
  decides: 'Whom “{written}” in {file} means is open. With that, it would be {person} alone.',
  'not-told':
    'With that, nothing would tell that “{name}” in {file} is {person}. List it in their entry of roster.yaml first.',
  'not-read': '“{name}” would not be read as a name in {file}.',
  'roster-broken': 'roster.yaml is not valid YAML. Mend it first, so that the name can be changed there too.',
  form: '{file} writes “{name}” in a way that cannot be changed from here. Change or mend that by hand first.',
  incomplete:
    'Not all notes have been read yet. Wait for that, or run “Meeting Notes: Read All Notes Again”, then rename.',
  added: 'With that, “{written}” in {file} would be read as a name.',
  unreadable: '{file} cannot be read ({reason}), and may hold the name. Nothing was renamed.',
  'broken-characters': '{file} holds bytes that are no UTF-8, and would lose them. Mend it first; nothing was renamed.',
} as const;

export type MessageId = keyof typeof messages;
