/**
 * What a build publishes of the figures of a made-up archive: the data files, and the figures as a browser on /compare/ reads
 * them. Made in the archive's own folder, by the code that builds use.
 */
import { existsSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Cache } from '../../../src/archive/cache.ts';
import { readPacked, type Slice } from '../../../src/compare/packed.ts';
import type { ComparedReport } from '../../../src/compare/report.ts';
import { comparedCodes } from '../../../src/site/compare/figures.ts';
import { sliceOf, WHOLE } from '../../../src/site/compare/slices.ts';
import { writeDataFiles } from '../../steps/write-data-files.ts';

export interface Published {
  /** Path of a data file. */
  file(name: string): string;
  /** Its length. */
  bytes(name: string): number;
  /** CPU seconds for all data files, reading the archive included. */
  seconds: number;
  /** Every report as /compare/ knows it. */
  reports: ComparedReport[];
}

/** What is looked for in the folder that is built in: the code, by whose hash things are kept, and the seeds. */
const PROJECT = ['src', 'public', 'package-lock.json', 'astro.config.mjs', '.cache/bench'];

/** Publishes what `<folder>/content` holds; the process works in the folder from then on. */
export async function publish(folder: string): Promise<Published> {
  mkdirSync(join(folder, '.cache'), { recursive: true });
  for (const name of PROJECT) if (!existsSync(join(folder, name))) symlinkSync(resolve(name), join(folder, name));
  process.chdir(folder);
  const cache = new Cache();
  const begin = process.cpuUsage();
  await writeDataFiles('.', cache);
  const { user, system } = process.cpuUsage(begin);
  // As files have it: through JSON.
  const { index, groups } = JSON.parse(JSON.stringify(await sliceOf(WHOLE))) as Slice;
  cache.close();
  return {
    file: (name) => resolve('data', name),
    bytes: (name) => statSync(join('data', name)).size,
    seconds: (user + system) / 1e6,
    reports: readPacked(comparedCodes, index, groups),
  };
}
