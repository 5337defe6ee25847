/** What a team can configure in `.meeting-notes.yaml`, with a default for everything. */
import type { SectionKind } from './note/note';

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
      ...['todo', 'todos', "todo's", 'to-do', 'to-dos', 'task', 'tasks', 'action', 'actions', 'action item'],
      ...['action items', 'decision', 'decisions', 'next steps', 'next step'],
    ],
  },
};
