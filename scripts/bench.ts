/**
 * `npm run bench [-- convert | search [N] | exactness [N] | lighthouse | corpus N]`: measures, both sides in one run, and prints a table in Markdown.
 * Ratios are what counts: machines differ, and share their cores. `corpus N` writes the made-up seeds of large runs.
 */
import { benchConvert } from './bench/convert.ts';
import { makeCorpus } from './bench/corpus-command.ts';
import { benchExactness } from './bench/exactness.ts';
import { benchLighthouse } from './bench/lighthouse.ts';
import { benchSearch } from './bench/search.ts';
import { wholeNumber } from './bench/whole-number.ts';

const BENCHES: Readonly<Record<string, (count: number | null) => Promise<string>>> = {
  convert: benchConvert,
  search: benchSearch,
};

/** Those that take long, or fetch what they measure with: run only where they are asked for. */
const ON_DEMAND: typeof BENCHES = { exactness: benchExactness, lighthouse: benchLighthouse };

/** Gives the exit status: 0, or 2 for wrong use. */
async function runBenches([name, count, ...more]: readonly string[]): Promise<0 | 2> {
  if (name === 'corpus') return makeCorpus([count ?? '', ...more].filter((word) => word !== ''));
  const all = { ...BENCHES, ...ON_DEMAND };
  if (name !== undefined && !(name in all)) {
    console.error(`there is no benchmark “${name}”; there are: ${Object.keys(all).join(', ')}, and corpus N`);
    return 2;
  }
  const reports = count === undefined ? null : wholeNumber(count);
  if (more.length > 0 || (count !== undefined && reports === null)) {
    console.error(`“${[count, ...more].join(' ')}” is not one whole number; usage: npm run bench -- ${name ?? ''} [N]`);
    return 2;
  }
  for (const asked of name === undefined ? Object.keys(BENCHES) : [name])
    console.log(`## ${asked}\n\n${(await all[asked]?.(reports)) ?? ''}`);
  return 0;
}

process.exitCode = await runBenches(process.argv.slice(2));
