/** The marks that say that something is done; docs/format.md lists them. Each pattern looks at the head or end of a text. */

import { charactersOf } from './charactersOf';
import type { Located } from './note';

const STOP = 46;

/** A task list's box at the head; its group holds a blank or a tick. */
export const checkbox = /^\[([ xX])\]\s+/;

/** `DONE`, `[DONE]` or a tick, with what joins it to the text behind it. */
const mark = String.raw`(?:\[DONE\]|DONE(?![\p{L}\p{N}]))\s*[:–—-]?\s*|[✅✔☑]\uFE0F?\s*`;

/** Such a mark at the head. */
export const headMark = new RegExp(`^(?:${mark})`, 'u');

/** All such marks, and the two tildes that begin or end what is struck through, wherever they stand. */
export const marksWithin = new RegExp(`~~|${mark}`, 'gu');

/** … that stand at the end of what comes before a text. */
export const marksBefore = new RegExp(`(?:~~|${mark})+$`, 'u');

/** `(done)`, `[done]` or a tick at the end. */
export const endMark = /(?:[([]done[)\]]|[✅✔☑]\uFE0F?)\.?$/i;

/** Struck through from end to end; within there may be single tildes (`~5 pots`). */
export const struckOut = /^~~(?:(?!~~).)+~~$/;

/** What a text starts with that has a mark at its head or is struck through. */
const isMarkAtHead = charactersOf('[D~✅✔☑');

/** … and ends with that has a mark at its end, but for a stop behind it. */
const isMarkAtEnd = charactersOf(')]✅✔☑\uFE0F');

/** Whether a text may have any of the marks; most have none, and need no closer look. */
export function mayBeMarked(text: string): boolean {
  const last = text.length - 1;
  return isMarkAtHead(text, 0) || isMarkAtEnd(text, text.charCodeAt(last) === STOP ? last - 1 : last);
}

/** What is left of a line without its marks. */
export interface Peeled extends Located {
  readonly hasBox: boolean;
  readonly done: boolean;
}

/** Takes checkbox, strike-through and DONE off a line, in whatever order they stand. */
export function peel({ text, start, end }: Located): Peeled {
  if (!mayBeMarked(text)) return { text, start, end, hasBox: false, done: false };
  let from = 0;
  let to = text.length;
  let hasBox = false;
  let done = false;
  // Each mark once or twice is all that people write; a hostile line must not be walked a thousand times.
  for (let round = 0; round < 8; round += 1) {
    const rest = text.slice(from, to);
    const box = checkbox.exec(rest);
    const mark = headMark.exec(rest);
    const suffix = endMark.exec(rest);
    if (box !== null) {
      from += box[0].length;
      hasBox = true;
      done ||= box[1] !== ' ';
    } else if (struckOut.test(rest)) {
      from += 2;
      to -= 2;
      done = true;
    } else if (mark !== null) {
      from += mark[0].length;
      done = true;
    } else if (suffix !== null) {
      to = from + rest.slice(0, suffix.index).trimEnd().length;
      done = true;
    } else break;
  }
  return { text: text.slice(from, to), start: start + from, end: end - (text.length - to), hasBox, done };
}
