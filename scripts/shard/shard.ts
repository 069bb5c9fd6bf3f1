/**
 * A shard: one of several parts that an archive is built in, each on a machine of its own. A report belongs to a shard by
 * the name of its seed, so that every machine comes to the same answer without asking another.
 *
 * 2026-11-29: A shard is an ordinary build that leaves out the reports of others, and what it hands on is what a build
 * leaves for the next one: content, files of the site, entries of the cache. Joining lays them where the next build looks
 * and builds: what fits is taken, what does not is made. Considered: to join finished sites (lists would have to be mended).
 */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';

export interface Shard {
  /** From 1 to `of`. */
  number: number;
  of: number;
}

/** Of `2/4`; throws where it is no such thing. */
export function parseShard(written: string): Shard {
  const [number = 0, of = 0] = /^\d{1,4}\/\d{1,4}$/u.test(written) ? written.split('/').map(Number) : [];
  if (number >= 1 && number <= of) return { number, of };
  throw new Error(`“${written}” is no shard; the second of four is written 2/4`);
}

/** Where a shard lies, from the project's root. */
export const folderOf = ({ number, of }: Shard): string => `shards/${number}-of-${of}`;

/** The number of the shard, of so many, that a seed belongs to; `seed` is its path or its name. */
export function shardOf(seed: string, of: number): number {
  return (createHash('sha256').update(basename(seed, '.txt')).digest().readUInt32BE() % of) + 1;
}

/** What this process builds, set when the seeds are converted: one shard, or null for all, and the shard of each report. */
let division: { shard: Shard | null; parts: ReadonlyMap<string, number> } = { shard: null, parts: new Map() };

/** Divides reports, each with its seed, into so many shards, to make one of them or all. */
export function divide(seeds: ReadonlyMap<string, string>, of: number, shard: Shard | null): void {
  division = { shard, parts: new Map([...seeds].map(([id, seed]) => [id, shardOf(seed, of)])) };
}

/** Whether one shard alone is made. */
export const isShard = (): boolean => division.shard !== null;

/** The shard of a report; undefined where that is not known. */
export const partOf = (id: string): number | undefined => division.parts.get(id);

/** Whether this process makes what is of this report alone. */
export const isOwn = (id: string): boolean => !isShard() || partOf(id) === division.shard?.number;
