/**
 * When an action item is due, as its text says. A false date is worse than none: only what reads as a deadline counts
 * (`by Friday`, `until the end of the month`, `(due 2023-01-23)`), as docs/format.md tells. All is reckoned in calendar
 * days, so that no time zone can move one.
 */

import type { ParsedComponents } from 'chrono-node';
import * as chrono from 'chrono-node/en';
import { Temporal } from 'temporal-polyfill';
import { type IsoDate, isDate } from './datetime';
import type { DueDate, Span } from './note';

/** Where a text says when it is due, and the day. */
export interface DuePhrase extends Span {
  readonly due: DueDate;
}

/** What makes a day a deadline. */
const deadline =
  /(?:(?<![\p{L}\p{N}_-])(?<word>by|until|till|before|within|(?:was |were )?due(?: on| by| date)?:?|deadline(?: is)?:?|(?:no|not) later than)(?: the)?\s+|(?<sign>📅\s*|(?<![\p{L}\p{N}_-])due:))(?=\S)/giu;

/** All that follows looks at has one of these; most items have none. */
const mayBeDue = /📅|due|by|until|till|before|within|deadline|later than|next|today|tomorrow/i;

const nextMeeting =
  /(?<![\p{L}\p{N}_-])(?:by|until|till|before|for|due(?: by)?:?)\s+(?:the |our )?next\s+(?:meeting|call|session|time|sync)(?![\p{L}\p{N}_-])/iu;

/** The end of a text may say just the day. */
const lastWord = /(?<![\p{L}\p{N}_-])(?:for\s+)?(?:today|tomorrow)(?=[.!)\]]*$)/iu;

/** How a day begins; what begins otherwise need not be read, which takes long. */
const dayStart =
  /^(?:the\s+)?(?:\d|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec|today|tomorrow|tonight|next|this|end|eo[dwm]|in|within|an?\s|one|two|three|four|five|six|seven|eight|nine|ten|coming|upcoming|mid|noon|midnight|christmas))/i;

/** Behind a deadline's word nobody needs more to name a day. */
const longest = 60;
const mostTries = 8;

/**
 * @param text an item's description
 * @param date the day of its meeting; without it only a full date counts
 * @returns the first deadline, its span counted in the text, with the brackets that hold it
 */
export function findDue(text: string, date: IsoDate | undefined): DuePhrase | undefined {
  if (!mayBeDue.test(text)) return undefined;
  const plain = withoutCode(text);
  return meetingIn(plain, date) ?? dayIn(plain, date) ?? lastWordIn(plain, date);
}

/**
 * What somebody types to say when something is due: `next Friday`, `in 2 weeks`, `23 Jan`, `2023-01-23`.
 * @returns the day that all of the text names, looking ahead from today
 */
export function parseDueInput(text: string, today: IsoDate): IsoDate | undefined {
  const input = text.trim().replace(/^(?:by|until|till|on|due)\s+/i, '');
  if (isDate(input)) return input;
  const found = readDay(input, today, { years: 1 });
  return found !== undefined && found.length === input.length ? found.day : undefined;
}

/** Blanks what is no prose: code, addresses. */
function withoutCode(text: string): string {
  return text.replace(/`[^`]*`|\]\([^()\s]*\)|\b[a-z]+:\/\/\S+/gi, (found) => '·'.repeat(found.length));
}

function meetingIn(text: string, date: IsoDate | undefined): DuePhrase | undefined {
  const found = nextMeeting.exec(text);
  if (found === null) return undefined;
  const end = found.index + found[0].length;
  // `by next meeting on Friday` names the day.
  const joint = /^,?\s+(?:on\s+)?/.exec(text.slice(end))?.[0] ?? '';
  const from = end + joint.length;
  const day = date === undefined || joint === '' ? undefined : readDay(text.slice(from, from + longest), date);
  if (day === undefined || day.day < (date ?? ''))
    return bracketed(text, { start: found.index, end, due: 'next meeting' });
  return bracketed(text, { start: found.index, end: from + day.length, due: day.day });
}

function dayIn(text: string, date: IsoDate | undefined): DuePhrase | undefined {
  let tries = 0;
  for (const found of text.matchAll(deadline)) {
    tries += 1;
    if (tries > mostTries) return undefined;
    const { word = '', sign } = found.groups ?? {};
    if (/^we?re? |^was /i.test(word)) continue;
    const isWithin = /^within/i.test(word);
    const from = isWithin ? found.index : found.index + found[0].length;
    const day = readDay(text.slice(from, from + longest), date);
    if (day === undefined) continue;
    // Somebody who writes `due` means it, even if the day has gone by.
    if (date !== undefined && day.day < date && sign === undefined && !/due|deadline/i.test(word)) continue;
    return bracketed(text, { start: found.index, end: from + day.length, due: day.day });
  }
  return undefined;
}

function lastWordIn(text: string, date: IsoDate | undefined): DuePhrase | undefined {
  const from = Math.max(0, text.length - 40);
  const found = lastWord.exec(text.slice(from));
  if (found === null || date === undefined) return undefined;
  const start = from + found.index;
  const due = /today$/i.test(found[0]) ? date : plus(date, { days: 1 });
  return bracketed(text, { start, end: start + found[0].length, due });
}

/**
 * The day that a text begins with, and the length of what names it.
 * @param ahead how far a day without its year may lie
 */
function readDay(
  text: string,
  date: IsoDate | undefined,
  ahead: Temporal.DurationLike = { months: 9 },
): { day: IsoDate; length: number } | undefined {
  const iso = /^\d{4}-\d{2}-\d{2}(?![\d-])/.exec(text)?.[0];
  if (iso !== undefined) return isDate(iso) ? { day: iso, length: iso.length } : undefined;
  if (!dayStart.test(text)) return undefined;
  // `03/04` may be March or April; `0.12` is a version.
  if (/^v?\d+[./-]\d/i.test(text)) return undefined;
  const week = date === undefined ? null : /^(?:end of (?:the |this )?week|EOW|this week)(?![\p{L}\p{N}])/iu.exec(text);
  if (week !== null && date !== undefined) return { day: endOfWeek(date), length: week[0].length };
  const today = /^(?:EOD|end of (?:the )?day)(?![\p{L}\p{N}])/iu.exec(text);
  if (today !== null && date !== undefined) return { day: date, length: today[0].length };
  return readWords(text, date, ahead);
}

function readWords(
  text: string,
  date: IsoDate | undefined,
  ahead: Temporal.DurationLike,
): { day: IsoDate; length: number } | undefined {
  const reference = date ?? '2000-01-01';
  const results = chrono.casual.parse(
    text,
    { instant: new Date(`${reference}T12:00:00Z`), timezone: 0 },
    { forwardDate: true },
  );
  const [first] = results;
  if (first === undefined || first.index !== 0 || first.end !== null) return undefined;
  // `by Sun Microsystems`
  if (/^\p{L}+$/u.test(first.text) && /^\s+\p{Lu}/u.test(text.slice(first.text.length))) return undefined;
  // `tomorrow, June 30, 2022` says it twice, the second time for sure.
  const second = results[1];
  const isAdjacent = second !== undefined && /^,?\s*\(?$/.test(text.slice(first.text.length, second.index));
  const chosen = isAdjacent && second.start.isCertain('year') && second.start.isCertain('day') ? second : first;
  const { start } = chosen;
  if (date === undefined && !(start.isCertain('year') && start.isCertain('month') && start.isCertain('day')))
    return undefined;
  if (!start.isCertain('day') && !start.isCertain('weekday')) return undefined;
  let day = toIso(start);
  if (day === undefined) return undefined;
  // `by Friday`, said on a Friday, is the next one.
  if (day === date && !start.isCertain('day') && !/^this\b/i.test(chosen.text)) day = plus(day, { days: 7 });
  // A day without its year that lies far ahead has most likely gone by.
  if (!start.isCertain('year') && date !== undefined && day > plus(date, ahead)) return undefined;
  return { day, length: chosen.index + chosen.text.replace(/[\s,.:;]+$/, '').length };
}

function toIso(start: ParsedComponents): IsoDate | undefined {
  const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
  if (year === null || month === null || day === null || year < 1000 || year > 9999) return undefined;
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDate(text) ? text : undefined;
}

/** The Sunday of a day's week: who says `this week` is never late before. */
function endOfWeek(date: IsoDate): IsoDate {
  return plus(date, { days: 7 - Temporal.PlainDate.from(date).dayOfWeek });
}

function plus(date: IsoDate, duration: Temporal.DurationLike): IsoDate {
  return Temporal.PlainDate.from(date).add(duration).toString();
}

/** A phrase with the brackets around it. */
function bracketed(text: string, { start, end, due }: DuePhrase): DuePhrase {
  const pair = `${text[start - 1] ?? ''}${text[end] ?? ''}`;
  return pair === '()' || pair === '[]' ? { start: start - 1, end: end + 1, due } : { start, end, due };
}
