/** What the index keeps of texts, apart from them. */
import { apart } from '../note/apart';

/**
 * One text, and one list, for all notes that say the same: names, teams, places. It is only an economy: beyond a size it
 * starts anew, as every letter typed into a list makes another one. What many notes say is soon known again.
 */
export class Sharing {
  private readonly texts = new Map<string, string>();
  /** By their one text. */
  private readonly singles = new Map<string, readonly string[]>();
  private readonly lists = new Map<string, readonly string[]>();
  private length = 0;

  /** @param longest how many characters are kept to find texts and lists by */
  constructor(private readonly longest = 1_000_000) {}

  text(text: string): string {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    const [copy = text] = apart([text]);
    this.grow(copy.length);
    this.texts.set(copy, copy);
    return copy;
  }

  list(list: readonly string[]): readonly string[] {
    const [first] = list;
    if (first === undefined) return none;
    const lists = list.length === 1 ? this.singles : this.lists;
    const key = list.length === 1 ? first : list.join('\n');
    const known = lists.get(key);
    if (known !== undefined) {
      // Two lists may be joined to one text, if a name holds a line break.
      const isSame = known.length === list.length && known.every((text, at) => text === list[at]);
      return isSame ? known : list.map((text) => this.text(text));
    }
    const copy = list.map((text) => this.text(text));
    this.grow(key.length);
    lists.set(list.length === 1 ? this.text(first) : key, copy);
    return copy;
  }

  private grow(by: number): void {
    this.length += by;
    if (this.length <= this.longest) return;
    this.texts.clear();
    this.singles.clear();
    this.lists.clear();
    this.length = by;
  }
}

const none: readonly string[] = [];
