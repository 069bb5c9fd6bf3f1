/**
 * `npm run build`: seeds to a finished site in `dist/`. Converts, guards published addresses, renders, indexes and checks
 * every link; stops at the first step that fails. Only what has changed is made anew, unless `--force` is given.
 * Exit status: 0 done, 1 a step has failed, 2 wrong use.
 *
 * 2026-11-22, 1,000 made-up reports, CPU seconds of the process: from nothing 97.9, nothing changed 3.3 (0.03). After a
 * change conversion, pages, Astro and index redo what it concerns; the guard reads every report and the link check every
 * page, whatever has changed. The index is cut by year (src/search/cuts.ts) and its cuts are merged anew.
 */
import { checkSite } from './build/check-site.ts';
import { forgetBuilds } from './build/forget-builds.ts';
import { guardLinks } from './build/guard-links.ts';
import { indexSite } from './build/index-site.ts';
import { renderSite } from './build/render-site.ts';
import { beginBuild, endBuild, isUnchanged } from './build/unchanged.ts';
import { redirectFiles, writeRedirects } from './build/write-redirects.ts';
import { convertAll } from './convert/all.ts';

const OUT = 'dist';
const BASE = `/${process.env['BASE_PATH'] ?? ''}/`.replace(/\/+/gu, '/');

async function buildSite(): Promise<number> {
  const converted = await convertAll({ seeds: 'seeds', content: 'content', check: false });
  if (converted !== 0) return converted;
  if (isUnchanged(OUT)) {
    console.log(`${OUT} is what the last build made of the same files; nothing to do`);
    return 0;
  }
  beginBuild();
  const promised = await guardLinks('content');
  if (promised === null) return 1;
  const { moved } = promised;
  await renderSite('content', OUT, moved, ['pagefind/', ...redirectFiles(moved, BASE)]);
  writeRedirects(moved, OUT, BASE);
  await indexSite({ content: 'content', out: OUT, cache: '.cache/search' });
  const checked = await checkSite(OUT, BASE, promised);
  if (checked === 0) endBuild(OUT);
  return checked;
}

const [flag, ...more] = process.argv.slice(2);
if (more.length > 0 || (flag !== undefined && flag !== '--force')) {
  console.error(`“${[flag, ...more].join(' ')}” is not understood; usage: npm run build [-- --force]`);
  process.exitCode = 2;
} else {
  if (flag === '--force') forgetBuilds(OUT);
  process.exitCode = await buildSite();
}
