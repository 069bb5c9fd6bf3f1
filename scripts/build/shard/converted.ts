/**
 * What converting a shard's seeds gave: its content, and what is remembered of each seed, carried so that the joining
 * machine need not convert again.
 */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { memoryPathOf, recall, remember, type Remembered } from '../../convert/memory.ts';
import { filesBelow, removeOthers, writeSiteFile } from '../site-files.ts';
import { placeFile } from '../../kept/place-file.ts';
import { placesOf, shardOf } from './shard.ts';

/** The seeds that are converted, by name, with what is known of each; those that are blocked are not among them. */
export async function convertedSeeds(seeds: string, content: string): Promise<Map<string, Remembered>> {
  return new Map(Object.entries((await recall(memoryPathOf(seeds, content))).seeds));
}

/** The shard, of so many, of each report by its id. */
export async function shardsOfReports(of: number, seeds: string, content: string): Promise<Map<string, number>> {
  const known = await convertedSeeds(seeds, content);
  return new Map([...known].map(([seed, { id }]) => [id, shardOf(seed, of)]));
}

/** Lays content and memory of these seeds into the shard's folder. */
export async function carryConverted(
  own: ReadonlyMap<string, Remembered>,
  seeds: string,
  content: string,
  folder: string,
): Promise<void> {
  const { content: to, memory } = placesOf(folder);
  const names = [...own.values()].flatMap(({ files }) => Object.keys(files));
  for (const name of names) placeFile(join(content, name), join(to, name));
  const wanted = new Set(names.map((name) => join(to, name)));
  removeOthers(to, (path) => wanted.has(path));
  const { code } = await recall(memoryPathOf(seeds, content));
  await remember(memory, { code, seeds: Object.fromEntries(own) });
}

/** Takes over content and memory from the folders of shards. */
export async function takeConverted(folders: readonly string[], seeds: string, content: string): Promise<void> {
  const path = memoryPathOf(seeds, content);
  const memory = await recall(path);
  for (const folder of folders) {
    const { content: from, memory: own } = placesOf(folder);
    for (const file of filesBelow(from)) writeSiteFile(join(content, relative(from, file)), readFileSync(file));
    Object.assign(memory.seeds, (await recall(own)).seeds);
  }
  // Two shards do not know that their reports claim one address: both are converted again, and one is blocked.
  const claims = Map.groupBy(Object.entries(memory.seeds), ([, { id }]) => id);
  const alone = [...claims.values()].filter((seedsOfOne) => seedsOfOne.length === 1).flat();
  await remember(path, { ...memory, seeds: Object.fromEntries(alone) });
}
