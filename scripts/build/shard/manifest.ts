/**
 * What is in a shard's folder, with a hash of each file: shards travel between machines, and one that has arrived
 * damaged, or not at all, is named instead of joined.
 */
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { z } from 'zod';
import { hashOfBytes } from '../../kept/file-hashes.ts';
import { startBar } from '../../progress.ts';
import { filesBelow, writeSiteFile } from '../site-files.ts';
import { folderOf, SHARDS, type Shard } from './shard.ts';

const NAME = 'shard.json';

const Manifest = z.strictObject({
  version: z.literal(1),
  /** Hash of each file, as `hashOfBytes` gives it, by its path below the shard's folder. */
  files: z.record(z.string(), z.string()),
});

/** Takes the manifest away, before anything it speaks of is touched. */
export function forgetManifest(folder: string): void {
  rmSync(join(folder, NAME), { force: true });
}

/** Writes down what the folder holds; called last. */
export function writeManifest(folder: string): void {
  const files = filesBelow(folder)
    .filter((path) => path !== join(folder, NAME))
    .sort()
    .map((path) => [relative(folder, path).split(sep).join('/'), hashOfFile(path)]);
  writeSiteFile(join(folder, NAME), JSON.stringify({ version: 1, files: Object.fromEntries(files) }));
}

/** The shards that lie in `shards/`, all of them there and whole. Throws a sentence where they are not. */
export function readShards(): Shard[] {
  const found = existsSync(SHARDS) ? readdirSync(SHARDS).flatMap((name) => shardNamed(name) ?? []) : [];
  const [first] = found;
  if (first === undefined)
    throw new Error(
      `${SHARDS}/ holds no shard; build each with \`npm run build -- --shard 1/4\` and so on, and lay their folders there`,
    );
  const { of } = first;
  const other = found.find((shard) => shard.of !== of);
  if (other !== undefined)
    throw new Error(`${folderOf(first)} and ${folderOf(other)} are of two divisions; take away those of one`);
  const shards = Array.from({ length: of }, (_, index): Shard => ({ number: index + 1, of }));
  const missing = shards.filter(({ number }) => !found.some((shard) => shard.number === number));
  if (missing.length > 0)
    throw new Error(`${missing.map(folderOf).join(', ')}: not there, though ${of} shards make the site`);
  const bar = startBar('shards', of);
  for (const shard of shards) {
    expectWhole(folderOf(shard));
    bar.increment();
  }
  bar.stop();
  return shards;
}

function shardNamed(name: string): Shard | null {
  const { number, of } = /^(?<number>\d+)-of-(?<of>\d+)$/u.exec(name)?.groups ?? {};
  return number === undefined || of === undefined ? null : { number: Number(number), of: Number(of) };
}

function expectWhole(folder: string): void {
  const again = 'build this shard again';
  let manifest;
  try {
    manifest = Manifest.parse(JSON.parse(readFileSync(join(folder, NAME), 'utf8')));
  } catch {
    throw new Error(`${folder}/${NAME}: not there, or not what a shard ends with; ${again}`);
  }
  for (const [path, hash] of Object.entries(manifest.files)) {
    const whole = join(folder, path);
    if (!existsSync(whole)) throw new Error(`${whole}: is missing from the shard; ${again}`);
    if (hashOfFile(whole) !== hash) throw new Error(`${whole}: is not as the shard wrote it; ${again}`);
  }
}

function hashOfFile(path: string): string {
  return hashOfBytes(readFileSync(path));
}
