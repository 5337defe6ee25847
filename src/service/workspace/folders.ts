/** The notes folders, each with what its team has written down: configuration and roster. */
import { type Config, configFileName, defaultConfig, readConfig } from '../config';
import type { Log } from '../log';
import { createNoteTest, type NoteTest } from '../note/isMeetingNote';
import type { KnownNames } from '../note/vocabulary';
import { emptyRoster, knownNames, type Roster, readRoster, rosterFileName } from '../roster/roster';
import type { Workspace } from './workspace';

export interface NotesFolder {
  /** Without a slash at the end. */
  readonly uri: string;
  readonly config: Config;
  readonly roster: Roster;
  /** The roster's names, as reading a note wants them. */
  readonly known: KnownNames;
  readonly isMeetingNote: NoteTest;
}

export class NotesFolders {
  private folders: readonly NotesFolder[] = [];
  /** A document without a file is one of the first folder's; it has no path yet, so its front matter tells what it is. */
  private forUntitled: NotesFolder = outside;

  constructor(
    private readonly workspace: Workspace,
    private readonly log: Log,
  ) {}

  /** Reads the files of all teams anew. Never rejects: a file that cannot be read counts as absent, and is logged. */
  async load(): Promise<void> {
    this.folders = await Promise.all(this.workspace.folders().map((uri) => this.loadFolder(uri)));
    const [first = outside] = this.folders;
    this.forUntitled = createFolder(first.uri, { ...first.config, notes: [] }, first.roster);
  }

  /** The innermost notes folder around a file; one with defaults alone for files outside of all. */
  of(uri: string): NotesFolder {
    if (uri.startsWith('untitled:')) return this.forUntitled;
    const around = this.folders.filter((folder) => isInside(uri, folder));
    return around.reduce((inner, folder) => (folder.uri.length > inner.uri.length ? folder : inner), outside);
  }

  private async loadFolder(uri: string): Promise<NotesFolder> {
    const [config, roster] = await Promise.all([
      this.readOptional(`${uri}/${configFileName}`),
      this.readOptional(`${uri}/${rosterFileName}`),
    ]);
    return createFolder(
      uri,
      config === undefined ? defaultConfig : readConfig(config).config,
      roster === undefined ? emptyRoster : readRoster(roster),
    );
  }

  private async readOptional(uri: string): Promise<string | undefined> {
    try {
      return await this.workspace.read(uri);
    } catch (error) {
      this.log.error(uri, error);
      return undefined;
    }
  }
}

function createFolder(uri: string, config: Config, roster: Roster): NotesFolder {
  return { uri, config, roster, known: knownNames(roster), isMeetingNote: createNoteTest(config) };
}

const outside = createFolder('', defaultConfig, emptyRoster);

/** Whether a file lies in a notes folder. */
export function isInside(uri: string, folder: NotesFolder): boolean {
  return uri.startsWith(`${folder.uri}/`) && folder.uri !== '';
}

/** Whether a file is one of the team's own files, at the root of the notes folder around it. */
export function isTeamFile(uri: string, folder: NotesFolder): boolean {
  return uri === `${folder.uri}/${configFileName}` || uri === `${folder.uri}/${rosterFileName}`;
}

/** A file's path relative to its notes folder, decoded, with slashes; the file's name alone where it lies outside. */
export function relativePath(uri: string, folder: NotesFolder): string {
  const path = isInside(uri, folder) ? uri.slice(folder.uri.length + 1) : uri.slice(uri.lastIndexOf('/') + 1);
  return decodeURIComponent(path);
}
