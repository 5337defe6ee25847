/** The part of the language service that is about action items across all notes. */
import { type OwnerGroup, openItemsByOwner } from './features/actionItems';
import { type OpenItem, openItems } from './features/openItems/openItems';
import type { PeopleService } from './peopleService';
import type { KnownPerson } from './roster/people';
import type { IndexedNote } from './workspace/noteIndex';
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
    return openItems(this.notes.index.notes(), (owner, note) => this.people.resolve(owner, note), this.me());
  }

  /** The reader's open items, without the stale ones. */
  myItems(): OpenItem[] {
    return this.openItems().filter(({ isMine, isStale }) => isMine && !isStale);
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
