/** The commands of `meeting-notes`: what may be said, and what is answered. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../../package.json';
import { isAsSevere, type Severity, severities } from '../service/config';
import { type IsoDate, isDate } from '../service/note/datetime';
import { ReadError } from '../service/workspace/workspace';
import { type CheckResult, check, isAtLeast } from './check';
import { type DecisionsResult, listDecisions } from './decisions';
import { FileWorkspace } from './fileWorkspace';
import { checkToGithub } from './formats/github';
import { toJson } from './formats/json';
import { checkToSarif } from './formats/sarif';
import { checkToText, decisionsToText, fixedToText, listToText } from './formats/text';
import { type ListOptions, type ListResult, list } from './list';
import { roster } from './roster';

/** Exit codes: nothing to complain about; something found; wrong usage, or input that could not be read. */
const exit = { ok: 0, found: 1, trouble: 2 } as const;

const checkFormats: Readonly<Record<string, (result: CheckResult) => string>> = {
  text: checkToText,
  json: toJson,
  github: checkToGithub,
  sarif: checkToSarif,
};

const listFormats: Readonly<Record<string, (result: ListResult) => string>> = { text: listToText, json: toJson };

const decisionsFormats: Readonly<Record<string, (result: DecisionsResult) => string>> = {
  text: decisionsToText,
  json: toJson,
};

interface CheckCommandOptions {
  readonly format: string;
  readonly failOn: Severity;
  readonly report: Severity;
  readonly fix?: boolean;
}

interface ListCommandOptions extends ListOptions {
  readonly format: string;
  readonly decisions?: boolean;
}

/** What the command line has around it; texts are written as they are. */
export interface Surroundings {
  readonly cwd: string;
  out(text: string): void;
  error(text: string): void;
}

/**
 * @param args without the names of Node and script
 * @returns the exit code: 0; 1 where `check` found something as severe as `--fail-on`; 2 for wrong usage, or for input
 *   that could not be read, which is named on the error output while everything else is answered
 */
export async function run(args: readonly string[], around: Surroundings): Promise<number> {
  let code: number = exit.ok;
  const program = createProgram(around, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) around.error(`meeting-notes: ${inWords(error)}\n`);
    return error instanceof CommanderError && error.exitCode === 0 ? exit.ok : exit.trouble;
  }
}

function createProgram(around: Surroundings, exitWith: (code: number) => void): Command {
  const program = new Command('meeting-notes')
    .description('Checks meeting notes, and lists their action items.')
    .version(version)
    .configureOutput({ writeOut: around.out, writeErr: around.error })
    .exitOverride();
  program
    .command('check')
    .description('report what is wrong in notes')
    .argument('[paths...]', 'files, or folders with Markdown in them', ['.'])
    .addOption(new Option('--format <format>', 'how to print').choices(Object.keys(checkFormats)).default('text'))
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 from this severity on').choices(severities).default('error'),
    )
    .addOption(
      new Option('--report <severity>', 'report what is at least as severe').choices(severities).default('info'),
    )
    .option('--fix', 'mend what has one sure answer, then report the rest')
    .action(async (paths: readonly string[], { format, failOn, report, fix }: CheckCommandOptions) => {
      const workspace = await FileWorkspace.open(paths, around.cwd);
      // Whoever is told that something fails is told what.
      const least = isAsSevere(report, failOn) ? failOn : report;
      const result = await check(workspace, least, fix === true);
      around.out(checkFormats[format]?.(result) ?? '');
      // These two have no place for what was mended.
      if (format === 'github' || format === 'sarif') around.error(fixedToText(result));
      exitWith(reportUnreadable(workspace, around) ?? (isAtLeast(result, failOn) ? exit.found : exit.ok));
    });
  addList(program, around, exitWith);
  program
    .command('roster')
    .description('print the roster that the notes propose')
    .argument('[paths...]', 'files, or folders with Markdown in them', ['.'])
    .action(async (paths: readonly string[]) => {
      const workspace = await FileWorkspace.open(paths, around.cwd);
      const { text, said } = await roster(workspace);
      around.out(text ?? '');
      around.error(`meeting-notes: ${said}\n`);
      exitWith(reportUnreadable(workspace, around) ?? (text === undefined ? exit.trouble : exit.ok));
    });
  return program;
}

function addList(program: Command, around: Surroundings, exitWith: (code: number) => void): void {
  program
    .command('list')
    .description('list action items, or decisions')
    .argument('[paths...]', 'files, or folders with Markdown in them', ['.'])
    .addOption(new Option('--format <format>', 'how to print').choices(Object.keys(listFormats)).default('text'))
    .option('--open', 'only what is not done')
    .option('--owner <name>', 'only what is written down for this person, by whatever name')
    .option('--mine', 'only what is written down for you, as git knows you')
    .addOption(new Option('--due-before <date>', 'only what is open and due before this day').argParser(toDate))
    .addOption(
      new Option('--decisions', 'instead what was decided, by series and meeting, newest first').conflicts([
        'open',
        'owner',
        'mine',
        'unresolved',
        'dueBefore',
      ]),
    )
    .option('--unresolved', 'only what has owners of whom nobody knows who they are, and how often')
    .action(async (paths: readonly string[], options: ListCommandOptions) => {
      const workspace = await FileWorkspace.open(paths, around.cwd);
      const { format, decisions } = options;
      if (decisions === true) around.out(decisionsFormats[format]?.(await listDecisions(workspace)) ?? '');
      else around.out(listFormats[format]?.(await list(workspace, options)) ?? '');
      exitWith(reportUnreadable(workspace, around) ?? exit.ok);
    });
}

/** @throws InvalidArgumentError where it is no day */
function toDate(text: string): IsoDate {
  if (!isDate(text)) throw new InvalidArgumentError('It has to be a day, as 2024-03-09.');
  return text;
}

function inWords(error: unknown): string {
  return error instanceof ReadError ? error.message : String(error);
}

/** Says what is to be said beside the answer, and names what could not be read; that outweighs what was found. */
function reportUnreadable({ unreadable, remarks }: FileWorkspace, around: Surroundings): number | undefined {
  for (const remark of remarks) around.error(`meeting-notes: ${remark}\n`);
  for (const { path, reason } of unreadable) around.error(`meeting-notes: ${path}: ${reason}\n`);
  return unreadable.length > 0 ? exit.trouble : undefined;
}
