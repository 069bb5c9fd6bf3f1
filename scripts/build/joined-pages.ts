/**
 * The files that hold something of every report, data tables and the pages of the parts, joined from the pieces that each
 * report has left; written anew when any report has changed.
 */
import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { PartName } from '../../src/report.ts';
import type { ReportSummary } from '../../src/site/archive.ts';
import { startBar } from '../progress.ts';
import { breathe } from '../stop.ts';
import { GrowingFile } from './growing-file.ts';
import type { Pages, PagesOptions } from './pages.ts';

/** What a report adds to them. */
export interface Pieces {
  /** Its lines of each data table. */
  lines: string[];
  /** Its text for the page of each part that it has. */
  parts: Array<[PartName, string]>;
}

/** Where a report's pieces are kept. */
export function piecesPath(folder: string, id: string): string {
  return join(folder, 'pieces', `${id}.json`);
}

/** Writes them unless they were made from `key`; `summaries` are in the site's order. */
export async function joinPieces(
  { out, folder, units }: PagesOptions,
  pages: Pages,
  summaries: readonly ReportSummary[],
  key: string,
  stylesheet: string,
): Promise<void> {
  if (units.holds('joined', key)) return;
  const tables = pages.dataTables.map((table) => ({
    path: join(out, 'data', table.path),
    head: table.head(),
    tail: '',
  }));
  const parts = await Promise.all(
    PartName.options.map(async (name) => {
      const count = summaries.filter((summary) => summary.parts.includes(name)).length;
      const { path, halves } = await pages.renderPart(name, count, summaries.length, stylesheet);
      return { path: join(out, path), head: halves[0], tail: halves[1] };
    }),
  );
  const all = [...tables, ...parts].map(({ path, head, tail }) => ({
    path,
    tail,
    file: new GrowingFile(`${path}.new`, head),
  }));
  const bar = startBar('join', summaries.length);
  for (const { id } of summaries) {
    // Safe: `buildPages` wrote the file as such.
    const pieces = JSON.parse(readFileSync(piecesPath(folder, id), 'utf8')) as Pieces;
    const own = new Map(pieces.parts);
    const added = [...pieces.lines, ...PartName.options.map((name) => own.get(name) ?? '')];
    all.forEach(({ file }, index) => file.add(added[index] ?? ''));
    bar.increment();
    await breathe();
  }
  bar.stop();
  for (const { path, tail, file } of all) {
    file.add(tail);
    renameSync(file.close(), path);
  }
  units.keep(
    'joined',
    key,
    all.map(({ path }) => path),
  );
}
