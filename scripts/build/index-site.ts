/**
 * Writes the search index of all reports below the site's folder, cut by cut. A cut none of whose reports has changed
 * is taken from the cache.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { close } from 'pagefind';
import { eachReport, listReports, type ReportFile } from '../../src/archive/read-archive.ts';
import { PartName } from '../../src/report.ts';
import { buildIndex } from '../../src/search/pagefind/build-index.ts';
import type { CutFiles } from '../../src/search/cut.ts';
import { cutReports } from '../../src/search/cuts.ts';
import { startBar } from '../progress.ts';
import { hashOfCode } from '../hash-of-code.ts';
import { filesBelow, removeOthers, writeSiteFile } from './site-files.ts';

export interface IndexOptions {
  /** Folder of the reports, `content`. */
  content: string;
  /** Folder of the built site; the index goes to `pagefind/` in it. */
  out: string;
  /** Folder that keeps cuts from one build to the next. */
  cache: string;
  /** So many reports are indexed in one piece; for measurements. */
  whole?: number;
}

/** Builds the index of the reports in `content` into `<out>/pagefind/`. */
export async function indexSite({ content, out, cache, whole }: IndexOptions): Promise<void> {
  const files = await listReports(content);
  const bar = startBar('index', files.length);
  const code = await hashOfCode('src/search', 'src/archive', 'src/simplified.ts', 'src/report.ts', 'package-lock.json');
  const folder = join(out, 'pagefind');
  await mkdir(folder, { recursive: true });
  const cuts: CutFiles[] = [];
  let kept = 0;
  for (const [name, reports] of cutReports(files, whole)) {
    const key = await hashOfReports(code, reports);
    if (await isThere(join(cache, key))) {
      kept++;
      reports.forEach(() => bar.increment());
    } else {
      await buildCut(reports, join(cache, key), () => bar.increment());
    }
    const place = `${name}-${key.slice(0, 8)}/`;
    await takeOver(join(cache, key), join(folder, place));
    cuts.push({ folder: place, reports: reports.length });
  }
  writeSiteFile(join(folder, 'cuts.json'), JSON.stringify({ cuts, parts: PartName.options }));
  const wanted = [join(folder, 'cuts.json'), ...cuts.map((cut) => join(folder, cut.folder))];
  removeOthers(folder, (path) => wanted.some((start) => path.startsWith(start)));
  bar.stop();
  await close();
  console.log(`${files.length} reports indexed in ${cuts.length} cuts, ${kept} of them unchanged`);
}

/** Builds a cut beside its place and moves it there whole: an interrupted build leaves nothing that looks finished. */
async function buildCut(files: readonly ReportFile[], folder: string, onReport: () => void): Promise<void> {
  const unfinished = `${folder}.${process.pid}`;
  for (const { path, content } of await buildIndex(eachReport(files), onReport)) {
    await mkdir(dirname(join(unfinished, path)), { recursive: true });
    await writeFile(join(unfinished, path), content);
  }
  await rename(unfinished, folder);
}

/** Copies a cut into the site, file by file; a file that is there with the same bytes stays untouched. */
async function takeOver(from: string, to: string): Promise<void> {
  for (const path of filesBelow(from)) writeSiteFile(join(to, relative(from, path)), await readFile(path));
  removeOthers(to, (path) => existsSync(join(from, relative(to, path))));
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function hashOfReports(code: string, reports: readonly ReportFile[]): Promise<string> {
  const hash = createHash('sha256').update(code);
  for (const { id, path } of reports)
    for (const file of [path, path.replace(/\.mdx$/u, '.ledger.json')]) hash.update(id).update(await readFile(file));
  return hash.digest('hex');
}
