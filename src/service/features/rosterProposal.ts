/** The roster that the notes of a folder propose; what is open in an editor counts as it is there. */
import type { Translate } from '../l10n';
import { proposeRoster, type RosterProposal, type RosterRefusal } from '../roster/propose';
import { rosterFileName } from '../roster/roster';
import type { NoteStore } from '../workspace/noteStore';

export interface FolderRosterProposal {
  /** Where the roster stands, or is to stand. */
  readonly uri: string;
  /** Whether there is one already. */
  readonly exists: boolean;
  readonly proposal: RosterProposal | RosterRefusal;
}

/** @param uri a note, or any other file of the folder */
export function rosterProposal(store: NoteStore, uri: string, translate: Translate): FolderRosterProposal {
  const { uri: folder, rosterText } = store.folderOf(uri);
  const notes = [...store.index.notes()].filter((note) => note.folder === folder);
  const proposal = proposeRoster(rosterText, notes, store.index.evidenceOf(folder), translate);
  return { uri: `${folder}/${rosterFileName}`, exists: rosterText !== undefined, proposal };
}
