/** The command line `meeting-notes`: the language service over files, for CI and scripts. */
import { Command, CommanderError, Option } from 'commander';
import { type CheckResult, type CheckSeverity, check, isAtLeast } from './check';
import { FileWorkspace } from './fileWorkspace';
import { checkToGithub } from './formats/github';
import { toJson } from './formats/json';
import { checkToText, listToText } from './formats/text';
import { type ListOptions, type ListResult, list } from './list';

/** Exit codes: nothing to complain about; something found; wrong usage, or input that could not be read. */
const exit = { ok: 0, found: 1, trouble: 2 } as const;

const checkFormats: Readonly<Record<string, (result: CheckResult) => string>> = {
  text: checkToText,
  json: toJson,
  github: checkToGithub,
};

const listFormats: Readonly<Record<string, (result: ListResult) => string>> = { text: listToText, json: toJson };

interface CheckCommandOptions {
  readonly format: string;
  readonly failOn: CheckSeverity;
}

function createProgram(): Command {
  const program = new Command('meeting-notes')
    .description('Checks meeting notes, and lists their action items.')
    .exitOverride();
  program
    .command('check')
    .description('report what is wrong in notes')
    .argument('[paths...]', 'files, or folders with Markdown in them', ['.'])
    .addOption(new Option('--format <format>', 'how to print').choices(Object.keys(checkFormats)).default('text'))
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 from this severity on')
        .choices(['error', 'warning', 'info'])
        .default('error'),
    )
    .action(runCheck);
  program
    .command('list')
    .description('list action items')
    .argument('[paths...]', 'files, or folders with Markdown in them', ['.'])
    .addOption(new Option('--format <format>', 'how to print').choices(Object.keys(listFormats)).default('text'))
    .option('--open', 'only what is not done')
    .option('--owner <name>', 'only what is written down for this owner')
    .option('--decisions', 'decisions, too')
    .action(runList);
  return program;
}

async function runCheck(paths: readonly string[], { format, failOn }: CheckCommandOptions): Promise<void> {
  const workspace = await FileWorkspace.open(paths, process.cwd());
  const result = await check(workspace);
  print(checkFormats[format]?.(result) ?? '');
  finish(workspace, isAtLeast(result, failOn) ? exit.found : exit.ok);
}

async function runList(paths: readonly string[], options: ListOptions & { readonly format: string }): Promise<void> {
  const workspace = await FileWorkspace.open(paths, process.cwd());
  print(listFormats[options.format]?.(await list(workspace, options)) ?? '');
  finish(workspace, exit.ok);
}

/** Names what could not be read; that outweighs what was found. */
function finish({ unreadable }: FileWorkspace, code: number): void {
  for (const { path, reason } of unreadable) process.stderr.write(`meeting-notes: ${path}: ${reason}\n`);
  process.exitCode = unreadable.length > 0 ? exit.trouble : code;
}

function print(text: string): void {
  process.stdout.write(text);
}

// `| head` closes the pipe while there is more to say; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

createProgram()
  .parseAsync()
  .catch((error: unknown) => {
    if (!(error instanceof CommanderError)) process.stderr.write(`meeting-notes: ${String(error)}\n`);
    process.exitCode = error instanceof CommanderError && error.exitCode === 0 ? exit.ok : exit.trouble;
  });
