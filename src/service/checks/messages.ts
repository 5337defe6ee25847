/** Every sentence of the checks, in one place. `{name}` stands for a fact of the finding or fix. */

export type Facts = Readonly<Record<string, string>>;

export const messages = {
  'yaml-syntax': 'The front matter is not valid YAML: {problem}',
  'code-front-matter': 'Front matter has to be YAML. This block is marked as “{language}” and is neither read nor run.',
  'unclosed-front-matter': 'The front matter is not closed. End it with a line of three dashes.',
  'missing-key': 'The front matter lacks “{key}”.',
  'wrong-type.list': '“{key}” takes a list, one item a line with a dash before it.',
  'wrong-type.text': '“{key}” takes a text, not a {found}.',
  'wrong-type.empty': '“{key}” has no value yet.',
  'wrong-type.item': 'An item of “{key}” has to be a name, not a {found}. Put quotes around it if it is one.',
  'invalid-datetime.malformed': 'Write the date and time with its UTC offset, as 2024-03-06T14:00:00+01:00.',
  'invalid-datetime.impossible': 'There is no such date, time or UTC offset.',
  'invalid-datetime.no-offset': 'The UTC offset is missing, as in 2024-03-06T14:00:00+01:00.',
  'broken-characters':
    'The file holds bytes that are no UTF-8, or a character that was lost before. Restore what stood here.',
  'fix.yaml-fence': 'Turn into YAML front matter',
  'fix.close': 'Close the front matter',
  'fix.add-key': 'Add “{key}”',
  'fix.rename-key': 'Rename “{from}” to “{key}”',
  'fix.to-list': 'Turn into a list',
  'fix.to-text': 'Turn into a text',
  'fix.quote': 'Put quotes around it',
  'fix.datetime': 'Change to {datetime}',
} as const;

export type MessageId = keyof typeof messages;

/** Puts facts into a sentence; VS Code's `l10n.t` is one, which translates it first. */
export type Translate = (sentence: string, facts: Facts) => string;

/** English as it stands. */
export const untranslated: Translate = (sentence, facts) =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole);
