/** What every fix promises, as a list of the promises that are broken; empty is good. */
import { check, type RuleFinding } from '../../../src/service/checks/check';
import { rules } from '../../../src/service/checks/registry';
import type { Fix } from '../../../src/service/checks/rule';
import { readConfig } from '../../../src/service/config';
import { applyEdits } from '../../../src/service/note/edit';
import { fold } from '../../../src/service/note/names';
import { type ActionItem, type FrontMatter, field } from '../../../src/service/note/note';
import { parseNote } from '../../../src/service/note/parse';
import { readRoster } from '../../../src/service/roster/roster';
import type { Scene } from './generatedNotes';
import { type Around, contextOf } from './scene';

const log = {
  error: (_uri: string, error: unknown, rule = ''): void => {
    throw new Error(`${rule} fails: ${String(error)}`, { cause: error });
  },
};

/** What is found in a text in place of a scene's note. */
export function findingsIn(uri: string, text: string, around: Around): RuleFinding[] {
  const context = contextOf({ ...around, uri }, text);
  return check(parseNote(uri, text, context.config, context.roster.known), context, rules, log);
}

/** A note before and after one fix. */
interface Change {
  readonly uri: string;
  readonly around: Around;
  readonly finding: RuleFinding;
  readonly fix: Fix;
  readonly text: string;
  readonly mended: string;
  readonly frontMatter: FrontMatter | undefined;
  readonly mendedFrontMatter: FrontMatter | undefined;
  readonly findings: readonly RuleFinding[];
  readonly findingsAfter: readonly RuleFinding[];
}

export function brokenPromises({ uri, text, ...around }: Scene): string[] {
  const findings = findingsIn(uri, text, around);
  const { frontMatter } = parseNote(uri, text);
  return findings.flatMap((finding) =>
    finding.fixes
      .filter(({ edits }) => edits.length > 0)
      .flatMap((fix) => {
        const mended = applyEdits(text, fix.edits);
        const findingsAfter = findingsIn(uri, mended, around);
        const mendedFrontMatter = parseNote(uri, mended).frontMatter;
        const change = {
          uri,
          around,
          finding,
          fix,
          text,
          mended,
          frontMatter,
          mendedFrontMatter,
          findings,
          findingsAfter,
        };
        return [
          ...misplacedEdits(change),
          ...survivors(change),
          ...newcomers(change),
          ...lostWords(change),
          ...changedBody(change),
        ].map((promise) => `${nameOf(finding)}, ${fix.title}: ${promise}\n${text}\n↓\n${mended}`);
      }),
  );
}

/** Edits lie inside of the front matter, or of the item that they are about, and do not overlap. */
function misplacedEdits({ finding, fix, text, frontMatter }: Change): string[] {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const block = isAboutItem(finding) ? finding : (frontMatter ?? { start, end: start });
  const edits = [...fix.edits].sort((a, b) => a.start - b.start);
  return edits.flatMap((edit, index) => [
    ...(edit.start < block.start || edit.end > block.end ? ['edits outside of the front matter or item'] : []),
    ...(edit.end > (edits[index + 1]?.start ?? Number.POSITIVE_INFINITY) ? ['edits overlap'] : []),
  ]);
}

/** The finding is gone, so the same fix does not come again. Of faults of the parser, which it tells anew, there are fewer. */
function survivors({ finding, findings, findingsAfter, frontMatter, mendedFrontMatter }: Change): string[] {
  const count = (list: readonly RuleFinding[]): number =>
    list.filter((other) => nameOf(other) === nameOf(finding)).length;
  const isGone = isFault(finding)
    ? faultsIn(mendedFrontMatter) < faultsIn(frontMatter)
    : count(findingsAfter) < count(findings);
  return isGone ? [] : ['the finding stays'];
}

/** No other finding comes, but for what could not be seen before. */
function newcomers(change: Change): string[] {
  const { finding, fix, findings, findingsAfter, frontMatter, mendedFrontMatter } = change;
  if (!hidesOthers(finding) && faultsIn(mendedFrontMatter) > faultsIn(frontMatter)) return ['the YAML breaks'];
  const known = findings.map(nameOf);
  const added = findingsAfter.filter((other) => {
    const at = known.indexOf(nameOf(other));
    if (at !== -1) known.splice(at, 1);
    return at === -1;
  });
  return added
    .filter((other) => !hidesOthers(finding) && !waitsToBeTyped(fix, other) && !isUncovered(finding, fix, other))
    .filter(() => !showsLaterKey(finding, fix, findings))
    .filter(({ rule }) => !(aboutPeople.test(rule) && isOtherMeeting(change)))
    .filter((other) => !(isFault(other) && faultsIn(frontMatter) > 0))
    .map((other) => `brings ${nameOf(other)}`);
}

/** What somebody wrote stays, unless the fix says that it goes; a sure one takes no comment with it either. */
function lostWords({ fix, text, mended, frontMatter, mendedFrontMatter }: Change): string[] {
  // In quotes, YAML writes the end of a line as `\n`.
  const plain = (part: string): string => part.replace(/#.*/g, '').replaceAll('\\n', ' ');
  const words = (part: string): string[] => fold(plain(part)).match(/[\p{L}\p{N}]+/gu) ?? [];
  const comments = (part: string): number => part.match(/(?:^|\s)# /gm)?.length ?? 0;
  const broken = fix.isSure === true && comments(mended) < comments(text) ? ['a comment is lost'] : [];
  if (!keepsWords.has(fix.title)) return broken;
  const kept = new Set(words(mended.slice(0, mendedFrontMatter?.end)));
  const lost = words(text.slice(0, frontMatter?.end ?? 0)).filter((word) => !kept.has(word));
  return lost.length > 0 ? [...broken, `loses ${lost.join(' ')}`] : broken;
}

const keepsWords: ReadonlySet<string> = new Set([
  'fix.tabs',
  'fix.space-after-dash',
  'fix.space-after-colon',
  'fix.unindent',
  'fix.own-line',
  'fix.close-quote',
  'fix.close-bracket',
  'fix.close',
  'fix.quote',
  'fix.add-key',
  'fix.add-key-as',
  'fix.merge',
  'fix.sort-keys',
  'fix.to-list',
  'fix.to-text',
  'fix.split-item',
]);

/** Whether it is mended where the item stands. */
function isAboutItem({ rule }: RuleFinding): boolean {
  return ['unknown-owner', 'ambiguous-owner', 'unowned-action-item'].includes(rule);
}

/** Another owner changes nothing but the owner; one whom the item did not have makes it theirs alone. */
function changedItems({ uri, finding, around, text, mended }: Change): string[] {
  const known = readRoster(around.roster ?? '').known;
  const items = (of: string) => parseNote(uri, of, readConfig(around.config ?? '').config, known).actionItems;
  // Of `TODO: **x**` the first stars are no text, of `TODO RD: **x**` they are.
  const textOf = (item: ActionItem): string => item.description.text.replace(/[*`]/g, '');
  const rest = (of: string) => items(of).map((item) => [textOf(item), item.done, item.line]);
  const broken = JSON.stringify(rest(text)) === JSON.stringify(rest(mended)) ? [] : ['items change'];
  if (finding.rule !== 'unowned-action-item') return broken;
  const now = items(mended)[items(text).findIndex(({ start }) => start === finding.start)];
  return now?.kind === 'owned' && now.owners.length === 1 ? broken : [...broken, 'the item is not owned'];
}

/** The body stays byte for byte; where a fence divides it from the keys, it also begins where it did. */
function changedBody(change: Change): string[] {
  const { finding, text, mended, frontMatter, mendedFrontMatter } = change;
  if (isAboutItem(finding)) return changedItems(change);
  const body = text.slice(frontMatter?.end ?? (text.startsWith('\uFEFF') ? 1 : 0));
  if (!mended.endsWith(body)) return ['the body changes'];
  if (frontMatter?.closed !== true) return [];
  return mendedFrontMatter !== undefined && mended.slice(mendedFrontMatter.end) === body ? [] : ['the body moves'];
}

/**
 * What makes a finding the same one in a changed text: anything but its place and what it quotes of other places, which
 * the fix may have changed there: the key before, the name listed earlier, the key that may have been meant, the other day.
 */
export function nameOf({ rule, message, facts }: RuleFinding): string {
  if (rule === 'key-order' || rule.startsWith('date-mismatch')) return rule;
  if (rule === 'unknown-key') return `${rule} ${facts.key}`;
  if (rule.startsWith('duplicate-')) return `${rule} ${facts.key ?? facts.name}`;
  return `${rule} ${message} ${JSON.stringify(facts)}`;
}

function faultsIn(frontMatter: FrontMatter | undefined): number {
  return frontMatter?.errors.length ?? 0;
}

/** Told by the YAML parser, as text that was silently taken for a comment is not. */
function isFault({ rule, message }: RuleFinding): boolean {
  return rule === 'yaml-syntax' && message !== 'yaml-syntax.hash';
}

/** Exception 1: behind these most of a block cannot be read, so that its other mistakes come to light with the fix. */
function hidesOthers(finding: RuleFinding): boolean {
  const hiding = ['missing-front-matter', 'unclosed-front-matter', 'code-front-matter', 'duplicate-key'];
  return isFault(finding) || hiding.includes(finding.rule);
}

/** Exception 2: a key that was added has to be filled in by its author. */
function waitsToBeTyped({ caret }: Fix, { message }: RuleFinding): boolean {
  return caret !== undefined && (message === 'wrong-type.empty' || message.startsWith('empty-list-item'));
}

/** Exception 4: of a key that stands there twice the later one is looked at when the earlier one goes. */
function showsLaterKey({ facts }: RuleFinding, { title }: Fix, findings: readonly RuleFinding[]): boolean {
  const isTwice = findings.some(({ rule, facts: { key } }) => rule === 'duplicate-key' && key === facts.key);
  return title === 'fix.remove-placeholder' && isTwice;
}

const aboutPeople =
  /^(?:unknown-owner|ambiguous-owner|owner-not-present|speaker-not-listed|participants-copied|unowned-action-item)$/;

/** Exception 5: who a name stands for, and whom the note knows at all, depends on who takes part, in which team and when. */
function isOtherMeeting({ uri, text, mended }: Change): boolean {
  const about = (of: string): string => {
    const { participants, teams, date } = parseNote(uri, of).meeting;
    const isList = field(parseNote(uri, of), 'participants')?.value.kind === 'list';
    return JSON.stringify([isList, participants, teams, date]);
  };
  return about(text) !== about(mended);
}

const aboutNames =
  /^(?:(?:unknown|duplicate)-(?:team|participant)|non-canonical-participant|joined-list-item|empty-list-item|placeholder|wrong-type)$/;
const aboutDatetime =
  /^(?:invalid-datetime|offset-mismatch|date-mismatch-filename|date-mismatch-title|placeholder|wrong-type)$/;

/** Exception 3: a value that becomes one of its key is looked at for the first time. */
function isUncovered({ rule, message, facts }: RuleFinding, fix: Fix, other: RuleFinding): boolean {
  const isDay = other.rule.startsWith('date-mismatch');
  switch (fix.title) {
    case 'fix.rename-key':
      return other.rule === 'key-order' || isAbout(fix.facts.key, other);
    case 'fix.to-list':
    case 'fix.split-item':
      return aboutNames.test(other.rule) && other.rule !== 'wrong-type';
    case 'fix.to-text':
      return isAbout(facts.key, other);
    case 'fix.add-participant':
      // Somebody whom the notes know may be nobody to the roster.
      return other.rule === 'unknown-participant';
    case 'fix.quote':
      return (message === 'wrong-type.item' || message === 'yaml-syntax.hash') && aboutNames.test(other.rule);
    case 'fix.add-key-as':
    case 'fix.fill-in':
      return isDay;
    case 'fix.offset':
    case 'fix.clock':
      return isDay;
    case 'fix.datetime':
      // Of three days that differ one is chosen; a sure choice agrees with another.
      return rule === 'invalid-datetime' ? isDay || other.rule === 'offset-mismatch' : isDay && fix.isSure !== true;
    default:
      return false;
  }
}

function isAbout(key: string | undefined, { rule, facts }: RuleFinding): boolean {
  if (key === 'datetime') return aboutDatetime.test(rule);
  if (key === 'teams' || key === 'participants') return aboutNames.test(rule);
  return facts.key === key || (key === 'title' && rule === 'date-mismatch-title');
}
