/** Addresses on GitHub. Nothing here asks the network: all is made from what git knows. */
import type { IndexedItem, IndexedNote } from '../workspace/indexedNote';
import { meetingName } from './meetingName';

/** GitHub takes longer addresses for an attack. */
const longest = 7500;
/** How many characters of an item stand in a list. */
const mostInList = 1000;

/** A remote's repository. */
export interface GitHubRepository {
  /** `https://github.com/owner/name` */
  readonly url: string;
}

/**
 * @param remote as git has it: `https://…`, `ssh://…`, `git@github.com:owner/name.git`
 * @returns undefined where that is not GitHub; of other hosts those that are called so, as GitHub Enterprise usually is
 */
export function gitHubRepository(remote: string): GitHubRepository | undefined {
  const found =
    /^(?:https?|ssh|git):\/\/(?:[^@/\s]+@)?(?<host>[^:/\s]+)(?::\d+)?\/(?<path>[^?#\s]+)$/.exec(remote) ??
    /^(?:[^@/\s]+@)?(?<host>[^:/\s]+):(?<path>[^?#\s]+)$/.exec(remote);
  const { host = '', path = '' } = found?.groups ?? {};
  const [owner, name, ...rest] = path.replace(/^\/|\/$|\.git\/?$/g, '').split('/');
  if (!/(?:^|\.)github\./i.test(host) || !owner || !name || rest.length > 0) return undefined;
  const site = host.toLowerCase() === 'ssh.github.com' ? 'github.com' : host;
  return { url: `https://${site}/${encodeURIComponent(owner)}/${encodeURIComponent(name)}` };
}

/**
 * @param ref a commit or branch that the remote has
 * @param path relative to the repository, with slashes
 * @param line 0-based
 */
export function permalink({ url }: GitHubRepository, ref: string, path: string, line: number): string {
  const parts = [...ref.split('/'), ...path.split('/')].map(encodeURIComponent);
  // `?plain=1` shows the lines of a Markdown file; without it there are none to link to.
  return `${url}/blob/${parts.join('/')}?plain=1#L${line + 1}`;
}

/** What an issue is about. */
export interface IssueItem {
  readonly note: Pick<IndexedNote, 'title' | 'date'>;
  readonly item: Pick<IndexedItem, 'text' | 'owners' | 'due'>;
  /** The lines below it that belong to it. */
  readonly details: string;
  /** Where it stands; a path where there is no address. */
  readonly link: string;
  /** The owners' names on GitHub. */
  readonly assignees: readonly string[];
}

/** The address at which GitHub offers to write an issue, filled in. */
export function newIssueUrl({ url }: GitHubRepository, items: readonly IssueItem[]): string {
  const [first] = items;
  const title = items.length === 1 ? (first?.item.text ?? '') : `${items.length} action items`;
  const assignees = [...new Set(items.flatMap((item) => item.assignees))];
  const make = (text: string): string => {
    const parts = [
      ['title', harmless([...title].slice(0, 250).join(''))],
      ['body', text],
      ...(assignees.length > 0 ? [['assignees', assignees.join(',')]] : []),
    ];
    return `${url}/issues/new?${parts.map((part) => part.map(encode).join('=')).join('&')}`;
  };
  const fits = (text: string): boolean => make(text).length <= longest;
  return make(items.length > 1 ? listOf(items, fits) : cutToFit((most) => items.map(describe(most)).join(''), fits));
}

/** As many items as there is room for, and how many more there are. */
function listOf(items: readonly IssueItem[], fits: (text: string) => boolean): string {
  let list = '';
  for (const [at, item] of items.entries()) {
    const rest = items.length - at - 1;
    const withItem = (most: number): string => `${list}${list && '\n'}${entry(item, most)}`;
    const withRest = (text: string): string => (rest > 0 ? `${text}\n\n… and ${rest} more` : text);
    // One that says very much takes no room from the others.
    const next = at === 0 ? cutToFit(withItem, (text) => fits(withRest(text)), mostInList) : withItem(mostInList);
    if (!fits(withRest(next))) return `${list}\n\n… and ${rest + 1} more`;
    list = next;
  }
  return list;
}

/** Cut by halves, as it is not known how long a letter gets: first what a note says, and what else there is at last. */
function cutToFit(make: (most: number) => string, fits: (text: string) => boolean, from = longest): string {
  let most = from;
  while (most > 0 && !fits(make(most))) most >>= 1;
  let text = make(most);
  while (text.length > 0 && !fits(text)) text = cut(text, [...text].length >> 1);
  return text;
}

function cut(text: string, most: number): string {
  // No character has more than two units.
  const characters = [...text.slice(0, most * 2 + 2)];
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : text;
}

/** Half a character, which a hostile text may hold, has no code. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/[\uD800-\uDFFF]/gu, '\uFFFD'));
}

/** @param most how many characters each of its texts may have; the link stays whole */
const describe =
  (most: number) =>
  (one: IssueItem): string => {
    const lines = cut(one.details, most).split('\n').map(plain).join('\n');
    const below = one.details.trim() === '' ? '' : `\n${lines}\n`;
    return `${said(one, most)}\n${below}\nFrom ${source(one, most)}`;
  };

function entry(one: IssueItem, most: number): string {
  return `- [ ] ${said(one, most)}, from ${source(one, most)}`;
}

function said({ item }: IssueItem, most: number): string {
  const owners = item.owners.length > 0 ? `${cut(item.owners.map(plain).join(', '), most)}: ` : '';
  return `${owners}${plain(cut(item.text, most))}`;
}

function source({ note, link }: IssueItem, most: number): string {
  const meeting = plain(cut(meetingName(note), most));
  return /^https:/.test(link) ? `[${meeting}](${link})` : `${meeting} (${plain(link)})`;
}

/** A note's text as Markdown says what it said, but holds no HTML; see {@link harmless}. */
function plain(text: string): string {
  return harmless(text).replace(/</g, '&lt;');
}

/** A note's text that pings nobody and holds no control characters. A title is no Markdown, and shows it as it is. */
function harmless(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/gu, ' ')
    .replace(/(?<![\p{L}\p{N}_])@(?=[\p{L}\p{N}])/gu, '@\u200B');
}
