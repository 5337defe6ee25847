/** What a team can configure in `.meeting-notes.yaml`, with a default for everything. */
import { isGlob } from './globs';
import { type IsoDate, isDate } from './note/datetime';
import type { SectionKind, YamlError } from './note/note';
import { isTimeZone } from './note/timeZone';
import { entries, get, items, readYamlFile, text, texts } from './yamlFile';

/** The headings that name a section. */
export type SectionNames = Readonly<Record<SectionKind, readonly string[]>>;

/** How severe a finding is, the most severe first. */
export const severities = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof severities)[number];

export function isAsSevere(severity: Severity, other: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(other);
}

/** What a team may say of a rule. */
export type RuleLevel = Severity | 'off';

/** A recurring meeting. The patterns hold the date in Unicode's letters: `{yyyy}`, `{MM}`, `{dd}`, `{MMMM}`, `{d}` … */
export interface SeriesConfig {
  readonly team: string | undefined;
  /** Where its notes are, relative to the notes folder. */
  readonly path: string | undefined;
  readonly title: string | undefined;
}

export interface Config {
  /** The IANA time zone in which the team meets; undefined where it is not known. */
  readonly timeZone: string | undefined;
  /** Other IANA time zones in which its people live. */
  readonly otherTimeZones: readonly string[];
  /** Globs, relative to the notes folder, of the files that are notes whatever they hold; empty: the front matter tells. */
  readonly notes: readonly string[];
  /** The keys of the front matter; all others are unknown to the team. */
  readonly frontMatter: {
    readonly required: readonly string[];
    readonly optional: readonly string[];
  };
  readonly sections: SectionNames;
  /** The rules that have another severity here than by default, or are off, by id. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
  readonly series: readonly SeriesConfig[];
  readonly actionItems: {
    /** Items of meetings before this day are left out. */
    readonly ignoreBefore: IsoDate | undefined;
    /** Globs, relative to the notes folder, of notes whose items are left out. */
    readonly ignore: readonly string[];
    /** By how many days a meeting, and what is due, has to be older than the newest note of the series to be stale. */
    readonly staleAfter: number;
  };
  /** Whether the team has written a configuration at all. */
  readonly isWritten: boolean;
}

export const defaultConfig: Config = {
  timeZone: undefined,
  otherTimeZones: [],
  notes: [],
  frontMatter: { required: ['datetime', 'location', 'teams', 'participants'], optional: ['title', 'tags'] },
  sections: {
    agenda: ['agenda', 'topics', 'topic'],
    discussions: ['discussions', 'discussion', 'notes', 'minutes'],
    actions: [
      ...[
        'todo',
        'todos',
        "todo's",
        'to-do',
        'to-dos',
        'to do',
        'to dos',
        'task',
        'tasks',
        'action',
        'actions',
        'action item',
      ],
      ...['action items', 'decision', 'decisions', 'next steps', 'next step'],
    ],
  },
  rules: {},
  series: [],
  actionItems: { ignoreBefore: undefined, ignore: [], staleAfter: 90 },
  isWritten: false,
};

/** The name of the team's configuration file, at the root of the notes folder. */
export const configFileName = '.meeting-notes.yaml';

export interface ConfigFile {
  readonly config: Config;
  readonly errors: readonly YamlError[];
}

/**
 * Reads `.meeting-notes.yaml`. What it does not say, or says in a wrong shape, keeps its default.
 * @throws never; broken YAML is said in `errors`, with spans in UTF-16 offsets
 */
export function readConfig(source: string): ConfigFile {
  const { value, errors } = readYamlFile(source);
  const listOr = (given: unknown, otherwise: readonly string[]): readonly string[] =>
    given === undefined || given === null ? otherwise : texts(given);
  const frontMatter = get(value, 'frontMatter');
  const sections = get(value, 'sections');
  const names = (kind: SectionKind): readonly string[] => listOr(get(sections, kind), defaultConfig.sections[kind]);
  const required = listOr(get(frontMatter, 'required'), defaultConfig.frontMatter.required);
  // Whoever requires less does not forbid the rest.
  const others = [...defaultConfig.frontMatter.optional, ...defaultConfig.frontMatter.required];
  const [timeZone] = texts(get(value, 'timeZone')).filter(isTimeZone);
  return {
    config: {
      timeZone,
      otherTimeZones: texts(get(value, 'otherTimeZones')).filter(isTimeZone),
      notes: listOr(get(value, 'notes'), defaultConfig.notes).filter(isGlob),
      frontMatter: {
        required,
        optional: listOr(
          get(frontMatter, 'optional'),
          others.filter((key) => !required.includes(key)),
        ),
      },
      sections: { agenda: names('agenda'), discussions: names('discussions'), actions: names('actions') },
      rules: Object.fromEntries(
        entries(get(value, 'rules')).flatMap(([id, level]) => (isRuleLevel(level) ? [[id, level]] : [])),
      ),
      series: items(get(value, 'series')).map((series) => ({
        team: text(get(series, 'team')),
        path: text(get(series, 'path')),
        title: text(get(series, 'title')),
      })),
      actionItems: readActionItems(get(value, 'actionItems')),
      isWritten: true,
    },
    errors,
  };
}

/** In days; who writes more means never, and there are not as many days before a note as a number can count. */
const aCentury = 36_500;

function readActionItems(value: unknown): Config['actionItems'] {
  const staleAfter = get(value, 'staleAfter');
  const isDays = typeof staleAfter === 'number' && Number.isInteger(staleAfter) && staleAfter >= 1;
  return {
    ignoreBefore: texts(get(value, 'ignoreBefore')).find(isDate),
    ignore: texts(get(value, 'ignore')).filter(isGlob),
    staleAfter: isDays ? Math.min(staleAfter, aCentury) : defaultConfig.actionItems.staleAfter,
  };
}

function isRuleLevel(value: unknown): value is RuleLevel {
  return value === 'off' || severities.some((severity) => severity === value);
}
