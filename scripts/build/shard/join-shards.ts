/**
 * `npm run build -- --join`: lays what the shards in `shards/` have left where a build looks for it. The build that
 * follows makes what belongs to no shard, and whatever in a shard is not as it has to be.
 */
import { existsSync, readdirSync, renameSync } from 'node:fs';
import { join, relative } from 'node:path';
import { filesBelow } from '../site-files.ts';
import { takeConverted } from './converted.ts';
import { readShards } from './manifest.ts';
import { placeFile } from './place-file.ts';
import { takeRendered } from './rendered.ts';
import { folderOf } from './shard.ts';

/** Where a build finds things. */
interface Places {
  seeds: string;
  content: string;
  out: string;
  /** The folder that keeps cuts of the index. */
  cuts: string;
}

/** Gives into how many shards the reports are divided. Throws a sentence where a shard is missing or damaged. */
export async function joinShards({ seeds, content, out, cuts }: Places): Promise<number> {
  const shards = readShards();
  const folders = shards.map(folderOf);
  await takeConverted(folders, seeds, content);
  for (const folder of folders) {
    takeRendered(folder, out);
    takeCuts(join(folder, 'cuts'), cuts);
  }
  return shards.length;
}

/** Lays each cut beside the others, whole or not at all. A cut is named by what is in it, so one that is there is the same. */
function takeCuts(from: string, to: string): void {
  for (const name of existsSync(from) ? readdirSync(from) : []) {
    if (existsSync(join(to, name))) continue;
    const unfinished = join(to, `${name}.${process.pid}`);
    for (const path of filesBelow(join(from, name)))
      placeFile(path, join(unfinished, relative(join(from, name), path)));
    renameSync(unfinished, join(to, name));
  }
}
