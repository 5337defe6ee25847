/** Where somebody is written down: their entry in the roster; without one, where this note lists them. */
import { type Position, TextDocument } from 'vscode-languageserver-textdocument';
import type { Location } from 'vscode-languageserver-types';
import type { Resolution } from '../../roster/resolve';
import { rosterUriOf } from '../../workspace/folders';
import type { NoteStore } from '../../workspace/noteStore';
import { entries, get, readYamlFile } from '../../yamlFile';
import { nameAt, namesIn, rangeOf, sameAs } from './personAt';

export function definition(document: TextDocument, position: Position, store: NoteStore): Location | undefined {
  const named = namesIn(document, store);
  const name = named && nameAt(document, position, named.names);
  if (named === undefined || name === undefined) return undefined;
  const meaning = named.meaningOf(name);
  const entry = rosterEntry(document.uri, meaning, store);
  if (entry !== undefined || name.kind === 'participant') return entry;
  const isSame = sameAs(meaning);
  const listed = named.names.find((other) => other.kind === 'participant' && isSame?.(named.meaningOf(other)));
  return listed && { uri: document.uri, range: rangeOf(document, listed) };
}

/** The key of a person's or team's entry in the roster as it is now. */
export function rosterEntry(uri: string, meaning: Resolution, store: NoteStore): Location | undefined {
  const path = entryPath(meaning);
  const { uri: folder, rosterText } = store.folderOf(uri);
  if (path === undefined || rosterText === undefined) return undefined;
  const { value, placeOf } = readYamlFile(rosterText);
  const [section, key] = path;
  // While it is being typed, the entry that was read last may not be there.
  if (!entries(get(value, section)).some(([other]) => other === key)) return undefined;
  const rosterUri = rosterUriOf(folder);
  const roster = TextDocument.create(rosterUri, 'yaml', 0, rosterText);
  return { uri: rosterUri, range: rangeOf(roster, placeOf(path, 'key')) };
}

function entryPath(meaning: Resolution): readonly [string, string] | undefined {
  if (meaning.kind === 'team') return ['teams', meaning.team.id];
  if (meaning.kind !== 'person' || meaning.person.entry === undefined) return undefined;
  return ['people', meaning.person.entry.handle];
}
