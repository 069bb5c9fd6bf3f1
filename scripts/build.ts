/**
 * `npm run build`: seeds to a finished site in `dist/`. Converts, renders, indexes and checks every link; stops at the first step that fails.
 */
import { checkSite } from './build/check-site.ts';
import { indexSite } from './build/index-site.ts';
import { renderSite } from './build/render-site.ts';
import { convertAll } from './convert/all.ts';

const OUT = 'dist';

async function buildSite(): Promise<number> {
  const converted = await convertAll({ seeds: 'seeds', content: 'content', check: false });
  if (converted !== 0) return converted;
  await renderSite('content', OUT);
  await indexSite('content', OUT);
  return checkSite(OUT);
}

process.exitCode = await buildSite();
