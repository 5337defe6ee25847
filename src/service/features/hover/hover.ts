/** Hover in the front matter: first what the pointer is at, then the card about such a thing. */
import type { Position, TextDocument } from 'vscode-languageserver-textdocument';
import { type Hover, MarkupKind } from 'vscode-languageserver-types';
import { isFillIn, nameKey, splitNames } from '../../note/names';
import type { Field, Located, Note, Span } from '../../note/note';
import { type Card, type HoverContext, toMarkdown } from './card';
import { datetimeCard } from './datetime';
import { keyCard } from './key';
import { personCard } from './person';
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

const listKinds: ReadonlyMap<string, Kind> = new Map([
  ['participants', 'person'],
  ['teams', 'team'],
]);

/** @returns undefined wherever there is nothing to tell, and where the YAML is broken */
export function hover(
  document: TextDocument,
  note: Note,
  position: Position,
  context: HoverContext,
): Hover | undefined {
  const thing = thingAt(note, document.offsetAt(position));
  const card = thing && cards[thing.kind](thing.text, context);
  if (thing === undefined || card === undefined) return undefined;
  return {
    contents: { kind: MarkupKind.Markdown, value: toMarkdown(card) },
    range: { start: document.positionAt(thing.start), end: document.positionAt(thing.end) },
  };
}

function thingAt({ frontMatter }: Note, offset: number): Thing | undefined {
  if (frontMatter === undefined) return undefined;
  // Of keys that come twice each can be read; what any other fault touches may not be what it looks like.
  const faults = frontMatter.errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
  const isBroken = (thing: Span): boolean => faults.some(({ start, end }) => start <= thing.end && thing.start <= end);
  return frontMatter.fields.flatMap(thingsOf).find((thing) => touches(thing, offset) && !isBroken(thing));
}

function thingsOf({ key, value }: Field): Thing[] {
  const things: Thing[] = [{ ...key, kind: 'key' }];
  if (key.text === 'datetime' && value.kind === 'text') things.push({ ...value, kind: 'datetime' });
  const kind = listKinds.get(key.text);
  if (kind === undefined) return things;
  for (const item of value.kind === 'list' ? value.items : [value]) {
    if (item.kind === 'text' && isOneName(item.text)) things.push({ ...item, kind });
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
