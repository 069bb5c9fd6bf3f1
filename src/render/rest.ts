/**
 * What the site has once: the pages and files that Astro finds in src/pages beside those of pages.ts, made without
 * starting Vite. A test holds every byte of them against Astro's own build.
 *
 * 2026-11-22, CPU seconds of the whole build of the five reports, in turn, medians of three: 7.1 with these 35 files by
 * `astro build`, 3.9 so; the difference is the same behind ten thousand reports. It is Vite and its plugins starting and
 * bundling all that src/pages imports, so giving Astro fewer routes saves little. Astro still makes them, in the ordinary
 * way, where a report holds more than the converter writes, and in `astro dev`.
 */
import NotFoundView from '../pages/404.astro';
import MovedView from '../pages/[...moved].astro';
import * as dataPackage from '../pages/data/datapackage.json.ts';
import * as reportSchema from '../pages/data/report.schema.json.ts';
import * as feed from '../pages/feed.xml.ts';
import GuideView from '../pages/guide/index.astro';
import CatalogueView from '../pages/index.astro';
import * as llms from '../pages/llms.txt.ts';
import * as movedScript from '../pages/moved.js.ts';
import * as openSearch from '../pages/opensearch.xml.ts';
import * as pagefind from '../pages/pagefind/pagefind.js.ts';
import PartsView from '../pages/parts/index.astro';
import * as pictures from '../pages/pictures/[name].png.ts';
import * as robots from '../pages/robots.txt.ts';
import * as searchScripts from '../pages/search/[script].js.ts';
import * as searchApi from '../pages/search/api.js.ts';
import SearchView from '../pages/search/index.astro';
import * as searchNames from '../pages/search/names.json.ts';
import * as sheets from '../pages/sheets/[sheet].css.ts';
import * as sitemaps from '../pages/sitemap-[name].xml.ts';
import * as sitemapIndex from '../pages/sitemap-index.xml.ts';
import * as tools from '../pages/tools.js.ts';
import { loadMoved } from '../site/moved.ts';
import { pageFile, type RenderedFile } from './pages.ts';

/** Pages of a fixed address. */
const pages: ReadonlyArray<[path: string, component: unknown]> = [
  ['/', CatalogueView],
  ['/guide/', GuideView],
  ['/parts/', PartsView],
  ['/search/', SearchView],
];

/** What a file of src/pages exports that gives no page. */
interface Endpoint {
  GET(context: { props: unknown }): Response | Promise<Response>;
  getStaticPaths?(): StaticPath[] | Promise<StaticPath[]>;
}

interface StaticPath {
  params: Readonly<Record<string, string>>;
  props?: unknown;
}

/** Files, by the pattern of their address. */
const endpoints: ReadonlyArray<[pattern: string, endpoint: unknown]> = [
  ['data/datapackage.json', dataPackage],
  ['data/report.schema.json', reportSchema],
  ['feed.xml', feed],
  ['llms.txt', llms],
  ['moved.js', movedScript],
  ['opensearch.xml', openSearch],
  ['pagefind/pagefind.js', pagefind],
  ['pictures/[name].png', pictures],
  ['robots.txt', robots],
  ['search/[script].js', searchScripts],
  ['search/api.js', searchApi],
  ['search/names.json', searchNames],
  ['sheets/[sheet].css', sheets],
  ['sitemap-[name].xml', sitemaps],
  ['sitemap-index.xml', sitemapIndex],
  ['tools.js', tools],
];

/** Renders them one by one. Summaries, lists and old places are prepared (src/site/build-mode.ts). */
export async function* renderRest(stylesheet: string): AsyncGenerator<RenderedFile, void> {
  const moved = await loadMoved();
  const { content } = await pageFile('/', NotFoundView, {}, stylesheet);
  yield { path: '404.html', content };
  for (const [path, component] of pages) yield await pageFile(path, component, {}, stylesheet);
  for (const page of moved.pages) yield await pageFile(page.path, MovedView, { ...page }, stylesheet);
  // Safe: a test renders each of them by Astro too; ours look at nothing but their props.
  for (const [pattern, endpoint] of endpoints) yield* filesOf(pattern, endpoint as Endpoint);
}

async function* filesOf(pattern: string, endpoint: Endpoint): AsyncGenerator<RenderedFile, void> {
  for (const { params, props = {} } of (await endpoint.getStaticPaths?.()) ?? [{ params: {} }]) {
    const response = await endpoint.GET({ props });
    yield {
      path: pattern.replace(/\[(\w+)\]/gu, (_, name: string) => params[name] ?? ''),
      content: await response.bytes(),
    };
  }
}
