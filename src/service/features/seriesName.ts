/** What a series is called where people read it. */
import type { Config } from '../config';
import { decode } from '../note/uris';
import type { IndexedNote } from '../workspace/indexedNote';

/**
 * The team of a configured series; else what the paths of its notes have in common: `gsoc/ss` of
 * `gsoc/ss-2022-08-01.md`; for notes that are called by their dates alone the name of their folder.
 */
export function seriesName({ folder, series }: IndexedNote, config: Config): string {
  // A key is that of the notes folder, and in it `#` and a number, or a path with `{}` in the place of dates.
  const key = series.slice(folder.length + 1);
  const configured = key.startsWith('#') ? config.series[Number(key.slice(1))] : undefined;
  if (configured?.team !== undefined) return configured.team;
  const path = (configured?.path ?? key).replace(/\{\w*\}/g, '{}').replace(/^untitled:|\.\w+$/g, '');
  const parts = path.split('/').map((part) => part.replace(/[\s._-]*\{\}[\s._-]*/g, ' ').trim());
  const name = parts.filter((part) => part !== '').join('/');
  return name === '' ? decode(folder.slice(folder.lastIndexOf('/') + 1)) : name;
}
