/** Everywhere that a note writes down somebody: as a participant, as the owner of an item, as a speaker. */
import { readableFields } from './frontMatter';
import { isFillIn, locateNames, nameKey } from './names';
import type { FieldValue, Note, Span } from './note';

export type MentionKind = 'participant' | 'owner' | 'speaker';

/** A written name; the span is that of the name alone, without quotes around it. */
export interface Mention extends Span {
  readonly kind: MentionKind;
  /** As written, an `@` included. */
  readonly raw: string;
}

/** @returns in the order of the text; none from front matter whose YAML is broken */
export function mentionsOf(note: Note): Mention[] {
  const participants = readableFields(note).filter(({ key }) => key.text === 'participants');
  return [...participants.flatMap(({ value }) => participantsIn(value, note.text)), ...mentionsInBody(note)];
}

/** Owners and speakers, in the order of the text. */
export function mentionsInBody({ actionItems, speakers }: Note): Mention[] {
  const mentions = [
    ...actionItems.flatMap(({ owners }) => owners.map((owner) => toMention('owner', owner))),
    ...speakers.map((speaker) => toMention('speaker', speaker)),
  ];
  return mentions.sort((a, b) => a.start - b.start);
}

function toMention(kind: MentionKind, { raw, start, end }: Span & { readonly raw: string }): Mention {
  return { kind, raw, start, end };
}

/**
 * The names in the value of `participants`; also several that somebody wrote into one item. Words to fill in are nobody.
 * @param source the text of the whole note
 */
export function participantsIn(value: FieldValue, source: string): Mention[] {
  if (value.kind === 'list') return value.items.flatMap((item) => participantsIn(item, source));
  if (value.kind !== 'text' || isFillIn(value.text)) return [];
  const names = locateNames(value.text).filter(({ text }) => nameKey(text) !== '');
  const at = source.slice(value.start, value.end).indexOf(value.text);
  // Where YAML reads something else than what is written, places inside of it cannot be told.
  if (at < 0) return names.length === 1 ? quotedName(value, names[0]?.text ?? '', source) : [];
  return names.map(({ text, start, end }) => ({
    kind: 'participant',
    raw: text,
    start: value.start + at + start,
    end: value.start + at + end,
  }));
}

/** A name with escapes, as `'O''Hara'`: all between its quotes. */
function quotedName({ start, end }: Span, raw: string, source: string): Mention[] {
  return /^["']/.test(source.charAt(start)) ? [{ kind: 'participant', raw, start: start + 1, end: end - 1 }] : [];
}
