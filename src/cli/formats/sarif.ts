/** Findings as SARIF 2.1.0, which code scanning services read. */
import { version } from '../../../package.json';
import schema from '../../../schemas/meeting-notes.schema.json';
import { rules } from '../../service/checks/registry';
import type { Severity } from '../../service/config';
import type { CheckResult } from '../check';
import type { CheckFinding } from '../checkFinding';
import { toJson } from './json';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

export function checkToSarif({ findings }: CheckResult): string {
  // What is found in the team's own files has codes that are no rules of notes.
  const ids = [...new Set([...rules.map(({ id }) => id), ...findings.map(({ rule }) => rule)])];
  return toJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'meeting-notes', version, rules: ids.map(toRule) } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => toResult(finding, ids)),
      },
    ],
  });
}

/** With the sentence that the schema has for it, which is the one that people see where they configure it. */
function toRule(id: string) {
  const known: Readonly<Record<string, { readonly description?: string }>> = schema.properties.rules.properties;
  const text = known[id]?.description;
  return { id, ...(text !== undefined && { shortDescription: { text } }) };
}

/** SARIF counts lines and columns from 1, with the end exclusive, as we do. */
function toResult({ file, line, column, endLine, endColumn, rule, severity, message }: CheckFinding, ids: string[]) {
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
  };
}
