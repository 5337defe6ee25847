/** What the index keeps of texts, apart from them. */
import { apart } from '../note/apart';

/**
 * One text, and one list, for all notes that say the same: names, teams, places, and what is written again from meeting to
 * meeting. It is only an economy: beyond a size it starts anew, as every letter typed makes another one. What many notes
 * say is soon known again.
 */
export class Sharing {
  private readonly texts: Texts;
  private readonly sentences: Texts;
  /** By their one text. */
  private readonly singles = new Map<string, readonly string[]>();
  private readonly lists = new Map<string, readonly string[]>();
  /** How many characters the lists are found by. */
  private length = 0;

  /** @param longest how many characters are kept to find texts by, and as many for sentences and lists */
  constructor(private readonly longest = 1_000_000) {
    this.texts = new Texts(longest);
    this.sentences = new Texts(longest);
  }

  /** A name, a place, or the like. */
  text(text: string): string {
    return this.texts.of(text);
  }

  /** What is mostly said once: it must not crowd out the names. */
  sentence(text: string): string {
    return this.sentences.of(text);
  }

  /** Names, in their order. */
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
    this.length += key.length;
    if (this.length > this.longest) {
      this.singles.clear();
      this.lists.clear();
      this.length = key.length;
    }
    lists.set(list.length === 1 ? this.text(first) : key, copy);
    return copy;
  }
}

const none: readonly string[] = [];

/** One copy of each text, until there are too many. */
class Texts {
  private readonly known = new Map<string, string>();
  private length = 0;

  constructor(private readonly longest: number) {}

  of(text: string): string {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const copy = apart(text);
    this.length += copy.length;
    if (this.length > this.longest) {
      this.known.clear();
      this.length = copy.length;
    }
    this.known.set(copy, copy);
    return copy;
  }
}
