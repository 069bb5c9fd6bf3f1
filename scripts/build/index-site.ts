/**
 * Writes the search index of all reports below the site's folder.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readArchive } from '../../src/archive/read-archive.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import { startBar } from '../progress.ts';

/** Builds the index of the reports in `content` into `<out>/pagefind/`. */
export async function indexSite(content: string, out: string): Promise<void> {
  const reports = await readArchive(content);
  const bar = startBar('index', reports.length);
  const files = await buildIndex(reports, () => bar.increment());
  bar.stop();
  const folder = join(out, 'pagefind');
  await rm(folder, { recursive: true, force: true });
  for (const file of files) {
    const path = join(folder, file.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.content);
  }
  console.log(
    `${reports.length} reports indexed, ${files.reduce((sum, file) => sum + file.content.length, 0)} bytes in ${files.length} files`,
  );
}
