/** The part of the language service that is about action items across all notes. */
import { Temporal } from 'temporal-polyfill';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { Clock } from './clock';
import { type NoteItem, ownerKey } from './features/actionItems';
import { type Assignee, assignees } from './features/assignees';
import { findAgain } from './features/findAgain';
import { type ChangedItems, changeItems, toTextEdit } from './features/itemEdits';
import { Groups } from './features/openItems/groups';
import type { OpenItem } from './features/openItems/openItem';
import { OpenItems } from './features/openItems/openItems';
import type { ViewOptions } from './features/openItems/view';
import { resolveDue } from './features/resolveDue';
import type { IsoDate } from './note/datetime';
import { carryOver } from './note/lineEdits/carryOver';
import type { ItemChange } from './note/lineEdits/editItems';
import type { Reparse } from './note/lineEdits/tryOut';
import type { Note } from './note/note';
import type { PeopleService } from './peopleService';
import type { Resolution } from './roster/resolve';
import { relativePath } from './workspace/folders';
import type { IndexedItem, IndexedNote } from './workspace/noteIndex';
import type { NoteStore } from './workspace/noteStore';

export class ActionItemsService {
  private readonly open: OpenItems;

  constructor(
    private readonly notes: NoteStore,
    private readonly people: PeopleService,
    private readonly clock: Clock,
  ) {
    const { index } = notes;
    this.open = new OpenItems({
      note: (uri) => index.get(uri),
      allNotes: () => index.notes(),
      notesOfSeries: (series) => index.notesOfSeries(series),
      resolve: (owner, note) => people.resolve(owner, note),
      me: (folder) => people.me(`${folder}/`),
      people: (folder) => notes.peopleAround(`${folder}/`),
      settings: (folder) => notes.folderOf(`${folder}/`).config.actionItems,
      isIgnored: ({ uri }) => {
        const folder = notes.folderOf(uri);
        return folder.leavesOut(relativePath(uri, folder));
      },
    });
    index.onDidChange((uri) => this.open.noteChanged(uri));
  }

  /** The reader's day. */
  get today(): IsoDate {
    return Temporal.Instant.fromEpochMilliseconds(this.clock.now())
      .toZonedDateTimeISO(this.clock.timeZone)
      .toPlainDate()
      .toString();
  }

  /**
   * Takes what notes say now. A change costs the series of its note; what names mean in all others is asked again by
   * {@link refresh}.
   */
  update(): void {
    this.open.update();
  }

  /** Takes everything anew that may mean something else: people, the reader, the team's files. Nothing else is read. */
  refresh(): void {
    this.open.everythingChanged();
    this.open.update();
  }

  /** The open items in groups that follow every update, until they are disposed of. */
  groups(options: ViewOptions): Groups {
    return new Groups(this.open, options, this.today);
  }

  /** The open action items of all notes as of the last update, in no particular order of notes. */
  openItems(): Iterable<OpenItem> {
    return this.open.all();
  }

  /** The open items of one note as of the last update. */
  openItemsOf(uri: string): readonly OpenItem[] {
    return this.open.of(uri);
  }

  /** The reader's open items as of the last update, without the stale ones: what is due first, then newest meeting first. */
  myItems(): OpenItem[] {
    return this.open.myItems;
  }

  /**
   * Changes items of a document, each found again by its text.
   * @param items as the index knew them, perhaps a while ago
   */
  change(document: TextDocument, items: readonly IndexedItem[], change: ItemChange): ChangedItems {
    return changeItems(document, this.read(document), items, change, this.reparse(document.uri));
  }

  /** See {@link carryOver}. @returns edits of the target; undefined where the item is gone, or cannot be read there */
  carryOver(document: TextDocument, item: IndexedItem, target: TextDocument): TextEdit[] | undefined {
    const note = this.read(document);
    const found = findAgain(note, item);
    if (found === undefined) return undefined;
    const edits = carryOver(note, found, this.read(target), this.reparse(target.uri));
    return edits?.map((edit) => toTextEdit(target, edit));
  }

  /** Whether a document is a meeting note. */
  isNote(document: TextDocument): boolean {
    return this.notes.isNote(this.notes.note(document));
  }

  /** The action items that lines of a document stand in, with their details; none where it is no note. */
  itemsAt(document: TextDocument, { start, end }: Range): IndexedItem[] {
    const note = this.notes.note(document);
    if (!this.notes.isNote(note)) return [];
    const { items } = this.notes.summary(note);
    return items.filter(({ kind }, index) => {
      const last = document.positionAt(note.actionItems[index]?.end ?? 0).line;
      const first = note.actionItems[index]?.line ?? 0;
      return kind !== 'decision' && first <= end.line && last >= start.line;
    });
  }

  /** Where an item stands in a document now, with its details; undefined where it is gone. */
  find(document: TextDocument, item: IndexedItem): Range | undefined {
    const found = findAgain(this.read(document), item);
    return found && { start: document.positionAt(found.start), end: document.positionAt(found.end) };
  }

  /** The lines below an item that belong to it, as its note is now; empty where there are none, or the note is gone. */
  async detailsOf({ note, item }: NoteItem): Promise<string> {
    const text = await this.notes.text(note.uri).catch(() => undefined);
    const found = text === undefined ? undefined : findAgain(this.notes.parse(note.uri, text), item);
    if (text === undefined || found === undefined) return '';
    return text.slice(Math.max(found.start, found.description.end), found.end).replace(/^[^\r\n]*(?:\r\n?|\n|$)/, '');
  }

  /** The persons, groups and teams who own an item, by their keys, each with how the note writes them; see `ownerKey`. */
  ownersOf(document: TextDocument, item: IndexedItem): Map<string, string> {
    const names = this.notes.summary(this.read(document));
    return new Map(item.owners.map((raw) => [ownerKey(raw, this.people.resolve(raw, names)), raw]));
  }

  /** How an item's owners are called on GitHub, as far as the roster tells. */
  gitHubNamesOf(note: IndexedNote, { owners }: IndexedItem): string[] {
    const people = owners.map((raw) => this.people.resolve(raw, note));
    return people.flatMap((found) => (found.kind === 'person' ? (found.person.entry?.github ?? []) : []));
  }

  /** Who may own the items of a document, and how they are written there. */
  assignees(document: TextDocument): Assignee[] {
    const note = this.read(document);
    const names = this.notes.summary(note);
    const people = this.notes.peopleAround(note.uri);
    const resolve = (name: string): Resolution => this.people.resolve(name, names);
    return assignees(note, names, people, { roster: people.roster, people: () => people, resolve });
  }

  /** A document that nobody may have open, so that no version of it can be kept. */
  private read(document: TextDocument): Note {
    return this.notes.parse(document.uri, document.getText());
  }

  private reparse(uri: string): Reparse {
    return (text) => this.notes.parse(uri, text);
  }

  /** On which day an item of a note is due; undefined where nothing says so, or where no note says it yet. */
  dueOf(item: IndexedItem, note: IndexedNote): IsoDate | undefined {
    return resolveDue(item.due, note, (of) => this.notes.index.nextMeeting(of));
  }
}
