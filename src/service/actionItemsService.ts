/** The part of the language service that is about action items, in one note and across all. */
import { Temporal } from 'temporal-polyfill';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeLens, InlayHint, Range } from 'vscode-languageserver-types';
import type { Clock } from './clock';
import { type OwnerGroup, openItemsByOwner } from './features/actionItems';
import { Decisions } from './features/decisions/decisions';
import { seriesName } from './features/decisions/seriesName';
import { dueHints } from './features/editorSigns/dueHints';
import { type ItemMarks, itemMarks } from './features/editorSigns/itemMarks';
import { sectionLenses } from './features/editorSigns/sectionLenses';
import { type OpenItem, openItems } from './features/openItems/openItems';
import type { Translate } from './l10n';
import type { IsoDate } from './note/datetime';
import type { PeopleService } from './peopleService';
import type { KnownPerson } from './roster/people';
import type { IndexedNote } from './workspace/noteIndex';
import type { NoteStore } from './workspace/noteStore';

export class ActionItemsService {
  private decided: Decisions | undefined;

  constructor(
    private readonly notes: NoteStore,
    private readonly people: PeopleService,
    private readonly translate: Translate,
    private readonly clock: Clock,
  ) {}

  /** What was decided in all notes; they are looked through when somebody asks first. */
  get decisions(): Decisions {
    this.decided ??= new Decisions(this.notes.index, (note) => seriesName(note, this.notes.folderOf(note.uri).config));
    return this.decided;
  }

  /** See {@link sectionLenses}. */
  codeLenses(document: TextDocument): CodeLens[] {
    return sectionLenses(document, this.notes, (owner, note) => this.people.isMe(owner, note), this.translate);
  }

  /** See {@link dueHints}. */
  inlayHints(document: TextDocument, range: Range): InlayHint[] {
    return dueHints(document, range, this.notes, this.translate);
  }

  /** See {@link itemMarks}. */
  marks(document: TextDocument): ItemMarks {
    return itemMarks(document, this.notes, this.today());
  }

  /** The open action items of all notes, by whoever owns them. */
  openItemsByOwner(): OwnerGroup[] {
    return openItemsByOwner(this.notes.index.notes(), (owner, note) => this.people.resolve(owner, note), this.me());
  }

  /** The open action items of all notes, newest meeting first. */
  openItems(): OpenItem[] {
    return openItems(this.notes.index.notes(), (owner, note) => this.people.resolve(owner, note), this.me());
  }

  /** The reader's open items, without the stale ones. */
  myItems(): OpenItem[] {
    return this.openItems().filter(({ isMine, isStale }) => isMine && !isStale);
  }

  /** The day on the reader's calendar. */
  private today(): IsoDate {
    const { clock } = this;
    return Temporal.Instant.fromEpochMilliseconds(clock.now())
      .toZonedDateTimeISO(clock.timeZone)
      .toPlainDate()
      .toString();
  }

  /** Who the reader is around a note; each folder is asked once. */
  private me(): (note: IndexedNote) => KnownPerson | undefined {
    const me = new Map<string, KnownPerson | undefined>();
    return ({ uri, folder }) => {
      if (!me.has(folder)) me.set(folder, this.people.me(uri));
      return me.get(folder);
    };
  }
}
