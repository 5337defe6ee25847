/**
 * When an action item is due, as its text says. A false date is worse than none: only what reads as a deadline counts
 * (`by Friday`, `until the end of the month`, `(due 2023-01-23)`), as docs/format.md tells.
 */

import * as chrono from 'chrono-node/en';
import { type IsoDate, isDate, plusDays } from './datetime';
import { type DayWords, endOfWeek, readDay, readDuration } from './dayWords';
import { matches } from './matches';
import type { DueDate, Span } from './note';

/** Where a text says when it is due, and the day. */
export interface DuePhrase extends Span {
  readonly due: DueDate;
}

/**
 * All that follows looks at has one of these; most items have none, and cost nothing more. Without the flag for code
 * points, which takes three times as long, an emoji is looked for by its first half.
 */
const mayBeDue =
  /\b(?:due|by|until|till|before|within|deadline|later than|next\s+(?:meeting|call|session|time|sync)|this\s+week|today|tomorrow)\b|\ud83d/i;

/** What makes a day a deadline; the emphasis behind it is that of the day. */
const deadline =
  /(?:(?<![\p{L}\p{N}_-])(?:(?<word>(?:at (?:the )?latest )?(?:on or )?by|(?:up )?until|till|before|within|(?:no|not) later than|(?:@|is |are )?(?:due|deadline)(?: date)?(?:(?: is| on| by):?|:{1,2})?)\s+(?<the>the\s+)?|(?<sign>@due\s*\(\s*|due::?))|(?<flag>[📅📆🗓]\uFE0F?\s*))(?<emphasis>\*{0,3}|_{0,3})(?=\S)/giu;

const nextMeeting =
  /(?<![\p{L}\p{N}_-])(?<word>by|until|till|before|for|due(?: by)?:?)\s+(?:the |our )?next\s+(?:meeting|call|session|time|sync)(?![\p{L}\p{N}_-])/giu;

/** The end of a text may say just the day. */
const lastWord = /(?<![\p{L}\p{N}_-])(?:(?:for\s+)?(?:today|tomorrow)|(?<week>this\s+week))(?=[.!)\]*_]*$)/iu;
/** Before a last word: then it is no deadline but tells of it. */
const toldBefore =
  /\b(?:since|from|of|starting|as|than|like|unlike|does|about|after|before|until|not|or|and|for|yesterday|[a-z]+day)\s*$/i;
const toldAbove = /\b(?:is|are|am|was|were|did|had|has|what|no|none)\s[^.;:!?,]*$/i;

/** What a clause says so that its day is none to be ready by. */
const negated = /\b(?:not|never|cannot|unable|nothing|nobody)\b(?!\s+(?:forget|only))|n['’]t\b(?!\s+forget)/i;
const conditional = /\b(?:if|unless|whether)\b(?!\s+(?:possible|needed|necessary))/i;
const past = /\b(?:was|were|been|had)\s+(?:\S+\s+){0,2}$/i;
const toldDue = /\b(?:was|were|past|after|missed|over)\s+(?:the\s+)?$/i;
/** What waits is not done by then, it begins. */
const waits =
  /\b(?:a?wait(?:s|ed|ing)?|keep(?:s|ing)?|kept|stays?|remains?|skip(?:ped)?|parked|frozen|vacation|holiday|hold|out of office)\b|\b(?:postpon|delay|defer|reschedul|embargo|reserv|expir|freez)|\bleave\s+(?:it|this|that|them)\b|\b(?:leave|move|shift)\s+(?:it|this|that|them|the\s+\S+)\s+$|\b(?:put|push)\S*\s.*\b(?:back|off)\b|\b(?:open|closed|valid|away|off|busy|available|unavailable|absent|out|blocked|extended|moved|shifted|pushed|left|free|time|deadline|pause[ds]?|sleeps?|snoozed?|suspend(?:ed)?|no\s+\S+)\s+$/i;
/** `is down until Friday` tells how long; `is to be mended until Friday` and `write it down until Friday` ask for it. */
const lasts =
  /(?<!\bwhat\s)\b(?:is|are)\s+(?!to\b)(?:\S+\s+){1,2}$|\b(?:paid|booked|rented|insured)\s+$|(?<!\b(?:writ(?:e|es|ing|ten)|note|jot|break|narrow|track|cut|pin|boil)\s(?:\S+\s){0,3})\bdown\s+$/i;
/** Behind a day: `until today nobody answered`, `by Monday we had done it`. */
const toldBehind = /^\s+(?:(?:nobody|nothing|no|none)\b|(?:\S+\s+){0,2}(?:had|was|were|did|has|have)\b)/i;
const kept = /\b(?:leav(?:e|ing)|keep|postpon|defer|delay|hold|wait|tabling)/i;
/** `from Monday until`, `Jan 10 until`: a span. */
const spans =
  /(?:\d\.\d{4}\s+|\bfrom\s+(?:now|noon|\d\S*)\s+|(?<!\bthe )\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\s+|\b(?:today|tomorrow|now|week)\s+|\d(?:st|nd|rd|th|[ap]m)\s+|\d-\d\d\s+|:\d\d\s+|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d+\s+|\b\d+\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+)$/i;
const someBefore =
  /\b(?:minute|hour|day|week|month|night|morning|evening|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?\s+$/i;
/** `shipped by Sun` names who has done it. */
const doneBy = /(?:ed|wn|tten|\bdone|\bmade|\bbuilt|\bsent)\s+$/i;

/** Behind a deadline's word nobody needs more to name a day. */
const longest = 80;
/** So many words of deadlines has no item; more of them take time. */
const mostTries = 8;
const ahead = { months: 9 };

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
 * What somebody types to say when something is due: `next Friday`, `in 2 weeks`, `23 Jan`, `2023-01-23`. They see what it
 * is understood as, so that a general reader of dates may look at what the grammar of the notes does not know.
 * @returns the day that all of the text names, looking ahead from today
 */
export function parseDueInput(text: string, today: IsoDate): IsoDate | undefined {
  const input = text.trim().replace(/^(?:(?:by|until|till|on|due|the)\s+)+/i, '');
  const duration = input.replace(/^(?:with)?in\s+/i, '');
  const found = readDay(input, { date: today, ahead: { years: 1 } });
  if (found?.length === input.length) return found.day;
  const within = readDuration(duration, today);
  if (within?.length === duration.length) return within.day;
  return found === undefined && /^\p{L}/u.test(input) ? readFreely(input, today) : undefined;
}

function readFreely(input: string, today: IsoDate): IsoDate | undefined {
  const reference = { instant: new Date(`${today}T12:00:00Z`), timezone: 0 };
  const [first] = chrono.casual.parse(input, reference, { forwardDate: true });
  if (first === undefined || first.text.length !== input.length || first.end !== null) return undefined;
  const [year, month, day] = (['year', 'month', 'day'] as const).map((part) => first.start.get(part) ?? 0);
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDate(iso) ? iso : undefined;
}

/** Blanks what is no prose, or does not count any more: code, addresses, what is struck out. */
function withoutCode(text: string): string {
  return text.replace(/`[^`]*`|~~[^~]+~~|\]\([^()\s]*\)|\b[a-z]+:\/\/\S+/gi, (found) => '·'.repeat(found.length));
}

function meetingIn(text: string, date: IsoDate | undefined): DuePhrase | undefined {
  for (const found of firstOf(text, nextMeeting)) {
    const { word = '' } = found.groups ?? {};
    const end = found.index + found[0].length;
    if (isTold(text.slice(0, found.index), word)) continue;
    // `by next meeting on Friday` names the day.
    const joint = /^,?\s+(?:on\s+)?/.exec(text.slice(end))?.[0] ?? '';
    const from = end + joint.length;
    const day = joint === '' ? undefined : readDay(text.slice(from, from + longest), { date, ahead });
    if (day === undefined || day.day < (date ?? ''))
      return enclosed(text, { start: found.index, end, due: 'next meeting' });
    return enclosed(text, { start: found.index, end: from + day.length, due: day.day });
  }
  return undefined;
}

function dayIn(text: string, date: IsoDate | undefined): DuePhrase | undefined {
  for (const found of firstOf(text, deadline)) {
    const { word = '', sign = '', emphasis = '' } = found.groups ?? {};
    const from = found.index + found[0].length;
    const day = dayBehind(text.slice(from, from + longest), found, date);
    if (day === undefined) continue;
    const named = text.slice(from, from + day.length);
    if (word !== '' && isTold(text.slice(0, found.index), word, named)) continue;
    if (toldBehind.test(text.slice(from + day.length, from + day.length + longest))) continue;
    // Somebody who writes `due` means it, even if the day has gone by.
    if (date !== undefined && day.day < date && word !== '' && !/due|deadline/i.test(word)) continue;
    const closing = sign.includes('(') ? /^\s*\)/.exec(text.slice(from + day.length))?.[0] : emphasis;
    if (closing === undefined || !text.startsWith(closing, from + day.length)) continue;
    return enclosed(text, { start: found.index, end: from + day.length + closing.length, due: day.day });
  }
  return undefined;
}

function dayBehind(text: string, { groups = {} }: RegExpExecArray, date: IsoDate | undefined): DayWords | undefined {
  const { word = '', the } = groups;
  const isWeek = /^(?:this|next)\s+week/i.test(text);
  if (/^within/i.test(word) && !isWeek)
    return date === undefined ? undefined : readDuration(`${the ?? ''}${text}`, date);
  // `by the sun`
  if (the !== undefined && /^(?:mon|tue|wed|thu|fri|sat|sun|may|march|tod|tom)/i.test(text)) return undefined;
  if (/due|deadline/i.test(word) && /^in\s/i.test(text) && date !== undefined) {
    const within = readDuration(text.slice(3), date);
    return within && { ...within, length: within.length + 3 };
  }
  const day = readDay(text, { date, ahead });
  // It is over before the next week begins.
  const isBefore = /^before/i.test(word) && /^next\s+week/i.test(text) && date !== undefined;
  return isBefore && day !== undefined ? { ...day, day: endOfWeek(date) } : day;
}

/** Whether a clause does not say by when something has to be ready, but tells of a day. */
function isTold(before: string, word: string, day = ''): boolean {
  const clause =
    before
      .slice(-100)
      .split(/[.;:!?,](?=\s)|[()[\]–—]/)
      .at(-1) ?? '';
  if (/due|deadline/i.test(word)) return toldDue.test(clause) || negated.test(clause);
  if (negated.test(clause) || conditional.test(clause) || past.test(clause)) return true;
  if (/(?:until|till)$/i.test(word)) return waits.test(clause) || lasts.test(clause) || spans.test(clause);
  if (/^before$/i.test(word)) return someBefore.test(clause);
  if (/^for$/i.test(word)) return kept.test(clause);
  return /by$/i.test(word) && doneBy.test(clause) && /^\p{L}{3,5}$/u.test(day);
}

function lastWordIn(text: string, date: IsoDate | undefined): DuePhrase | undefined {
  const from = Math.max(0, text.length - 40);
  const found = lastWord.exec(text.slice(from));
  if (found === null || date === undefined) return undefined;
  const start = from + found.index;
  const before = text.slice(0, start);
  if (toldBefore.test(before.slice(-20)) || toldAbove.test(before.slice(-100)) || isTold(before, '')) return undefined;
  const near = /today$/i.test(found[0]) ? date : plusDays(date, 1);
  const due = found.groups?.week === undefined ? near : endOfWeek(date);
  return enclosed(text, { start, end: start + found[0].length, due });
}

function* firstOf(text: string, pattern: RegExp): Generator<RegExpExecArray> {
  let tries = 0;
  for (const found of matches(text, pattern)) {
    if (tries === mostTries) return;
    tries += 1;
    yield found;
  }
}

/** A phrase with the brackets and the emphasis around it. */
function enclosed(text: string, phrase: DuePhrase): DuePhrase {
  let { start, end } = phrase;
  for (;;) {
    const [before, behind] = [text[start - 1] ?? '', text[end] ?? ''];
    if (!['()', '[]', '**', '__'].includes(before + behind)) return { ...phrase, start, end };
    start -= 1;
    end += 1;
  }
}
