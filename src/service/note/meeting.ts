/** A meeting as its note's front matter tells it: what other notes' features want to know. */
import { dateInFileName, type IsoDate, parseDatetime, type ValidDatetime } from './datetime';
import { isFillIn, remembered, splitNames } from './names';
import { field, type Note, texts } from './note';
import { fileName } from './uris';

export interface Meeting {
  readonly uri: string;
  /** What `title` says, else the file's name. */
  readonly title: string;
  /** The day of the meeting: that of `datetime`, else the one in the file's name. */
  readonly date: IsoDate | undefined;
  /** The `datetime`, where it is valid. */
  readonly datetime: ValidDatetime | undefined;
  readonly location: string | undefined;
  readonly tags: readonly string[];
  readonly teams: readonly string[];
  /** One name each, also where somebody wrote several into one item. */
  readonly participants: readonly string[];
}

type Source = Pick<Note, 'uri' | 'frontMatter'>;

export function readMeeting(note: Source): Meeting {
  const datetime = datetimeOf(note);
  return {
    uri: note.uri,
    title: titleOf(note),
    date: datetime?.date ?? dateInFileName(note.uri),
    datetime,
    location: texts(note, 'location')[0]?.text,
    tags: tagsOf(note),
    teams: texts(note, 'teams').map(({ text }) => text),
    participants: texts(note, 'participants').flatMap(({ text }) => peopleIn(text)),
  };
}

/** The same people come to meeting after meeting. */
const peopleIn = remembered((text): readonly string[] => (isFillIn(text) ? [] : splitNames(text)));

function datetimeOf(note: Source): ValidDatetime | undefined {
  const value = field(note, 'datetime')?.value;
  const datetime = value?.kind === 'text' ? parseDatetime(value.text) : undefined;
  return datetime?.kind === 'valid' ? datetime : undefined;
}

/** From a list, or from a text with commas. */
function tagsOf(note: Source): string[] {
  const isList = field(note, 'tags')?.value.kind === 'list';
  return texts(note, 'tags').flatMap(({ text }) => (isList ? [text] : splitNames(text)));
}

function titleOf(note: Source): string {
  const title = field(note, 'title')?.value;
  if (title?.kind === 'text' && title.text !== '') return title.text;
  return fileName(note.uri).replace(/\.\w+$/, '');
}
