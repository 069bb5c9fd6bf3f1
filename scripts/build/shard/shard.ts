/**
 * A shard: one of several parts that an archive is built in, each on a machine of its own. A report belongs to a shard by
 * the name of its seed, so that every machine comes to the same answer without asking another.
 *
 * 2026-11-22: A shard is an ordinary build of some of the reports, and what it leaves is what a build leaves for the next
 * one: content, rendered files with the keys they were made from, cuts of the index, what the link check knows of a page.
 * Joining lays all that where the next build looks for it and builds. What fits is taken, what does not is made, so the
 * site is that of an unsharded build by the same rule as after any edit; a shard that is stale or was made by other code
 * costs time and nothing else. Considered: sites of their own, joined file by file (neighbours, lists and counts would
 * have to be mended afterwards), and Pagefind's own merging of indexes in the browser (see src/search/merge-cuts.ts).
 */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';

export interface Shard {
  /** From 1 to `of`. */
  number: number;
  of: number;
}

/** The folder that holds shards, each in a folder of its own. */
export const SHARDS = 'shards';

/** Of `2/4`; null where it is no such thing. */
export function parseShard(written: string): Shard | null {
  const { number, of } = /^(?<number>\d{1,4})\/(?<of>\d{1,4})$/u.exec(written)?.groups ?? {};
  const shard = { number: Number(number), of: Number(of) };
  return shard.number >= 1 && shard.number <= shard.of ? shard : null;
}

/** The folder of a shard, `shards/2-of-4`. */
export function folderOf({ number, of }: Shard): string {
  return `${SHARDS}/${number}-of-${of}`;
}

/** What lies where in the folder of a shard. */
export interface ShardPlaces {
  /** Pages and files of its reports, as below the site's root. */
  site: string;
  /** What the next step of rendering wants to know, with the list of what was rendered. */
  work: string;
  units: string;
  /** Converted reports, as below the content folder, and what is remembered of their seeds. */
  content: string;
  memory: string;
  /** What guard and link check have found out. */
  reportFacts: string;
  pageFacts: string;
  /** Cuts of the index. */
  cuts: string;
}

export function placesOf(folder: string): ShardPlaces {
  return {
    site: `${folder}/site`,
    work: `${folder}/work`,
    units: `${folder}/work/units.jsonl`,
    content: `${folder}/content`,
    memory: `${folder}/converted.json`,
    reportFacts: `${folder}/links/reports.jsonl`,
    pageFacts: `${folder}/links/pages.jsonl`,
    cuts: `${folder}/cuts`,
  };
}

/** The number of the shard, of so many, that a seed belongs to; `seed` is its path or its name. */
export function shardOf(seed: string, of: number): number {
  const hash = createHash('sha256')
    .update(basename(seed).replace(/\.[^.]+$/u, ''))
    .digest();
  return (hash.readUInt32BE() % of) + 1;
}
