/**
 * The model of a meeting note. All spans are UTF-16 offsets into the note's text, end-exclusive; they become LSP ranges
 * only where a feature answers. Values are immutable: a changed text is parsed into a new note.
 */
import type { IsoDate } from './datetime';
import type { Meeting } from './meeting';

/** From this length on a text is read when its author pauses: reading 5 MB takes a second. */
export const largeText = 500_000;

/** `[start, end)` in UTF-16 code units of the note's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A run of text and where it stands. */
export interface Located extends Span {
  readonly text: string;
}

/** What stands behind a key of the front matter. `list` and `text` are what notes should hold; the rest is what people type. */
export type FieldValue =
  | ({ readonly kind: 'text' | 'number' | 'boolean' } & Located)
  | ({ readonly kind: 'list'; readonly flow: boolean; readonly items: readonly FieldValue[] } & Span)
  | ({ readonly kind: 'null' | 'map' | 'alias' } & Span);

/** One `key: value` of the front matter. */
export interface Field extends Span {
  readonly key: Located;
  readonly value: FieldValue;
}

/** A fault that the YAML parser reports; `DUPLICATE_KEY` is the one behind which everything can still be read. */
export interface YamlError extends Span {
  /** The parser's own code, such as `TAB_AS_INDENT`. */
  readonly code: string;
  /** One sentence, in the parser's words. */
  readonly message: string;
}

/** The block between the two `---` at the very start of a note. The span includes both fences. */
export interface FrontMatter extends Span {
  /** `yaml`, or what stands behind the opening fence (`---js`). Only YAML is ever read; nothing is ever run. */
  readonly language: Located;
  /** The YAML between the fences. */
  readonly content: Span;
  /** Whether a line of exactly `---` ends it. Without one it ends at a faulty fence (`----`, `...`), or where its keys end. */
  readonly closed: boolean;
  readonly fields: readonly Field[];
  readonly errors: readonly YamlError[];
  /** The rules that comments `# meeting-notes-ignore: key-order, placeholder` silence in this note, by id. */
  readonly ignoredRules: ReadonlySet<string>;
}

export type SectionKind = 'agenda' | 'discussions' | 'actions';

/** A heading that names a section, and all up to the next heading of the same or a higher level. */
export interface Section extends Span {
  readonly kind: SectionKind;
  readonly heading: Heading;
}

/** A heading, ATX or setext, outside of code, quotes and lists. The span is that of its lines; `text` is unformatted source. */
export interface Heading extends Located {
  /** 1 to 6. */
  readonly level: number;
  /** 0-based. */
  readonly line: number;
}

/** An agenda topic (a list item) or a discussion topic (a heading). */
export interface Topic extends Located {
  /** 0 for the outermost topics of its section. */
  readonly depth: number;
  /** 0-based. */
  readonly line: number;
}

/** Who an item is written down for: initials, a handle, a name, or a group; `raw` is what is written, an `@` included. */
export interface Owner extends Span {
  readonly raw: string;
}

/** Somebody who says something, in a line that begins with their name. */
export interface Speaker extends Owner {
  /** 0-based. */
  readonly line: number;
}

export type ActionItemKind =
  /** Somebody's. */
  | 'owned'
  /** Nobody's yet (`TODO: …`, a checkbox without a name). */
  | 'unowned'
  /** What was decided or remarked in an actions section; not something to do. */
  | 'decision';

/** When something is due: a day, or whenever the series meets next. */
export type DueDate = IsoDate | 'next meeting';

/** An action item, or a decision. The span runs from its first character behind the bullet to the end of its details. */
export interface ActionItem extends Span {
  readonly kind: ActionItemKind;
  readonly owners: readonly Owner[];
  readonly done: boolean;
  /** What is to be done, on one line, without owners, keyword, checkbox or strike-through. */
  readonly description: Located;
  /** 0-based line on which it starts. */
  readonly line: number;
}

/** A meeting note, as far as it could be understood: broken parts are absent, everything else is there. */
export interface Note {
  readonly uri: string;
  readonly text: string;
  readonly frontMatter: FrontMatter | undefined;
  /** What the front matter tells, and the file's name where it does not. */
  readonly meeting: Meeting;
  readonly sections: readonly Section[];
  readonly agendaTopics: readonly Topic[];
  readonly discussionTopics: readonly Topic[];
  /** Action items and decisions, in the order of the text. */
  readonly actionItems: readonly ActionItem[];
  /** In the order of the text. */
  readonly speakers: readonly Speaker[];
}

type HasFrontMatter = Pick<Note, 'frontMatter'>;

/** The field with that very key. */
export function field({ frontMatter }: HasFrontMatter, key: string): Field | undefined {
  return frontMatter?.fields.find((candidate) => candidate.key.text === key);
}

/** The texts of a field, whether it is a list or a single text; empty where there is none. */
export function texts(note: HasFrontMatter, key: string): readonly Located[] {
  const value = field(note, key)?.value;
  if (value === undefined) return [];
  const items = value.kind === 'list' ? value.items : [value];
  return items.filter((item): item is FieldValue & Located => item.kind === 'text' && item.text !== '');
}
