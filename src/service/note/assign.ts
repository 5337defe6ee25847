/** Writes an owner into an item that nobody owns yet, in the form that its line has. */
import type { Edit } from './edit';
import type { ActionItem, Note } from './note';
import { createSectionFinder } from './sections';

/** Makes items of one note somebody's. */
export type Assigner = (item: ActionItem, owner: string) => Edit | undefined;

/**
 * `TODO: x` → `TODO RD: x`, `- [ ] x` → `- [ ] RD: x`, `TODO x` → `TODO RD: x`.
 * @returns for an item of kind `unowned` and an owner as `parseOwners` reads one, an edit after which that is the item's
 *   one owner and everything else is as it was; undefined where the line leaves no place for it
 */
export function createAssigner({ text, sections }: Note): Assigner {
  const sectionAt = createSectionFinder(sections);
  return ({ start, description }, owner) => {
    const lead = text.slice(start, description.start);
    const [checkbox] = /^(?:\[ \]\s+)?/.exec(lead) ?? [''];
    const keyword = lead.slice(checkbox.length);
    const colon = keyword.indexOf(':');
    if (colon >= 0) {
      const at = start + checkbox.length + keyword.slice(0, colon).trimEnd().length;
      // Behind owners these slashes would make the colon that of an address.
      return keyword.endsWith(':') && description.text.startsWith('//') ? undefined : insertion(at, ` ${owner}`);
    }
    // A line that is an item only by the keyword above its list needs one of its own, where owners alone would just speak.
    const isItself = keyword !== '' || checkbox !== '' || sectionAt(start)?.kind === 'actions';
    return insertion(description.start, `${isItself ? '' : 'TODO '}${owner}: `);
  };
}

function insertion(at: number, newText: string): Edit {
  return { start: at, end: at, newText };
}
