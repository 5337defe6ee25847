/** When a meeting may be: on the day in the file's name, at the next slot of its series, now. */
import { dateInFileName, type IsoDate } from '../../note/datetime';
import { nextDay, rhythmOf, teamOffsets } from '../../note/rhythm';
import { offsetsAt, type WallClock, wallClockAt } from '../../note/timeZone';
import type { Candidate, CompletionSources, Provider } from './candidate';

/** How a moment is told from others; `{weekday}` is one of the names below. */
const details = {
  file: 'the day in the file’s name',
  next: 'next {weekday} meeting of this series',
  now: 'now',
} as const;

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

export const datetime: Provider = (sources, { uri }) => {
  const { translate } = sources;
  const now = nowOf(sources);
  const next = nextSlot(sources);
  const inFile = dateInFileName(uri);
  const weekday = translate(weekdays[(next?.weekday ?? 1) - 1] ?? '', {});
  const time = rhythmOf(sources.meetings())?.time ?? `${now.slice(11, 13)}:00:00`;
  const moments = [
    ...(inFile === undefined ? [] : [{ wallClock: `${inFile}T${time}`, detail: translate(details.file, {}) }]),
    ...(next === undefined
      ? []
      : [{ wallClock: `${next.date}T${next.time}`, detail: translate(details.next, { weekday }) }]),
    { wallClock: `${now.slice(0, 16)}:00`, detail: translate(details.now, {}) },
  ];
  const candidates = moments.flatMap(({ wallClock, detail }): Candidate[] => {
    const offset = offsetOf(wallClock, sources);
    return offset === undefined ? [] : [{ value: wallClock + offset, detail }];
  });
  return candidates.filter(({ value }, index) => candidates.findIndex((other) => other.value === value) === index);
};

/** The next meeting of the series, as its last ones tell. */
export function nextSlot(
  sources: CompletionSources,
): { readonly date: IsoDate; readonly time: string; readonly weekday: number } | undefined {
  const meetings = sources.meetings();
  const rhythm = rhythmOf(meetings);
  const last = meetings.find((meeting) => meeting.datetime !== undefined)?.datetime?.date;
  if (rhythm === undefined || last === undefined) return undefined;
  return { ...rhythm, date: nextDay(rhythm, last, nowOf(sources).slice(0, 10)) };
}

/** What the team's clocks show now: those of its zone, or of the offset of its last meeting; else the reader's own. */
function nowOf({ config, meetings, clock }: CompletionSources): WallClock {
  const offset = (): string | undefined =>
    meetings().find((meeting) => meeting.datetime !== undefined)?.datetime?.offset;
  return wallClockAt(clock.now(), config.timeZone ?? offset() ?? clock.timeZone).wallClock;
}

/** Undefined for a time that clocks leave out in spring. */
function offsetOf(wallClock: WallClock, { config, meetings, clock }: CompletionSources): string | undefined {
  const [offset] = teamOffsets(config, meetings)(wallClock);
  return offset ?? (config.timeZone === undefined ? offsetsAt(wallClock, clock.timeZone)[0] : undefined);
}
