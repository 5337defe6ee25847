/** The part of the language service that is about action items across all notes. */
import { type OwnerGroup, openItemsByOwner } from './features/actionItems';
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
    const me = new Map<string, KnownPerson | undefined>();
    const meAround = ({ uri, folder }: IndexedNote): KnownPerson | undefined => {
      if (!me.has(folder)) me.set(folder, this.people.me(uri));
      return me.get(folder);
    };
    return openItemsByOwner(this.notes.index.notes(), (owner, note) => this.people.resolve(owner, note), meAround);
  }
}
