/** What may be put where a value is missing: what the series wrote the last time. */
import type { Config, SeriesConfig } from '../config';
import { dateInFileName } from '../note/datetime';
import { kindOf } from '../note/keys';
import { lineEnding } from '../note/lines';
import type { Meeting } from '../note/meeting';
import type { Note } from '../note/note';
import { rhythmOf, teamOffsets } from '../note/rhythm';
import { titleOn } from '../note/series';
import { toYaml } from '../note/yamlText';

/** What is known around a note. */
export interface Around {
  readonly config: Config;
  readonly series: SeriesConfig | undefined;
  meetings(): readonly Meeting[];
}

/**
 * The value of a key as the last meeting of the series suggests it, as YAML behind the colon.
 * @returns undefined where nothing tells, and for participants, who never come from another meeting
 */
export function usualValue(note: Note, key: string, around: Around): string | undefined {
  // Gathering the meetings goes through all notes, and is for those keys alone that they tell something about.
  if (kindOf(key) === undefined || key === 'participants') return undefined;
  const last = around.meetings().find(({ date }) => date === undefined || date <= (note.meeting.date ?? '9999'));
  switch (key) {
    case 'title': {
      const date = note.meeting.date;
      const title = date === undefined ? undefined : titleOn(date, around.series, around.meetings());
      return title === undefined ? undefined : ` ${toYaml(title)}`;
    }
    case 'tags':
      return last === undefined || last.tags.length === 0 ? undefined : ` ${toYaml(last.tags.join(', '))}`;
    case 'datetime':
      return usualDatetime(note, around);
    case 'location':
      return last?.location === undefined ? undefined : ` ${toYaml(last.location)}`;
    case 'teams':
      return asList(note, last?.teams ?? (around.series?.team === undefined ? [] : [around.series.team]));
    default:
      return undefined;
  }
}

/** What stands behind the colon of a key whose value is not known, up to where it is typed. */
export function emptyValue(note: Note, key: string): string {
  return kindOf(key) === 'list' ? `${lineEnding(note.text)}- ` : ' ';
}

/** A value as a title can show it: a list on one line. */
export function shownValue(value: string): string {
  return value
    .replace(/\s*[\r\n]+\s*- /g, ', ')
    .replace(/^, /, '')
    .trim();
}

/** The day of the file's name at the time at which the series meets. */
function usualDatetime({ uri }: Note, { config, meetings }: Around): string | undefined {
  const date = dateInFileName(uri);
  const rhythm = rhythmOf(meetings());
  if (date === undefined || rhythm === undefined) return undefined;
  const [offset] = teamOffsets(config, meetings)(`${date}T${rhythm.time}`);
  return offset === undefined ? undefined : ` ${date}T${rhythm.time}${offset}`;
}

function asList({ text }: Note, items: readonly string[]): string | undefined {
  if (items.length === 0) return undefined;
  return items.map((item) => `${lineEnding(text)}- ${toYaml(item)}`).join('');
}
