/** A new note to be filled in: the `meeting` snippet, with the present moment as the team's clocks show it. */
import snippets from '../../../snippets/meeting-notes.json';
import type { Clock } from '../clock';
import type { Config } from '../config';
import { wallClockAt } from '../note/timeZone';

/** @returns a snippet in VS Code's and LSP's syntax */
export function newNote({ timeZone }: Config, clock: Clock): string {
  const { wallClock, offset } = wallClockAt(clock.now(), timeZone ?? clock.timeZone);
  // The editor's own variables know the reader's time zone alone.
  const moment: Readonly<Record<string, string>> = {
    CURRENT_YEAR: wallClock.slice(0, 4),
    CURRENT_MONTH: wallClock.slice(5, 7),
    CURRENT_DATE: wallClock.slice(8, 10),
    CURRENT_HOUR: wallClock.slice(11, 13),
    CURRENT_MINUTE: wallClock.slice(14, 16),
    CURRENT_TIMEZONE_OFFSET: offset,
  };
  return snippets['Meeting Note'].body
    .join('\n')
    .replace(/\$\{(CURRENT_\w+)\}/g, (whole, name: string) => moment[name] ?? whole);
}
