/** Hover: first what the pointer is at in the front matter, or whose name in the body; then the card about such a thing. */
import type { Position, TextDocument } from 'vscode-languageserver-textdocument';
import { type Hover, MarkupKind } from 'vscode-languageserver-types';
import { type Mention, mentionsInBody, participantsIn } from '../../note/mentions';
import { isFillIn, nameKey, splitNames } from '../../note/names';
import type { Field, Located, Note, Span } from '../../note/note';
import type { KnownPerson } from '../../roster/people';
import { type Card, type HoverContext, toMarkdown } from './card';
import { datetimeCard } from './datetime';
import { keyCard } from './key';
import { knownCard, personCard } from './person';
import { teamCard } from './team';

type Kind = 'key' | 'datetime' | 'person' | 'team';

interface Thing extends Located {
  readonly kind: Kind;
}

const cards: Readonly<Record<Kind, (text: string, context: HoverContext) => Card | undefined>> = {
  key: keyCard,
  datetime: datetimeCard,
  person: personCard,
  team: teamCard,
};

/** @returns undefined wherever there is nothing to tell, and where the YAML is broken */
export function hover(
  document: TextDocument,
  note: Note,
  position: Position,
  context: HoverContext,
): Hover | undefined {
  const offset = document.offsetAt(position);
  const thing =
    thingInFrontMatter(note, offset) ??
    mentionsInBody(note)
      .map(toThing)
      .find((name) => touches(name, offset));
  const card = thing && cards[thing.kind](thing.text, context);
  return thing && card && toHover(document, thing, card);
}

/** A card about a person whose name stands at a place of the roster. */
export function personHover(document: TextDocument, place: Span, person: KnownPerson, context: HoverContext): Hover {
  return toHover(document, place, knownCard(person, context));
}

function toHover(document: TextDocument, { start, end }: Span, card: Card): Hover {
  return {
    contents: { kind: MarkupKind.Markdown, value: toMarkdown(card) },
    range: { start: document.positionAt(start), end: document.positionAt(end) },
  };
}

function thingInFrontMatter({ frontMatter, text }: Note, offset: number): Thing | undefined {
  if (frontMatter === undefined) return undefined;
  // Of keys that come twice each can be read; what any other fault touches may not be what it looks like.
  const faults = frontMatter.errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
  const isBroken = (thing: Span): boolean => faults.some(({ start, end }) => start <= thing.end && thing.start <= end);
  return frontMatter.fields
    .flatMap((field) => thingsOf(field, text))
    .find((thing) => touches(thing, offset) && !isBroken(thing));
}

function toThing({ raw, start, end }: Mention): Thing {
  return { kind: 'person', text: raw, start, end };
}

function thingsOf({ key, value }: Field, source: string): Thing[] {
  const things: Thing[] = [{ ...key, kind: 'key' }];
  if (key.text === 'datetime' && value.kind === 'text') things.push({ ...value, kind: 'datetime' });
  if (key.text === 'participants') things.push(...participantsIn(value, source).map(toThing));
  if (key.text !== 'teams') return things;
  for (const item of value.kind === 'list' ? value.items : [value]) {
    if (item.kind === 'text' && isOneName(item.text)) things.push({ ...item, kind: 'team' });
  }
  return things;
}

/** Several names in one, and words to fill in, are nobody. */
function isOneName(text: string): boolean {
  return splitNames(text).length === 1 && nameKey(text) !== '' && !isFillIn(text);
}

/** A pointer behind the last character is at the word, too, as VS Code has it for cursors. */
function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
