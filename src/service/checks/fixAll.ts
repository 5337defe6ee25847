/** Mends all that has one sure answer. */
import { severities } from '../config';
import { applyEdits, type Edit, editsBetween, overlap } from '../note/edit';
import type { RuleFinding } from './check';
import type { Fix } from './rule';

export interface FixedText {
  readonly text: string;
  /** What turns the given text into it. */
  readonly edits: readonly Edit[];
  /** The findings that were mended, in the order in which they were. */
  readonly fixed: readonly FixedFinding[];
}

/** A finding, and the text in which its places count: mending one may uncover another. */
export interface FixedFinding {
  readonly finding: RuleFinding;
  readonly text: string;
}

/** A fix may uncover a fault that has a fix, too; nobody's note goes on like that for long. */
const mostRounds = 20;

/** Each fix is compared with all others; the rest waits for the next round. */
const mostAtOnce = 1000;

/** Whether a finding says that the block was not read as a whole: then it hides others, and what it says is not sure. */
function hidesOthers({ rule, message }: RuleFinding): boolean {
  if (rule === 'code-front-matter' || message === 'missing-front-matter.late') return true;
  return rule === 'yaml-syntax' && message !== 'yaml-syntax.hash';
}

/** Whether a text with these findings is better than it was with those: less hidden, then fewer errors, then fewer warnings … */
export function isBetter(after: readonly RuleFinding[], before: readonly RuleFinding[]): boolean {
  const measures = [
    hidesOthers,
    ...severities.map(
      (each) =>
        ({ severity }: RuleFinding) =>
          severity === each,
    ),
  ];
  for (const measure of measures) {
    const difference = after.filter(measure).length - before.filter(measure).length;
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/**
 * Applies every fix that is sure, until none is left. A fix that makes nothing better is not taken, so a note never comes
 * out worse; one whose front matter cannot be read even then is given back as it was.
 * @param check finds what is wrong in a version of the text; undefined where that would be no note any more
 */
export function fixAll(text: string, check: Check): FixedText {
  let current = text;
  let findings = check(text) ?? [];
  const fixed: FixedFinding[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const step = nextStep(current, findings, check);
    if (step === undefined) break;
    const before = current;
    fixed.push(...step.fixed.map((finding) => ({ finding, text: before })));
    ({ text: current, findings } = step);
  }
  if (findings.some(hidesOthers)) return { text, edits: [], fixed: [] };
  return { text: current, edits: editsBetween(text, current), fixed };
}

type Check = (text: string) => readonly RuleFinding[] | undefined;

interface Step {
  readonly text: string;
  readonly findings: readonly RuleFinding[];
  readonly fixed: readonly RuleFinding[];
}

interface SureFix {
  readonly finding: RuleFinding;
  readonly edits: readonly Edit[];
}

/** All sure fixes at once; where that makes nothing better, the first alone that does. */
function nextStep(text: string, findings: readonly RuleFinding[], check: Check): Step | undefined {
  const sure = findings.flatMap((finding): SureFix[] => {
    const fix = sureFix(finding);
    return fix === undefined ? [] : [{ finding, edits: fix.edits }];
  });
  const together = compatible(sure);
  for (const attempt of together.length > 1 ? [together, ...sure.map((fix) => [fix])] : sure.map((fix) => [fix])) {
    const mended = applyEdits(
      text,
      attempt.flatMap(({ edits }) => edits),
    );
    const left = check(mended);
    if (left !== undefined && isBetter(left, findings)) {
      return { text: mended, findings: left, fixed: gone(findings, left) };
    }
  }
  return undefined;
}

/** The findings that are there no more; one edit may mend several. */
function gone(before: readonly RuleFinding[], after: readonly RuleFinding[]): RuleFinding[] {
  const key = ({ rule, message, facts }: RuleFinding): string => JSON.stringify([rule, message, facts]);
  const left = new Map<string, number>();
  for (const finding of after) left.set(key(finding), (left.get(key(finding)) ?? 0) + 1);
  return before.filter((finding) => {
    const count = left.get(key(finding)) ?? 0;
    if (count > 0) left.set(key(finding), count - 1);
    return count === 0;
  });
}

/** The one sure fix of a finding; two that claim to be sure are none. */
export function sureFix({ fixes }: RuleFinding): Fix | undefined {
  const sure = fixes.filter((fix) => fix.isSure === true && fix.edits.length > 0);
  return sure.length === 1 ? sure[0] : undefined;
}

/** The fixes that do not get into each other's way; of two that do, the first. */
function compatible(fixes: readonly SureFix[]): SureFix[] {
  const taken: SureFix[] = [];
  for (const fix of fixes.slice(0, mostAtOnce)) {
    const isInTheWay = (edit: Edit): boolean => taken.some(({ edits }) => edits.some((other) => overlap(edit, other)));
    if (!fix.edits.some(isInTheWay)) taken.push(fix);
  }
  return taken;
}
