/**
 * Ctrl-C and a polite kill: what is half-written goes, what is finished stays, and one sentence says how to go on.
 *
 * 2026-11-22: The signal is heard between two pieces of work only (`breathe`), so that a file that is being written at
 * one go is written to its end; files that grow are drafts beside their place. Considered: to undo the whole build (what
 * is done would be done again), or to let the signal end the process where it stands (half a file in the site).
 */
import { setImmediate, setTimeout } from 'node:timers/promises';

/** What has to be done first: drafts taken away, the terminal left as it was. */
export const atStop = new Set<() => void>();

/** Exit status of a process that a signal has ended, as shells count it. */
const STATUS = { SIGINT: 130, SIGTERM: 143 } as const;

/** Milliseconds of work between two looks at signals. */
const EVERY = 50;

let last = performance.now();

/** Lets signals be heard and bars be drawn; costs nothing where that was just done. */
export async function breathe(): Promise<void> {
  if (performance.now() - last < EVERY) return;
  await setImmediate();
  last = performance.now();
}

/**
 * Runs a command's work. A signal to the whole group, as a terminal sends it, also ends the processes that the work has
 * started, and it may fail of that before this process hears the signal: the signal goes first.
 */
export async function untilStopped<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await setTimeout(EVERY);
    throw error;
  }
}

/** From now on a signal ends the process cleanly. `how` says how what is finished is gone on with. */
export function stopCleanly(how: string): void {
  // Whoever reads has had enough, `| head`: the work goes on unheard.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      for (const act of atStop) act();
      process.stderr.write(`\nstopped; ${how}\n`);
      process.exit(STATUS[signal]);
    });
}
