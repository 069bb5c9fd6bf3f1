/**
 * `npm run build`: seeds to a finished site in `dist/`. Converts, guards published addresses, renders, indexes and checks
 * every link; stops at the first step that fails. Only what has changed is made anew, unless `--force` is given.
 * Exit status: 0 done, 1 a step has failed, 2 wrong use, 130 and 143 stopped by a signal.
 *
 * 2026-11-22, CPU seconds and MB of all processes (bench/README.md): from nothing 30, 135 and 305 s at 1,000, 5,000 and
 * 10,000 made-up reports, 781, 935 and 1,029 MB; one word changed 5, 15 and 35; nothing changed 0.3, 0.7 and 1.3. Of the 5
 * about 2 are there at any size: Node loading the steps, and the pages' compiler. It was 87 s at 1,000 and 310 at 5,000;
 * what brought most: Pagefind gets a cut as one page, files are printed and read without remark where nothing in them
 * asks for it, nothing is rendered by Astro's own run, and new files are written where they belong.
 */
import { existsSync, readdirSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { parseArgs } from 'node:util';
import { forgetBuilds } from './build/forget-builds.ts';
import { folderOf, parseShard, type Shard } from './build/shard/shard.ts';
import { isUnchanged } from './build/unchanged.ts';
import { keepMemoryFlat } from './flat-memory.ts';
import { INPUT_HASHES } from './kept/file-hashes.ts';
import { stopCleanly, untilStopped } from './stop.ts';

const PLACES = {
  seeds: 'seeds',
  content: 'content',
  out: 'dist',
  base: `/${process.env['BASE_PATH'] ?? ''}/`.replace(/\/+/gu, '/'),
};

/** Where Node keeps what it has compiled of the code. */
const COMPILED = '.cache/compiled';

/** So many files that the time of their conversion hides that of keeping compiled code. */
const MANY_SEEDS = 200;

const USAGE = `usage: npm run build [-- --force] [--shard I/N | --join]

  --force      begin from nothing
  --shard I/N  build a part of the reports, the I-th of N, into shards/I-of-N/
  --join       make one site of the shards in shards/`;

interface Wish {
  force: boolean;
  shard: Shard | null;
  join: boolean;
}

/** Throws a sentence where the command line cannot be understood. */
function readWish(): Wish {
  const { values } = parseArgs({
    options: {
      force: { type: 'boolean', default: false },
      shard: { type: 'string' },
      join: { type: 'boolean', default: false },
    },
  });
  const { force, join } = values;
  const shard = values.shard === undefined ? null : parseShard(values.shard);
  if (values.shard !== undefined && shard === null)
    throw new Error(`“${values.shard}” is no shard; say which one of how many, as in --shard 2/4`);
  if (shard !== null && join) throw new Error('--shard builds a part and --join the whole: one at a time');
  return { force, shard, join };
}

/**
 * Whether Node is to keep what it compiles of the code.
 *
 * 2026-11-22: Keeping it costs a build 0.45 s of CPU and spares each later one 0.28 s. Of the first build of five reports
 * that is an eighth, and many a first build is the only one (a CI's job); beside hundreds of reports it is nothing.
 */
function isWorthKeeping(): boolean {
  return existsSync(COMPILED) || existsSync(INPUT_HASHES) || readdirSync(PLACES.seeds).length > MANY_SEEDS;
}

/** Gives the exit status. */
async function build({ force, shard, join }: Wish): Promise<number> {
  if (force) forgetBuilds(shard === null ? PLACES.out : folderOf(shard));
  if (shard === null && !join && isUnchanged(PLACES.out)) {
    console.log(`${PLACES.out} is what the last build made of the same files; nothing to do`);
    return 0;
  }
  // Only now: what the steps need takes longer to load than to look that nothing has changed.
  if (isWorthKeeping()) enableCompileCache(COMPILED);
  if (shard !== null) return (await import('./build/shard/build-shard.ts')).buildShard(shard, PLACES);
  return (await import('./build/all-steps.ts')).buildAll(PLACES, join);
}

let wish: Wish | undefined;
try {
  wish = readWish();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 2;
}
if (wish !== undefined) {
  keepMemoryFlat();
  stopCleanly('what is finished stays, and the next build goes on from there');
  const given = wish;
  process.exitCode = await untilStopped(() => build(given));
}
