/**
 * What this archive adds to `astro build`, through Astro's own hooks: lost addresses stop it before anything is rendered,
 * only pages that have changed are rendered, files beside pages and the search index are made, every link is checked.
 */
import { statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, IntegrationResolvedRoute, PathWithRoute } from 'astro';
import { removeOthers } from '../lib/files.ts';
import { filesBelow } from '../../src/links/files-below.ts';
import { Cache } from '../../src/archive/cache.ts';
import { FileHashes } from '../../src/archive/file-hashes.ts';
import { listReports } from '../../src/archive/read-archive.ts';
import { siteCode } from '../../src/site/load-archive.ts';
import { BASE } from '../../src/site/site-address.ts';
import { checkSite } from '../steps/check-site.ts';
import { lockFolder } from '../lib/folder-lock.ts';
import { guardLinks, type Promised } from '../steps/guard-links.ts';
import { indexSite } from '../steps/index-site.ts';
import { redirectFiles, writeRedirects } from '../steps/write-redirects.ts';
import { writeDataFiles } from '../steps/write-data-files.ts';
import { makeReports } from '../steps/make-reports.ts';
import { filesOf } from '../steps/report-outputs.ts';
import { incremental, type Rendering } from './incremental.ts';

const CONTENT = 'content';

/** The folder of the search index, from the site's root; its step looks after what is in it. */
const INDEX = 'pagefind';

export interface ArchiveOptions {
  /** Leaves out what is no page: files beside pages, the index, the check of links. For measurements. */
  pagesAlone?: boolean;
}

export function archive({ pagesAlone = false }: ArchiveOptions = {}): AstroIntegration {
  const begin = Date.now();
  let out = 'dist';
  let routes: IntegrationResolvedRoute[] = [];
  let promised: Promised | undefined;
  const done: Rendering = { rendered: 0, kept: 0, files: new Set() };
  let cache: Cache | undefined;

  return {
    name: 'archive',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        // What a build writes beside pages is served here from the same lists.
        for (const pattern of ['/reports/[agency]/[file]', '/data/[file]'])
          injectRoute({ pattern, entrypoint: './src/dev/file.ts', prerender: false });
      },
      'astro:config:done': ({ config }: { config: AstroConfig }) => {
        out = resolve(fileURLToPath(config.outDir));
      },
      'astro:routes:resolved': (given) => {
        ({ routes } = given);
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        await lockFolder();
        cache = new Cache();
        const hashes = new FileHashes(cache);
        await makeReports({ content: CONTENT, out: pagesAlone ? null : out, cache, hashes });
        promised = await guardLinks(CONTENT, cache, hashes);
        const code = siteCode();
        const options = { cache, code, done, fileOf: (path: PathWithRoute): string => fileOf(out, path) };
        setPrerenderer((astro) => incremental(astro, options));
      },
      'astro:build:done': async () => {
        const missing = routes.filter((route) => isMissing(route, out, done.files));
        if (missing.length > 0) throw new Error(missing.map(missingMessage).join('\n'));
        if (promised === undefined || cache === undefined) throw new Error('the build has ended before it began');
        console.log(`${done.rendered + done.kept} pages, ${done.rendered} of them rendered`);
        const files = new Set(done.files);
        for (const path of filesBelow('public')) files.add(join(out, relative('public', path)));
        if (pagesAlone) return;
        for (const path of await writeDataFiles(out, cache)) files.add(path);
        for (const { id } of await listReports(CONTENT)) for (const path of filesOf(out, id)) files.add(path);
        writeRedirects(promised.moved, out, BASE);
        for (const name of redirectFiles(promised.moved, BASE)) files.add(join(out, name));
        // What Vite writes it writes anew in every build.
        const isAsset = (path: string): boolean =>
          path.startsWith(join(out, '_astro')) && statSync(path).mtimeMs >= begin;
        removeOthers(out, (path) => files.has(path) || path.startsWith(join(out, INDEX)) || isAsset(path));
        await indexSite({ content: CONTENT, out, cache: '.cache/search', hashes: new FileHashes(cache) });
        if (!(await checkSite(out, BASE, promised, cache))) throw new Error('the site is not sound; see above');
        cache.close();
      },
    },
  };
}

/** The file that Astro writes for a path, as `build.format: 'directory'` has it. */
function fileOf(out: string, { pathname, route }: { pathname: string; route: { type: string } }): string {
  const name = pathname.replace(/^\/|\/$/gu, '');
  if (route.type === 'endpoint') return join(out, name);
  return name === '404' ? join(out, '404.html') : join(out, name, 'index.html');
}

/** Whether a route of one path gave no file; one of many paths may have none in a small archive. */
function isMissing(route: IntegrationResolvedRoute, out: string, files: ReadonlySet<string>): boolean {
  const { pathname, origin } = route;
  return origin === 'project' && pathname !== undefined && !files.has(fileOf(out, { pathname, route }));
}

function missingMessage({ entrypoint, pathname }: IntegrationResolvedRoute): string {
  return `${entrypoint}: gave no file at ${pathname ?? ''}, where a page without parameters gives one`;
}
