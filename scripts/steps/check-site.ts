/**
 * Checks a built site and prints what is wrong with it: links that lead nowhere, and published addresses it does not have.
 * What a page holds is found out once, and again when its bytes have changed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, type Cache } from '../../src/archive/cache.ts';
import { FileHashes } from '../../src/archive/file-hashes.ts';
import { builtSite, siteFiles, type BuiltSite } from '../../src/links/built-site.ts';
import { LinkCheck } from '../../src/links/check-links.ts';
import { checkPromises, unpromisedPages } from '../../src/links/promises.ts';
import { readPage, type PageFacts } from '../../src/links/read-page.ts';
import { codeOf } from '../lib/code-of.ts';
import { startBar } from '../lib/progress.ts';
import { breathe } from '../lib/stop.ts';
import type { Promised } from './guard-links.ts';

/** Kind in the cache: what is known of each page, by its file from the site's root. */
const KIND = 'page-facts';

/** Pages whose facts are held in memory at a time: a page's links lead to few others. */
const HELD = 64;

/** Gives whether the site is sound. `base` begins and ends with a slash. */
export async function checkSite(out: string, base: string, { lock, moved }: Promised, cache: Cache): Promise<boolean> {
  const site = await readPages(out, base, cache);
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

/** The site with what is known of its pages; a page is parsed only where its bytes are new. */
async function readPages(out: string, base: string, cache: Cache): Promise<BuiltSite> {
  const code = await codeOf('src/links/read-page.ts');
  const hashes = new FileHashes(cache);
  const held = new Map<string, PageFacts>();
  const factsOf = (name: string): PageFacts | null => {
    const known = held.get(name);
    if (known !== undefined) return known;
    const path = join(out, name);
    const hash = hashes.of(path);
    if (hash === null) return null;
    const key = hashOf(code, base, hash);
    const text = cache.text(KIND, name, key);
    // Safe: written below.
    const facts = text === null ? readPage(readFileSync(path, 'utf8'), name, base) : (JSON.parse(text) as PageFacts);
    if (text === null) cache.set(KIND, name, key, JSON.stringify(facts));
    if (held.size === HELD) held.clear();
    held.set(name, facts);
    return facts;
  };
  const site = builtSite(siteFiles(out), factsOf);
  const bar = startBar('read pages', site.pages.length);
  for (const name of site.pages) {
    factsOf(name);
    bar.increment();
    await breathe();
  }
  bar.stop();
  cache.keepOnly(KIND, new Set(site.pages));
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
