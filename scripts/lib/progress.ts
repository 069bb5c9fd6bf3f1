/**
 * How far long work is, at what rate, and how long it will take: a bar on a terminal, a plain line now and then elsewhere.
 */
import { SingleBar } from 'cli-progress';
import { atStop } from './stop.ts';

export interface Progress {
  increment(): void;
  stop(): void;
}

/** What tests put in place of the terminal and the clock. */
export interface Surface {
  isTerminal: boolean;
  write: (line: string) => void;
  /** Milliseconds. */
  now: () => number;
}

/** Milliseconds between two lines; work that is done sooner says nothing. */
const EVERY = 10_000;

const STANDARD_ERROR: Surface = {
  isTerminal: process.stderr.isTTY,
  write: (line) => process.stderr.write(line),
  now: () => performance.now(),
};

/** Starts to show, on standard error, `total` pieces of work. */
export function startBar(name: string, total: number, surface: Surface = STANDARD_ERROR): Progress {
  return surface.isTerminal && total > 0 ? bar(name, total) : lines(name, total, surface);
}

function bar(name: string, total: number): Progress {
  const format = `${name} {bar} {value}/{total}, {rate}/s, {eta_formatted} left`;
  const shown = new SingleBar({ format, clearOnComplete: true });
  const begin = performance.now();
  shown.start(total, 0, { rate: '…' });
  const stop = (): void => {
    shown.stop();
  };
  atStop.add(stop);
  let done = 0;
  return {
    increment: () => {
      done++;
      shown.increment(1, { rate: inFigures(rateOf(done, performance.now() - begin)) });
    },
    stop: () => {
      stop();
      atStop.delete(stop);
    },
  };
}

function lines(name: string, total: number, { write, now }: Surface): Progress {
  const begin = now();
  let last = begin;
  let done = 0;
  return {
    increment: () => {
      done++;
      const time = now();
      if (time - last < EVERY || done === total) return;
      last = time;
      const rate = rateOf(done, time - begin);
      const left = Math.ceil((total - done) / rate);
      write(`${name}: ${done} of ${total}, ${inFigures(rate)} a second, ${inWords(left)} left\n`);
    },
    stop: () => undefined,
  };
}

function rateOf(done: number, milliseconds: number): number {
  return (1000 * done) / Math.max(milliseconds, 1);
}

/** Sample: `120`, `0.4`. */
function inFigures(rate: number): string {
  return rate.toFixed(rate < 10 ? 1 : 0);
}

/** Sample: `3 min 20 s`. */
function inWords(seconds: number): string {
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
