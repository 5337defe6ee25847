/** What a team can configure in `.meeting-notes.yaml`, with a default for everything. */
import type { SectionKind, YamlError } from './note/note';
import { get, readYamlFile, texts } from './yamlFile';

/** The headings that name a section. */
export type SectionNames = Readonly<Record<SectionKind, readonly string[]>>;

export interface Config {
  /** Globs, relative to the notes folder, of the files that are notes whatever they hold; empty: the front matter tells. */
  readonly notes: readonly string[];
  readonly frontMatter: {
    readonly required: readonly string[];
    readonly optional: readonly string[];
  };
  readonly sections: SectionNames;
}

export const defaultConfig: Config = {
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
  return {
    config: {
      notes: listOr(get(value, 'notes'), defaultConfig.notes),
      frontMatter: {
        required: listOr(get(frontMatter, 'required'), defaultConfig.frontMatter.required),
        optional: listOr(get(frontMatter, 'optional'), defaultConfig.frontMatter.optional),
      },
      sections: { agenda: names('agenda'), discussions: names('discussions'), actions: names('actions') },
    },
    errors,
  };
}
