/**
 * `npm run bench -- build [seeds] [N...]`: what builds cost at some sizes, beside plain Astro, Pagefind's command and
 * Starlight. Prints each measurement as it comes, then tables and limits.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { archiveContender } from './builds/archive.ts';
import type { Contender, Corpus } from './builds/contender.ts';
import { printLimits } from './builds/limits.ts';
import { removePutAway } from './builds/put-away.ts';
import { referenceContender } from './builds/reference.ts';
import { ratiosOf, type SizeRun } from './builds/results.ts';
import { runInTurn } from './builds/run-in-turn.ts';
import { starlightContender } from './builds/starlight.ts';
import { tablesOf } from './builds/tables.ts';
import { keepRun, newestSizes } from './kept-results.ts';
import { surroundings } from './surroundings.ts';
import { printTable, rounded } from './table.ts';

const SCRATCH = join('.cache', 'bench');

/** Above, this archive is measured alone: a peer would take hours and more memory than there is. */
const MOST_FOR_PEERS = 5000;

export interface BuildBench {
  corpora: readonly Corpus[];
  rounds: number;
  /** Whether to keep the results in `bench/`. */
  keep: boolean;
}

/** Measures them all, the smaller first as asked, and prints what was found. */
export async function benchBuilds({ corpora, rounds, keep }: BuildBench): Promise<void> {
  const begun = surroundings();
  const sizes: SizeRun[] = [];
  const versions: Record<string, string> = {};
  for (const corpus of corpora) {
    const own = join(SCRATCH, `archive-${corpus}`);
    console.log(`${own}: making ready`);
    const contenders: Contender[] = [await archiveContender(own, corpus)];
    const content = join(own, 'content-kept');
    if (corpus === 'seeds' || corpus <= MOST_FOR_PEERS) {
      contenders.push(await referenceContender(join(SCRATCH, `reference-${corpus}`), content));
      contenders.push(await starlightContender(join(SCRATCH, 'starlight'), String(corpus), content));
    }
    for (const contender of contenders) Object.assign(versions, contender.versions);
    const size = sizeOf(own, corpus);
    const measured = await runInTurn(contenders, rounds, (round, step, { cpu, together }) =>
      console.log(
        `${corpus}, round ${round}, ${step}: ${rounded(cpu)} s of CPU, ${together === null ? '–' : rounded(together)} MB`,
      ),
    );
    sizes.push({ ...size, measured, ratios: ratiosOf({ measured }) });
    // Size by size, so that a run that is ended early has not been for nothing.
    if (keep) keepRun('builds', { ...begun, versions: { ...begun.versions, ...versions }, sizes });
  }
  removePutAway();
  const found = newestSizes([{ ...begun, sizes }]);
  console.log(['', ...tablesOf(found).map(printTable), ...printLimits(found)].join('\n'));
}

function sizeOf(folder: string, corpus: Corpus): Pick<SizeRun, 'corpus' | 'reports' | 'bytes'> {
  const seeds = join(folder, 'seeds');
  const names = readdirSync(seeds).filter((name) => name.endsWith('.txt'));
  const bytes = names.reduce((sum, name) => sum + statSync(join(seeds, name)).size, 0);
  return { corpus: corpus === 'seeds' ? 'seeds' : 'made-up', reports: names.length, bytes };
}
