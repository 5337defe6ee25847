/** Who the reader is, among the people of a folder. */
import { mayBeInitials, readPersonName } from '../note/personName';
import type { KnownPerson, People } from './people';

/** What tells who somebody is. */
export interface Identity {
  /** What they say themselves: any of their names. It goes first. */
  readonly name?: string | undefined;
  /** What git signs their commits with. */
  readonly gitName?: string | undefined;
  readonly gitEmail?: string | undefined;
}

/** @returns undefined where nobody fits, or several do */
export function findMe({ name = '', gitName = '', gitEmail = '' }: Identity, people: People): KnownPerson | undefined {
  // Whoever says a name that is nobody's here is not taken for somebody else.
  if (name.trim() !== '') return only(named(name.trim(), people));
  return only(withEmail(gitEmail, people)) ?? only(signed(gitName.trim(), gitEmail, people));
}

/** Whom git's name means: nobody by half of their name, nor with another address, unless the name is quite the same. */
function signed(name: string, email: string, people: People): readonly KnownPerson[] {
  if (name === '') return [];
  const { key, given, family } = readPersonName(name);
  const found = people.inRoster(name);
  return (found.length > 0 ? found : people.named(name)).filter(({ names, entry }) => {
    if (names.some((other) => other.key === key)) return true;
    const hasOther = entry?.email !== undefined && email !== '' && entry.email.toLowerCase() !== email.toLowerCase();
    return !hasOther && family.length > 0 && names.some((other) => other.given === given && other.family.length > 0);
  });
}

function named(name: string, people: People): readonly KnownPerson[] {
  const inRoster = people.inRoster(name);
  if (inRoster.length > 0 || name === '') return inRoster;
  const found = people.named(name);
  return found.length > 0 || !mayBeInitials(name) ? found : people.withInitials(name).all;
}

/** GitHub signs for people with an address of their name there. */
function withEmail(email: string, people: People): readonly KnownPerson[] {
  const address = email.trim().toLowerCase();
  if (address === '') return [];
  const found = people.all.filter(({ entry }) => entry?.email?.toLowerCase() === address);
  const github = /^(?:\d+\+)?([^@]+)@users\.noreply\.github\.com$/.exec(address)?.[1];
  return found.length > 0 || github === undefined ? found : people.onGithub(github);
}

function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}
