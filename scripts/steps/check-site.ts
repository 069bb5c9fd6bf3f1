/**
 * Checks a built site and prints what is wrong with it: links that lead nowhere, and published addresses it does not have.
 * What a page holds is found out once, and again when its bytes have changed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cache, hashOf } from '../../src/archive/cache.ts';
import { FileHashes } from '../../src/archive/file-hashes.ts';
import { builtSite, siteFiles, type BuiltSite } from '../../src/links/built-site.ts';
import { LinkCheck } from '../../src/links/check-links.ts';
import { checkPromises, unpromisedPages } from '../../src/links/promises.ts';
import { readPage, type PageFacts } from '../../src/links/read-page.ts';
import { codeOf } from '../lib/code-of.ts';
import { inWorkers } from '../lib/in-workers.ts';
import { startBar } from '../lib/progress.ts';
import { breathe } from '../lib/stop.ts';
import type { Promised } from './guard-links.ts';

/** Kind in the cache: what is known of each page, by its file from the site's root. */
const KIND = 'page-facts';

/** Pages whose facts are held in memory at a time: a page's links lead to few others. */
const HELD = 64;

/** Pages from which processes are worth their start. */
const MANY = 300;

/** Gives whether the site is sound. `base` begins and ends with a slash. Other processes open the cache by its file. */
export async function checkSite(
  out: string,
  base: string,
  { lock, moved }: Promised,
  cache: Cache,
  parallel = true,
): Promise<boolean> {
  const site = await readPages(out, base, cache, parallel);
  const links = await brokenLinks(site, out, base);
  const promises = checkPromises(lock, site, moved);
  for (const fault of [...links, ...promises]) console.error(fault);
  for (const page of unpromisedPages(lock, site, moved))
    console.log(
      `${out}/${page}: is promised by nobody; if others are to rely on it, promise it in src/site/published.ts`,
    );
  console.log(links.length === 0 ? 'all inner links and anchors lead somewhere' : `${links.length} links are broken`);
  if (promises.length > 0) console.log(`${promises.length} published pages are not what was promised`);
  return links.length + promises.length === 0;
}

/** A page whose facts are to be found out: its file from the site's root, and what they are found from. */
interface PageTask {
  out: string;
  base: string;
  name: string;
  key: string;
}

let processCache: Cache | undefined;

/** The work of a process: finds out the facts of a page. */
export default function work({ out, base, name, key }: PageTask): null {
  findFacts({ out, base, name, key }, (processCache ??= new Cache()));
  return null;
}

export function afterBatch(): void {
  processCache?.flush();
}

function findFacts({ out, base, name, key }: PageTask, cache: Cache): PageFacts {
  const facts = readPage(readFileSync(join(out, name), 'utf8'), name, base);
  cache.set(KIND, name, key, JSON.stringify(facts));
  return facts;
}

/** The site with what is known of its pages; a page is parsed only where its bytes are new. */
export async function readPages(out: string, base: string, cache: Cache, parallel = true): Promise<BuiltSite> {
  const code = await codeOf('src/links/read-page.ts');
  const hashes = new FileHashes(cache);
  const keys = new Map<string, string>();
  const held = new Map<string, PageFacts>();
  const site = builtSite(siteFiles(out), (name) => {
    const key = keys.get(name);
    if (key === undefined) return null;
    const known = held.get(name);
    if (known !== undefined) return known;
    const text = cache.text(KIND, name, key);
    // Safe: `findFacts` wrote it.
    const facts = text === null ? findFacts({ out, base, name, key }, cache) : (JSON.parse(text) as PageFacts);
    if (held.size === HELD) held.clear();
    held.set(name, facts);
    return facts;
  });
  const due: PageTask[] = [];
  const before = cache.keys(KIND);
  for (const name of site.pages) {
    const key = hashOf(code, base, hashes.of(join(out, name)) ?? '');
    keys.set(name, key);
    if (before.get(name) !== key) due.push({ out, base, name, key });
  }
  cache.flush();
  const bar = startBar('read pages', due.length);
  if (parallel) {
    const found = inWorkers<PageTask, null>(new URL(import.meta.url), due, MANY);
    while ((await found.next()).done !== true) {
      bar.increment();
      await breathe();
    }
  }
  bar.stop();
  cache.keepOnly(KIND, (name) => site.files.has(name));
  return site;
}

async function brokenLinks(site: BuiltSite, out: string, base: string): Promise<string[]> {
  const check = new LinkCheck(site, base);
  const bar = startBar('check links', site.pages.length);
  for (const name of site.pages) {
    check.look(name);
    bar.increment();
    await breathe();
  }
  bar.stop();
  check.lookElsewhere();
  return check.faults.map(({ page, message }) => `${out}/${page}: ${message}`);
}
