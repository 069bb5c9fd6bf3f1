/**
 * The most memory that Pagefind's indexing process held, as Linux counts it.
 */
import { readFile, readdir } from 'node:fs/promises';

/** Milliseconds between two looks; the number read is the process's own high-water mark, so that no peak is missed. */
const EVERY = 200;

/** Runs the work; gives MB, or null where the system does not tell. */
export async function peakOfPagefind(work: () => Promise<void>): Promise<number | null> {
  let peak: number | null = null;
  const look = async (): Promise<void> => {
    const now = await highWater().catch(() => null);
    if (now !== null) peak = Math.max(peak ?? 0, now);
  };
  let done = false;
  const watch = (async () => {
    while (!done) {
      await look();
      await new Promise((resolve) => setTimeout(resolve, EVERY));
    }
  })();
  await work();
  done = true;
  await watch;
  return peak;
}

/** High-water mark in MB over the children of this process whose name is Pagefind's. */
async function highWater(): Promise<number | null> {
  const marks: number[] = [];
  for (const id of (await readdir('/proc')).filter((name) => /^\d+$/u.test(name))) {
    const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
    if (!/^Name:\tpagefind/mu.test(status) || !status.includes(`PPid:\t${process.pid}\n`)) continue;
    marks.push(Number(/^VmHWM:\s+(?<kb>\d+)/mu.exec(status)?.groups?.['kb'] ?? 0) / 1000);
  }
  return marks.length === 0 ? null : Math.max(...marks);
}
