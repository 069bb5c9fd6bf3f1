/**
 * What this archive adds to `astro build`, through Astro's own hooks: lost addresses stop it before anything is rendered,
 * only pages that have changed are rendered, files beside pages and the search index are made, every link is checked.
 */
import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, IntegrationResolvedRoute, PathWithRoute } from 'astro';
import { say } from '../lib/in-terminal.ts';
import { hashOf, projectCache } from '../../src/archive/cache.ts';
import { dataFiles } from '../../src/site/data-files.ts';
import { wantsAddress } from '../../src/site/fixed-addresses.ts';
import { listKnown, siteCode } from '../../src/site/load-archive.ts';
import { programCommit } from '../../src/site/program-commit.ts';
import { reportFiles } from '../../src/site/report-files.ts';
import { SITE } from '../../src/site/site-address.ts';
import { loadSuccession } from '../../src/site/succession.ts';
import { expectWritable } from '../lib/files.ts';
import { lockFolder } from '../lib/folder-lock.ts';
import { sentenceOf } from '../lib/sentence-of.ts';
import { untilStopped } from '../lib/stop.ts';
import { isShard } from '../shard/shard.ts';
import { historyFault } from '../steps/history-fault.ts';
import { guardLinks, type Promised } from '../steps/guard-links.ts';
import { buildPartitions, type BuiltPartitions } from '../steps/index-site.ts';
import { makeReports } from '../steps/make-reports.ts';
import { writeDataFiles } from '../steps/write-data-files.ts';
import { finishSite } from './finish-site.ts';
import { incremental, type Rendering } from './incremental.ts';

const CONTENT = 'content';
const NOT_BEGUN = 'the build has ended before it began';

/**
 * Modules that know what is dear to find out stay out of the bundle of pages: these and the steps here ask the same ones, so that
 * the digests of all reports are read once, and Git is asked once what it has of the history.
 */
const ASKED_ONCE = ['site/load-archive.ts', 'site/program-commit.ts', 'archive/git.ts'].map((path) => ({
  name: `one ${path}`,
  enforce: 'pre' as const,
  resolveId: {
    filter: { id: new RegExp(`/${basename(path).replace('.', '\\.')}$`, 'u') },
    handler: () => ({ id: new URL(`../../src/${path}`, import.meta.url).href, external: true }),
  },
}));

export interface ArchiveOptions {
  /** Leaves out what is no page: files beside pages, the index, the check of links. For measurements. */
  pagesAlone?: boolean;
}

export function archive({ pagesAlone = false }: ArchiveOptions = {}): AstroIntegration {
  const begin = Date.now();
  let out = 'dist';
  let routes: IntegrationResolvedRoute[] = [];
  let promised: Promised | undefined;
  const done: Rendering = { reports: 0, rendered: 0, files: new Set() };
  let index: Promise<BuiltPartitions> | undefined;
  let data: readonly string[] = [];
  const cache = projectCache();

  return {
    name: 'archive',
    hooks: {
      'astro:config:setup': ({ command, injectRoute, updateConfig }) => {
        if (command === 'build') updateConfig({ vite: { plugins: ASKED_ONCE } });
        if (command !== 'dev') return;
        for (const pattern of filePatterns())
          injectRoute({ pattern, entrypoint: './src/dev/file.ts', prerender: false });
      },
      'astro:config:done': ({ config }: { config: AstroConfig }) => {
        // From the project's root, so that the cache says the same on every machine.
        out = relative('', fileURLToPath(config.outDir));
      },
      'astro:routes:resolved': (given) => {
        ({ routes } = given);
      },
      'astro:build:start': ({ setPrerenderer }) =>
        untilRefused(async () => {
          await lockFolder();
          expectWritable(out);
          const fault = historyFault(process.cwd());
          if (fault !== null) console.warn(fault);
          await makeReports({ out: pagesAlone ? null : out, cache });
          // What a person wrote is looked at before anything is rendered.
          await loadSuccession();
          if (!isShard()) {
            promised = await guardLinks(CONTENT);
            // Made by other processes while this one renders pages, and waited for when these are done.
            if (!pagesAlone) index = buildPartitions({ reports: await listKnown(), cache });
            index?.catch(() => undefined);
            // Before the pages, which tell how long these files are and what they hash to.
            if (!pagesAlone) data = await writeDataFiles(out, cache);
          }
          const options = {
            cache,
            code: hashOf(siteCode(), programCommit() ?? ''),
            done,
            fileOf: (path: PathWithRoute): string => fileOf(out, path),
            isLeftOut: (file: string): boolean => isLeftOut(out, file),
          };
          setPrerenderer((astro) => incremental(astro, options));
        }),
      'astro:build:done': () =>
        untilRefused(async () => {
          // What hangs on more than one report is made when shards are joined.
          if (isShard()) return cache.flush();
          const missing = routes.filter((route) => isMissing(route, out, done.files));
          if (missing.length > 0) throw new Error(missing.map(missingMessage).join('\n'));
          if (promised === undefined) throw new Error(NOT_BEGUN);
          const reports = await listKnown();
          printRendered(reports.length, done);
          if (pagesAlone) return;
          if (index === undefined) throw new Error(NOT_BEGUN);
          await finishSite({ out, cache, reports, promised, index, files: [...done.files, ...data], begin });
          cache.flush();
        }),
    },
  };
}

/** Routes of what a build writes beside pages, from the same lists. Only a pattern that ends in an ending is asked for without a stroke behind it. */
function filePatterns(): string[] {
  return [
    ...reportFiles.map(({ ending }) => `/reports/[agency]/[year]${ending}`),
    ...dataFiles.map(({ path }) => `/data/${path}`),
  ];
}

/** Astro would head what a hook throws with a line on the hook, and call a refusal unhandled: the sentence alone ends the build. */
async function untilRefused(work: () => Promise<void>): Promise<void> {
  try {
    await untilStopped(work);
  } catch (error) {
    console.error(sentenceOf(error));
    process.exit(1);
  }
}

/** The file that Astro writes for a path, as `build.format: 'directory'` has it. */
function fileOf(out: string, { pathname, route }: { pathname: string; route: { type: string } }): string {
  const name = pathname.replace(/^\/|\/$/gu, '');
  if (route.type === 'endpoint') return join(out, name);
  return name === '404' ? join(out, '404.html') : join(out, name, 'index.html');
}

/** Whether this site does without a file. */
function isLeftOut(out: string, file: string): boolean {
  return SITE === null && wantsAddress(`/${relative(out, file).split(sep).join('/')}`);
}

/** Whether a route of one path gave no file; one of many paths may have none in a small archive. */
function isMissing(route: IntegrationResolvedRoute, out: string, files: ReadonlySet<string>): boolean {
  const { pathname, origin } = route;
  if (origin !== 'project' || pathname === undefined) return false;
  const file = fileOf(out, { pathname, route });
  return !files.has(file) && !isLeftOut(out, file);
}

function missingMessage({ entrypoint, pathname }: IntegrationResolvedRoute): string {
  return `${entrypoint}: gave no file at ${pathname ?? ''}, where a page without parameters gives one`;
}

function printRendered(all: number, { reports, rendered, files }: Rendering): void {
  console.log(
    say(
      `${all} reports, ${reports} of them rendered; ${files.size} pages in all, ${rendered} rendered`,
      `${all} 份报告，生成了 ${reports} 份；共 ${files.size} 页，生成了 ${rendered} 页`,
    ),
  );
}
