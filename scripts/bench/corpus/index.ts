/**
 * The corpus maker: report i of an endless roll of made-up seeds, of the variety of real ones, the same bytes always and
 * whatever else is made. Writes them to a folder as the converter reads it.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editionInForce } from '../../../src/forms/index.ts';
import { reporterOf } from './agencies.ts';
import { diceOf } from './dice.ts';
import { figuresOf } from './figures.ts';
import { isScholarly, printSeed, type CorpusSeed } from './print-seed.ts';

/** Seed `index` of the roll, from 0. */
export function corpusSeed(index: number): CorpusSeed {
  const dice = diceOf(`corpus report ${index}`);
  const { agency, year } = reporterOf(index);
  const edition = isScholarly(agency.name) ? null : editionInForce(year);
  const figures = figuresOf(dice, edition, agency.name.endsWith('人民政府'));
  return printSeed(dice, { index, agency, year, edition, figures });
}

/** Writes seeds 0 to `count` - 1 to `folder`/seeds, which holds nothing else then. `onSeed` is told of each. */
export async function writeCorpus(folder: string, count: number, onSeed?: (seed: CorpusSeed) => void): Promise<void> {
  const seeds = join(folder, 'seeds');
  await rm(seeds, { recursive: true, force: true });
  await mkdir(seeds, { recursive: true });
  for (let index = 0; index < count; index++) {
    const seed = corpusSeed(index);
    await writeFile(join(seeds, `${seed.stem}.txt`), seed.bytes);
    if (seed.yaml !== null) await writeFile(join(seeds, `${seed.stem}.yaml`), seed.yaml);
    onSeed?.(seed);
  }
}
