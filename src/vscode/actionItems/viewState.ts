/** How the view of action items is set, kept for each workspace. */
import * as vscode from 'vscode';
import { asPeriod } from '../../service/features/openItems/period';
import {
  defaultView,
  groupings,
  type ItemFilter,
  isFiltered,
  noFilter,
  orders,
  type ViewOptions,
} from '../../service/features/openItems/view';

const key = 'actionItems.view';

export class ViewState {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private current: ViewOptions;

  constructor(private readonly memento: vscode.Memento) {
    this.current = read(memento.get(key));
    this.tellContext();
  }

  get options(): ViewOptions {
    return this.current;
  }

  async set(options: Partial<ViewOptions>): Promise<void> {
    this.current = { ...this.current, ...options };
    this.tellContext();
    this.changed.fire();
    await this.memento.update(key, this.current);
  }

  setFilter(filter: Partial<ItemFilter>): Promise<void> {
    return this.set({ filter: { ...this.current.filter, ...filter } });
  }

  dispose(): void {
    this.changed.dispose();
  }

  private tellContext(): void {
    const { filter, grouping, order } = this.current;
    const contexts = { mine: filter.isMine, filtered: isFiltered(filter), grouping, order };
    for (const [name, value] of Object.entries(contexts)) {
      void vscode.commands.executeCommand('setContext', `meetingNotes.view.${name}`, value);
    }
  }
}

/** What was kept may be another version's: whatever has no meaning now keeps its default. */
function read(kept: unknown): ViewOptions {
  const { grouping, order, filter } = Object(kept);
  const { text, owner, team, period, isMine } = Object(filter);
  return {
    grouping: groupings.find((known) => known === grouping) ?? defaultView.grouping,
    order: orders.find((known) => known === order) ?? defaultView.order,
    filter: {
      text: typeof text === 'string' ? text : noFilter.text,
      owner: typeof owner?.key === 'string' ? { key: owner.key, label: String(owner.label) } : undefined,
      team: typeof team === 'string' ? team : undefined,
      period: asPeriod(period),
      isMine: isMine === true,
    },
  };
}
