/** The part of the language service that finds action items again in documents as they are now, and changes them. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range, TextEdit } from 'vscode-languageserver-types';
import { type NoteItem, ownerKey } from './features/actionItems';
import { type Assignee, assignees } from './features/assignees';
import { findAgain } from './features/findAgain';
import { type ChangedItems, changeItems, toTextEdit } from './features/itemEdits';
import { carryOver } from './note/lineEdits/carryOver';
import type { ItemChange } from './note/lineEdits/editItems';
import { type ChangedLines, takeBack } from './note/lineEdits/takeBack';
import type { Reparse } from './note/lineEdits/tryOut';
import type { Meeting } from './note/meeting';
import type { Note } from './note/note';
import { discussionTopicAt } from './note/sections';
import type { PeopleService } from './peopleService';
import type { Resolution } from './roster/resolve';
import type { IndexedItem, IndexedNote } from './workspace/indexedNote';
import type { NoteStore } from './workspace/noteStore';

/** What stands around an item in its note. */
export interface ItemContext {
  /** The lines below it that belong to it; empty where there are none. */
  readonly details: string;
  /** The topic of the discussion that it stands in, as its heading has it; empty where there is none. */
  readonly topic: string;
}

const noContext: ItemContext = { details: '', topic: '' };

export class ItemEditsService {
  constructor(
    private readonly notes: NoteStore,
    private readonly people: PeopleService,
  ) {}

  /**
   * Changes items of a document, each found again by its text.
   * @param items as the index knew them, perhaps a while ago
   */
  change(document: TextDocument, items: readonly IndexedItem[], change: ItemChange): ChangedItems {
    return changeItems(document, this.read(document), items, change, this.reparse(document.uri));
  }

  /** See {@link takeBack}. */
  takeBack(document: TextDocument, changes: readonly ChangedLines[]): { edits: TextEdit[]; gone: number } {
    const { edits, gone } = takeBack(document.getText(), changes);
    return { edits: edits.map((edit) => toTextEdit(document, edit)), gone };
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

  /** The meeting that a document is the note of. */
  meetingOf(document: TextDocument): Meeting {
    return this.read(document).meeting;
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
  async detailsOf(noteItem: NoteItem): Promise<string> {
    return (await this.contextOf(noteItem)).details;
  }

  /** What stands around an item, as its note is now; nothing where the note is gone. */
  async contextOf({ note, item }: NoteItem): Promise<ItemContext> {
    const text = await this.notes.text(note.uri).catch(() => undefined);
    if (text === undefined) return noContext;
    const now = this.notes.parse(note.uri, text);
    const found = findAgain(now, item);
    if (found === undefined) return noContext;
    const { start, end, description } = found;
    const details = text.slice(Math.max(start, description.end), end).replace(/^[^\r\n]*(?:\r\n?|\n|$)/, '');
    return { details, topic: discussionTopicAt(now, start)?.text ?? '' };
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
}
