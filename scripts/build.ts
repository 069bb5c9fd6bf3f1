/**
 * `npm run build`: seeds to a finished site in `dist/`. Converts, guards published addresses, renders, indexes and checks
 * every link; stops at the first step that fails. Only what has changed is made anew, unless `--force` is given.
 * Exit status: 0 done, 1 a step has failed, 2 wrong use, 130 and 143 stopped by a signal.
 *
 * 2026-11-22, 1,000 made-up reports, CPU seconds of the process without the search index: from nothing 43, one word
 * changed in one report 8.3, nothing changed 0.4. Of the 8.3 about 6 are there at any size (Node loading the steps, the
 * pages' compiler, Astro's own run); each 1,000 reports more add about 2. Peak memory, from nothing, 704 MB. Before facts of
 * pages and reports were kept it was 59, 25.4, 3.4 and 1,115 MB.
 */
import { enableCompileCache } from 'node:module';
import { forgetBuilds } from './build/forget-builds.ts';
import { isUnchanged } from './build/unchanged.ts';
import { stopCleanly } from './stop.ts';

const OUT = 'dist';
const BASE = `/${process.env['BASE_PATH'] ?? ''}/`.replace(/\/+/gu, '/');

async function buildSite(): Promise<number> {
  if (isUnchanged(OUT)) {
    console.log(`${OUT} is what the last build made of the same files; nothing to do`);
    return 0;
  }
  // Only now: what the steps need takes longer to load than to look that nothing has changed.
  enableCompileCache('.cache/compiled');
  const { buildAll } = await import('./build/all-steps.ts');
  return buildAll({ seeds: 'seeds', content: 'content', out: OUT, base: BASE });
}

const [flag, ...more] = process.argv.slice(2);
if (more.length > 0 || (flag !== undefined && flag !== '--force')) {
  console.error(`“${[flag, ...more].join(' ')}” is not understood; usage: npm run build [-- --force]`);
  process.exitCode = 2;
} else {
  stopCleanly('what is finished stays, and the next build goes on from there');
  if (flag === '--force') forgetBuilds(OUT);
  process.exitCode = await buildSite();
}
