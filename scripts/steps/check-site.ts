/**
 * Checks a built site and prints what is wrong with it: links that lead nowhere, and published addresses it does not have.
 * What a page holds is found out once, and again when its bytes have changed. Where the site was sound, no file of it is
 * gone and no page has lost an id, links can be broken on new and changed pages alone, and only these are looked at.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../lib/in-terminal.ts';
import { hashOf, projectCache, type Cache } from '../../src/archive/cache.ts';
import { hashesIn } from '../../src/archive/file-hashes.ts';
import { pageOf } from '../../src/links/addresses.ts';
import { builtSite, siteFiles, type BuiltSite } from '../../src/links/built-site.ts';
import { LinkCheck } from '../../src/links/check-links.ts';
import { checkPromises, unpromisedPages } from '../../src/links/promises.ts';
import { readPage, type PageFacts } from '../../src/links/read-page.ts';
import { missingFrom } from '../../src/links/runs.ts';
import { codeOf } from '../lib/code-of.ts';
import { inWorkers } from '../lib/in-workers.ts';
import { startBar } from '../lib/progress.ts';
import { breathe } from '../lib/stop.ts';
import type { Promised } from './guard-links.ts';

/** Kind in the cache: what is known of each page, by its file from the site's root. */
const KIND = 'page-facts';

/** Kind in the cache: a site that was found sound, by its folder; not there while pages have changed and are not looked at. */
export const SOUND = 'sound';

/** A site that was found sound. */
interface Sound {
  /** All its files, from its root. */
  files: string[];
  /** Hash of what was promised of each report, by its id. */
  promised: Record<string, string>;
}

/** Pages whose facts are held in memory at a time: a page's links lead to few others. */
const HELD = 64;

/** Files gone, and pages with ids gone, from which all links are looked at. */
const FEW = 20;

/** Pages from which processes are worth their start. */
const MANY = 300;

/** Gives whether the site is sound. `base` begins and ends with a slash, `names` are its files. Other processes open the cache by its file. */
export async function checkSite(
  out: string,
  base: string,
  { lock, moved }: Promised,
  cache: Cache,
  { parallel = true, names = siteFiles(out) }: { parallel?: boolean; names?: readonly string[] } = {},
): Promise<boolean> {
  const { site, touched, last, key } = await readPages(out, base, cache, { parallel, names });
  const promised = Object.fromEntries(
    Object.entries(lock.reports).map(([id, report]) => [id, hashOf(JSON.stringify(report))]),
  );
  const isLookedAt = (id: string): boolean =>
    last?.promised[id] !== undefined &&
    last.promised[id] === promised[id] &&
    ['index.html', 'source/index.html'].every((name) => !touched.has(`${pageOf(id).slice(1)}${name}`));
  const links = await brokenLinks(site, last === null ? site.pages : [...touched], out, base);
  const promises = checkPromises(lock, site, moved, isLookedAt);
  for (const fault of [...links, ...promises]) console.error(fault);
  for (const page of unpromisedPages(lock, site, moved))
    console.log(
      say(
        `${out}/${page}: is promised by nobody; if others are to rely on it, promise it in src/site/published.ts`,
        `${out}/${page}：没有承诺长期保留；若要供人引用，请写入 src/site/published.ts`,
      ),
    );
  console.log(
    links.length === 0
      ? say('all inner links and anchors lead somewhere', '站内链接与锚点全部有效')
      : say(`${links.length} links are broken`, `${links.length} 个链接失效`),
  );
  if (promises.length > 0)
    console.log(
      say(
        `${promises.length} published pages are not what was promised`,
        `${promises.length} 个已发布的网页与承诺不符`,
      ),
    );
  if (links.length + promises.length > 0) return false;
  cache.set(SOUND, out, key, JSON.stringify({ files: [...site.files], promised } satisfies Sound));
  return true;
}

/** A page whose facts are to be found out: its file from the site's root, and what they are found from. */
interface PageTask {
  out: string;
  base: string;
  name: string;
  key: string;
  /** What those that are known of it were found from; null where it is new. */
  before: string | null;
}

/** The work of a process: finds out the facts of a page; gives whether it has lost an id that it had. */
export default function work(task: PageTask): boolean {
  return findFacts(task, projectCache());
}

export function afterBatch(): void {
  projectCache().flush();
}

function findFacts({ out, base, name, key, before }: PageTask, cache: Cache): boolean {
  const facts = readPage(readFileSync(join(out, name), 'utf8'), name, base);
  const were = before === null ? null : factsIn(cache, name, before);
  cache.set(KIND, name, key, JSON.stringify(facts));
  return before !== null && (were === null || missingFrom(facts.ids)(were.ids).length > 0);
}

function factsIn(cache: Cache, name: string, key: string): PageFacts | null {
  const text = cache.text(KIND, name, key);
  // Safe: `findFacts` wrote it.
  return text === null ? null : (JSON.parse(text) as PageFacts);
}

/** A site whose pages are known. */
interface ReadSite {
  site: BuiltSite;
  /** Pages that are new or changed, what is less than it was (files gone, pages with ids gone), and pages that lead there. */
  touched: ReadonlySet<string>;
  /** The site as it was found sound; null where links of pages that have not changed may be broken. */
  last: Sound | null;
  /** Hash of what a site is checked by. */
  key: string;
}

/** The site with what is known of its pages; a page is parsed only where its bytes are new. */
export async function readPages(
  out: string,
  base: string,
  cache: Cache,
  { parallel = true, names = siteFiles(out) }: { parallel?: boolean; names?: readonly string[] } = {},
): Promise<ReadSite> {
  const code = await codeOf('scripts/steps/check-site.ts');
  const soundKey = hashOf(code, base);
  const hashes = hashesIn(cache);
  const keys = new Map<string, string>();
  const held = new Map<string, PageFacts>();
  const site = builtSite(names, (name) => {
    const key = keys.get(name);
    if (key === undefined) return null;
    const known = held.get(name);
    if (known !== undefined) return known;
    const facts = factsIn(cache, name, key) ?? readPage(readFileSync(join(out, name), 'utf8'), name, base);
    if (held.size === HELD) held.clear();
    held.set(name, facts);
    return facts;
  });
  const due: PageTask[] = [];
  const before = cache.keys(KIND);
  for (const name of site.pages) {
    const key = hashOf(code, base, hashes.of(join(out, name)) ?? '');
    keys.set(name, key);
    if (before.get(name) !== key) due.push({ out, base, name, key, before: before.get(name) ?? null });
  }
  // Safe: `checkSite` wrote it.
  const last = JSON.parse(cache.text(SOUND, out, soundKey) ?? 'null') as Sound | null;
  const gone = (last?.files ?? []).filter((name) => !site.files.has(name));
  const less = outermost(gone, site.files);
  // From here on nobody may believe that pages with new facts were looked at.
  if (due.length > 0) cache.remove(SOUND, [out]);
  cache.flush();
  const bar = startBar('read pages', due.length);
  const found = parallel
    ? inWorkers<PageTask, boolean>(new URL(import.meta.url), due, MANY)
    : due.map((task) => findFacts(task, cache));
  let next = 0;
  for await (const hasLost of found) {
    const { name = '' } = due[next++] ?? {};
    if (hasLost) less.push(name);
    bar.increment();
    await breathe();
  }
  bar.stop();
  cache.keepOnly(KIND, (name) => site.files.has(name));
  const isMuch = less.length > FEW;
  const leading = isMuch ? [] : pagesThatName(less, keys, cache);
  const touched = new Set([...due.map(({ name }) => name), ...gone, ...less, ...leading]);
  return { site, touched, last: isMuch ? null : last, key: soundKey };
}

/** Files that are gone; for those of a folder of which nothing is left, as of an index, its path with a slash behind it. */
function outermost(gone: readonly string[], files: ReadonlySet<string>): string[] {
  if (gone.length === 0) return [];
  const folders = new Set([...files].flatMap(foldersOf));
  return [...new Set(gone.map((name) => foldersOf(name).find((folder) => !folders.has(folder)) ?? name))];
}

/** Folders that a file is in, from the outside in. Sample: `data/`, `data/forms/` */
function foldersOf(name: string): string[] {
  return [...name.matchAll(/\//gu)].map(({ index }) => name.slice(0, index + 1));
}

/** Pages that lead to one of the files, or into one of the folders, told from what is known of them without reading it. */
function pagesThatName(paths: readonly string[], keys: ReadonlyMap<string, string>, cache: Cache): string[] {
  if (paths.length === 0) return [];
  const names = paths.map((path) => (path.endsWith('/') ? JSON.stringify(path).slice(0, -1) : JSON.stringify(path)));
  return [...keys].flatMap(([page, key]) => {
    const facts = cache.text(KIND, page, key);
    return facts === null || names.some((name) => facts.includes(name)) ? [page] : [];
  });
}

async function brokenLinks(site: BuiltSite, pages: readonly string[], out: string, base: string): Promise<string[]> {
  const check = new LinkCheck(site, base);
  const bar = startBar('check links', pages.length);
  for (const name of pages) {
    check.look(name);
    bar.increment();
    await breathe();
  }
  bar.stop();
  check.lookElsewhere();
  return check.faults.map(({ page, message }) => `${out}/${page}: ${message}`);
}
