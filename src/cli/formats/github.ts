/** Findings as GitHub Actions' workflow commands, which show them in the pull request. */
import type { Severity } from '../../service/config';
import type { CheckResult } from '../check';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

export function checkToGithub({ findings }: CheckResult): string {
  return findings
    .map(({ file, line, column, endLine, endColumn, rule, severity, message }) => {
      // GitHub takes columns only where the finding stays on one line.
      const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : '';
      const place = `file=${property(file)},line=${line},endLine=${endLine}${columns},title=${property(rule)}`;
      return `::${commands[severity]} ${place}::${data(message)}\n`;
    })
    .join('');
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
