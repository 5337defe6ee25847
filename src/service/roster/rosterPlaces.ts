/** Where something new goes in a `roster.yaml`, so that it stands as its author would have written it. All is inserted, nothing replaced. */
import { type Document, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Edit } from '../note/edit';
import { lineEnd, lineEnding, lineStart, nextLine } from '../note/lines';
import { toYaml, wholeLines } from '../note/yamlText';
import {
  type Addition,
  asComment,
  type EntryFields,
  type EntryLayout,
  entryLines,
  fieldsAsYaml,
  listAsYaml,
  type MoreFields,
  type NewEntry,
} from './additions';
import type { RosterSection } from './roster';

/** A text, or whole lines, at an offset. */
type Insertion = { readonly at: number } & ({ readonly text: string } | { readonly lines: readonly string[] });

type Entry = Pair<Node, Node | null>;

/** A section with entries, and how the next one is written there. */
interface EntryPlace {
  readonly at: number;
  readonly kind: 'lines' | 'brackets';
  readonly indentation: string;
  readonly layout: EntryLayout;
  readonly step: string;
  /** What has to be written before the first one. */
  lead: string | undefined;
}

export class RosterPlaces {
  private readonly sections: readonly Entry[];
  private readonly places = new Map<RosterSection, EntryPlace | undefined>();
  private peopleByHandle: Map<string, Entry> | undefined;

  /** @param document the source, without errors */
  constructor(
    private readonly source: string,
    { contents }: Pick<Document, 'contents'>,
  ) {
    this.sections = isMap(contents) ? entriesOf(contents) : [];
  }

  /** @returns undefined where there is no sure place for it */
  insertions(addition: Addition): Insertion[] | undefined {
    switch (addition.kind) {
      case 'entry':
        return this.entry(addition);
      case 'fields':
        return this.fields(addition);
      case 'groups':
        return this.groups(addition.names);
      case 'remarks': {
        const place = this.placeOf('people');
        return place?.kind === 'lines'
          ? [{ at: place.at, lines: indented(place, addition.remarks.map(asComment)) }]
          : [];
      }
    }
  }

  /** What is inserted at one place is one edit. */
  toEdits(insertions: readonly Insertion[]): Edit[] {
    const newLine = lineEnding(this.source);
    const texts = new Map<number, string>();
    for (const insertion of insertions) {
      const { at } = insertion;
      const before = texts.get(at) ?? '';
      if ('text' in insertion) texts.set(at, before + insertion.text);
      else {
        const written = this.source.slice(0, at).replace(/^\uFEFF/, '') + before;
        const lead = written === '' || /[\r\n]$/.test(written) ? '' : newLine;
        texts.set(at, before + lead + insertion.lines.map((line) => line + newLine).join(''));
      }
    }
    return [...texts].map(([at, newText]) => ({ start: at, end: at, newText }));
  }

  private entry({ section, key, fields, remarks }: NewEntry): Insertion[] | undefined {
    const place = this.placeOf(section);
    if (place === undefined) return undefined;
    const { at, lead, kind } = place;
    const comments = remarks.map(asComment);
    place.lead = kind === 'lines' ? undefined : ', ';
    if (kind === 'lines') {
      const lines = indented(place, [...comments, ...entryLines(key, fields, place.layout, place.step)]);
      return [{ at, lines: lead === undefined ? lines : [lead, ...lines] }];
    }
    const [line = ''] = entryLines(key, fields, 'flow');
    if (comments.length === 0) return [{ at, text: (lead ?? '') + line }];
    const newLine = lineEnding(this.source) + place.indentation;
    return [{ at, text: [(lead ?? '').trimEnd(), ...comments, line].join(newLine) }];
  }

  private placeOf(section: RosterSection): EntryPlace | undefined {
    if (!this.places.has(section)) this.places.set(section, this.findPlace(section));
    return this.places.get(section);
  }

  private findPlace(section: RosterSection): EntryPlace | undefined {
    const pair = find(this.sections, section);
    const style = { kind: 'lines', indentation: '  ', layout: 'flow', step: '  ', lead: undefined } as const;
    if (pair === undefined) return { ...style, at: this.source.length, lead: `${section}:` };
    if (isAbsent(pair.value)) {
      const at = this.behindColon(pair);
      return at === undefined ? undefined : { ...style, at: nextLine(this.source, lineEnd(this.source, at)) };
    }
    if (!isMap(pair.value)) return undefined;
    if (pair.value.flow === true) {
      const indentation = `${this.indentationOf(pair.key)}  `;
      return { ...style, kind: 'brackets', at: this.endInside(pair.value), indentation, lead: this.leadIn(pair.value) };
    }
    const entries = entriesOf(pair.value);
    const last = entries.at(-1);
    if (last === undefined) return undefined;
    const indentation = this.indentationOf(last.key);
    const { value } = last;
    const inLines = isMap(value) && value.flow !== true ? this.indentationOf(entriesOf(value)[0]?.key) : undefined;
    return {
      ...style,
      at: this.endOfLines(last),
      indentation,
      layout: inLines === undefined ? 'flow' : 'block',
      step: inLines?.slice(indentation.length) || '  ',
    };
  }

  private fields({ handle, fields, remarks }: MoreFields): Insertion[] | undefined {
    this.peopleByHandle ??= new Map(entriesIn(find(this.sections, 'people')?.value).map((pair) => [keyOf(pair), pair]));
    const pair = this.peopleByHandle.get(handle);
    const insertions = pair && this.fieldsOf(pair, fields);
    if (pair === undefined || insertions === undefined) return undefined;
    const start = lineStart(this.source, startOf(pair.key));
    const indentation = this.source.slice(start, startOf(pair.key));
    // Where an entry shares its line with others, nobody could tell what a comment is about.
    if (!/^[ \t]*$/.test(indentation) || remarks.length === 0) return insertions;
    return [{ at: start, lines: remarks.map((remark) => indentation + asComment(remark)) }, ...insertions];
  }

  private fieldsOf(pair: Entry, fields: EntryFields): Insertion[] | undefined {
    const { value } = pair;
    const entries = entriesIn(value);
    const known = find(entries, 'aliases');
    const { aliases = [], ...others } = fields;
    const extended = known === undefined || aliases.length === 0 ? [] : this.intoList(known, aliases);
    if (extended === undefined) return undefined;
    const written = fieldsAsYaml(known === undefined ? fields : others);
    const added = written.length === 0 ? [] : this.newFields(pair, written);
    return added && [...extended, ...added];
  }

  private newFields(pair: Entry, written: readonly string[]): Insertion[] | undefined {
    const { value } = pair;
    if (isAbsent(value)) {
      const at = this.behindColon(pair);
      return at === undefined ? undefined : [{ at, text: ` { ${written.join(', ')} }` }];
    }
    if (!isMap(value)) return undefined;
    if (value.flow === true) {
      const space = value.items.length === 0 ? ' ' : '';
      return [{ at: this.endInside(value), text: this.leadIn(value) + written.join(', ') + space }];
    }
    const last = entriesOf(value).at(-1);
    if (last === undefined) return undefined;
    const indentation = this.indentationOf(last.key);
    return [{ at: this.endOfLines(last), lines: written.map((field) => indentation + field) }];
  }

  private groups(names: readonly string[]): Insertion[] | undefined {
    const pair = find(this.sections, 'groups');
    return pair === undefined
      ? [{ at: this.source.length, lines: [`groups: ${listAsYaml(names)}`] }]
      : this.intoList(pair, names);
  }

  private intoList(pair: Entry, names: readonly string[]): Insertion[] | undefined {
    const { value } = pair;
    if (isAbsent(value)) {
      const at = this.behindColon(pair);
      return at === undefined ? undefined : [{ at, text: ` ${listAsYaml(names)}` }];
    }
    const items = names.map((name) => toYaml(name, true)).join(', ');
    if (isScalar(value) && value.range) {
      // One text alone becomes a list.
      const [start, end] = value.range;
      return [
        { at: start, text: '[' },
        { at: end, text: `, ${items}]` },
      ];
    }
    if (!isSeq(value)) return undefined;
    if (value.flow === true) {
      const lead = value.items.length === 0 ? '' : this.leadIn(value);
      return [{ at: this.endInside(value), text: lead + items }];
    }
    const last = value.items.at(-1) as Node | undefined;
    const dash = this.source.slice(lineStart(this.source, startOf(last)), startOf(last));
    if (last === undefined || !/^[ \t]*-[ \t]+$/.test(dash)) return undefined;
    return [{ at: this.lineBehind(last), lines: names.map((name) => dash + toYaml(name)) }];
  }

  /** Before the bracket that closes a list or map, and the white space in front of it. */
  private endInside({ range }: YAMLMap | YAMLSeq): number {
    return this.source.slice(0, (range?.[1] ?? 0) - 1).trimEnd().length;
  }

  /** What parts the next one from what stands in brackets. */
  private leadIn(list: YAMLMap | YAMLSeq): string {
    const before = this.source.charAt(this.endInside(list) - 1);
    return list.items.length === 0 || before === ',' ? ' ' : ', ';
  }

  private behindColon({ key }: Entry): number | undefined {
    const end = key.range?.[1] ?? 0;
    const colon = /^[ \t]*:/.exec(this.source.slice(end, end + 100));
    return colon === null ? undefined : end + colon[0].length;
  }

  private endOfLines({ key, value }: Entry): number {
    return this.lineBehind(value ?? key);
  }

  /** The start of the line below a node; the white space that a block reaches over does not count. */
  private lineBehind(node: Node): number {
    const [start = 0, end = 0] = node.range ?? [];
    const last = start + this.source.slice(start, end).trimEnd().length;
    return wholeLines(this.source, { start: last, end: last }).end;
  }

  private indentationOf(node: Node | undefined): string {
    const at = startOf(node);
    return this.source.slice(lineStart(this.source, at), at).replace(/^\uFEFF/, '');
  }
}

function startOf(node: Node | undefined): number {
  return node?.range?.[0] ?? 0;
}

function isAbsent(value: Node | null): boolean {
  return value === null || (isScalar(value) && value.value === null && value.source === '');
}

function entriesOf({ items }: YAMLMap): Entry[] {
  return items as Entry[];
}

function entriesIn(value: Node | null | undefined): Entry[] {
  return isMap(value) ? entriesOf(value) : [];
}

function find(entries: readonly Entry[], key: string): Entry | undefined {
  return entries.find((pair) => keyOf(pair) === key);
}

function keyOf({ key }: Entry): string {
  return isScalar(key) ? String(key.value ?? '') : '';
}

function indented({ indentation }: EntryPlace, lines: readonly string[]): string[] {
  return lines.map((line) => indentation + line);
}
