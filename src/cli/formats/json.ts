/** A result as JSON, indented, with a line break at its end. */
export function toJson(result: unknown): string {
  return `${JSON.stringify(result, undefined, 2)}\n`;
}
