/**
 * When and with what something was measured, kept beside its figures.
 */
import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { versionOf } from './builds/installed.ts';

export const Surroundings = z.object({
  /** ISO 8601, to the minute, UTC. */
  date: z.string(),
  /** By package; Node too, and the commit of this project, with a + where files had been changed since. */
  versions: z.record(z.string(), z.string()),
  /** As many as the process may use. */
  cores: z.number(),
  system: z.string(),
});
export type Surroundings = z.infer<typeof Surroundings>;

const PACKAGES = ['astro', '@astrojs/mdx', 'pagefind'];

/** Those of now. */
export function surroundings(): Surroundings {
  const own = PACKAGES.map((name) => [name, versionOf('.', name)] as const);
  return {
    date: `${new Date().toISOString().slice(0, 16)}Z`,
    versions: { 'this archive': commit(), node: process.versions.node, ...Object.fromEntries(own) },
    cores: availableParallelism(),
    system: `${process.platform} ${process.arch}`,
  };
}

/** In one line. */
export function printSurroundings({ date, versions, cores, system }: Surroundings): string {
  const list = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `${date.replace('T', ' ').replace('Z', ' UTC')}, ${cores} cores, ${system}; ${list.join(', ')}`;
}

function commit(): string {
  const { stdout } = spawnSync('git', ['describe', '--always', '--dirty=+', '--exclude=*'], { encoding: 'utf8' });
  return (stdout ?? '').trim();
}
