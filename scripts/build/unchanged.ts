/**
 * Whether anything at all has changed since the last build that came to its end: sizes and times of every file that a
 * build reads or gives, as Git looks at a work tree. Where one differs, the steps look at contents.
 *
 * 2026-11-22: What is read is looked at before it is read, what is given afterwards: a seed that somebody saves while the
 * build is under way is new to the next one.
 */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { writeWholeSync } from '../kept/write-whole.ts';
import { headOfHistory, surroundings } from './surroundings.ts';
import { filesBelow } from './site-files.ts';

const READ = ['src', 'scripts', 'public', 'seeds'];
const SINGLE = ['package-lock.json', 'package.json', 'astro.config.mjs', 'tsconfig.json'];
const CONTENT = 'content';

/** Kept between builds; not there while one is under way. */
const STAMP = '.cache/built';

/** Whether all is as the last finished build left it. */
export function isUnchanged(out: string): boolean {
  try {
    const stamp = readFileSync(STAMP, 'utf8');
    // What is read first: mostly that has changed, and what was given need not be looked at.
    const read = `${stampOfRead()}\n`;
    return stamp.startsWith(read) && stamp.slice(read.length) === [stampOf(CONTENT), stampOf(out)].join('\n');
  } catch {
    return false;
  }
}

/** The stamp of a build under way, to be made before it reads anything. */
export class BuildStamp {
  readonly #read: string;
  #content = '';

  constructor() {
    rmSync(STAMP, { force: true });
    this.#read = stampOfRead();
  }

  /** To be called when the content is written and not yet read. */
  contentIsMade(): void {
    this.#content = stampOf(CONTENT);
  }

  /** To be called when the site is finished and checked. */
  end(out: string): void {
    writeWholeSync(STAMP, [this.#read, this.#content, stampOf(out)].join('\n'));
  }
}

function stampOfRead(): string {
  return [surroundings(), headOfHistory().replaceAll('\n', ' '), stampOf(...SINGLE, ...READ)].join('\n');
}

/** Sizes and times of these files, and of those below these folders, as a hash. */
function stampOf(...paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    const stat = statSync(path, { throwIfNoEntry: false });
    const files = stat?.isDirectory() === true ? filesBelow(path).sort() : [path];
    for (const file of files) hash.update(lineOf(file));
  }
  return hash.digest('hex');
}

function lineOf(path: string): string {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? '' : `${path} ${stat.size} ${stat.mtimeNs} ${stat.ctimeNs} ${stat.ino}\n`;
}
