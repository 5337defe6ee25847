/** The globs of a team's configuration. They come with the repository, so that nothing in them may take long or throw. */
import picomatch from 'picomatch';

/** Longer ones nobody writes. */
const longest = 500;
/** Each star or group in braces multiplies the time that a path takes which matches nearly, by all there is to try. */
const mostStars = { inSegment: 4, inAll: 6 };
const mostCommas = 20;

/** Whether a glob may be used at all. */
export function isGlob(glob: string): boolean {
  if (glob === '' || glob.length > longest || glob.split(',').length > mostCommas + 1) return false;
  const stars = glob.split('/').map((segment) => segment.match(/\*+|\{/g)?.length ?? 0);
  return Math.max(...stars) <= mostStars.inSegment && stars.reduce((sum, count) => sum + count, 0) <= mostStars.inAll;
}

/** Whether a path, relative to the notes folder, is one of those that globs name; those that may not be used name none. */
export function createGlobTest(globs: readonly string[]): (path: string) => boolean {
  const usable = globs.filter(isGlob);
  return usable.length > 0 ? picomatch(usable.map(withoutGroups), { dot: true, noextglob: true }) : () => false;
}

/** Round brackets and what repeats them would go into a regular expression as they are. */
function withoutGroups(glob: string): string {
  return glob.replace(/\\.|[()+|]/gs, (found) => (found.length > 1 ? found : `\\${found}`));
}
