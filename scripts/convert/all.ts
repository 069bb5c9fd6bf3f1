/**
 * `convert`: every seed of a folder to content, each file written whole or not at all, unchanged seeds not converted again.
 */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startBar } from '../progress.ts';
import { differs, listFiles, writeWhole } from './content-files.ts';
import { hashOf } from '../hash-of.ts';
import { recall, remember, type Memory } from './memory.ts';
import { convertSeed, recallSeed, type Outcome } from './outcome.ts';

export interface ConvertOptions {
  seeds: string;
  content: string;
  /** Write nothing, only compare. */
  check: boolean;
}

/** Converts them all, prints findings and one line of summary. Gives the exit status. */
export async function convertAll({ seeds, content, check }: ConvertOptions): Promise<0 | 1> {
  const entries = (await readdir(seeds)).sort();
  const names = entries.filter((name) => name.endsWith('.txt'));
  warnOfLoneNotes(seeds, entries);
  const memoryPath = join('.cache', `convert-${hashOf(seeds, content).slice(0, 8)}.json`);
  // A check believes nothing but the converter.
  const before: Memory = check ? { code: '', seeds: {} } : await recall(memoryPath);
  const after: Memory = { code: before.code, seeds: {} };
  const bar = startBar('convert', names.length);
  const outcomes: Outcome[] = [];
  const owners = new Map<string, string>();
  for (const name of names) {
    const path = join(seeds, name);
    const outcome = (await recallSeed(path, content, before.seeds[name])) ?? (await convertSeed(path, owners));
    if (outcome.id !== null) owners.set(outcome.id, owners.get(outcome.id) ?? path);
    if (outcome.remembered !== null) after.seeds[name] = outcome.remembered;
    outcome.findings.forEach((line) => console.log(line));
    outcomes.push(outcome);
    bar.increment();
  }
  bar.stop();
  const { changed, stale } = await compare(outcomes, content);
  if (check)
    [...changed.keys(), ...stale].forEach((path) =>
      console.log(`${path}: is not what the seeds give; run \`npm run convert\``),
    );
  else {
    for (const [path, text] of changed) await writeWhole(path, text);
    for (const path of stale) await rm(path);
    await remember(memoryPath, after);
  }
  const blocked = outcomes.filter((outcome) => outcome.blocked).length;
  const sum = (count: (outcome: Outcome) => number): number =>
    outcomes.reduce((total, outcome) => total + count(outcome), 0);
  console.log(
    `${names.length} seeds: ${names.length - blocked} converted, ${blocked} blocked; ` +
      `${sum(({ repairs }) => repairs)} repairs, ${sum(({ doubts }) => doubts)} doubts; ` +
      (check
        ? `${changed.size + stale.length} files differ`
        : `${changed.size} files written, ${stale.length} removed`),
  );
  return blocked > 0 || (check && changed.size + stale.length > 0) ? 1 : 0;
}

/** A note whose seed is not there would silently do nothing. */
function warnOfLoneNotes(seeds: string, entries: readonly string[]): void {
  for (const note of entries.filter((name) => name.endsWith('.yaml'))) {
    if (!entries.includes(note.replace(/\.yaml$/u, '.txt')))
      console.log(`${join(seeds, note)}: there is no seed of this name beside it; the note is not used`);
  }
}

/** Files to be written, and files that no seed gives any more. What a blocked seed gave before stays until somebody has looked. */
async function compare(
  outcomes: readonly Outcome[],
  content: string,
): Promise<{ changed: Map<string, string>; stale: string[] }> {
  const changed = new Map<string, string>();
  const wanted = new Set<string>();
  for (const { files } of outcomes) {
    for (const [name, text] of files) {
      const path = join(content, name);
      wanted.add(path);
      if (text !== null && (await differs(path, text))) changed.set(path, text);
    }
  }
  const blocked = outcomes.some((outcome) => outcome.blocked);
  const stale = blocked ? [] : (await listFiles(join(content, 'reports'))).filter((path) => !wanted.has(path));
  return { changed, stale };
}
