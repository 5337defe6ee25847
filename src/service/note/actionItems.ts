/** Finds the action items of a note, and the decisions in its actions sections. */
import type { Block, Line, ListItem, Paragraph } from './blocks';
import { mayBeMarked, peel } from './doneMarks';
import { type FormInput, forms, type Match, mayBeKeyword } from './forms';
import { isFillIn } from './names';
import type { ActionItem, Located, Owner } from './note';
import { parseOwners } from './owners';
import type { SectionFinder } from './sections';
import type { Vocabulary } from './vocabulary';

/** @returns items and decisions in the order of the text */
export function findActionItems(
  blocks: readonly Block[],
  sectionAt: SectionFinder,
  vocabulary: Vocabulary,
): ActionItem[] {
  const walk = new Walk();
  for (const block of blocks) {
    if (block.kind === 'heading') walk.reset();
    else {
      const [first] = block.lines;
      // Only headings begin and end sections.
      const inActions = first !== undefined && sectionAt(first.start)?.kind === 'actions';
      for (const line of block.lines) {
        if (!inActions && walk.isIdle && isProse(line.text)) continue;
        const place = { line, block, inActions };
        // Below `TODO:` there are items as there are in an actions section.
        walk.take(readLine(line, line === first, inActions || walk.isLabelled(place), vocabulary), place);
      }
    }
  }
  return walk.items;
}

/** Whether a line outside of the sections for items is none for sure; nearly all are, and cost no more. */
function isProse(text: string): boolean {
  return !mayBeMarked(text) && !mayBeKeyword(text);
}

interface ReadMatch {
  readonly owners: readonly Owner[];
  readonly description: Located;
  /** Whether the text may stand above. */
  readonly isForAbove: boolean;
  /** Whether a checkbox or a mark alone makes it an item: owners of a label above are its own. */
  readonly isBare: boolean;
}

/** What one line says by itself. */
interface Reading {
  /** Owners and text; undefined where the line is no item. */
  readonly match: ReadMatch | undefined;
  readonly done: boolean;
  /** Whether the line says nothing: a bare `TODO`, `TODO: [someone]`, owners alone. Few lines are ever asked. */
  isVoid(): boolean;
}

function readLine(line: Line, first: boolean, isForItems: boolean, vocabulary: Vocabulary): Reading {
  const { text, start, hasBox, done } = peel(line);
  const input: FormInput = { text, start, vocabulary, first };
  const explicit = hasBox || (isForItems && done);
  const found = findMatch(input, isForItems || explicit, first);
  const match = found ?? (explicit ? { owners: [], textStart: 0 } : undefined);
  if (match === undefined) {
    const isVoid = (): boolean =>
      /^(?:to-?do|tood|tbd)?[.:\s]*$/i.test(text) || parseOwners(text, start, vocabulary) !== undefined;
    return { match, done: false, isVoid };
  }
  // `RD: DONE …` and `RD: … ✅` mark the text, not the line.
  const described = peel(describe(text, start, match));
  const description = { text: described.text, start: described.start, end: described.end };
  if (isPlaceholder(description.text)) return { match: undefined, done: false, isVoid: always };
  return {
    match: {
      owners: match.owners,
      description,
      isForAbove: match.isForAbove === true,
      isBare: found === undefined,
    },
    done: done || described.done,
    isVoid: never,
  };
}

const always = (): boolean => true;
const never = (): boolean => false;

/** The first form that a line has. */
function findMatch(input: FormInput, isForItems: boolean, first: boolean): Match | undefined {
  for (const form of forms) {
    if (!(form.explicit || isForItems) || !(form.inParagraph || first)) continue;
    const match = form.match(input);
    if (match !== undefined) return match;
  }
  return undefined;
}

/** `[someone]`, `<text>`, `…`: a form that nobody has filled. */
function isPlaceholder(text: string): boolean {
  return /^(?:\[[^\]]*\](?![([:])|<(?!https?:)[^>]*>|\.{2,}|…)[.:]?$/.test(text) || isFillIn(text);
}

function describe(text: string, start: number, { textStart, textEnd = text.length }: Match): Located {
  const raw = text.slice(textStart, textEnd);
  const inner = raw.trim();
  const at = start + textStart + raw.indexOf(inner);
  return { text: inner, start: at, end: at + inner.length };
}

interface Place {
  readonly line: Line;
  readonly block: Paragraph;
  readonly inActions: boolean;
}

/** Owners (or a keyword) with nothing behind the colon: what follows is theirs. */
interface Label extends Place {
  readonly owners: readonly Owner[];
  readonly done: boolean;
}

/** An item whose details may still follow. */
interface Draft extends ActionItem {
  end: number;
}

const nothing: readonly Place[] = [];

/** Goes through the lines of a note and joins each item with its details. */
class Walk {
  readonly items: Draft[] = [];
  /** Where the last item or decision stands: what may follow as its details. */
  private current: Place | undefined;
  /** Items around it, whose bullets may go on behind it. */
  private enclosing: readonly Place[] = nothing;
  private label: Label | undefined;
  /** Whether the list that is being read belongs to the paragraph above it. */
  private inDetailList = false;

  reset(): void {
    this.current = undefined;
    this.enclosing = nothing;
    this.label = undefined;
    this.inDetailList = false;
  }

  take(reading: Reading, place: Place): void {
    const label = this.labelFor(place);
    if (
      reading.match?.isBare &&
      label !== undefined &&
      label.block !== place.block &&
      reading.match.description.text !== ''
    ) {
      this.takeLabelled(label, { ...reading.match.description, done: reading.done }, place);
    } else if (reading.match !== undefined) this.takeMatch(reading.match, reading.done, place);
    else if (label !== undefined && !reading.isVoid()) this.takeLabelled(label, { ...place.line, done: false }, place);
    else if (this.isDetail(place)) this.extend(place.line.end);
    else if (this.enclosing.some((outer) => isWithin(place, outer))) return;
    else if (place.inActions && !reading.isVoid()) this.push('decision', [], false, place.line, place);
    else this.reset();
  }

  /** Whether nothing is waited for: no details, and no text of a label. */
  get isIdle(): boolean {
    return this.current === undefined && this.label === undefined && this.enclosing.length === 0;
  }

  /** Whether the line stands below a label, such as `RD:` or `TODO:` with nothing behind it. */
  isLabelled(place: Place): boolean {
    return this.labelFor(place) !== undefined;
  }

  private takeMatch(match: NonNullable<Reading['match']>, done: boolean, place: Place): void {
    const { owners, description } = match;
    if (description.text !== '') {
      // A label above a list holds for the bullets to come; one in this paragraph has been answered by this item.
      const label = this.labelFor(place);
      const keptLabel = label?.block === place.block ? undefined : label;
      this.push(owners.length > 0 ? 'owned' : 'unowned', owners, done, description, place);
      this.label = keptLabel;
    } else if (match.isForAbove && this.current?.block === place.block && this.items.at(-1)?.kind === 'decision') {
      this.assignLast(owners, place.line.end);
    } else {
      this.reset();
      this.label = { ...place, owners, done };
    }
  }

  /** `Task for: Maria` below its text: what looked like a remark is theirs. */
  private assignLast(owners: readonly Owner[], end: number): void {
    const last = this.items.pop();
    if (last !== undefined) this.items.push({ ...last, kind: 'owned', owners, end });
  }

  private takeLabelled(label: Label, described: Located & { readonly done: boolean }, place: Place): void {
    const kind = label.owners.length > 0 ? 'owned' : 'unowned';
    if (label.block === place.block) {
      // The text stands on the line below its owners: one item, which starts at them.
      this.push(kind, label.owners, label.done || described.done, described, { ...place, line: label.line });
    } else {
      this.push(kind, label.owners, label.done || described.done, described, place);
      this.label = label;
    }
  }

  /** The label that gives its owners to this line: the one above it in its paragraph, or above its list. */
  private labelFor({ line, block }: Place): Label | undefined {
    const label = this.label;
    if (label === undefined) return undefined;
    if (label.block === block) return line !== label.line ? label : undefined;
    const isFirstLine = block.lines[0] === line;
    return isFirstLine && block.item !== undefined && block.item.depth === depthOf(label.block.item) + 1
      ? label
      : undefined;
  }

  private push(
    kind: ActionItem['kind'],
    owners: readonly Owner[],
    done: boolean,
    description: Located,
    place: Place,
  ): void {
    const { text, start, end } = description;
    const { line } = place;
    // Key by key: to spread an object takes ten times as long.
    this.items.push({
      kind,
      owners,
      done,
      description: { text, start, end },
      line: line.line,
      start: line.start,
      end: Math.max(end, line.end),
    });
    const { enclosing, current } = this;
    const around = current !== undefined && this.isDetail(place) ? [...enclosing, current] : enclosing;
    this.reset();
    if (around.length > 0)
      this.enclosing = around.filter((outer) => outer.block !== place.block && isWithin(place, outer));
    this.current = place;
  }

  private isDetail({ line, block }: Place): boolean {
    const current = this.current;
    if (current === undefined) return false;
    if (block === current.block) return true;
    if (block.item === undefined) return false;
    if (current.block.item !== undefined) return isInside(block.item, current.block.item);
    const last = this.items.at(-1);
    const follows = (current.block.lines.at(-1)?.line ?? 0) + 1 === line.line || last?.description.text.endsWith(':');
    this.inDetailList ||= follows === true;
    return this.inDetailList;
  }

  private extend(end: number): void {
    const last = this.items.at(-1);
    if (last !== undefined) last.end = Math.max(last.end, end);
  }
}

/** Whether a line stands in the list item of another; or, where that is in no list, in the list below it. */
function isWithin({ block }: Place, { block: outer }: Place): boolean {
  return outer.item === undefined ? block.item !== undefined : isInside(block.item, outer.item);
}

function depthOf(item: ListItem | undefined): number {
  return item?.depth ?? -1;
}

function isInside(item: ListItem | undefined, outer: ListItem): boolean {
  return item !== undefined && (item === outer || isInside(item.parent, outer));
}
