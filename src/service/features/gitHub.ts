/** Addresses on GitHub. Nothing here asks the network: all is made from what git knows. */
import type { IndexedItem, IndexedNote } from '../workspace/indexedNote';
import { meetingName } from './meetingName';

/** GitHub takes longer addresses for an attack. */
const longest = 7500;

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
  const body = items.map((item) => describe(item, items.length > 1)).join('\n');
  const make = (text: string): string => {
    const parts = [
      ['title', harmless([...title].slice(0, 250).join(''))],
      ['body', text],
      ...(assignees.length > 0 ? [['assignees', assignees.join(',')]] : []),
    ];
    return `${url}/issues/new?${parts.map((part) => part.map(encode).join('=')).join('&')}`;
  };
  let text = body;
  // Cut by halves, as it is not known how long a letter gets.
  while (make(text).length > longest && text.length > 0)
    text = `${[...text].slice(0, [...text].length >> 1).join('')}…`;
  return make(text);
}

/** Half a character, which a hostile text may hold, has no code. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/[\uD800-\uDFFF]/gu, '\uFFFD'));
}

function describe({ note, item, details, link }: IssueItem, isInList: boolean): string {
  const owners = item.owners.length > 0 ? `${item.owners.map(plain).join(', ')}: ` : '';
  const meeting = plain(meetingName(note));
  const from = /^https:/.test(link) ? `[${meeting}](${link})` : `${meeting} (${plain(link)})`;
  const below = details.trim() === '' ? '' : `\n${details.split('\n').map(plain).join('\n')}\n`;
  return isInList
    ? `- [ ] ${owners}${plain(item.text)}, from ${from}`
    : `${owners}${plain(item.text)}\n${below}\nFrom ${from}`;
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
