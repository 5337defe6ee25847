import { parseDatetime, type ValidDatetime } from '../../note/datetime';
import { wallClockAt } from '../../note/timeZone';
import { type Card, type HoverContext, say } from './card';
import { dateText, relativeText, weekdayText } from './dates';

/** @returns undefined where it is not valid: of that a diagnostic tells */
export function datetimeCard(text: string, context: HoverContext): Card | undefined {
  const datetime = parseDatetime(text);
  if (datetime.kind !== 'valid') return undefined;
  const language = say(context, 'language');
  const { date, wallClock, offset, epochMilliseconds } = datetime;
  return {
    title: say(context, 'datetime', { date: dateText(date, language, 'full'), time: timeOf(wallClock) }),
    remark: say(context, 'offset', { offset }),
    lines: [...zoneLines(datetime, context), relativeText(epochMilliseconds - context.clock.now(), language)],
  };
}

/** What clocks show elsewhere; of the reader's and the team's zone only where it is not what the note says. */
function zoneLines(datetime: ValidDatetime, context: HoverContext): string[] {
  const { clock, config } = context;
  const differs = (zone: string): boolean => wallClockAt(datetime.epochMilliseconds, zone).offset !== datetime.offset;
  const zones = new Map<string, 'zone.reader' | 'zone.team' | 'zone.other'>();
  if (differs(clock.timeZone)) zones.set(clock.timeZone, 'zone.reader');
  const { timeZone: ofTeam } = config;
  if (ofTeam !== undefined && differs(ofTeam) && !zones.has(ofTeam)) zones.set(ofTeam, 'zone.team');
  for (const zone of config.otherTimeZones) if (!zones.has(zone)) zones.set(zone, 'zone.other');
  return [...zones].map(([zone, message]) => {
    const { wallClock, offset } = wallClockAt(datetime.epochMilliseconds, zone);
    const time = timeOn(wallClock, datetime, context);
    return say(context, message, { zone, time, offset: say(context, 'offset', { offset }) });
  });
}

/** A time, with the day of the week where it is not the meeting's own day. */
function timeOn(wallClock: string, { date }: ValidDatetime, context: HoverContext): string {
  const day = wallClock.slice(0, 'yyyy-MM-dd'.length);
  const time = timeOf(wallClock);
  if (day === date) return time;
  return say(context, 'zone.other-day', { weekday: weekdayText(day, say(context, 'language')), time });
}

/** Hours and minutes. */
function timeOf(wallClock: string): string {
  return wallClock.slice('yyyy-MM-ddT'.length, 'yyyy-MM-ddTHH:mm'.length);
}
