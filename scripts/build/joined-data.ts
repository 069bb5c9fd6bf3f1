/**
 * The data files that hold something of every report, joined from the pieces that each has left; a file is written anew
 * where the piece of any report has changed.
 */
import { renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FileSizes } from '../../src/site/data-files.ts';
import { GrowingFile } from './growing-file.ts';
import type { KnownReport, Pages, PagesOptions } from './pages.ts';
import { hashOfValues } from './hash-of-values.ts';
import { PieceReader } from './pieces.ts';

/** Writes them and gives their sizes. `reports` are in the site's order. */
export function joinData(
  { out, folder, units, code }: PagesOptions,
  pages: Pages,
  reports: readonly KnownReport[],
): FileSizes {
  const files = pages.dataFiles.map((file) => ({ ...file, target: join(out, 'data', file.path) }));
  const reader = new PieceReader(folder);
  for (const { path, head, between, tail, target } of files) {
    const hashes = reports.map(({ summary, pieces }) => [summary.id, pieces.places[path]?.[2]]);
    const key = hashOfValues(code, hashes);
    if (units.holds(`data ${path}`, key)) continue;
    const growing = new GrowingFile(`${target}.new`, head);
    for (const [index, { pieces }] of reports.entries()) {
      if (index > 0) growing.add(between);
      growing.add(reader.bytesOf(pieces, path));
    }
    growing.add(tail);
    renameSync(growing.close(), target);
    units.keep(`data ${path}`, key, [target]);
  }
  reader.close();
  return Object.fromEntries(files.map(({ path, target }) => [path, statSync(target).size]));
}
