/**
 * The steps of a build in their order. Each makes anew only what has changed.
 */
import { convertAll } from '../convert/all.ts';
import { FileHashes, INPUT_HASHES } from '../kept/file-hashes.ts';
import { checkSite } from './check-site.ts';
import { guardLinks } from './guard-links.ts';
import { indexSite } from './index-site.ts';
import { renderSite } from './render-site.ts';
import type { JoinPlaces } from './shard/join-shards.ts';
import { BuildStamp } from './unchanged.ts';
import { redirectFiles, writeRedirects } from './write-redirects.ts';

export interface BuildPlaces {
  seeds: string;
  content: string;
  /** Folder of the site. */
  out: string;
  /** The path that the site is served under; begins and ends with a slash. */
  base: string;
}

/** Folder that keeps cuts of the index. */
const CUTS = '.cache/search';

/** Builds the whole site; where `joining`, from what the shards have left. Gives the exit status. */
export async function buildAll({ seeds, content, out, base }: BuildPlaces, joining = false): Promise<number> {
  const stamp = new BuildStamp();
  const division = joining ? await takeShards({ seeds, content, out, cuts: CUTS }) : 1;
  if (division === null) return 1;
  const hashes = new FileHashes(INPUT_HASHES);
  const converted = await convertAll({ seeds, content, check: false, hashes });
  if (converted !== 0) return converted;
  stamp.contentIsMade();
  const promised = await guardLinks(content, hashes);
  if (promised === null) return 1;
  const { moved } = promised;
  await renderSite(content, out, moved, hashes, ['pagefind/', ...redirectFiles(moved, base)]);
  writeRedirects(moved, out, base);
  const shards = division === 1 ? new Map<string, number>() : await shardsOf(division, seeds, content);
  await indexSite({ content, out, cache: CUTS, shardOf: (id) => shards.get(id) ?? 1, hashes });
  hashes.close();
  const checked = await checkSite(out, base, promised);
  if (checked === 0) stamp.end(out);
  return checked;
}

/** The shard of each report. Its module, as the next, is loaded for shards alone. */
async function shardsOf(division: number, seeds: string, content: string): Promise<Map<string, number>> {
  return (await import('./shard/converted.ts')).shardsOfReports(division, seeds, content);
}

/** Into how many shards the reports are divided; null where they cannot be joined, which has been printed. */
async function takeShards(places: JoinPlaces): Promise<number | null> {
  try {
    return await (await import('./shard/join-shards.ts')).joinShards(places);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return null;
  }
}
