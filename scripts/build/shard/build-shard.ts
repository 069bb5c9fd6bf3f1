/**
 * `npm run build -- --shard 2/4`: converts, renders and indexes the shard's reports into `shards/2-of-4/`. The other
 * reports are read as `content/` has them, for the names of neighbours.
 */
import { join } from 'node:path';
import { listReports } from '../../../src/archive/read-archive.ts';
import { readRedirects } from '../../../src/links/links-files.ts';
import type { OldPlaces } from '../../../src/links/old-places.ts';
import { parseRedirects } from '../../../src/links/redirects.ts';
import { convertAll } from '../../convert/all.ts';
import { FileHashes } from '../../kept/file-hashes.ts';
import { findPublished } from '../../links/archive-links.ts';
import type { BuildPlaces } from '../all-steps.ts';
import { findPageFacts } from '../check-site.ts';
import { guardLinks } from '../guard-links.ts';
import { indexShard } from '../index-site.ts';
import { carryConverted, convertedSeeds } from './converted.ts';
import { forgetManifest, writeManifest } from './manifest.ts';
import { renderShard } from './rendered.ts';
import { folderOf, placesOf, shardOf, type Shard } from './shard.ts';

const NOTHING_MOVED: OldPlaces = { anchors: new Map(), away: new Map(), pages: [] };

/** Gives the exit status: 0 done, 1 a seed is blocked or an address is lost. */
export async function buildShard(shard: Shard, { seeds, content, base }: BuildPlaces): Promise<0 | 1> {
  const folder = folderOf(shard);
  // Whoever finds no manifest knows that the shard is not finished.
  forgetManifest(folder);
  const hashes = new FileHashes(join(folder, 'work', 'inputs.json'));
  const isOwn = (seed: string): boolean => shardOf(seed, shard.of) === shard.number;
  const converted = await convertAll({ seeds, content, check: false, only: isOwn, hashes });
  if (converted !== 0) return converted;
  const moved = await movedIn(content, hashes);
  if (moved === null) return 1;
  const own = new Map([...(await convertedSeeds(seeds, content))].filter(([seed]) => isOwn(seed)));
  const ids = new Set([...own.values()].map(({ id }) => id));
  const reports = (await listReports(content)).filter(({ id }) => ids.has(id));
  const place = placesOf(folder);
  await findPublished(reports, hashes, place.reportFacts);
  await renderShard(content, folder, moved, ids, hashes);
  await findPageFacts(place.site, base, place.pageFacts);
  await indexShard(reports, place.cuts);
  await carryConverted(own, seeds, content, folder);
  hashes.close();
  writeManifest(folder);
  console.log(`${folder} is whole: ${own.size} reports`);
  return 0;
}

/** Where old addresses lead, which the pages of reports show; null where an address is lost. Without redirects no report need be read for it. */
async function movedIn(content: string, hashes: FileHashes): Promise<OldPlaces | null> {
  const { redirects, faults } = parseRedirects(await readRedirects(content));
  if (redirects.length + faults.length === 0) return NOTHING_MOVED;
  return (await guardLinks(content, hashes))?.moved ?? null;
}
