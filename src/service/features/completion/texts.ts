/** Location, title and tags: as this series has them, else as the other notes do. */
import { titleOn } from '../../note/series';
import { type Provider, usedBefore } from './candidate';
import { nextSlot } from './datetime';

export const location: Provider = (sources) =>
  usedBefore(sources, (meeting) => (meeting.location === undefined ? [] : [meeting.location]));

export const tags: Provider = (sources) => usedBefore(sources, (meeting) => meeting.tags);

/** What the series is called on the day of the note; where it does not tell its day, of the next meeting. */
export const title: Provider = (sources, note) => {
  const date = note.meeting.date ?? nextSlot(sources)?.date;
  const value = date === undefined ? undefined : titleOn(date, sources.series, sources.meetings());
  return value === undefined ? [] : [{ value }];
};
