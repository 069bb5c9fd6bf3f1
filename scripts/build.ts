/**
 * `npm run build`: seeds to a finished site in `dist/`. Converts, guards published addresses, renders, indexes and checks every link; stops at the first step that fails.
 */
import { checkSite } from './build/check-site.ts';
import { guardLinks } from './build/guard-links.ts';
import { indexSite } from './build/index-site.ts';
import { renderSite } from './build/render-site.ts';
import { writeRedirects } from './build/write-redirects.ts';
import { convertAll } from './convert/all.ts';

const OUT = 'dist';
const BASE = `/${process.env['BASE_PATH'] ?? ''}/`.replace(/\/+/gu, '/');

async function buildSite(): Promise<number> {
  const converted = await convertAll({ seeds: 'seeds', content: 'content', check: false });
  if (converted !== 0) return converted;
  const promised = await guardLinks('content');
  if (promised === null) return 1;
  await renderSite('content', OUT, promised.moved);
  await writeRedirects(promised.moved, OUT, BASE);
  await indexSite({ content: 'content', out: OUT, cache: '.cache/search' });
  return checkSite(OUT, BASE, promised);
}

process.exitCode = await buildSite();
