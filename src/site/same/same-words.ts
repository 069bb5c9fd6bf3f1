/**
 * The words that the archive's reports share, brought up to date once a build.
 */
import { projectCache } from '../../archive/cache.ts';
import { byPlace } from '../by-place.ts';
import { loadArchive, loadProse, siteCode } from '../load-archive.ts';
import { keepSameWords, REPEATED, type Repeated, type SharedParagraph } from './kept-words.ts';

export interface SameWordsElsewhere {
  of(id: string): SharedParagraph[];
  repeated: Repeated[];
}

let loaded: Promise<SameWordsElsewhere> | undefined;

/** All of them; the first call finds them, later ones get the same. */
export function loadSameWords(): Promise<SameWordsElsewhere> {
  return (loaded ??= load());
}

async function load(): Promise<SameWordsElsewhere> {
  const listed = byPlace((await loadArchive()).reports).map(({ record }) => record);
  const textOf = keepSameWords(projectCache(), siteCode(), { listed, ...(await loadProse()) });
  return {
    // Safe: written as such.
    of: (id) => JSON.parse(textOf(id) || '[]') as SharedParagraph[],
    repeated: JSON.parse(textOf(REPEATED) || '[]') as Repeated[],
  };
}
