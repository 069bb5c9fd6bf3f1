/**
 * Writes the search index of all reports below the site's folder: built cut by cut, published as one. A cut none of
 * whose reports has changed is taken from the cache, and so is the whole when no cut has changed.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { access, copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { close } from 'pagefind';
import { eachReport, listReports, type ReportFile } from '../../src/archive/read-archive.ts';
import { PartName } from '../../src/report.ts';
import { buildIndex } from '../../src/search/pagefind/build-index.ts';
import type { CutFiles } from '../../src/search/cut.ts';
import type { IndexFile } from '../../src/search/index-files/index-file.ts';
import { mergeCuts, offsetsOf } from '../../src/search/merge-cuts.ts';
import { cutReports } from '../../src/search/cuts.ts';
import { hashOf } from '../convert/memory.ts';
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
  const code = await hashOfCode(
    'src/search',
    'src/archive',
    'src/simplified.ts',
    'src/site/script-of.ts',
    'src/report.ts',
    'package-lock.json',
  );
  const folder = join(out, 'pagefind');
  await mkdir(folder, { recursive: true });
  const cuts: BuiltCut[] = [];
  let kept = 0;
  for (const reports of cutReports(files, whole).values()) {
    const key = await hashOfReports(code, reports);
    const place = join(cache, key);
    if (await isThere(place)) {
      kept++;
      reports.forEach(() => bar.increment());
    } else {
      await buildCut(reports, place, () => bar.increment());
    }
    cuts.push({ key, folder: place, reports: reports.length });
  }
  bar.stop();
  await close();
  const { key, folder: index } = await wholeOf(cuts, cache);
  const name = `${key.slice(0, 12)}/`;
  await takeOver(index, join(folder, name));
  const published: CutFiles = { folder: name, reports: files.length };
  writeSiteFile(join(folder, 'cuts.json'), JSON.stringify({ cuts: [published], parts: PartName.options }));
  removeOthers(folder, (path) => path === join(folder, 'cuts.json') || path.startsWith(join(folder, name)));
  console.log(`${files.length} reports indexed in ${cuts.length} cuts, ${kept} of them unchanged`);
}

interface BuiltCut {
  /** Hash of all that it was made from. */
  key: string;
  folder: string;
  reports: number;
}

/** The one index over all cuts; one cut is the whole as it is. */
async function wholeOf(cuts: readonly BuiltCut[], cache: string): Promise<Pick<BuiltCut, 'key' | 'folder'>> {
  const [only, ...others] = cuts;
  if (only !== undefined && others.length === 0) return only;
  const key = hashOf(...cuts.map((cut) => cut.key));
  const folder = join(cache, key);
  if (await isThere(folder)) return { key, folder };
  const kept = cuts.map((cut) => ({ ...cut, read: (path: string) => readFileSync(join(cut.folder, path)) }));
  await writeWhole(folder, async (unfinished) => {
    for (const file of mergeCuts(kept)) await writeInto(unfinished, file);
    await mkdir(join(unfinished, 'texts'), { recursive: true });
    const offsets = offsetsOf(cuts);
    for (const [index, cut] of cuts.entries())
      for (let number = 0; number < cut.reports; number++)
        await copyFile(
          join(cut.folder, 'texts', `${number}.gz`),
          join(unfinished, 'texts', `${(offsets[index] ?? 0) + number}.gz`),
        );
  });
  return { key, folder };
}

async function buildCut(files: readonly ReportFile[], folder: string, onReport: () => void): Promise<void> {
  await writeWhole(folder, async (unfinished) => {
    for (const file of await buildIndex(eachReport(files), onReport)) await writeInto(unfinished, file);
  });
}

/** Writes a folder beside its place and moves it there whole: an interrupted build leaves nothing that looks finished. */
async function writeWhole(folder: string, write: (unfinished: string) => Promise<void>): Promise<void> {
  const unfinished = `${folder}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  await write(unfinished);
  await rename(unfinished, folder);
}

async function writeInto(folder: string, { path, content }: IndexFile): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

/** Copies the index into the site, file by file; a file that is there with the same bytes stays untouched. */
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
