/**
 * The searches that are compared, each as a folder for a static host: a page that gives `window.ask(query)`,
 * the ids of the reports found, the first ten of them ready to be shown.
 */
import { Cache } from '../../../src/archive/cache.ts';
import { FileHashes } from '../../../src/archive/file-hashes.ts';
import { hashReports } from '../../../src/archive/read-archive.ts';
import { copyFile, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import { z } from 'zod';
import type { Report } from '../../../src/report.ts';
import { bundleApi } from '../../../src/search/bundle-api.ts';
import { toEntry } from '../../../src/search/entry.ts';
import { siteFold as fold } from '../../../src/text/site-fold.ts';
import { toTokens } from '../../../src/search/tokens.ts';
import { indexSite } from '../../steps/index-site.ts';
import { peakOfPagefind } from './peak-memory.ts';

export interface Engine {
  name: string;
  /** Folder of its site. */
  out: string;
  /** Bytes of all files that its searches may load. */
  bytes: number;
  /** Bytes of those that excerpts are cut from; 0 where they cannot be told from the others. */
  texts: number;
  /** Most memory that indexing took, in MB; null where it cannot be told. */
  peak: number | null;
}

/** This archive's own search. */
export async function ownEngine(name: string, content: string, out: string): Promise<Engine> {
  await rm(out, { recursive: true, force: true });
  await mkdir(join(out, 'search'), { recursive: true });
  const cache = new Cache(':memory:');
  const reports = await hashReports(content, new FileHashes(null));
  const peak = await peakOfPagefind(() => indexSite({ reports, out, cache, parallel: false }));
  await writeFile(join(out, 'search', 'api.js'), await bundleApi());
  await writePage(
    out,
    `import { search, preload } from './search/api.js';
     window.ready = () => preload();
     window.places = async (query) => (await search(query, { limit: Infinity })).hits.map((hit) => hit.report + '#' + hit.anchor);
     window.ask = async (query) => (await search(query, { limit: 10 })).reports;`,
  );
  const index = z
    .object({ texts: z.array(z.tuple([z.string(), z.number()])) })
    .parse(JSON.parse(await readFile(join(out, 'pagefind', 'index.json'), 'utf8')));
  const folders = await Promise.all(index.texts.map(([folder]) => sizeOf(join(out, 'pagefind', folder))));
  const texts = folders.reduce((sum, bytes) => sum + bytes, 0);
  return { name, out, bytes: await sizeOf(out), texts, peak };
}

/** Pagefind as it comes: pages in Chinese, its own module. */
export async function plainPagefind(reports: readonly Report[], out: string): Promise<Engine> {
  const page = (report: Report): string => {
    const blocks = toEntry(report).texts.map(([, kind, text]) => h(kind === 'text' ? 'p' : 'h2', text));
    return toHtml(h('html', { lang: 'zh-CN' }, [h('body', { dataPagefindBody: true }, blocks)]));
  };
  return pagefindEngine('Pagefind as it comes', reports, out, page, '(query) => query');
}

/** Pagefind over folded pairs of characters in one piece, asked through its own module. */
export async function pairedPagefind(reports: readonly Report[], out: string): Promise<Engine> {
  const page = (report: Report): string => {
    const blocks = toEntry(report).texts.map(([, , text]) => h('p', toTokens(fold(text).text).join(' ')));
    return toHtml(h('html', { lang: 'und' }, [h('body', { dataPagefindBody: true }, blocks)]));
  };
  const toQuery = `(query) => {
    const units = Array.from(query.toLowerCase());
    return '"' + units.slice(0, -1).map((unit, at) => unit + units[at + 1]).join(' ') + '"';
  }`;
  return pagefindEngine('Pagefind over pairs, uncut', reports, out, page, toQuery);
}

async function pagefindEngine(
  name: string,
  reports: readonly Report[],
  out: string,
  page: (report: Report) => string,
  toQuery: string,
): Promise<Engine> {
  await rm(out, { recursive: true, force: true });
  const peak = await peakOfPagefind(async () => {
    const { index, errors } = await createIndex({ writePlayground: false });
    if (index === undefined) throw new Error(errors.join('; '));
    for (const report of reports) await index.addHTMLFile({ url: report.url, content: page(report) });
    await index.writeFiles({ outputPath: join(out, 'pagefind') });
    await close();
  });
  for (const file of await readdir(join(out, 'pagefind')))
    if (/^pagefind-(?:ui|modular|component|highlight)|\.css$/u.test(file)) await rm(join(out, 'pagefind', file));
  await writePage(
    out,
    `const pagefind = await import('./pagefind/pagefind.js');
     window.ready = async () => {
       await pagefind.options({ basePath: '/pagefind/' });
       ${name.includes('pairs') ? "document.documentElement.lang = 'und';" : ''}
       await pagefind.init();
     };
     const toQuery = ${toQuery};
     const results = async (query) => (await pagefind.search(toQuery(query))).results;
     window.reports = async (query) => Promise.all((await results(query)).map(async (result) => (await result.data()).raw_url));
     window.ask = async (query) => {
       const found = await results(query);
       await Promise.all(found.slice(0, 10).map((result) => result.data()));
       return found.length;
     };`,
  );
  const texts = await sizeOf(join(out, 'pagefind', 'fragment'));
  return { name, out, bytes: await sizeOf(out), texts, peak };
}

/** MiniSearch as VitePress sets it: sections with their titles, the default tokenizer, prefixes, a little fuzziness. */
export async function miniSearch(reports: readonly Report[], out: string): Promise<Engine> {
  await rm(out, { recursive: true, force: true });
  const options = { fields: ['title', 'titles', 'text'], storeFields: ['title', 'titles'] };
  const index = new MiniSearch(options);
  for (const report of reports) {
    const { places, texts } = toEntry(report);
    const byPlace = Map.groupBy(texts, ([place]) => place);
    index.addAll(
      places.map(({ anchor, name }, place) => ({
        id: `${report.url}#${anchor}`,
        title: name,
        titles: [report.title],
        text: (byPlace.get(place) ?? []).map(([, , text]) => text).join('\n'),
      })),
    );
  }
  await mkdir(out, { recursive: true });
  await writeFile(join(out, 'index.json'), JSON.stringify(index));
  await copyFile(fileURLToPath(import.meta.resolve('minisearch')), join(out, 'minisearch.js'));
  await writePage(
    out,
    `import MiniSearch from './minisearch.js';
     let index;
     window.ready = async () => {
       index = MiniSearch.loadJSON(await (await fetch('./index.json')).text(), {
         ...${JSON.stringify(options)},
         searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } },
       });
     };
     window.reports = async (query) => [...new Set(index.search(query).map(({ id }) => id.split('#')[0]))];
     window.ask = async (query) => index.search(query).length;`,
  );
  return { name: 'MiniSearch as VitePress sets it', out, bytes: await sizeOf(out), texts: 0, peak: null };
}

async function writePage(out: string, script: string): Promise<void> {
  const page = h('html', { lang: 'zh-CN' }, [h('head', h('script', { type: 'module', src: 'ask.js' })), h('body')]);
  await mkdir(out, { recursive: true });
  await writeFile(join(out, 'ask.js'), script);
  await writeFile(join(out, 'index.html'), `<!doctype html>${toHtml(page)}`);
}

async function sizeOf(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    files.filter((file) => file.isFile()).map(async (file) => (await stat(join(file.parentPath, file.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
