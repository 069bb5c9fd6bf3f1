/**
 * Renders all that exists once a report, an agency or a part, one report at a time, and leaves the summaries for the
 * pages that Astro renders after it. Memory holds the summaries of all reports and the text of one.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listReports } from '../../src/archive/read-archive.ts';
import { readMeta, readReport } from '../../src/archive/record.ts';
import type { RenderedFile } from '../../src/render/pages.ts';
import { PartName } from '../../src/report.ts';
import type { ReportSummary } from '../../src/site/archive.ts';
import { preparedFiles } from '../../src/site/build-mode.ts';
import { stylesheetPath } from '../../src/site/stylesheet.ts';
import { startBar } from '../progress.ts';
import { compilePages } from './compile-pages.ts';
import { GrowingFile } from './growing-file.ts';

type Pages = typeof import('../../src/render/pages.ts');

/** Renders into `out`; `folder` is there, and keeps what is prepared for Astro. */
export async function buildPages(content: string, out: string, folder: string): Promise<void> {
  // Safe: the module was compiled from that very file a moment ago.
  const pages = (await import(pathToFileURL(await compilePages(folder)).href)) as Pages;
  const stylesheet = stylesheetPath('src/styles');
  const write = writerInto(out);
  const order = pages.archiveOf((await listReports(content)).map(({ path }) => readMeta(readFileSync(path, 'utf8'))));
  const tables = pages.dataTables.map((table) => new GrowingFile(join(out, 'data', table.path), table.head()));
  const parts = PartName.options.map((name) => ({
    name,
    count: 0,
    text: new GrowingFile(join(folder, `${name}.html`)),
  }));
  const summaries: ReportSummary[] = [];
  const open: string[] = [];
  const bar = startBar('pages', order.reports.length);
  for (const { record } of order.reports) {
    const read = (ending: string): string => readFileSync(join(content, 'reports', `${record.id}.${ending}`), 'utf8');
    const rendered = await pages.renderReport(order, readReport(read('mdx'), read('ledger.json')), stylesheet);
    rendered.files.forEach(write);
    tables.forEach((file, index) => file.add(rendered.lines[index] ?? ''));
    for (const part of parts) {
      const text = rendered.parts.get(part.name);
      if (text === undefined) continue;
      part.text.add(text);
      part.count++;
    }
    summaries.push(rendered.summary);
    if (!rendered.closed) open.push(record.id);
    bar.increment();
  }
  bar.stop();
  for (const file of tables) file.close();
  for (const agency of pages.archiveOf(summaries).agencies.values())
    write(await pages.renderAgency(agency, stylesheet));
  for (const { name, count, text } of parts) {
    const { path, halves } = await pages.renderPart(name, count, summaries.length, stylesheet);
    const page = new GrowingFile(join(out, path), halves[0]);
    page.addFile(text.close());
    page.add(halves[1]);
    page.close();
  }
  writeFileSync(preparedFiles.summaries(folder), JSON.stringify(summaries));
  writeFileSync(preparedFiles.open(folder), JSON.stringify(open));
}

/** Writes files below a folder; each folder on the way is made once. */
function writerInto(out: string): (file: RenderedFile) => void {
  const made = new Set<string>();
  return ({ path, content }) => {
    const target = join(out, path);
    const parent = dirname(target);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(target, content);
  };
}
