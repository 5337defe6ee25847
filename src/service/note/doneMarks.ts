/** The marks that say that something is done; docs/format.md lists them. Each pattern looks at the head or end of a text. */

/** A task list's box at the head; its group holds a blank or a tick. */
export const checkbox = /^\[([ xX])\]\s+/;

/** `DONE`, `[DONE]` or a tick at the head, with what joins it to the text. */
export const headMark = /^(?:\[?DONE\]?(?![\p{L}\p{N}])\s*[:–—-]?\s*|[✅✔☑]\uFE0F?\s*)/u;

/** `(done)`, `[done]` or a tick at the end. */
export const endMark = /(?:[([]done[)\]]|[✅✔☑]\uFE0F?)\.?$/i;

/** Struck through from end to end; within there may be single tildes (`~5 pots`). */
export const struckOut = /^~~(?:(?!~~).)+~~$/;

/** The characters with one of which a text starts that has a mark at its head or is struck through. */
const marksAtHead: ReadonlySet<string> = new Set('[D~✅✔☑');

/** … and ends that has a mark at its end, but for a stop behind it. */
const marksAtEnd: ReadonlySet<string> = new Set(')]✅✔☑\uFE0F');

/** Whether a text may have any of the marks; most have none, and need no closer look. */
export function mayBeMarked(text: string): boolean {
  if (marksAtHead.has(text.charAt(0))) return true;
  const last = text.length - 1;
  return marksAtEnd.has(text.charAt(text.charAt(last) === '.' ? last - 1 : last));
}
