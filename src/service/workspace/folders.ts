/** The notes folders, each with what its team has written down: configuration and roster. */
import { type Config, configFileName, defaultConfig, readConfig } from '../config';
import { createGlobTest } from '../globs';
import type { Log } from '../log';
import { createNoteTest, type NoteTest } from '../note/isMeetingNote';
import type { YamlError } from '../note/note';
import { createSeriesFinder, type SeriesFinder } from '../note/series';
import { decode } from '../note/uris';
import { emptyRoster, type Roster, readRoster, rosterFileName } from '../roster/roster';
import type { Workspace } from './workspace';

export interface NotesFolder {
  /** Without a slash at the end. */
  readonly uri: string;
  readonly config: Config;
  readonly roster: Roster;
  /** The roster as it is written; undefined where there is none. */
  readonly rosterText: string | undefined;
  /** All that the team's files say about how its notes are read, to be compared. */
  readonly team: string;
  readonly isMeetingNote: NoteTest;
  readonly seriesOf: SeriesFinder;
  /** Whether the action items of a note are left out, by its path relative to the folder. */
  readonly leavesOut: (path: string) => boolean;
}

export class NotesFolders {
  private folders: readonly NotesFolder[] = [];
  /** A document without a file is one of the first folder's; it has no path yet, so its front matter tells what it is. */
  private forUntitled: NotesFolder = outside;
  /** Another one whenever what is being read now may be outdated. */
  private edition = 0;
  private loading: Promise<void> | undefined;

  /** @param readFile gives a team's file as it counts now; undefined where there is none */
  constructor(
    private readonly workspace: Workspace,
    private readonly log: Log,
    private readonly readFile: (uri: string) => Promise<string | undefined>,
  ) {}

  get all(): readonly NotesFolder[] {
    return this.folders;
  }

  /** Reads the files of all teams anew. Never rejects: a file that cannot be read counts as absent, and is logged. */
  load(): Promise<void> {
    this.edition += 1;
    this.loading ??= this.loadNewest();
    return this.loading;
  }

  /**
   * Takes one of the team's files as it is in an editor.
   * @param isUnsaved whether it is being written: while it is no YAML then, what could be read last goes on to count
   */
  change(uri: string, text: string, isUnsaved: boolean): void {
    this.edition += 1;
    const mayCount = (read: { readonly errors: readonly YamlError[] }): boolean => !isUnsaved || isSound(read);
    this.use(
      this.folders.map((folder) => {
        if (uri === rosterUriOf(folder.uri)) {
          const read = readRoster(text);
          return createFolder(folder.uri, folder.config, text, mayCount(read) ? read : folder.roster);
        }
        if (uri !== configUriOf(folder.uri)) return folder;
        const read = readConfig(text);
        return createFolder(folder.uri, mayCount(read) ? read.config : folder.config, folder.rosterText, folder.roster);
      }),
    );
  }

  /** Whoever asks while files are read wants them as they are now: they are read again until nothing came in between. */
  private async loadNewest(): Promise<void> {
    try {
      let edition: number;
      let folders: readonly NotesFolder[];
      do {
        edition = this.edition;
        folders = await Promise.all(this.workspace.folders().map((uri) => this.read(uri)));
      } while (edition !== this.edition);
      this.use(folders);
    } finally {
      // At once: whoever asks from now on may know of something newer.
      this.loading = undefined;
    }
  }

  private async read(uri: string): Promise<NotesFolder> {
    const files = teamFilesOf(uri).map((file) => this.readOptional(file));
    const [config, roster] = await Promise.all(files);
    return createFolder(uri, config === undefined ? defaultConfig : readConfig(config).config, roster);
  }

  private async readOptional(uri: string): Promise<string | undefined> {
    try {
      return await this.readFile(uri);
    } catch (error) {
      this.log.error(uri, error);
      return undefined;
    }
  }

  /** The innermost notes folder around a file; one with defaults alone for files outside of all. */
  of(uri: string): NotesFolder {
    if (uri.startsWith('untitled:')) return this.forUntitled;
    let inner = outside;
    for (const folder of this.folders) {
      if (folder.uri.length > inner.uri.length && isInside(uri, folder)) inner = folder;
    }
    return inner;
  }

  private use(folders: readonly NotesFolder[]): void {
    this.folders = folders;
    const [first = outside] = folders;
    this.forUntitled = createFolder(first.uri, { ...first.config, notes: [] }, first.rosterText, first.roster);
  }
}

function isSound({ errors }: { readonly errors: readonly YamlError[] }): boolean {
  return errors.every(({ code }) => code === 'DUPLICATE_KEY');
}

/** @param known the roster, where it is not to be read from its text */
function createFolder(uri: string, config: Config, rosterText: string | undefined, known?: Roster): NotesFolder {
  const roster = known ?? (rosterText === undefined ? emptyRoster : readRoster(rosterText));
  return {
    uri,
    config,
    roster,
    rosterText,
    team: JSON.stringify([uri, config, rosterText ?? '']),
    isMeetingNote: createNoteTest(config),
    seriesOf: createSeriesFinder(config),
    leavesOut: createGlobTest(config.actionItems.ignore),
  };
}

const outside = createFolder('', defaultConfig, undefined);

/** Whether a file lies in a notes folder. */
export function isInside(uri: string, folder: NotesFolder): boolean {
  return folder.uri !== '' && uri.charAt(folder.uri.length) === '/' && uri.startsWith(folder.uri);
}

/** The roster of a notes folder, whether it exists or not. */
export function rosterUriOf(folderUri: string): string {
  return `${folderUri}/${rosterFileName}`;
}

/** The configuration of a notes folder, whether it exists or not. */
export function configUriOf(folderUri: string): string {
  return `${folderUri}/${configFileName}`;
}

/** The team's own files at the root of a notes folder, whether they exist or not. */
export function teamFilesOf(folderUri: string): string[] {
  return [configUriOf(folderUri), rosterUriOf(folderUri)];
}

/** A file's path relative to its notes folder, decoded, with slashes; the file's name alone where it lies outside. */
export function relativePath(uri: string, folder: NotesFolder): string {
  const path = isInside(uri, folder) ? uri.slice(folder.uri.length + 1) : uri.slice(uri.lastIndexOf('/') + 1);
  return decode(path);
}
