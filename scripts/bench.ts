/**
 * `npm run bench`: measures, all sides in one run, and prints tables in Markdown; `--help` says what there is.
 * Ratios are what counts: machines differ, and share their cores. Exit status: 0 done, 1 something failed, 2 wrong use.
 */
import { parseArgs } from 'node:util';
import { benchBuilds, type BuildBench } from './bench/build-command.ts';
import { benchContradictions } from './bench/contradictions.ts';
import { benchCompare } from './bench/compare.ts';
import { benchConvert } from './bench/convert.ts';
import { makeCorpus } from './bench/corpus-command.ts';
import { keepRun } from './bench/kept-results.ts';
import { benchExactness } from './bench/exactness.ts';
import { benchPersonalData } from './bench/personal-data.ts';
import { benchFidelity } from './bench/fidelity.ts';
import { benchFigures } from './bench/figures.ts';
import { benchLighthouse } from './bench/lighthouse.ts';
import { benchOriginals } from './bench/originals.ts';
import { benchSameWords } from './bench/same-words.ts';
import { benchSearch } from './bench/search.ts';
import { benchVerify } from './bench/verify.ts';
import { surroundings } from './bench/surroundings.ts';
import { printResults, type Results } from './bench/table.ts';
import { wholeNumber } from './bench/whole-number.ts';

const USAGE = `usage: npm run bench                                      the small set: build seeds 100
       npm run bench -- build [seeds] [N...] [--rounds N] [--keep]
       npm run bench -- search [N] [--keep]
       npm run bench -- exactness [N]
       npm run bench -- verify [N] [M]
       npm run bench -- fidelity [N]
       npm run bench -- personal-data [N]
       npm run bench -- figures [N]
       npm run bench -- compare [N]
       npm run bench -- contradictions [N]
       npm run bench -- same-words [N]
       npm run bench -- originals [N] [--keep]
       npm run bench -- convert [--keep]
       npm run bench -- lighthouse
       npm run bench -- corpus N [--out DIR]

  build       CPU and peak memory of builds of N made-up reports, or of those in seeds/ (seeds 1000 unless told): this
              archive (pages alone; everything from nothing; nothing changed; one word changed; one report added),
              plain Astro (an .mdx collection with render(), one page a report), Pagefind's command over that, and
              Starlight with its index, which npm installs into .cache/bench. In turn; above 5,000 this archive alone.
  search      recall, precision, bytes and times at N reports (1000), beside Pagefind as it comes and MiniSearch
  exactness   every pair of characters of N reports (1000), and much else, held to truth place by place
  verify      M made quotations (1000) of N reports (1000), held to substring search; bytes and times of each
  fidelity    what the converter says wrong and leaves open, over the cases, and over twice N made-up reports
  personal-data  of numbers of persons put into N made-up reports (1000) how many are found, and how many others are taken for such
  contradictions  of N contradictions (1000) put into series of made-up reports how many are found at their cells, and
              how many among N pairs of years without any
  figures     data files of N reports (1000): length, and 1,000 random choices as /compare/ answers them, held to DuckDB,
              which npm installs into .cache/bench
  compare     bytes, requests and times of /compare/ at N reports (5000)
  same-words  what it costs to find the words that N reports (1000) share, and at a fifth and half of them; up to 1,000
              held to brute force
  originals   what comes back of N reports (100) as Word files and PDFs of two programs, beside other tools
  convert     the converter, beside remark
  lighthouse  the built site in Lighthouse, which npx fetches
  corpus      writes N made-up seeds to DIR/seeds
  --rounds N  so many rounds, of which the median counts (3)
  --keep      adds the results to bench/*.json, and writes bench/README.md and the chart anew`;

/** Those that give tables, of so many reports where that means something. */
const BENCHES = {
  search: benchSearch,
  exactness: benchExactness,
  fidelity: benchFidelity,
  'personal-data': benchPersonalData,
  figures: benchFigures,
  compare: benchCompare,
  contradictions: benchContradictions,
  'same-words': benchSameWords,
  originals: benchOriginals,
  convert: benchConvert,
  lighthouse: benchLighthouse,
} satisfies Record<string, (reports: number | null) => Promise<Results>>;

/** Gives the exit status of wrong use. */
function misused(message: string): 2 {
  console.error(`${message}\n\n${USAGE}`);
  return 2;
}

/** Runs what the words ask for; gives the exit status. */
async function runBench([name, ...words]: readonly string[]): Promise<0 | 2> {
  if (name === '--help' || name === '-h') {
    console.log(USAGE);
    return 0;
  }
  switch (name) {
    case undefined:
      console.log('the small set, for a first look; `npm run bench -- --help` says what else there is');
      await benchBuilds({ corpora: ['seeds', 100], rounds: 3, keep: false });
      return 0;
    case 'corpus':
      return makeCorpus(words);
    case 'verify': {
      const counts = words.map(wholeNumber);
      if (counts.includes(null) || counts.length > 2) return misused(`“${words.join(' ')}” is not understood`);
      console.log(printResults(await benchVerify(counts[0] ?? null, counts[1] ?? null)));
      return 0;
    }
    case 'build': {
      const asked = readBuild(words);
      if (typeof asked === 'string') return misused(asked);
      await benchBuilds(asked);
      return 0;
    }
    case 'search':
    case 'exactness':
    case 'fidelity':
    case 'personal-data':
    case 'figures':
    case 'compare':
    case 'contradictions':
    case 'same-words':
    case 'originals':
    case 'convert':
    case 'lighthouse':
      return runTabled(name, words);
    default:
      return misused(`there is no benchmark “${name}”`);
  }
}

/** Those that can be kept. What Lighthouse says depends on the machine too much; exactness is right or wrong. */
const KEPT: ReadonlyMap<string, 'search' | 'originals' | 'convert'> = new Map([
  ['search', 'search'],
  ['originals', 'originals'],
  ['convert', 'convert'],
]);

/** Those of so many reports. */
const COUNTED: ReadonlySet<string> = new Set([
  'search',
  'exactness',
  'fidelity',
  'personal-data',
  'figures',
  'compare',
  'contradictions',
  'same-words',
  'originals',
]);

/** Those that give tables. */
async function runTabled(name: keyof typeof BENCHES, words: readonly string[]): Promise<0 | 2> {
  const place = KEPT.get(name);
  const keep = place !== undefined && words.at(-1) === '--keep';
  const [count, ...more] = keep ? words.slice(0, -1) : words;
  const reports = count === undefined ? null : wholeNumber(count);
  if (more.length > 0 || (count !== undefined && (reports === null || !COUNTED.has(name))))
    return misused(`“${words.join(' ')}” is not understood`);
  const results = await BENCHES[name](reports);
  console.log(printResults(results));
  if (keep) keepRun(place, { ...surroundings(), results });
  return 0;
}

/** The words behind `build`; what is wrong with them as a sentence. */
function readBuild(words: readonly string[]): BuildBench | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { rounds: { type: 'string', default: '3' }, keep: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const rounds = wholeNumber(values.rounds);
    if (rounds === null) return `--rounds wants a whole number, not “${values.rounds}”`;
    const corpora = positionals.map((word) => (word === 'seeds' ? 'seeds' : wholeNumber(word)));
    if (corpora.includes(null)) return `“${positionals.join(' ')}” has to be “seeds” or whole numbers`;
    const asked = corpora.filter((corpus) => corpus !== null);
    return { corpora: asked.length === 0 ? ['seeds', 1000] : [...new Set(asked)], rounds, keep: values.keep };
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).split('. ')[0] ?? '';
  }
}

try {
  process.exitCode = await runBench(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
