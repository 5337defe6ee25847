/** Who the reader is: by the setting, else by git; where neither tells they are asked, and the answer is kept. */
import * as vscode from 'vscode';
import { asLabelWithoutIcons } from '../service/features/labels';
import type { Identity } from '../service/roster/me';
import { fullNameOf, type KnownPerson } from '../service/roster/people';
import type { LanguageService } from '../service/service';
import { findGit, type GitRepository } from './git';

export interface TrackedIdentity extends vscode.Disposable {
  readonly current: Identity;
  readonly onDidChange: vscode.Event<void>;
}

/** Follows the setting, and the git configuration of the first repository. */
export function trackIdentity(): TrackedIdentity {
  const changed = new vscode.EventEmitter<void>();
  const subscriptions: vscode.Disposable[] = [changed];
  let git: Pick<Identity, 'gitName' | 'gitEmail'> = {};
  const readGit = async (repository: GitRepository | undefined): Promise<void> => {
    if (repository === undefined) return;
    const [gitName, gitEmail] = await Promise.all(['user.name', 'user.email'].map((key) => configOf(repository, key)));
    if (gitName === git.gitName && gitEmail === git.gitEmail) return;
    git = { gitName, gitEmail };
    changed.fire();
  };
  void findGit().then((api) => {
    if (api === undefined) return;
    void readGit(api.repositories[0]);
    subscriptions.push(api.onDidOpenRepository(() => readGit(api.repositories[0])));
  });
  subscriptions.push(
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('meetingNotes.me')) changed.fire();
    }),
  );
  return {
    get current() {
      return { ...git, name: vscode.workspace.getConfiguration('meetingNotes').get<string>('me', '') };
    },
    onDidChange: changed.event,
    dispose: () => vscode.Disposable.from(...subscriptions).dispose(),
  };
}

/** Git fails for a key that is not set. */
async function configOf(repository: GitRepository, key: string): Promise<string | undefined> {
  return repository.getConfig(key).catch(() => undefined);
}

export interface Me extends vscode.Disposable {
  readonly onDidChange: vscode.Event<void>;
  /** For commands about what is the reader's own. @returns whether it is known who they are, be it that they just said so */
  ask(): Promise<boolean>;
}

export function registerMe(service: LanguageService, { onDidChange }: TrackedIdentity): Me {
  const command = vscode.commands.registerCommand('meetingNotes.chooseMe', () => choose(service.people.all()));
  return {
    onDidChange,
    ask: async () => service.people.knowsMe || choose(service.people.all()),
    dispose: () => command.dispose(),
  };
}

interface PersonPick extends vscode.QuickPickItem {
  readonly person: KnownPerson;
}

async function choose(people: readonly KnownPerson[]): Promise<boolean> {
  const chosen = await vscode.window.showQuickPick(people.map(toPick), {
    title: vscode.l10n.t('Who are you?'),
    placeHolder: vscode.l10n.t('Your own action items are found by that name'),
    matchOnDescription: true,
  });
  if (chosen === undefined) return false;
  // Not into the workspace's settings, which the whole team may share.
  const settings = vscode.workspace.getConfiguration('meetingNotes');
  await settings.update('me', chosen.person.label, vscode.ConfigurationTarget.Global);
  return true;
}

function toPick(person: KnownPerson): PersonPick {
  const { label } = person;
  const fullName = fullNameOf(person);
  const description = fullName === label ? '' : asLabelWithoutIcons(fullName);
  return { label: asLabelWithoutIcons(label), description, person };
}
