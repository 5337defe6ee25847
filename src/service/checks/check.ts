/** Runs the rules over a note. */
import type { Severity } from '../config';
import type { Log } from '../log';
import type { Note } from '../note/note';
import type { CheckContext, Finding, Rule } from './rule';

/** A finding, and the rule that found it. */
export interface RuleFinding extends Finding {
  readonly rule: string;
  readonly severity: Severity;
}

/**
 * @returns the findings of all rules that are on for the team and not silenced in the note, in the order of the text; a
 *   rule that fails is logged and costs only itself
 */
export function check(note: Note, context: CheckContext, rules: readonly Rule[], log: Log): RuleFinding[] {
  const findings: RuleFinding[] = [];
  for (const rule of rules) {
    const severity = context.config.rules[rule.id] ?? rule.severity;
    if (severity === 'off' || note.frontMatter?.ignoredRules.has(rule.id) === true) continue;
    const before = findings.length;
    try {
      for (const { start, end, message, facts, fixes } of rule.check(note, context))
        findings.push({ start, end, message, facts, fixes, rule: rule.id, severity });
    } catch (error) {
      log.error(note.uri, error, rule.id);
      findings.length = before;
    }
  }
  return findings.sort((a, b) => a.start - b.start || a.end - b.end);
}
