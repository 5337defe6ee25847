/** Adds an entry to `roster.yaml` as its author would have. */
import { isMap, isPair, isScalar, type Node, type Pair, parseDocument } from 'yaml';
import { applyEdits, type Edit } from '../note/edit';
import { lineEnding } from '../note/lines';
import { lineStart, toYaml, wholeLines } from '../note/yamlText';
import { type RosterSection, readRoster } from './roster';

/**
 * @param source the roster as it is written; comments and layout stay what they are
 * @returns the edit, or undefined where the roster is written in a way that leaves no sure place for it
 */
export function addToRoster(source: string, section: RosterSection, key: string): Edit | undefined {
  const document = parseDocument(source, { prettyErrors: false });
  if (document.errors.length > 0) return undefined;
  const edit = isMap(document.contents)
    ? insertion(source, section, key, findSection(document.contents.items as Pair<Node, Node | null>[], section))
    : atEnd(source, section, key);
  return edit !== undefined && isAdded(applyEdits(source, [edit]), source, section, key) ? edit : undefined;
}

function findSection(
  pairs: readonly Pair<Node, Node | null>[],
  section: RosterSection,
): Pair<Node, Node | null> | undefined {
  return pairs.find(({ key }) => isScalar(key) && key.value === section);
}

function insertion(
  source: string,
  section: RosterSection,
  key: string,
  pair: Pair<Node, Node | null> | undefined,
): Edit | undefined {
  if (pair === undefined) return atEnd(source, section, key);
  const { value } = pair;
  if (!isMap(value)) return undefined;
  const last = value.items.at(-1);
  if (value.flow === true) {
    const end = (value.range?.[1] ?? 0) - 1;
    const at = end - (source.slice(0, end).length - source.slice(0, end).trimEnd().length);
    return { start: at, end: at, newText: `${last === undefined ? ' ' : ', '}${toYaml(key, true)}: {}` };
  }
  const first = value.items[0];
  if (!isPair(last) || !isPair(first)) return undefined;
  const indentation = indentationOf(source, first.key as Node);
  const lastNode = (last.value ?? last.key) as Node;
  const { end } = wholeLines(source, { start: 0, end: Math.max(0, endOf(source, lastNode)) });
  const newLine = lineEnding(source);
  const lead = end > 0 && !/[\r\n]/.test(source.charAt(end - 1)) ? newLine : '';
  return { start: end, end, newText: `${lead}${indentation}${toYaml(key)}: {}${newLine}` };
}

/** The end of what is written for a node, without the white space that a block reaches over. */
function endOf(source: string, node: Node): number {
  const [start = 0, end = 0] = node.range ?? [];
  return start + source.slice(start, end).trimEnd().length;
}

function indentationOf(source: string, node: Node): string {
  const at = node.range?.[0] ?? 0;
  return source.slice(lineStart(source, at), at);
}

function atEnd(source: string, section: RosterSection, key: string): Edit {
  const newLine = lineEnding(source);
  const lead = source === '' || /[\r\n]$/.test(source) ? '' : newLine;
  const newText = `${lead}${section}:${newLine}  ${toYaml(key)}: {}${newLine}`;
  return { start: source.length, end: source.length, newText };
}

/** Whether the entry is there now, and everything else as it was. */
function isAdded(after: string, before: string, section: RosterSection, key: string): boolean {
  const roster = readRoster(after);
  const names = (of: typeof roster): string[] =>
    section === 'people' ? of.people.map(({ handle }) => handle) : of.teams.map(({ id }) => id);
  return roster.errors.length === 0 && names(roster).join('\n') === [...names(readRoster(before)), key].join('\n');
}
