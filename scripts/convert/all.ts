/**
 * `convert`: every seed of a folder to content, each file written whole or not at all, unchanged seeds not converted again.
 */
import { rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { differs, listFiles, writeWhole } from '../lib/files.ts';
import type { Cache } from '../../src/archive/cache.ts';
import { FileHashes } from '../../src/archive/file-hashes.ts';
import { codeOf } from '../lib/code-of.ts';
import { startBar } from '../lib/progress.ts';
import { breathe } from '../lib/stop.ts';
import { convertSeed, SeedMemory, type Outcome } from './outcome.ts';

export interface ConvertOptions {
  seeds: string;
  content: string;
  /** Write nothing, only compare. */
  check: boolean;
  /** Convert the seeds of these names alone. What is known of the others stays, and no file is removed. */
  only?: (seed: string) => boolean;
  /** What earlier runs found out; null believes nothing but the converter. */
  cache: Cache | null;
}

/** Converts them all, prints findings and one line of summary. Gives the exit status. */
export async function convertAll({ seeds, content, check, only, cache }: ConvertOptions): Promise<0 | 1> {
  const entries = (await readdir(seeds)).sort();
  const all = entries.filter((name) => name.endsWith('.txt'));
  const names = only === undefined ? all : all.filter(only);
  warnOfLoneNotes(seeds, entries);
  const memory =
    cache === null ? null : new SeedMemory(cache, new FileHashes(cache), await codeOf('src/convert/index.ts'), content);
  const bar = startBar('convert', names.length);
  const owners = new Map<string, string>();
  const wanted = new Set<string>();
  const sums = { blocked: 0, repairs: 0, doubts: 0, changed: 0 };
  for (const name of names) {
    const path = join(seeds, name);
    const key = memory?.keyOf(path) ?? '';
    const outcome = memory?.recall(path) ?? (await convertSeed(path, owners));
    if (outcome.id !== null) owners.set(outcome.id, owners.get(outcome.id) ?? path);
    memory?.keep(path, key, outcome);
    outcome.findings.forEach((line) => console.log(line));
    // Written at once: the texts of a large archive would not fit into memory.
    sums.changed += settle(outcome, content, check);
    for (const file of outcome.files.keys()) wanted.add(join(content, file));
    sums.blocked += outcome.blocked ? 1 : 0;
    sums.repairs += outcome.repairs;
    sums.doubts += outcome.doubts;
    bar.increment();
    await breathe();
  }
  bar.stop();
  // What a blocked seed gave before stays until somebody has looked.
  const stale = only !== undefined || sums.blocked > 0 ? [] : await staleFiles(content, wanted);
  for (const path of stale) {
    if (check) sayThatItDiffers(path);
    else rmSync(path);
  }
  cache?.flush();
  console.log(
    `${names.length} seeds: ${names.length - sums.blocked} converted, ${sums.blocked} blocked; ` +
      `${sums.repairs} repairs, ${sums.doubts} doubts; ` +
      (check
        ? `${sums.changed + stale.length} files differ`
        : `${sums.changed} files written, ${stale.length} removed`),
  );
  return sums.blocked > 0 || (check && sums.changed + stale.length > 0) ? 1 : 0;
}

/** Writes the files of an outcome that are not there as they are, or says that they differ; gives how many these are. */
function settle({ files }: Outcome, content: string, check: boolean): number {
  let changed = 0;
  for (const [name, text] of files) {
    const path = join(content, name);
    if (text === null || !differs(path, text)) continue;
    changed++;
    if (check) sayThatItDiffers(path);
    else writeWhole(path, text);
  }
  return changed;
}

function sayThatItDiffers(path: string): void {
  console.log(`${path}: is not what the seeds give; run \`npm run convert\``);
}

/** Files that no seed gives any more. */
async function staleFiles(content: string, wanted: ReadonlySet<string>): Promise<string[]> {
  return (await listFiles(join(content, 'reports'))).filter((path) => !wanted.has(path));
}

/** A note whose seed is not there would silently do nothing. */
function warnOfLoneNotes(seeds: string, entries: readonly string[]): void {
  for (const note of entries.filter((name) => name.endsWith('.yaml'))) {
    if (!entries.includes(note.replace(/\.yaml$/u, '.txt')))
      console.log(`${join(seeds, note)}: there is no seed of this name beside it; the note is not used`);
  }
}
