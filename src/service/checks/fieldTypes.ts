/** Which keys of the front matter take a list, and which a text. Keys that the format does not know take anything. */

const listKeys = new Set(['teams', 'participants']);
const textKeys = new Set(['title', 'location', 'datetime']);

export function isListKey(key: string): boolean {
  return listKeys.has(key);
}

export function isTextKey(key: string): boolean {
  return textKeys.has(key);
}
