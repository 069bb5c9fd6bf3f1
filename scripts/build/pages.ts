/**
 * Renders all that exists once a report, an agency or a part, one report at a time, and leaves the summaries for the
 * pages that Astro renders after it.
 */
import {
  appendFileSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readMeta, readReport } from '../../src/archive/record.ts';
import { PartName } from '../../src/report.ts';
import type { ReportSummary } from '../../src/site/archive.ts';
import { preparedFiles } from '../../src/site/build-mode.ts';
import { stylesheetPath } from '../../src/site/stylesheet.ts';
import { startBar } from '../progress.ts';
import { compilePages } from './compile-pages.ts';

type Pages = typeof import('../../src/render/pages.ts');

/** Renders into `out`; `folder` keeps what is prepared for Astro. */
export async function buildPages(content: string, out: string, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // Safe: the module was compiled from that very file a moment ago.
  const pages = (await import(pathToFileURL(await compilePages(folder)).href)) as Pages;
  const stylesheet = stylesheetPath('src/styles');
  const read = (id: string, ending: string): string =>
    readFileSync(join(content, 'reports', `${id}.${ending}`), 'utf8');
  const names = readdirSync(join(content, 'reports'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.mdx'),
  );
  const order = pages.archiveOf(names.map((name) => readMeta(readFileSync(join(content, 'reports', name), 'utf8'))));
  const made = new Set<string>();
  const write = ({ path, content: bytes }: { path: string; content: string | Uint8Array }): void => {
    const target = join(out, path);
    const parent = dirname(target);
    if (!made.has(parent)) {
      mkdirSync(parent, { recursive: true });
      made.add(parent);
    }
    writeFileSync(target, bytes);
  };
  mkdirSync(join(out, 'data'), { recursive: true });
  const tables = pages.dataTables.map((table) => ({ table, file: openSync(join(out, 'data', table.path), 'w') }));
  for (const { table, file } of tables) writeSync(file, table.head());
  const parts = new Map(
    PartName.options.map((name) => [name, { count: 0, file: openSync(join(folder, `${name}.html`), 'w') }]),
  );
  const summaries: ReportSummary[] = [];
  const open: string[] = [];
  const bar = startBar('pages', order.reports.length);
  for (const { record: meta } of order.reports) {
    const report = readReport(read(meta.id, 'mdx'), read(meta.id, 'ledger.json'));
    for (const file of await pages.reportFilesOf(order, report, stylesheet)) write(file);
    for (const { table, file } of tables) writeSync(file, table.lines(report.record));
    for (const [name, html] of await pages.partsOf(report.record)) {
      const part = parts.get(name);
      if (part !== undefined) writeSync(part.file, html);
    }
    const summary = pages.summaryOf(report.record);
    for (const name of summary.parts) {
      const part = parts.get(name);
      if (part !== undefined) part.count++;
    }
    summaries.push(summary);
    if (!report.body.closed) open.push(meta.id);
    bar.increment();
  }
  bar.stop();
  for (const agency of pages.archiveOf(summaries).agencies.values()) write(await pages.agencyFile(agency, stylesheet));
  for (const { file } of tables) closeSync(file);
  for (const [name, { count, file }] of parts) {
    closeSync(file);
    const { path, halves } = await pages.partHalves(name, count, summaries.length, stylesheet);
    write({ path, content: halves[0] });
    appendFileSync(join(out, path), readFileSync(join(folder, `${name}.html`)));
    appendFileSync(join(out, path), halves[1]);
  }
  writeFileSync(preparedFiles.summaries(folder), JSON.stringify(summaries));
  writeFileSync(preparedFiles.open(folder), JSON.stringify(open));
}
