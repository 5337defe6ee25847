/** The roster that the notes of a folder propose; what is open in an editor counts as it is there. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import type { Translate } from '../l10n';
import { proposeRoster, type RosterProposal, type RosterRefusal } from '../roster/propose';
import { rosterFileName } from '../roster/roster';
import type { NoteStore } from '../workspace/noteStore';
import { toTextEdit } from './codeActions';

export interface FolderRosterProposal {
  /** Where the roster stands, or is to stand. */
  readonly uri: string;
  /** Whether there is one already. */
  readonly exists: boolean;
  readonly proposal: RosterProposal | RosterRefusal;
  /** What turns the roster into the proposed one. */
  readonly edits: readonly TextEdit[];
}

/**
 * @param uri a note, or any other file of the folder
 * @param text the roster, where somebody has a newer text of it than the folder
 */
export function rosterProposal(
  store: NoteStore,
  translate: Translate,
  uri: string,
  text?: string,
): FolderRosterProposal {
  const { uri: folder, rosterText: known } = store.folderOf(uri);
  const rosterText = text ?? known;
  const notes = [...store.index.notes()].filter((note) => note.folder === folder);
  const proposal = proposeRoster(rosterText, notes, store.index.evidenceOf(folder), translate);
  const document = TextDocument.create(`${folder}/${rosterFileName}`, 'yaml', 0, rosterText ?? '');
  const edits = proposal.kind === 'proposal' ? proposal.edits.map((edit) => toTextEdit(document, edit)) : [];
  return { uri: document.uri, exists: rosterText !== undefined, proposal, edits };
}
