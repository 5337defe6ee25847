/** `meeting-notes list --decisions`: what was decided, as the view has it. */
import type { FileWorkspace } from './fileWorkspace';
import type { ListedMeeting } from './list';
import { openService } from './openService';

/** A decision, as the formats print it: lines from 1. */
export interface ListedDecision extends ListedMeeting {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

export interface DecisionsResult {
  readonly notes: number;
  /** By series, the one with the newest decision first; in each the newest meeting first. */
  readonly decisions: readonly ListedDecision[];
}

export async function listDecisions(workspace: FileWorkspace): Promise<DecisionsResult> {
  const service = await openService(workspace);
  const decisions = service.items.decisions.series().flatMap(({ name, meetings }) =>
    meetings.flatMap((meeting) =>
      meeting.decisions.map(
        ({ text, range }): ListedDecision => ({
          series: name,
          date: meeting.note.date ?? null,
          title: meeting.note.title,
          file: workspace.display(meeting.note.uri),
          line: range.start.line + 1,
          text,
        }),
      ),
    ),
  );
  return { notes: service.index.size, decisions };
}
