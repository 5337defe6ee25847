/** The part of the language service that is about action items across all notes. */
import { type OwnerGroup, openItemsByOwner } from './features/actionItems';
import { type OpenItem, openItems } from './features/openItems/openItems';
import { resolveDue } from './features/resolveDue';
import type { IsoDate } from './note/datetime';
import type { PeopleService } from './peopleService';
import type { KnownPerson } from './roster/people';
import type { Resolution } from './roster/resolve';
import type { IndexedItem, IndexedNote } from './workspace/noteIndex';
import type { NoteStore } from './workspace/noteStore';

export class ActionItemsService {
  constructor(
    private readonly notes: NoteStore,
    private readonly people: PeopleService,
  ) {}

  /** The open action items of all notes, by whoever owns them. */
  openItemsByOwner(): OwnerGroup[] {
    return openItemsByOwner(this.notes.index.notes(), (owner, note) => this.people.resolve(owner, note), this.me());
  }

  /** The open action items of all notes, newest meeting first. */
  openItems(): OpenItem[] {
    const { index } = this.notes;
    const resolve = (owner: string, note: IndexedNote): Resolution => this.people.resolve(owner, note);
    return openItems(index.notes(), resolve, this.me(), (note) => index.nextMeeting(note));
  }

  /** The reader's open items, without the stale ones. */
  myItems(): OpenItem[] {
    return this.openItems().filter(({ isMine, isStale }) => isMine && !isStale);
  }

  /** On which day an item of a note is due; undefined where nothing says so, or where no note says it yet. */
  dueOf(item: IndexedItem, note: IndexedNote): IsoDate | undefined {
    return resolveDue(item.due, note, (of) => this.notes.index.nextMeeting(of));
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
