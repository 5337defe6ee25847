/** The grammar of owners: who the words before a colon, or before `to`, are. Forms and traps are those of docs/format.md. */
import { matches } from './matches';
import { remembered, trimAny } from './names';
import type { Owner } from './note';
import type { Vocabulary } from './vocabulary';

/** Capitals that stand before a colon in notes and are nobody's initials, unless a participant has just those. */
const acronyms = new Set(
  (
    'PR PRS WIP URL URI TBD TBA TBC FYI FAQ ETA API CI CD VM VMS OS RFC CFP NB PS QA Q A ID IDE OK TODO TOOD DONE NOTE ' +
    'INFO MISC NEXT LINK DATE TIME GOAL IDEA EDIT MVP KPI OKR HTTP SSH USB CPU GPU RAM SMP ARM PDF CSV JSON YAML HTML CSS SQL'
  ).split(' '),
);

/** Capitalised words that begin a line with a colon and are no names: labels, verbs of the trade, times. */
const labels = new Set(
  (
    'action actions add agenda agreed agreement aim allow also announcement answer background because blocked blocker but ' +
    'cancelled challenges close comment comments conclusion consensus context date deadline decided decision decisions ' +
    'deferred details discuss discussion docs documentation done draft due duration event events example examples final ' +
    'finally first fix follow followup goal goals help here hint idea ideas important info information interested issue ' +
    'issues item items last later link links list location long maybe meeting meetings merge meta minor misc motivation move ' +
    'need next note notes notice objective objectives open option options other others outcome outcomes overview owner ' +
    'participants pending planned plan plans point points possible postponed presentation priority probably problem problems ' +
    'process progress project projects proposal proposals proposed pros cons question questions rationale reason reference ' +
    'references regarding reject related release releases remark remarks remember reminder reminders request requirements ' +
    'resolution resolved resource resources result results review reviews risk risks schedule second see short solution status ' +
    'step steps suggestion suggestions summary task tasks tentative testing tests then thanks third time timeline tip title ' +
    'today tomorrow topic topics update updates upcoming urgent version vote warning website when where who why work workshop ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september ' +
    'october november december week month year quarter sprint milestone hackathon infrastructure community docker ' +
    'python security slides blog kernel build linux windows discord slack email mail backend frontend core design'
  ).split(' '),
);

/** Nobody's list of owners is longer; a line of a note may be a megabyte. */
const maxLength = 200;

/** What joins owners. */
export const ownerSeparator = /\s*[/+,&]\s*|\s+(?:and|și|und|et)\s+/giu;

/** How sure a word has to be to count as an owner. */
type Strictness =
  /** Initials, handles, and whoever the note knows. */
  | 'sure'
  /** Also a capitalised word that is no known label: `Ida`, where only people stand before a colon. */
  | 'plain'
  /** Any capitalised name, beside an owner who is sure: `RD + Ida`. */
  | 'beside';

/**
 * Reads a list of owners, such as `RD/AJ`, `MP and SK`, `CV, SJ, TT`, `@razvan`, `RD (create issue)` (what stands in
 * brackets is no owner) or `SS, provide status` (nor is a remark behind a comma).
 * @param text the list, and nothing else
 * @param start where it stands in the note
 * @param strictness `plain` where a line is so likely to start with a name that one which the note does not know will do
 * @returns undefined where any part is nobody
 */
export function parseOwners(
  text: string,
  start: number,
  vocabulary: Vocabulary,
  strictness: 'sure' | 'plain' = 'sure',
): Owner[] | undefined {
  if (text.length > maxLength) return undefined;
  const words = split(text);
  const [only] = words;
  if (only === undefined) return undefined;
  // As nearly all lists are.
  if (words.length === 1)
    return isOwner(only.shape, vocabulary, strictness)
      ? [{ raw: only.raw, start: start + only.start, end: start + only.end }]
      : undefined;
  const remark = words.findIndex((word, index) => index > 0 && word.joint === ',' && isRemark(word, vocabulary));
  const owners = remark === -1 ? words : words.slice(0, remark);
  const anySure = owners.some(({ shape }) => isOwner(shape, vocabulary, strictness));
  if (!anySure || !owners.every(({ shape }) => isOwner(shape, vocabulary, 'beside'))) return undefined;
  return owners.map(({ raw, start: at, end }) => ({ raw, start: start + at, end: start + end }));
}

/** Whether a word is the initials of somebody: two to four letters with two capitals, or those of a participant. */
export function isInitials(word: string, vocabulary?: Vocabulary): boolean {
  if (vocabulary?.isPerson(word) && /^\p{L}{2,4}$/u.test(word)) return true;
  if (acronyms.has(word.toUpperCase()) && !/\p{Ll}/u.test(word.slice(0, -1))) return false;
  return /^(?=.{2,4}$)(?=.*\p{Lu}.*\p{Lu})(?:\p{Lu}\p{L}{1,2}|\p{Lu}\p{L}*\p{Ll}\p{L}*)$/u.test(word);
}

/** `Option B`, `Phase A`, `NodeJS` are things. */
const things =
  /^(?:option|plan|phase|version|type|step|group|part|level|class|case|team|track|room|appendix|annex|section|vitamin|grade|stage|variant|node|react|vue|next|three|type)\s?\p{Lu}|JS$/iu;

/** What a word looks like, whoever the note knows. */
interface Shape {
  /** Without its `@`. */
  readonly name: string;
  readonly isHandle: boolean;
  readonly isSure: boolean;
  readonly isPlain: boolean;
  readonly isBeside: boolean;
}

const noShape = { isHandle: false, isSure: false, isPlain: false, isBeside: false };

function shapeOf(word: string): Shape {
  // Of more than three words it is a sentence, if nobody known.
  if (/ .* .* /.test(word)) return { name: word.replace(/^@/, ''), ...noShape };
  const isHandle = /^@[\p{L}\p{N}](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}])?$/u.test(word);
  const name = word.replace(/^@/, '');
  const isThing = things.test(name);
  return {
    name,
    isHandle,
    isSure:
      isInitials(name) ||
      // A handle, `ZoëK` or `PaulU`: a first name and the capitals of a surname.
      (!isThing && /^\p{Lu}[\p{Ll}\p{M}]+\p{Lu}{1,2}$/u.test(name)) ||
      // A first name and an initial, `Ida H`.
      (!isThing && /^\p{Lu}[\p{Ll}\p{M}]+ \p{Lu}\.?$/u.test(name)),
    isPlain: !isThing && /^\p{Lu}[\p{Ll}\p{M}]{2,}$/u.test(name) && !labels.has(name.toLowerCase()),
    isBeside:
      !isThing &&
      !/^(?:TB[ACD]|WIP|FYI)$/.test(name) &&
      /^\p{Lu}[\p{L}\p{M}'’-]*(?: \p{Lu}[\p{L}\p{M}'’-]*){0,2}$/u.test(name),
  };
}

function isOwner(shape: Shape, vocabulary: Vocabulary, strictness: Strictness): boolean {
  return (
    shape.isHandle ||
    shape.isSure ||
    vocabulary.isPerson(shape.name) ||
    vocabulary.isGroup(shape.name) ||
    (strictness === 'plain' && shape.isPlain) ||
    (strictness === 'beside' && shape.isBeside)
  );
}

function isRemark({ raw, shape }: Word, vocabulary: Vocabulary): boolean {
  return /^\p{Ll}/u.test(raw) && !isOwner(shape, vocabulary, 'sure');
}

interface Word extends Owner {
  /** The separator before it. */
  readonly joint: string;
  readonly shape: Shape;
}

/** The same few lists stand before colons in note after note. The places of the words are counted from the start of the list. */
const split = remembered((text): readonly Word[] => {
  const words: Word[] = [];
  let at = 0;
  let joint = '';
  // Brackets are blanked, not removed, so that places stay what they are.
  const plain = text.replace(/\([^()]*\)?/g, (brackets) => ' '.repeat(brackets.length));
  const push = (end: number): void => {
    const part = plain.slice(at, end);
    const raw = trimAny(part, /[\s*_`~[\]]/);
    if (raw === '') return;
    const start = at + part.indexOf(raw);
    words.push({ raw, start, end: start + raw.length, joint, shape: shapeOf(raw) });
  };
  for (const match of matches(plain, ownerSeparator)) {
    push(match.index);
    joint = match[0].trim();
    at = match.index + match[0].length;
  }
  push(plain.length);
  return words;
});
