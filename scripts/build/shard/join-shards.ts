/**
 * `npm run build -- --join`: lays what the shards in `shards/` have left where a build looks for it. The build that
 * follows makes what belongs to no shard, and whatever in a shard is not as it has to be.
 */
import { takeConverted } from './converted.ts';
import { readShards } from './manifest.ts';
import { takeRendered } from './rendered.ts';
import { folderOf } from './shard.ts';

/** Gives into how many shards the reports are divided. Throws a sentence where a shard is missing or damaged. */
export async function joinShards(seeds: string, content: string, out: string): Promise<number> {
  const shards = readShards();
  const folders = shards.map(folderOf);
  await takeConverted(folders, seeds, content);
  for (const folder of folders) takeRendered(folder, out);
  return shards.length;
}
