/**
 * What a shard hands on to the machine that joins, in its folder as it lies in the project's: its reports' content and
 * their files of the site, what the cache knows of them, and last a list of these files with their hashes.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Cache, hashOf } from '../../src/archive/cache.ts';
import { ledgerOf } from '../../src/archive/read-archive.ts';
import { listKnown } from '../../src/site/load-archive.ts';
import { filesBelow } from '../../src/links/files-below.ts';
import { BASE } from '../../src/site/site-address.ts';
import { madeFrom, sourceOf, writeChanged } from '../lib/files.ts';
import { readPages, SOUND } from '../steps/check-site.ts';
import { PARTITION } from '../steps/index-partitions.ts';
import { buildPartitions } from '../steps/index-site.ts';
import { filesOf } from '../steps/report-outputs.ts';
import { folderOf, isOwn, shardOf, type Shard } from './shard.ts';

const LIST = 'shard.json';
const ENTRIES = 'archive.db';

/** Kinds in the cache that are handed on. A digest comes after its pieces: whoever finds it finds them. */
const KINDS = ['seed', 'piece', 'digest', 'report-files', 'page', 'page-facts', PARTITION];

/** The report in an entry's name. Samples: `a/2019`, `a/2019 doubts`, `dist/reports/a/2019/source/index.html`. */
const REPORT = /(?<id>[^/]+\/\d{4})(?:[ /]|$)/u;

/** Indexes and reads what a shard has rendered, and lays down all that it has made. */
export async function leaveShard(shard: Shard, out: string, cache: Cache): Promise<void> {
  const reports = await listKnown();
  await buildPartitions({ reports, cache });
  await readPages(out, BASE, cache);
  const folder = folderOf(shard);
  const own = reports.filter(({ id }) => isOwn(id));
  const files = own.flatMap(({ id, path }) => {
    const pages = filesBelow(join(out, 'reports', id));
    return [path, ledgerOf(path), ...pages, ...filesOf(out, id).filter((file) => existsSync(file))];
  });
  for (const file of files) writeChanged(join(folder, file), readFileSync(file));
  const entries = new Cache(join(folder, ENTRIES));
  handOn(cache, entries, (kind, name) => {
    if (kind === 'seed') return shardOf(name, shard.of) === shard.number;
    return kind === PARTITION || isOwn(REPORT.exec(name)?.groups?.['id'] ?? '');
  });
  entries.close();
  const hashes = [ENTRIES, ...files].map((path) => [path, hashOf(readFileSync(join(folder, path)))]);
  writeChanged(join(folder, LIST), JSON.stringify(Object.fromEntries(hashes)));
  const empty = own.length === 0 ? '; no seed belongs to it, and fewer shards do as well' : '';
  console.log(`${folder} is whole: ${own.length} reports${empty}`);
}

/** Lays what shards hand on where a build looks for it; gives how many they are. Throws a sentence where one is not whole. */
export function joinShards(out: string, cache: Cache): number {
  const shards = findShards();
  const files = shards.map(wholeFiles);
  for (const [index, folder] of shards.map(folderOf).entries()) {
    for (const path of files[index] ?? []) if (path !== ENTRIES) writeChanged(path, readFileSync(join(folder, path)));
    const entries = new Cache(join(folder, ENTRIES));
    handOn(entries, cache, () => true);
    // These are known by size and time: their bytes are those that the shard wrote, their times are new.
    for (const [path, key] of entries.keys('page')) cache.set('page', path, madeFrom(sourceOf(key), [path]), '');
    for (const [id, key] of entries.keys('report-files'))
      cache.set('report-files', id, madeFrom(sourceOf(key), filesOf(out, id)), '');
    entries.close();
  }
  // Nobody has looked at these pages together.
  cache.remove(SOUND, [out]);
  cache.flush();
  return shards.length;
}

function handOn(from: Cache, to: Cache, isWanted: (kind: string, name: string) => boolean): void {
  for (const kind of KINDS)
    // Backwards: what says that a set of files is there has the first name of them, and comes last.
    for (const [name, key] of [...from.keys(kind)].reverse()) {
      const value = isWanted(kind, name) ? from.get(kind, name, key) : null;
      if (value !== null) to.set(kind, name, key, value);
    }
}

function findShards(): Shard[] {
  const names = existsSync('shards') ? readdirSync('shards') : [];
  const [of, other] = new Set(names.flatMap((name) => /^\d+-of-(?<of>\d+)$/u.exec(name)?.groups?.['of'] ?? []));
  if (of === undefined) throw new Error('shards/ holds none; make each with `npm run build -- --shard 1/4` and so on');
  if (other !== undefined) throw new Error(`shards/ holds some of ${of} and some of ${other}; take away those of one`);
  return Array.from({ length: Number(of) }, (_, index) => ({ number: index + 1, of: Number(of) }));
}

/** The files of a shard, all of them as it wrote them. */
function wholeFiles(shard: Shard): string[] {
  let path = LIST;
  const read = (): Buffer => readFileSync(join(folderOf(shard), path));
  try {
    // Safe: `leaveShard` wrote it, or what follows fails.
    const files = Object.entries(JSON.parse(read().toString('utf8')) as Record<string, string>);
    for (const [file, hash] of files) if (((path = file), hashOf(read()) !== hash)) throw new Error(hash);
    return files.map(([file]) => file);
  } catch {
    const again = `\`npm run build -- --shard ${shard.number}/${shard.of}\` makes this shard again`;
    throw new Error(`${join(folderOf(shard), path)}: is not there as the shard wrote it; ${again}`);
  }
}
