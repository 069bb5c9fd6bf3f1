/**
 * The pages of lists that this site has, for those who only name them.
 */
import { readFileSync } from 'node:fs';
import { prepared, preparedFiles } from '../build-mode.ts';
import { loadTallies } from '../load-archive.ts';
import { listPathsOf } from './all-paths.ts';

export async function loadListPaths(): Promise<string[]> {
  if (prepared === null) return listPathsOf(await loadTallies());
  // Safe: scripts/build/pages.ts wrote the file as such in this very build.
  return JSON.parse(readFileSync(preparedFiles.lists(prepared), 'utf8')) as string[];
}
