/**
 * A progress bar on a terminal, nothing elsewhere: long work shows how far it is.
 */
import { SingleBar } from 'cli-progress';

export interface Progress {
  increment(): void;
  stop(): void;
}

const SILENT: Progress = { increment: () => undefined, stop: () => undefined };

/** Starts a bar on standard error for `total` pieces of work. */
export function startBar(name: string, total: number): Progress {
  if (!process.stderr.isTTY || total === 0) return SILENT;
  const bar = new SingleBar({ format: `${name} {bar} {value}/{total}, {eta_formatted} left`, clearOnComplete: true });
  bar.start(total, 0);
  return bar;
}
