/**
 * `npm run build`: seeds to a finished site in `dist/`. Converts, renders, indexes and checks every link; stops at the first step that fails.
 */
import { rm } from 'node:fs/promises';
import { build } from 'astro';
import { checkSite } from './build/check-site.ts';
import { buildPages } from './build/pages.ts';
import { indexSite } from './build/index-site.ts';
import { convertAll } from './convert/all.ts';

const OUT = 'dist';
/** What the pages leave for Astro. */
const PREPARED = '.cache/pages';

async function buildSite(): Promise<number> {
  const converted = await convertAll({ seeds: 'seeds', content: 'content', check: false });
  if (converted !== 0) return converted;
  await rm(OUT, { recursive: true, force: true });
  await buildPages('content', OUT, PREPARED);
  process.env['PREPARED_PAGES'] = PREPARED;
  await build({ logLevel: 'warn' });
  await indexSite('content', OUT);
  return checkSite(OUT);
}

process.exitCode = await buildSite();
