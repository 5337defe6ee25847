/** The part of the language service that is about action items across all notes. */
import { Temporal } from 'temporal-polyfill';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeLens, InlayHint, Range } from 'vscode-languageserver-types';
import type { Clock } from './clock';
import type { NoteItem } from './features/actionItems';
import { Decisions } from './features/decisions/decisions';
import { dueHints } from './features/editorSigns/dueHints';
import { type ItemMarks, itemMarks } from './features/editorSigns/itemMarks';
import { sectionLenses } from './features/editorSigns/sectionLenses';
import { Groups } from './features/openItems/groups';
import type { OpenItem } from './features/openItems/openItem';
import { OpenItems } from './features/openItems/openItems';
import type { ViewOptions } from './features/openItems/view';
import { resolveDue } from './features/resolveDue';
import { seriesName } from './features/seriesName';
import type { Translate } from './l10n';
import type { IsoDate } from './note/datetime';
import type { DueDate } from './note/note';
import type { PeopleService } from './peopleService';
import { relativePath } from './workspace/folders';
import type { IndexedItem, IndexedNote } from './workspace/indexedNote';
import type { NoteStore } from './workspace/noteStore';
import type { Turns } from './workspace/turns';

export class ActionItemsService {
  private readonly open: OpenItems;
  private decided: Decisions | undefined;

  constructor(
    private readonly notes: NoteStore,
    private readonly people: PeopleService,
    private readonly translate: Translate,
    private readonly clock: Clock,
    private readonly turns: Turns,
  ) {
    const { index } = notes;
    this.open = new OpenItems({
      note: (uri) => index.get(uri),
      allNotes: () => index.notes(),
      notesOfSeries: (series) => index.notesOfSeries(series),
      resolve: (owner, note) => people.resolve(owner, note),
      me: (folder) => people.me(`${folder}/`),
      people: (folder) => notes.peopleAround(`${folder}/`),
      revision: (folder) => index.evidenceOf(folder).revision,
      next: (note) => index.nextMeeting(note),
      settings: (folder) => notes.folderOf(`${folder}/`).config.actionItems,
      isIgnored: ({ uri }) => {
        const folder = notes.folderOf(uri);
        return folder.leavesOut(relativePath(uri, folder));
      },
    });
    index.onDidChange((uri) => this.open.noteChanged(uri));
  }

  /** What was decided in all notes; they are looked through when somebody asks first. */
  get decisions(): Decisions {
    this.decided ??= new Decisions(this.notes.index, (note) => this.seriesNameOf(note));
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
    return itemMarks(document, this.notes, this.today);
  }

  /** The reader's day. */
  get today(): IsoDate {
    return Temporal.Instant.fromEpochMilliseconds(this.clock.now())
      .toZonedDateTimeISO(this.clock.timeZone)
      .toPlainDate()
      .toString();
  }

  /**
   * Takes what changed notes say now. A change costs the series of its note; what names mean in all others is asked again
   * by {@link refresh}.
   */
  update(): void {
    this.open.update();
  }

  /**
   * Takes everything anew that may mean something else: people, the reader, the team's files. Nothing else is read.
   * It takes short turns, as there may be tens of thousands of items.
   */
  async refresh(): Promise<void> {
    this.open.everythingChanged();
    await this.gather();
  }

  /** Comes to what has not been looked at yet, such as in the first seconds. */
  async gather(): Promise<void> {
    await this.open.gather(() => this.turns.take());
  }

  /** The open items in groups that follow every update, until they are disposed of. */
  groups(options: ViewOptions): Groups {
    return new Groups(this.open, options, this.today, (note) => this.seriesNameOf(note));
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

  /** On which day an item of a note is due; undefined where nothing says so, or where no note says it yet. */
  dueOf(item: Pick<IndexedItem, 'due'>, note: IndexedNote): IsoDate | undefined {
    return resolveDue(item.due, note, (of) => this.notes.index.nextMeeting(of));
  }

  /**
   * The day on which all of these items are due; undefined where they are due on several, or it is not known.
   * @param due what they were due by, if not what they say
   */
  commonDueOf(items: readonly NoteItem[], due?: DueDate): IsoDate | undefined {
    const days = new Set(items.map(({ note, item }) => this.dueOf({ due: due ?? item.due }, note)));
    const [day] = days;
    return days.size === 1 ? day : undefined;
  }

  /** What the series of a note is called. */
  seriesNameOf(note: IndexedNote): string {
    return seriesName(note, this.notes.folderOf(note.uri).config);
  }
}
