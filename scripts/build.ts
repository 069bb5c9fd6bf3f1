/**
 * `npm run build`: seeds to a finished site in `dist/`. Converts, guards published addresses, renders, indexes and checks
 * every link; stops at the first step that fails. Only what has changed is made anew, unless `--force` is given.
 * Exit status: 0 done, 1 a step has failed, 2 wrong use.
 *
 * 2026-11-22, 1,000 made-up reports, CPU seconds of the process: from nothing 97.9, nothing changed 3.3 (0.03). After a
 * change conversion, pages, Astro and index redo what it concerns; the guard reads every report and the link check every
 * page, whatever has changed, and an archive of up to 2,000 reports is one cut of the index: one changed report costs
 * more than 0.47 of a full build.
 */
import { parseArgs } from 'node:util';
import { checkSite } from './build/check-site.ts';
import { forgetBuilds } from './build/forget-builds.ts';
import { guardLinks } from './build/guard-links.ts';
import { indexSite } from './build/index-site.ts';
import { renderSite } from './build/render-site.ts';
import { buildShard } from './build/shard/build-shard.ts';
import { shardsOfReports } from './build/shard/converted.ts';
import { joinShards } from './build/shard/join-shards.ts';
import { folderOf, parseShard, type Shard } from './build/shard/shard.ts';
import { beginBuild, endBuild, isUnchanged } from './build/unchanged.ts';
import { redirectFiles, writeRedirects } from './build/write-redirects.ts';
import { convertAll } from './convert/all.ts';

const OUT = 'dist';
const SEEDS = 'seeds';
const CONTENT = 'content';
const CUTS = '.cache/search';
const BASE = `/${process.env['BASE_PATH'] ?? ''}/`.replace(/\/+/gu, '/');

const USAGE = `usage: npm run build [-- --force] [--shard I/N | --join]

  --force      begin from nothing
  --shard I/N  build a part of the reports, the I-th of N, into shards/I-of-N/
  --join       make one site of the shards in shards/`;

/** `division`: into how many shards the reports are divided. */
async function buildSite(division = 1): Promise<number> {
  const converted = await convertAll({ seeds: SEEDS, content: CONTENT, check: false });
  if (converted !== 0) return converted;
  if (isUnchanged(OUT)) {
    console.log(`${OUT} is what the last build made of the same files; nothing to do`);
    return 0;
  }
  beginBuild();
  const promised = await guardLinks(CONTENT);
  if (promised === null) return 1;
  const { moved } = promised;
  await renderSite(CONTENT, OUT, moved, ['pagefind/', ...redirectFiles(moved, BASE)]);
  writeRedirects(moved, OUT, BASE);
  const shards = await shardsOfReports(division, SEEDS, CONTENT);
  await indexSite({ content: CONTENT, out: OUT, cache: CUTS, shardOf: (id) => shards.get(id) ?? 1 });
  const checked = await checkSite(OUT, BASE, promised);
  if (checked === 0) endBuild(OUT);
  return checked;
}

async function joinAndBuild(): Promise<number> {
  let division;
  try {
    division = await joinShards({ seeds: SEEDS, content: CONTENT, out: OUT, cuts: CUTS });
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
  return buildSite(division);
}

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

let wish: Wish | undefined;
try {
  wish = readWish();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 2;
}
if (wish !== undefined) {
  const { force, shard, join } = wish;
  if (force) forgetBuilds(shard === null ? OUT : folderOf(shard));
  process.exitCode = await (shard !== null ? buildShard(shard, SEEDS, CONTENT) : join ? joinAndBuild() : buildSite());
}
