/**
 * The data files that hold something of every report, joined from the pieces that each has left; written anew where the
 * piece of any report has changed.
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
  const names = files.map(({ path }) => path);
  const key = hashOfValues(
    code,
    reports.map(({ summary, pieces }) => [summary.id, ...names.map((name) => pieces.places[name]?.[2])]),
  );
  if (!units.holds('data', key)) {
    const growing = files.map(({ target, head }) => new GrowingFile(`${target}.new`, head));
    const reader = new PieceReader(folder);
    for (const [index, { pieces }] of reports.entries()) {
      const own = reader.read(pieces, names);
      own.forEach((piece, at) => growing[at]?.add(index === 0 ? piece : `${files[at]?.between ?? ''}${piece}`));
    }
    reader.close();
    for (const [at, { target, tail }] of files.entries()) {
      growing[at]?.add(tail);
      growing[at]?.close();
      renameSync(`${target}.new`, target);
    }
    const targets = files.map(({ target }) => target);
    units.keep('data', key, targets);
  }
  return Object.fromEntries(files.map(({ path, target }) => [path, statSync(target).size]));
}
