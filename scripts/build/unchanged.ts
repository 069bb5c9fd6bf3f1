/**
 * Whether anything at all has changed since the last build that came to its end: sizes and times of every file that a
 * build reads or gives, as Git looks at a work tree. Where one differs, the steps look at contents.
 */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { surroundings } from './surroundings.ts';
import { filesBelow } from './site-files.ts';

const READ = ['src', 'scripts', 'public', 'seeds', 'content'];
const SINGLE = ['package-lock.json', 'package.json', 'astro.config.mjs', 'tsconfig.json'];

/** Kept between builds; not there while one is under way. */
const STAMP = '.cache/built';

/** Whether all is as the last finished build left it. */
export function isUnchanged(out: string): boolean {
  try {
    return readFileSync(STAMP, 'utf8') === stampOfAll(out);
  } catch {
    return false;
  }
}

/** To be called before the first file is touched. */
export function beginBuild(): void {
  rmSync(STAMP, { force: true });
}

/** To be called when the site is finished and checked. */
export function endBuild(out: string): void {
  writeFileSync(STAMP, stampOfAll(out));
}

function stampOfAll(out: string): string {
  const hash = createHash('sha256').update(surroundings());
  for (const path of [...SINGLE, ...[...READ, out].flatMap((folder) => filesBelow(folder).sort())]) {
    const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
    if (stat !== undefined) hash.update(`${path} ${stat.size} ${stat.mtimeNs} ${stat.ctimeNs} ${stat.ino}\n`);
  }
  return hash.digest('hex');
}
