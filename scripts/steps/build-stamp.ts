/**
 * Whether anything at all has changed since the last build that came to its end: of what a build reads the contents, of
 * what it gives sizes and times, as Git looks at a work tree. Where one differs, the steps look closer.
 *
 * 2026-11-22: What is read is looked at before it is read, what is given afterwards: a seed that somebody saves while the
 * build is under way is new to the next one.
 */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { hashOf, type Cache } from '../../src/archive/cache.ts';
import type { FileHashes } from '../../src/archive/file-hashes.ts';
import { askHistory } from '../../src/archive/git.ts';
import { filesBelow } from '../../src/links/files-below.ts';
import { logSigner } from '../../src/site/log-signer.ts';
import { SETTINGS } from '../../src/site/site-address.ts';

const READ = [
  'src',
  'scripts',
  'public',
  'seeds',
  'package-lock.json',
  'package.json',
  'astro.config.mjs',
  'tsconfig.json',
];
const CONTENT = 'content';

/** Kind in the cache; not there while a build is under way. */
const KIND = 'built';

/** The stamp of a build of the site in `out`. */
export class BuildStamp {
  readonly #cache: Cache;
  readonly #hashes: FileHashes;
  readonly #out: string;
  readonly #read: string;

  /** To be made before the build reads anything. */
  constructor(cache: Cache, hashes: FileHashes, out: string) {
    this.#cache = cache;
    this.#hashes = hashes;
    this.#out = out;
    const settings = [
      process.version,
      ...[...SETTINGS, 'PAGES_ALONE'].map((name) => process.env[name] ?? null),
      askHistory(process.cwd()).stdout,
      logSigner()?.verifier ?? null,
    ];
    this.#read = hashOf(JSON.stringify(settings), this.#contentsOf(READ));
  }

  /** Whether all is as the last finished build left it. Else there is no stamp from now on. */
  isUnchanged(): boolean {
    const left = this.#cache.text(KIND, this.#out, this.#read);
    // Mostly a seed is another, and nobody has to look at the site.
    if (left !== null && left === this.#now()) return true;
    this.#cache.remove(KIND, [this.#out]);
    return false;
  }

  /** To be called when the site is finished and checked. */
  end(): void {
    this.#cache.set(KIND, this.#out, this.#read, this.#now());
    this.#cache.flush();
  }

  /** What the build has given, as it is now. */
  #now(): string {
    return hashOf(this.#contentsOf([CONTENT]), timesOf(this.#out));
  }

  /** Paths and hashes of files, and of those below folders. */
  #contentsOf(paths: readonly string[]): string {
    const files = paths.flatMap((path) => (/\.[a-z]+$/u.test(path) ? [path] : filesBelow(path).sort()));
    return files.map((file) => `${file} ${this.#hashes.of(file) ?? ''}\n`).join('');
  }
}

/** Sizes and times of all files below a folder, as a hash. */
function timesOf(folder: string): string {
  const hash = createHash('sha256');
  for (const path of filesBelow(folder).sort()) {
    const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
    hash.update(stat === undefined ? '' : `${path} ${stat.size} ${stat.mtimeNs} ${stat.ctimeNs} ${stat.ino}\n`);
  }
  return hash.digest('base64url');
}
