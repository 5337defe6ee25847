/** What the features need of all notes, kept up to date one note at a time. It keeps no texts. */
import { fold } from '../note/names';
import type { Note } from '../note/note';
import { Evidence } from '../roster/evidence';
import type { IndexedNote, NotePlace } from './indexedNote';
import { SeriesNotes } from './seriesNotes';
import { Sharing } from './sharing';
import type { Disposable } from './workspace';

export class NoteIndex {
  private readonly byUri = new Map<string, IndexedNote>();
  private readonly bySeries = new Map<string, SeriesNotes>();
  private readonly evidences = new Map<string, Evidence>();
  private readonly failures = new Map<string, string>();
  /** What notes have in common. */
  readonly sharing = new Sharing();
  private readonly listeners = new Set<(uri: string) => void>();

  /** All notes, in no particular order. */
  notes(): Iterable<IndexedNote> {
    return this.byUri.values();
  }

  get size(): number {
    return this.byUri.size;
  }

  get(uri: string): IndexedNote | undefined {
    return this.byUri.get(uri);
  }

  /** What all notes of a folder tell about their people. */
  evidenceOf(folder: string): Evidence {
    const known = this.evidences.get(folder);
    if (known !== undefined) return known;
    const evidence = new Evidence();
    this.evidences.set(folder, evidence);
    return evidence;
  }

  /** Files that could not be read, with the reason in words. */
  get unreadable(): ReadonlyMap<string, string> {
    return this.failures;
  }

  /**
   * The other meetings of a note's series, newest first; where there are none, as for a note without a file, those of
   * its first team.
   */
  otherMeetings(note: Note, { series, folder }: NotePlace): IndexedNote[] {
    const ofSeries = this.bySeries.get(series)?.others(note.uri) ?? [];
    return ofSeries.length > 0 ? ofSeries : this.ofTeam(note, folder);
  }

  /** The meeting before this one in its series, by their days. */
  previousMeeting(note: Note, { series }: NotePlace): IndexedNote | undefined {
    const date = note.meeting.date;
    return date === undefined ? undefined : this.bySeries.get(series)?.before(date, note.uri);
  }

  /** The meeting after this one in its series, by their days; undefined where there is none yet. */
  nextMeeting({ uri, date, series }: IndexedNote): IndexedNote | undefined {
    return date === undefined ? undefined : this.bySeries.get(series)?.after(date, uri);
  }

  /** Takes a note as it is now, or as it was kept, in place of what was known of it. */
  put(indexed: IndexedNote): void {
    const { uri, folder, series } = indexed;
    this.failures.delete(uri);
    const known = this.byUri.get(uri);
    if (known?.folder === folder) {
      this.evidenceOf(folder).replace(known, indexed);
      this.drop(known);
    } else {
      this.remove(uri);
      this.evidenceOf(folder).add(indexed);
    }
    this.byUri.set(uri, indexed);
    const ofSeries = this.bySeries.get(series) ?? new SeriesNotes();
    this.bySeries.set(series, ofSeries);
    ofSeries.add(indexed);
    this.tell(uri);
  }

  /** Forgets a file: it is gone, or no meeting note any more. */
  delete(uri: string): void {
    const failed = this.failures.delete(uri);
    if (this.remove(uri) || failed) this.tell(uri);
  }

  /** Takes that a file cannot be read; what it held before does not count any more. */
  fail(uri: string, reason: string): void {
    this.remove(uri);
    this.failures.set(uri, reason);
    this.tell(uri);
  }

  /** Told of every file that has changed, at once; whoever shows something collects them. */
  onDidChange(listener: (uri: string) => void): Disposable {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  }

  private remove(uri: string): boolean {
    const known = this.byUri.get(uri);
    if (known === undefined) return false;
    this.evidenceOf(known.folder).remove(known);
    return this.drop(known);
  }

  private drop(known: IndexedNote): boolean {
    const { uri, series } = known;
    const ofSeries = this.bySeries.get(series);
    ofSeries?.remove(known);
    if (ofSeries?.size === 0) this.bySeries.delete(series);
    return this.byUri.delete(uri);
  }

  /**
   * The notes of a series, the oldest first.
   * @param series its key
   */
  notesOfSeries(series: string): Iterable<IndexedNote> {
    return this.bySeries.get(series) ?? [];
  }

  /** The other notes with the first team of a note, the newest first; it goes through all that there are. */
  private ofTeam(note: Note, folder: string): IndexedNote[] {
    const [team] = note.meeting.teams.map(fold);
    const found = new SeriesNotes();
    for (const other of this.byUri.values()) {
      if (other.folder === folder && other.teams.some((name) => fold(name) === team)) found.add(other);
    }
    return found.others(note.uri);
  }

  private tell(uri: string): void {
    for (const listener of this.listeners) listener(uri);
  }
}
