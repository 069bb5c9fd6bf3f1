/**
 * `npm run build`: seeds to a finished site in `dist/`. Converts, then `astro build`, whose hooks guard published
 * addresses, build the search index and check every link (scripts/astro/archive.ts). Only what has changed is made anew,
 * unless `--force` is given. A blocked seed holds up itself alone. Exit status: 0 done, 1 a seed is blocked or a step has
 * failed, 2 wrong use, 130 and 143 stopped by a signal.
 */
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CACHE_FILE, projectCache } from '../src/archive/cache.ts';
import { hashesIn } from '../src/archive/file-hashes.ts';
import { settingFaults } from '../src/site/setting-faults.ts';
import { BuildStamp } from './steps/build-stamp.ts';
import { keepCompiledCode } from './lib/compiled-code.ts';
import { expectWritable } from './lib/files.ts';
import { lockFolder } from './lib/folder-lock.ts';
import { say } from './lib/in-terminal.ts';
import { sentenceOf } from './lib/sentence-of.ts';
import { divide, folderOf, parseShard, type Shard } from './shard/shard.ts';
import { stopCleanly, untilStopped } from './lib/stop.ts';

const PLACES = { seeds: 'seeds', content: 'content', out: 'dist' };

// Nobody is told that somebody builds here; where it is not off, it also wants a home folder to write to.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
// Whatever a shell has set for other work: Vite makes other pages of it.
process.env['NODE_ENV'] = 'production';

const USAGE = `usage: npm run build [-- --force] [--shard 2/4 | --join] [--zip] [--zim]

  --force   begin from nothing: without the cache in .cache/ and the site in dist/
  --shard   make the second of four parts, in shards/2-of-4/; the other reports are read in content/
  --join    make the site of all parts in shards/
  --zip     the finished site as one file in packed/, to be unpacked and read anywhere
  --zim     the same with its search, for Kiwix`;

type Wish = Record<'force' | 'join' | 'zip' | 'zim', boolean> & { shard: Shard | null };

/** Throws a sentence where the command line or a setting cannot be understood. */
function readWish(): Wish {
  const flag = { type: 'boolean', default: false } as const;
  const options = {
    force: flag,
    join: flag,
    zip: flag,
    zim: flag,
    shard: { type: 'string' },
    help: { ...flag, short: 'h' },
  } as const;
  const { shard, help, ...flags } = parseArgs({ options }).values;
  if (help) {
    console.log(USAGE);
    process.exit(0);
  }
  const [fault] = settingFaults(process.env);
  if (fault !== undefined) throw new Error(fault);
  if (flags.join && shard !== undefined) throw new Error('--shard makes a part, --join the site; give one of them');
  if ((flags.zip || flags.zim) && shard !== undefined)
    throw new Error('a shard is no site to be packed; join them first');
  return { ...flags, shard: shard === undefined ? null : parseShard(shard) };
}

/** Gives the exit status. */
async function build({ force, join, shard, ...packed }: Wish): Promise<0 | 1> {
  const { seeds, content, out } = PLACES;
  await lockFolder();
  if (force)
    for (const path of [out, ...['', '-wal', '-shm'].map((end) => CACHE_FILE + end)])
      rmSync(path, { recursive: true, force: true });
  expectWritable(out);
  const cache = projectCache();
  const stamp = new BuildStamp(cache, hashesIn(cache), out);
  if (stamp.isUnchanged() && !join && shard === null) {
    console.log(
      say(
        `${out} is what the last build made of the same files; nothing to do`,
        `${out} 就是上次用同样的文件建成的；没有可做的`,
      ),
    );
    await packSite(packed);
    return 0;
  }
  // Only now: what the steps need takes longer to load than to look that nothing has changed.
  keepCompiledCode();
  // Whoever finds no list in it knows that it is not finished.
  if (shard !== null) rmSync(folderOf(shard), { recursive: true, force: true });
  const joined = join ? (await import('./shard/hand-over.ts')).joinShards(out, cache) : 1;
  const owners = new Map<string, string>();
  const { convertAll } = await import('./convert/all.ts');
  const { printBlocked } = await import('./convert/print-blocked.ts');
  const { status, blocked } = await convertAll({ seeds, content, check: false, cache, out, shard, owners });
  divide(owners, shard?.of ?? joined, shard);
  await (await import('astro')).build({ logLevel: 'warn' });
  // While a seed is blocked no build is the last one.
  if (shard === null && status === 0) stamp.end();
  if (shard !== null) await (await import('./shard/hand-over.ts')).leaveShard(shard, out, cache);
  await packSite(packed);
  printBlocked(blocked);
  return status;
}

async function packSite(wish: Pick<Wish, 'zip' | 'zim'>): Promise<void> {
  if (wish.zip || wish.zim) await (await import('./pack/pack.ts')).pack(PLACES.out, wish);
}

let wish: Wish | undefined;
try {
  wish = readWish();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 2;
}
if (wish !== undefined) {
  stopCleanly('what is finished stays, and the next build goes on from there');
  const asked = wish;
  try {
    process.exitCode = await untilStopped(() => build(asked));
  } catch (error) {
    console.error(sentenceOf(error));
    // Also where other processes are still at work for it.
    process.exit(1);
  }
}
