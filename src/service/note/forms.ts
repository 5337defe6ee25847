/**
 * The forms in which an action item is written, as a table that can grow: the seed's forms first, then the keyword and
 * checkbox forms of other teams. docs/format.md lists them with examples. A form looks at one line, from behind its
 * bullet, checkbox and DONE; where its text goes on is told by actionItems.ts.
 */
import { charactersOf } from './charactersOf';
import { colonHead } from './colonHead';
import type { Owner } from './note';
import { parseOwners } from './owners';
import type { Vocabulary } from './vocabulary';

export interface Match {
  readonly owners: readonly Owner[];
  /** Offset in the line's text at which the description starts. */
  readonly textStart: number;
  /** Offset at which it ends, where that is before the end of the line. */
  readonly textEnd?: number;
  /** Whether the text may stand above, as with `Task for: Maria`. */
  readonly isForAbove?: boolean;
}

/** A line's text and where it stands in the note. */
export interface FormInput {
  readonly text: string;
  readonly start: number;
  readonly vocabulary: Vocabulary;
  /** Whether a paragraph or list item starts here, so that a plain word before a colon is likely to be a name. */
  readonly first: boolean;
}

export interface Form {
  readonly name: string;
  /** `explicit` forms count anywhere in a note, the others in an actions section alone. */
  readonly explicit: boolean;
  /** Whether the form also counts in the middle of a paragraph. */
  readonly inParagraph: boolean;
  match(input: FormInput): Match | undefined;
}

/** Longer words first. `TOOD` is how hurried people write it. */
export const keyword =
  /^\*{0,2}\[?(?<word>to-?do|tood|action[ _-]?items?|actions?|task|AI)(?<number>\s*#?\d+)?\]?(?![\p{L}\p{N}_-])\*{0,2}/iu;

/** What the keywords start with. */
const isKeywordStart = charactersOf('*[tTaA');

/** Whether a text may start with a keyword: nearly all start otherwise, and need no closer look. */
export function mayBeKeyword(text: string): boolean {
  return isKeywordStart(text, 0);
}

/** What may stand between owners and what they do: `to`, or a future. */
const verb = /\s+(?:to|will|should|shall|must)\s+(?=\p{Ll}|`)/u;

export const forms: readonly Form[] = [
  { name: 'keyword', explicit: true, inParagraph: true, match: matchKeyword },
  { name: 'owners and colon', explicit: false, inParagraph: true, match: matchColon },
  { name: 'owners and dash', explicit: false, inParagraph: false, match: matchDash },
  { name: 'owners and verb', explicit: false, inParagraph: false, match: matchVerb },
  { name: 'bare keyword', explicit: false, inParagraph: false, match: matchBareKeyword },
  { name: 'leading handles', explicit: false, inParagraph: false, match: matchLeading },
  { name: 'trailing handles', explicit: false, inParagraph: false, match: matchTrailing },
];

/** `RD/AJ: text`, `For Ida: text`, `@zoe: text`; of `RD (create issue): text` the brackets are text as well. */
function matchColon({ text, start, vocabulary, first }: FormInput): Match | undefined {
  const head = colonHead(text);
  if (head === undefined) return undefined;
  const owners = parseOwners(head.text, start + head.start, vocabulary, first ? 'plain' : 'sure');
  if (owners === undefined) return undefined;
  const colonEnd = skipMarkup(text, head.end);
  const remark = /^[\s,*_`~\]]*(?=[^\s,:*_`~\]])/u.exec(text.slice((owners.at(-1)?.end ?? start) - start, head.end));
  const hasRemark = remark !== null && colonEnd < text.length;
  return { owners, textStart: hasRemark ? (owners.at(-1)?.end ?? start) - start + remark[0].length : colonEnd };
}

/** `RD - text`, `RD -> text`. */
function matchDash({ text, start, vocabulary }: FormInput): Match | undefined {
  const head = /^([^-–—→:]{1,60}?)\s+(?:[-–—]{1,2}>?|→)\s+(?=\S)/u.exec(text);
  if (head?.[1] === undefined) return undefined;
  const owners = parseOwners(head[1], start, vocabulary);
  return owners && { owners, textStart: head[0].length };
}

/** `TODO write it down`, in capitals and without a colon. */
function matchBareKeyword(input: FormInput): Match | undefined {
  const found = /^(?:TO-?DO|TOOD)\s+(?=\S)/u.exec(input.text);
  if (found === null) return undefined;
  const at = found[0].length;
  return matchAt(input, at, matchBareVerb) ?? { owners: [], textStart: at };
}

/** `AJ to organise …`, `MK and DK will help …`; an appointment (`Maria and Vlad to meet …`) is no task of anybody. */
function matchVerb({ text, start, vocabulary }: FormInput): Match | undefined {
  const found = verb.exec(text.slice(0, 80));
  if (found === null || /[:.;]/.test(text.slice(0, found.index))) return undefined;
  const textStart = found.index + found[0].length;
  if (/^(?:meet|be|have been)\b/.test(text.slice(textStart))) return undefined;
  const owners = parseOwners(text.slice(0, found.index), start, vocabulary);
  return owners && { owners, textStart };
}

/** `@alice write the report`. */
function matchLeading({ text, start, vocabulary }: FormInput): Match | undefined {
  const found = /^((?:@[\p{L}\p{N}_.-]+(?:\s*[,/&+]\s*|\s+and\s+)?)+)\s+(?=[^\s:])/u.exec(text);
  if (found?.[1] === undefined) return undefined;
  const owners = parseOwners(found[1], start, vocabulary);
  return owners && { owners, textStart: found[0].length };
}

/** `Write the report - @ann, @bob`, `Write the report (@ann)`. */
function matchTrailing(input: FormInput): Match | undefined {
  return matchEnd(input, /(?:[-–—]\s*|\()((?:@[\p{L}\p{N}_.-]*[\p{L}\p{N}_][\s,/&+]*(?:and\s+)?)+)\)?\.?$/u);
}

/** `TODO: text`, and with owners in every place in which teams put them. */
function matchKeyword(input: FormInput): Match | undefined {
  const { text } = input;
  if (!mayBeKeyword(text)) return undefined;
  const found = keyword.exec(text);
  const word = found?.groups?.word;
  if (found === null || word === undefined) return undefined;
  const behind = skipSpace(text, found[0].length);
  if (/^ai$/i.test(word) && !isKeywordAI(input, word, behind)) return undefined;
  if (text.startsWith(':', behind)) {
    const textStart = skipMarkup(text, skipSpace(text, behind + 1));
    return matchAt(input, textStart, matchBehindKeyword) ?? { owners: [], textStart };
  }
  return (
    matchAt(input, behind, matchForList) ??
    matchAt(input, behind, matchLeadingBracket) ??
    matchAt(input, behind, matchColon) ??
    // Without a colon only capitals tell a keyword from a word that begins a sentence.
    (word === word.toUpperCase() ? matchAt(input, behind, matchVerb) : undefined)
  );
}

/** `AI:` may be somebody; then it is the keyword only where the owners follow. */
function isKeywordAI(input: FormInput, word: string, behind: number): boolean {
  if (word !== 'AI') return false;
  return (
    !input.vocabulary.isPerson('AI') || matchAt(input, skipSpace(input.text, behind + 1), matchColon) !== undefined
  );
}

/** Behind `Task`: `for: Maria, Radu`; what they are to do may follow behind a dash or a stop. */
function matchForList({ text, start, vocabulary }: FormInput): Match | undefined {
  const found = /^for\s*:\s*([^.;:–—]*)[.;:–—]?/iu.exec(text);
  if (found?.[1] === undefined) return undefined;
  const owners = parseOwners(found[1], start + found[0].indexOf(found[1], 'for'.length), vocabulary, 'plain');
  return owners && { owners, isForAbove: true, textStart: skipMarkup(text, found[0].length) };
}

/** Behind a keyword: `(RD): text`. */
function matchLeadingBracket({ text, start, vocabulary }: FormInput): Match | undefined {
  const found = /^\(([^()]{1,60})\)\s*:?\s*/u.exec(text);
  if (found?.[1] === undefined) return undefined;
  const owners = parseOwners(found[1], start + 1, vocabulary, 'plain');
  return owners && { owners, textStart: found[0].length };
}

/** Behind a keyword and its colon, owners may stand in any form. */
function matchBehindKeyword(input: FormInput): Match | undefined {
  return (
    matchColon(input) ??
    matchVerb(input) ??
    matchFullName(input) ??
    matchLeading(input) ??
    matchTrailing(input) ??
    matchBareVerb(input) ??
    matchBracket(input)
  );
}

/** `TODO: Ida Holm to do the review`: two capitalised words are a name, even if the note does not know it; so is `eP`. */
function matchFullName({ text, start }: FormInput): Match | undefined {
  const found = /^(\p{Lu}[\p{Ll}\p{M}]+ \p{Lu}[\p{Ll}\p{M}]+|\p{Ll}\p{Lu})\s+to\s+(?=\p{Ll})/u.exec(text);
  if (found?.[1] === undefined) return undefined;
  return { owners: [{ raw: found[1], start, end: start + found[1].length }], textStart: found[0].length };
}

/** `TODO: RD approve`, `TODO: RD/RV review`: people whom the note knows, and a plain verb. */
function matchBareVerb({ text, start, vocabulary }: FormInput): Match | undefined {
  const found = /^(\p{Lu}[^\s:,/+&]*(?:\s*[/+&]\s*\p{Lu}[^\s:,/+&]*)*)\s+(?=\p{Ll}{2,})/u.exec(text);
  if (found?.[1] === undefined) return undefined;
  const owners = parseOwners(found[1], start, vocabulary);
  if (owners === undefined || !owners.every(({ raw }) => vocabulary.isPerson(raw))) return undefined;
  return { owners, textStart: found[0].length };
}

/** `ACTION #1: text (Ida Holm)`, `TODO: text (RD)`. */
function matchBracket(input: FormInput): Match | undefined {
  return matchEnd(input, /\((?:owners?:\s*)?([^()]{2,60})\)\.?$/iu);
}

/** Owners at the end of a line, in the pattern's first group. Only the end is looked at, as a line may be a megabyte. */
function matchEnd({ text, start, vocabulary }: FormInput, pattern: RegExp): Match | undefined {
  const from = Math.max(0, text.length - 200);
  const found = pattern.exec(text.slice(from));
  const at = from + (found?.index ?? 0);
  if (found?.[1] === undefined || at === 0) return undefined;
  const owners = parseOwners(found[1], start + at + found[0].indexOf(found[1]), vocabulary);
  return owners && { owners, textStart: 0, textEnd: at };
}

/** Tries a form on the rest of a line; the answer's offsets are those of the whole line. */
function matchAt(input: FormInput, at: number, match: Form['match']): Match | undefined {
  const { text, start, vocabulary } = input;
  const found = match({ text: text.slice(at), start: start + at, vocabulary, first: true });
  if (found === undefined) return undefined;
  const { owners, textStart, textEnd = text.length - at, isForAbove = false } = found;
  return { owners, textStart: textStart + at, textEnd: textEnd + at, isForAbove };
}

function skipSpace(text: string, at: number): number {
  return at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
}

/** Where the text starts behind a colon: `**RD:** text` closes its markup there. */
function skipMarkup(text: string, at: number): number {
  return at + (/^[*_`~\])]*\s*/.exec(text.slice(at))?.[0].length ?? 0);
}
