/** Definitions of links (`[docs]: https://…`) stand at the start of a paragraph and are no text: CommonMark 0.31, 4.7. */

const label = String.raw`\[(?!\s*\])(?:[^[\]\\]|\\.){1,999}\]`;
const destination = String.raw`<(?:[^<>\n\\]|\\.)*>|[^\s\p{Cc}<][^\s\p{Cc}]*`;
const title = String.raw`"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)`;
const linkDefinition = new RegExp(
  String.raw`^${label}:[ \t]*(?:\n[ \t]*)?(${destination})(?:(?:[ \t]+(?:\n[ \t]*)?|\n[ \t]*)(?:${title}))?[ \t]*(?:\n|$)`,
  'su',
);

/** The lines of a paragraph behind the link definitions that it starts with. */
export function withoutDefinitions<Line extends { readonly text: string }>(lines: readonly Line[]): readonly Line[] {
  if (!lines[0]?.text.startsWith('[')) return lines;
  return lines.slice(countDefinitionLines(lines.map(({ text }) => text).join('\n')));
}

/**
 * @param paragraph its lines, with `\n` between them
 * @returns how many of its lines are definitions of links (`[docs]: https://…`), which are no text
 */
function countDefinitionLines(paragraph: string): number {
  let rest = paragraph;
  let count = 0;
  while (rest.startsWith('[')) {
    const [definition, destination] = linkDefinition.exec(rest) ?? [];
    if (definition === undefined || !hasBalancedParentheses(destination ?? '')) break;
    rest = rest.slice(definition.length);
    count += definition.trimEnd().split('\n').length;
  }
  return count;
}

function hasBalancedParentheses(destination: string): boolean {
  if (destination.startsWith('<')) return true;
  let open = 0;
  for (const [character] of destination.replace(/\\[()]/g, '').matchAll(/[()]/g)) {
    open += character === '(' ? 1 : -1;
    if (open < 0) return false;
  }
  return open === 0;
}
