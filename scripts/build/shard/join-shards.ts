/**
 * `npm run build -- --join`: lays what the shards in `shards/` have left where a build looks for it. The build that
 * follows makes what belongs to no shard, and whatever in a shard is not as it has to be.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { REPORT_FACTS } from '../../links/archive-links.ts';
import { PAGE_FACTS } from '../check-site.ts';
import { takeConverted } from './converted.ts';
import { readShards } from './manifest.ts';
import { placeFile } from '../../kept/place-file.ts';
import { takeRendered } from './rendered.ts';
import { folderOf, placesOf } from './shard.ts';

/** Where a build finds things. */
export interface JoinPlaces {
  seeds: string;
  content: string;
  out: string;
  /** The folder that keeps cuts of the index. */
  cuts: string;
}

/** Gives into how many shards the reports are divided. Throws a sentence where a shard is missing or damaged. */
export async function joinShards({ seeds, content, out, cuts }: JoinPlaces): Promise<number> {
  const shards = readShards();
  const folders = shards.map(folderOf);
  await takeConverted(folders, seeds, content);
  for (const folder of folders) {
    takeRendered(folder, out);
    const place = placesOf(folder);
    takeCuts(place.cuts, cuts);
    takeFacts(place.reportFacts, REPORT_FACTS);
    takeFacts(place.pageFacts, PAGE_FACTS);
  }
  return shards.length;
}

/** Lays each cut beside the others. A cut is named by what is in it, so one that is there is the same. */
function takeCuts(from: string, to: string): void {
  for (const name of existsSync(from) ? readdirSync(from) : [])
    if (!existsSync(join(to, name))) placeFile(join(from, name), join(to, name));
}

/** Adds the facts to those that are there: of one thing the later line counts. */
function takeFacts(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  appendFileSync(to, readFileSync(from));
}
