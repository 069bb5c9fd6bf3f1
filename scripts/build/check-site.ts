/**
 * Checks a built site and prints what is wrong with it: links that lead nowhere, and published addresses it does not have.
 * What a page holds is found out once, and again when its bytes have changed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtSite, siteFiles, type BuiltSite } from '../../src/links/built-site.ts';
import { LinkCheck } from '../../src/links/check-links.ts';
import { checkPromises, unpromisedPages } from '../../src/links/promises.ts';
import { readPage, type PageFacts } from '../../src/links/read-page.ts';
import { hashOfCode } from '../hash-of-code.ts';
import { FileHashes } from '../kept/file-hashes.ts';
import { KeptFacts } from '../kept/kept-facts.ts';
import { startBar } from '../progress.ts';
import { breathe } from '../stop.ts';
import type { Promised } from './guard-links.ts';

/** Where what is known of each page is kept, by its file from the site's root; the key is the hash of its bytes. */
export const PAGE_FACTS = '.cache/links/pages.jsonl';
const PAGE_HASHES = '.cache/links/page-hashes.json';

/** All that decides what is found out of a page; a test holds the list against what is imported. */
export const PAGE_CODE = ['src/links/read-page.ts', 'src/links/runs.ts', 'package-lock.json'];

/** Pages whose facts are held in memory at a time: a page's links lead to few others. */
const HELD = 64;

/** Gives the exit status. `base` begins and ends with a slash. What is known of pages is kept in the two files of `places`. */
export async function checkSite(
  out: string,
  base: string,
  { lock, moved }: Promised,
  places = { facts: PAGE_FACTS, hashes: PAGE_HASHES },
): Promise<0 | 1> {
  const kept = await openFacts(places.facts);
  const hashes = new FileHashes(places.hashes);
  const site = await readPages(out, base, kept, hashes);
  hashes.close();
  const links = await brokenLinks(site, out, base);
  const promises = checkPromises(lock, site, moved);
  for (const fault of [...links, ...promises]) console.error(fault);
  for (const page of unpromisedPages(lock, site, moved))
    console.log(`${out}/${page}: is promised by nobody; name it in src/links/addresses.ts`);
  console.log(links.length === 0 ? 'all inner links and anchors lead somewhere' : `${links.length} links are broken`);
  if (promises.length > 0) console.log(`${promises.length} published pages are not what was promised`);
  kept.close();
  return links.length + promises.length === 0 ? 0 : 1;
}

/** Finds out what the check of the whole site will want to know of the pages below `out`, and keeps it in the file `facts`. */
export async function findPageFacts(out: string, base: string, facts: string): Promise<void> {
  const kept = await openFacts(facts);
  await readPages(out, base, kept, new FileHashes(null));
  kept.close();
}

async function openFacts(path: string): Promise<KeptFacts<PageFacts>> {
  return new KeptFacts(path, await hashOfCode(...PAGE_CODE));
}

/** The site with what is known of its pages; a page is parsed only where its bytes are new. */
async function readPages(
  out: string,
  base: string,
  kept: KeptFacts<PageFacts>,
  hashes: FileHashes,
): Promise<BuiltSite> {
  const held = new Map<string, PageFacts | null>();
  const site = builtSite(siteFiles(out), (name) => {
    const known = held.get(name);
    if (known !== undefined) return known;
    if (held.size === HELD) held.clear();
    const facts = kept.of(name);
    held.set(name, facts);
    return facts;
  });
  const bar = startBar('read pages', site.pages.length);
  for (const name of site.pages) {
    const path = join(out, name);
    // The same bytes elsewhere, or under another base, lead elsewhere.
    const key = `${hashes.of(path) ?? ''} ${base}`;
    if (!kept.has(name, key)) kept.keep(name, key, readPage(readFileSync(path, 'utf8'), name, base));
    bar.increment();
    await breathe();
  }
  bar.stop();
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
