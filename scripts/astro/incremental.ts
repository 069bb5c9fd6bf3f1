/**
 * Astro's own prerenderer, asked only for pages that are not there yet: a path whose `cacheKey` is the one that its file
 * was made from is left out, and so is a script or a style sheet of the same code. Pages without a `cacheKey` are few and
 * always made.
 *
 * 2026-11-29: A page is known by its key from the moment when its file is whole until just before it is written again, so
 * that a build killed at any moment leaves no page that passes for another. Astro's `experimental.incrementalBuild` keys
 * by the graph of modules and writes its list at the end: a page that a killed build had written was taken for the old one.
 * Files are written here, at one go: in four steps each, as Astro writes them, they took a third of the time of all pages.
 * One that says the same already keeps its time, and a host is not sent it again.
 */
import type { AstroPrerenderer, PathWithRoute } from 'astro';
import { madeFrom, writeChanged } from '../lib/files.ts';
import { hashOf, type Cache } from '../../src/archive/cache.ts';
import { startBar } from '../lib/progress.ts';
import { breathe } from '../lib/stop.ts';
import { isOwn, isShard } from '../shard/shard.ts';

const KIND = 'page';

/** The file of a report's own page. Sample: `dist/reports/baiyinshi-kexuejishuju/2019/index.html`. */
const REPORT = /reports[/\\][^/\\]+[/\\]\d{4}[/\\]index\.html$/u;

/** Files that are made from the code alone. CPU of a build after one word was changed in five reports, with and without: 0.91. */
const OF_CODE = /\.(?:js|css)$/u;

/** What became of the pages. */
export interface Rendering {
  /** Reports whose own page was rendered. */
  reports: number;
  /** Pages and files that were rendered, these among them. */
  rendered: number;
  /** Files of all pages, as paths. */
  files: Set<string>;
}

export interface IncrementalOptions {
  cache: Cache;
  /** Hash of the code and settings that every page depends on. */
  code: string;
  /** Path of the file that Astro writes for a path. */
  fileOf: (path: PathWithRoute) => string;
  /** Whether this site does without a file. */
  isLeftOut: (file: string) => boolean;
  done: Rendering;
}

/** Wraps Astro's prerenderer. */
export function incremental(
  astro: AstroPrerenderer,
  { cache, code, fileOf, isLeftOut, done }: IncrementalOptions,
): AstroPrerenderer {
  const keys = new Map<string, string>();
  let bar: ReturnType<typeof startBar> | undefined;
  let order: string[] = [];
  return {
    ...astro,
    name: 'incremental',
    getStaticPaths: async () => {
      const all = inOrder(await astro.getStaticPaths()).filter((path) => !isShard() || isOwn(reportOf(path)));
      const known = cache.keys(KIND);
      const due = all.filter((path) => {
        const file = fileOf(path);
        if (isLeftOut(file)) return false;
        const cacheKey = path.cacheKey ?? (OF_CODE.test(file) ? '' : undefined);
        if (cacheKey === undefined) return true;
        const key = hashOf(code, path.route.component, cacheKey);
        keys.set(file, key);
        if (known.get(file) !== madeFrom(key, [file])) return true;
        done.files.add(file);
        return false;
      });
      cache.keepOnly(KIND, (file) => done.files.has(file));
      order = due.map(fileOf);
      bar = startBar('pages', due.length);
      return due;
    },
    render: async (request, options) => {
      const rendered = await astro.render(request, options);
      const response = rendered instanceof Response ? rendered : rendered.response;
      const file = order[done.rendered++];
      if (file === undefined || response.body === null)
        throw new Error(`${options.routeData.component}: gives no file for ${new URL(request.url).pathname}`);
      writeChanged(file, new Uint8Array(await response.arrayBuffer()));
      const key = keys.get(file);
      if (key !== undefined) cache.set(KIND, file, madeFrom(key, [file]), '');
      done.files.add(file);
      if (REPORT.test(file)) done.reports++;
      bar?.increment();
      await breathe();
      // Without a body Astro writes nothing.
      return new Response(null);
    },
    teardown: async () => {
      cache.flush();
      bar?.stop();
      await astro.teardown?.();
    },
  };
}

/**
 * What is made from one report stands together, so that it is read once: its page, its source page, the files beside them.
 * Sample of a path: `reports/baiyinshi-kexuejishuju/2019.json`.
 */
function inOrder(paths: PathWithRoute[]): PathWithRoute[] {
  return [...Map.groupBy(paths, reportOf).values()].flat();
}

/** The id of the report that a page shows alone; empty where there is none. */
function reportOf({ pathname }: PathWithRoute): string {
  return /^\/?reports\/(?<id>[^/]+\/\d{4})/u.exec(pathname)?.groups?.['id'] ?? '';
}
