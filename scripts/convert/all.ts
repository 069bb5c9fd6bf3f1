/**
 * `convert`: every seed of a folder to content, each file written whole or not at all, unchanged seeds not converted again.
 */
import { rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { filesBelow } from '../../src/links/files-below.ts';
import { says, writeWhole } from '../lib/files.ts';
import type { Cache } from '../../src/archive/cache.ts';
import { FileHashes } from '../../src/archive/file-hashes.ts';
import { siteCode } from '../../src/site/load-archive.ts';
import { codeOf } from '../lib/code-of.ts';
import { startBar } from '../lib/progress.ts';
import { breathe } from '../lib/stop.ts';
import { inWorkers } from '../lib/in-workers.ts';
import { shardOf, type Shard } from '../shard/shard.ts';
import type { SeedTask } from './worker.ts';
import { SeedMemory, withoutAddress, type Outcome } from './outcome.ts';

export interface ConvertOptions {
  seeds: string;
  content: string;
  /** Write nothing, only compare. */
  check: boolean;
  /** What earlier runs found out; null believes nothing but the converter. */
  cache: Cache | null;
  /** Folder of the site, where one is built: what is made from a report alone is made while its text is at hand. */
  out?: string;
  /** Converts its seeds alone; what the others gave stays. */
  shard?: Shard | null;
  /** Is told the seed of each report, by the report's id. */
  owners?: Map<string, string>;
}

/** Converts them all, prints findings and one line of summary. Gives the exit status. */
export async function convertAll({ seeds, content, check, cache, out, ...more }: ConvertOptions): Promise<0 | 1> {
  const { shard = null, owners = new Map<string, string>() } = more;
  const entries = (await readdir(seeds)).sort();
  const names = entries.filter(
    (name) => name.endsWith('.txt') && (shard === null || shardOf(name, shard.of) === shard.number),
  );
  warnOfLoneNotes(seeds, entries);
  const memory =
    cache === null ? null : new SeedMemory(cache, new FileHashes(cache), await codeOf('src/convert/index.ts'), content);
  const paths = names.map((name) => join(seeds, name));
  // Before any of them is read: what is changed meanwhile is converted again next time.
  const keys = new Map(paths.map((path) => [path, memory?.keyOf(path) ?? '']));
  const known = new Map(paths.map((path) => [path, memory?.recall(path) ?? null]));
  const due = paths.filter((path) => known.get(path) === null);
  const site = out === undefined ? null : { out: resolve(out), code: siteCode() };
  const tasks = due.map((path): SeedTask => ({ path, site }));
  const converted = inWorkers<SeedTask, Outcome>(new URL('worker.ts', import.meta.url), tasks);
  const bar = startBar('convert', names.length);
  const wanted = new Set<string>();
  const sums = { blocked: 0, repairs: 0, doubts: 0, changed: 0 };
  for (const path of paths) {
    const found = known.get(path) ?? (await nextOf(converted));
    const owner = found.id === null ? undefined : owners.get(found.id);
    const outcome = owner === undefined ? found : withoutAddress(found, path, owner);
    if (outcome.id !== null) owners.set(outcome.id, path);
    if (known.get(path) === null) memory?.keep(path, keys.get(path) ?? '', outcome);
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
  // Ends the processes: nobody asks for one more.
  await converted.return();
  // What a blocked seed gave before stays until somebody has looked.
  const stale = sums.blocked > 0 || shard !== null ? [] : staleFiles(content, wanted);
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
    if (text === null || says(path, text)) continue;
    changed++;
    if (check) sayThatItDiffers(path);
    else writeWhole(path, text);
  }
  return changed;
}

function sayThatItDiffers(path: string): void {
  console.log(`${path}: is not what the seeds give; run \`npm run convert\``);
}

/** Generated files that no seed gives any more, and drafts that a killed run has left. */
function staleFiles(content: string, wanted: ReadonlySet<string>): string[] {
  return filesBelow(join(content, 'reports')).filter(
    (path) => /\.(?:mdx|ledger\.json)(?:\.new)?$/u.test(path) && !wanted.has(path),
  );
}

async function nextOf(outcomes: AsyncGenerator<Outcome, void>): Promise<Outcome> {
  const { value } = await outcomes.next();
  if (value === undefined) throw new Error('a seed was to be converted and has no outcome');
  return value;
}

/** A note whose seed is not there would silently do nothing. */
function warnOfLoneNotes(seeds: string, entries: readonly string[]): void {
  for (const note of entries.filter((name) => name.endsWith('.yaml'))) {
    if (!entries.includes(note.replace(/\.yaml$/u, '.txt')))
      console.log(`${join(seeds, note)}: there is no seed of this name beside it; the note is not used`);
  }
}
