/**
 * A made-up archive for measuring the search: seeds, content, records. Kept below `.cache/`, so that the next run need not make it again.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readArchive } from '../../../src/archive/read-archive.ts';
import type { Report } from '../../../src/report.ts';
import { convertAll } from '../../convert/all.ts';
import { startBar } from '../../lib/progress.ts';
import { writeCorpus } from '../corpus/index.ts';

export interface MadeArchive {
  /** Folder of everything made for this size. */
  folder: string;
  /** Folder of the converted reports. */
  content: string;
  reports: Report[];
}

/** An archive of so many reports; the same for the same number. */
export async function makeArchive(count: number): Promise<MadeArchive> {
  const folder = join('.cache', 'bench', `corpus-${count}`);
  const content = join(folder, 'content');
  if (!existsSync(join(folder, 'seeds'))) {
    const bar = startBar('corpus', count);
    await writeCorpus(folder, count, () => bar.increment());
    bar.stop();
  }
  const said = console.log;
  // Thousands of findings of made-up reports are of no use here.
  console.log = () => undefined;
  await convertAll({ seeds: join(folder, 'seeds'), content, check: false, cache: null }).finally(
    () => (console.log = said),
  );
  return { folder, content, reports: await readArchive(content) };
}
