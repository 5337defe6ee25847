/** Semantic tokens: who owns and says what, told by what the whole note and the team say, where a grammar can only guess. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Mention, mentionsOf } from '../note/mentions';
import { largeText } from '../note/note';
import type { NoteNames } from '../roster/evidence';
import type { KnownPerson, People } from '../roster/people';
import { type Resolution, resolve } from '../roster/resolve';
import type { NoteStore } from '../workspace/noteStore';

/** As package.json declares them: the owner of an item, a speaker, a group or team in place of either, and oneself. */
export const semanticTokenTypes = [
  'meetingNotesOwner',
  'meetingNotesSpeaker',
  'meetingNotesGroup',
  'meetingNotesMe',
] as const;

export type SemanticTokenType = (typeof semanticTokenTypes)[number];

/** A name in a document; it lies within one line, and is never empty. */
export interface SemanticToken {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly type: SemanticTokenType;
}

/**
 * The names in a note; none in any other document, nor in a large one.
 * @param me who reads the note, one of the people around it; they are also found among its participants
 * @returns in the order of the text, none over another
 */
export function tokensOf(document: TextDocument, notes: NoteStore, me: KnownPerson | undefined): SemanticToken[] {
  const note = document.getText().length < largeText ? notes.note(document) : undefined;
  if (note === undefined || !notes.isNote(note)) return [];
  const names = notes.summary(note);
  const typeOf = typeFinder(names, notes.peopleAround(note.uri), me);
  let last = 0;
  return mentionsOf(note)
    .filter(({ start, end }) => start < end && !/[\r\n]/.test(note.text.slice(start, end)))
    .sort((a, b) => a.start - b.start)
    .flatMap((mention) => {
      const { start, end } = mention;
      const type = typeOf(mention);
      // A label is the owner of each bullet below it.
      if (type === undefined || start < last) return [];
      last = end;
      return { ...document.positionAt(start), length: end - start, type };
    });
}

/** Each name is looked up once. */
function typeFinder(
  names: NoteNames,
  people: People,
  me: KnownPerson | undefined,
): (mention: Mention) => SemanticTokenType | undefined {
  const known = new Map<string, Resolution>();
  return ({ kind, raw }) => {
    if (kind === 'participant' && me === undefined) return undefined;
    const found = known.get(raw) ?? resolve(raw, names, people);
    known.set(raw, found);
    if (found.kind === 'person' && found.person === me) return 'meetingNotesMe';
    if (kind === 'participant') return undefined;
    if (found.kind === 'group' || found.kind === 'team') return 'meetingNotesGroup';
    return kind === 'owner' ? 'meetingNotesOwner' : 'meetingNotesSpeaker';
  };
}
