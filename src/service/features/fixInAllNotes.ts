/** The fixes of a rule in all notes, sorted by what they do: one group is one choice, and one edit with a preview. */
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { messages } from '../checks/messages';
import type { Fix } from '../checks/rule';
import type { Translate } from '../l10n';
import { type Edit, overlap } from '../note/edit';
import { type Checked, toTextEdit } from './codeActions';

/** Fixes of one kind for findings of one rule. */
export interface FixGroup {
  readonly rule: string;
  /** What the first of them does. */
  readonly title: string;
  /** Findings that it mends. */
  readonly count: number;
  /** Notes that it changes. */
  readonly notes: number;
  readonly edit: WorkspaceEdit;
}

interface OpenGroup {
  readonly rule: string;
  readonly title: string;
  count: number;
  readonly changes: Map<string, TextEdit[]>;
}

export class FixGroups {
  private readonly groups = new Map<string, OpenGroup>();

  constructor(private readonly translate: Translate) {}

  /** Takes the fixes of one note. Those that only add room for something to be typed, or are a choice, are left to its author. */
  add({ document, findings }: Pick<Checked, 'document' | 'findings'>): void {
    const taken = new Map<string, Edit[]>();
    for (const { rule, fixes } of findings) {
      for (const fix of firstOfEachKind(fixes)) {
        const key = `${rule} ${fix.title}`;
        const others = taken.get(key) ?? [];
        if (fix.edits.some((edit) => others.some((other) => overlap(edit, other)))) continue;
        taken.set(key, [...others, ...fix.edits]);
        const group = this.groups.get(key) ?? { rule, title: this.titleOf(fix), count: 0, changes: new Map() };
        group.count += 1;
        const edits = group.changes.get(document.uri) ?? [];
        group.changes.set(document.uri, [...edits, ...fix.edits.map((edit) => toTextEdit(document, edit))]);
        this.groups.set(key, group);
      }
    }
  }

  /** All groups, those that mend most first. */
  get all(): FixGroup[] {
    return [...this.groups.values()]
      .map(({ rule, title, count, changes }) => ({
        rule,
        title,
        count,
        notes: changes.size,
        edit: { changes: Object.fromEntries(changes) },
      }))
      .sort((a, b) => b.count - a.count);
  }

  private titleOf({ title, facts }: Fix): string {
    return this.translate(messages[title], facts);
  }
}

function firstOfEachKind(fixes: readonly Fix[]): Fix[] {
  const usable = fixes.filter((fix) => fix.isChoice !== true && fix.caret === undefined && fix.edits.length > 0);
  return usable.filter(({ title }, index) => usable.findIndex((other) => other.title === title) === index);
}
