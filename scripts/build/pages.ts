/**
 * Renders all that exists once a report, an agency or a part, one report at a time, and leaves the summaries for the
 * pages that Astro renders after it.
 */
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { readMeta, readReport } from '../../src/archive/record.ts';
import { preparedFiles } from '../../src/site/build-mode.ts';
import { stylesheetPath } from '../../src/site/stylesheet.ts';
import type { ReportSummary } from '../../src/site/archive.ts';
import { PartName } from '../../src/report.ts';
import { startBar } from '../progress.ts';
import { compilePages } from './compile-pages.ts';

type Pages = typeof import('../../src/render/pages.ts');

/** Renders into `out`; `folder` keeps what is prepared for Astro. */
export async function buildPages(content: string, out: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  // Safe: the module was compiled from that very file a moment ago.
  const pages = (await import(pathToFileURL(await compilePages(folder)).href)) as Pages;
  const stylesheet = stylesheetPath('src/styles');
  const texts = async (id: string): Promise<[string, string]> => {
    const path = join(content, 'reports', id);
    return [await readFile(`${path}.mdx`, 'utf8'), await readFile(`${path}.ledger.json`, 'utf8')];
  };
  const names = (await readdir(join(content, 'reports'), { recursive: true })).filter((name) => name.endsWith('.mdx'));
  const metas = [];
  for (const name of names) metas.push(readMeta(await readFile(join(content, 'reports', name), 'utf8')));
  const order = pages.archiveOf(metas);
  const made = new Set<string>();
  const write = async ({ path, content: bytes }: { path: string; content: string | Uint8Array }): Promise<void> => {
    const target = join(out, path);
    if (!made.has(dirname(target))) made.add((await mkdir(dirname(target), { recursive: true }), dirname(target)));
    await writeFile(target, bytes);
  };
  await mkdir(join(out, 'data'), { recursive: true });
  const tables = pages.dataTables.map((table) => ({ table, file: createWriteStream(join(out, 'data', table.path)) }));
  for (const { table, file } of tables) file.write(table.head());
  const parts = new Map(
    PartName.options.map((name) => [name, { count: 0, file: createWriteStream(join(folder, `${name}.html`)) }]),
  );
  const summaries: ReportSummary[] = [];
  const open: string[] = [];
  const bar = startBar('pages', order.reports.length);
  for (const { record: meta } of order.reports) {
    const read = readReport(...(await texts(meta.id)));
    for (const file of await pages.reportFilesOf(order, read, stylesheet)) await write(file);
    for (const { table, file } of tables) await put(file, table.lines(read.record));
    for (const [name, html] of await pages.partsOf(read.record)) {
      const part = parts.get(name);
      if (part !== undefined) await put(part.file, html);
    }
    const summary = pages.summaryOf(read.record);
    for (const name of summary.parts) {
      const part = parts.get(name);
      if (part !== undefined) part.count++;
    }
    summaries.push(summary);
    if (!read.body.closed) open.push(meta.id);
    bar.increment();
  }
  bar.stop();
  for (const agency of pages.archiveOf(summaries).agencies.values()) await write(await pages.agencyFile(agency, stylesheet));
  for (const { file } of tables) await end(file);
  for (const [name, { count, file }] of parts) {
    await end(file);
    const { path, halves } = await pages.partHalves(name, count, summaries.length, stylesheet);
    await write({ path, content: halves[0] });
    await pipeline(createReadStream(join(folder, `${name}.html`)), createWriteStream(join(out, path), { flags: 'a' }));
    await writeFile(join(out, path), halves[1], { flag: 'a' });
  }
  await writeFile(preparedFiles.summaries(folder), JSON.stringify(summaries));
  await writeFile(preparedFiles.open(folder), JSON.stringify(open));
}

async function put(file: WriteStream, text: string): Promise<void> {
  if (!file.write(text)) await new Promise((resolve) => file.once('drain', resolve));
}

function end(file: WriteStream): Promise<void> {
  return new Promise((resolve, reject) => file.once('error', reject).end(resolve));
}
