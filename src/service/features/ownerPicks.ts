/** Who is meant in a list of people that is filtered while typing, where several may be ticked. */
import { fold, withoutDiacritics } from '../note/names';

export interface OwnerPick {
  readonly key: string;
  readonly label: string;
  readonly description?: string;
}

/** The key of somebody who is typed and not known anywhere. */
function newKey(name: string): string {
  return `new ${name}`;
}

/** Who is typed and not known anywhere; undefined for the key of somebody who is. */
export function newName(key: string): string | undefined {
  return key.startsWith('new ') ? key.slice('new '.length) : undefined;
}

/**
 * An editor looks for the very letters among what it shows: so `LukaszW` stands behind `ŁukaszW`, and `Ana Imparatu` behind
 * `Ana Împăratu`; but nothing that is found anyway, in any case.
 */
export function withPlainLetters<Pick extends OwnerPick>(pick: Pick): Pick {
  const { label, description = '' } = pick;
  const plain = [label, ...description.split(' · ')].map(withoutDiacritics);
  const shown = [label, description].map((text) => text.toLowerCase());
  // The longest first, as it may hold others.
  const aids = new Set<string>();
  for (const aid of [...plain].sort((a, b) => b.length - a.length)) {
    const typed = aid.toLowerCase();
    if (shown.some((text) => text.includes(typed))) continue;
    shown.push(typed);
    aids.add(aid);
  }
  return {
    ...pick,
    description: [description, ...plain.filter((aid) => aids.delete(aid))].filter(Boolean).join(' · '),
  };
}

/** Those who may be meant by what is typed, found without diacritics; where nobody is, it may be somebody new. */
export function typedPicks(value: string, all: readonly OwnerPick[]): readonly OwnerPick[] {
  const name = value.trim();
  if (name === '') return [];
  const found = all.filter(({ label, description = '' }) => fold(`${label} ${description}`).includes(fold(name)));
  if (found.length > 0 || !/^@?\p{L}[\p{L}\p{N} ._-]{1,40}$/u.test(name)) return found;
  // In a note only a capital or an `@` tells a name from a word.
  const written = /^[@\p{Lu}]/u.test(name) ? name : name.includes(' ') ? undefined : `@${name}`;
  return written === undefined ? [] : [{ key: newKey(written), label: written }];
}

/**
 * Who is meant by Enter alone, beside those who are ticked: the one who is left of what is typed; else the row that
 * somebody has moved to who has ticked nothing.
 * @param active the row that has the focus, which may not be shown any more
 * @param tickedAt what was typed when somebody was ticked or unticked last; undefined where nobody was
 */
export function meantPick(
  value: string,
  all: readonly OwnerPick[],
  active: OwnerPick | undefined,
  tickedAt: string | undefined,
): OwnerPick | undefined {
  const found = typedPicks(value, all);
  const [only] = found.length === 1 ? found : [];
  // An editor tells of ticks also when the list gets a row for somebody new; whoever types them and presses Enter means them.
  if (only !== undefined && (value !== tickedAt || newName(only.key) !== undefined)) return only;
  if (tickedAt !== undefined) return undefined;
  return value.trim() === '' ? active : found.find(({ key }) => key === active?.key);
}
