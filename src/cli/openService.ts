/** The language service over the files that the command line was given. */
import type { Identity } from '../service/roster/me';
import { LanguageService } from '../service/service';
import type { FileWorkspace } from './fileWorkspace';
import { whyNoNotes } from './noNotes';

/** @returns the service with all notes read; files that it could not read are told by the workspace, named for the user */
export async function openService(workspace: FileWorkspace, identity: Identity = {}): Promise<LanguageService> {
  const service = new LanguageService({
    workspace,
    identity: () => identity,
    log: {
      error: (uri, error, rule) => {
        const reason = error instanceof Error ? error.message : String(error);
        workspace.unreadable.push({
          path: workspace.display(uri),
          reason: rule === undefined ? reason : `${rule}: ${reason}`,
        });
      },
    },
  });
  await service.load();
  const why = await whyNoNotes(workspace, service);
  if (why !== undefined) workspace.remarks.push(why);
  return service;
}
