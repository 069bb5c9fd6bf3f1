/**
 * `convert`: every seed of a folder to content, each file written whole or not at all, unchanged seeds not converted again.
 */
import { rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { FileHashes } from '../kept/file-hashes.ts';
import { startBar } from '../progress.ts';
import { breathe } from '../stop.ts';
import { differs, listFiles, writeWhole } from './content-files.ts';
import { memoryPathOf, recall, remember, type Memory } from './memory.ts';
import { convertSeed, recallSeed, type Outcome } from './outcome.ts';

export interface ConvertOptions {
  seeds: string;
  content: string;
  /** Write nothing, only compare. */
  check: boolean;
  /** Convert the seeds of these names alone. What is known of the others stays, and no file is removed. */
  only?: (seed: string) => boolean;
  /** Hashes of seeds and content; whoever gives them closes them. */
  hashes?: FileHashes;
}

/** Seeds after which what was found out is written down, so that an interrupted run need not begin again. */
const STRETCH = 500;

/** Converts them all, prints findings and one line of summary. Gives the exit status. */
export async function convertAll({
  seeds,
  content,
  check,
  only,
  hashes = new FileHashes(null),
}: ConvertOptions): Promise<0 | 1> {
  const entries = (await readdir(seeds)).sort();
  const all = entries.filter((name) => name.endsWith('.txt'));
  const names = only === undefined ? all : all.filter(only);
  warnOfLoneNotes(seeds, entries);
  const memoryPath = memoryPathOf(seeds, content);
  // A check believes nothing but the converter.
  const before: Memory = check ? { code: '', seeds: {} } : await recall(memoryPath);
  const others = Object.entries(before.seeds).filter(([name]) => only?.(name) === false);
  const after: Memory = { code: before.code, seeds: Object.fromEntries(others) };
  const bar = startBar('convert', names.length);
  const owners = new Map<string, string>();
  const wanted = new Set<string>();
  let fresh = 0;
  const sums = { blocked: 0, repairs: 0, doubts: 0, changed: 0 };
  for (const name of names) {
    const path = join(seeds, name);
    const known = recallSeed(path, content, before.seeds[name], hashes);
    const outcome = known ?? (await convertSeed(path, owners, hashes));
    if (outcome.id !== null) owners.set(outcome.id, owners.get(outcome.id) ?? path);
    if (outcome.remembered !== null) after.seeds[name] = outcome.remembered;
    outcome.findings.forEach((line) => console.log(line));
    // Written at once: the texts of a large archive would not fit into memory.
    sums.changed += settle(outcome, content, check);
    for (const file of outcome.files.keys()) wanted.add(join(content, file));
    sums.blocked += outcome.blocked ? 1 : 0;
    sums.repairs += outcome.repairs;
    sums.doubts += outcome.doubts;
    if (known === null && ++fresh % STRETCH === 0 && !check)
      await remember(memoryPath, { code: before.code, seeds: { ...before.seeds, ...after.seeds } });
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
  if (!check) await remember(memoryPath, after);
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
