/**
 * How far long work is, at what rate, and how long it will take: a bar on a terminal, a plain line now and then elsewhere.
 */
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

/** Milliseconds between two looks of a bar. */
const EVERY_LOOK = 100;

/** Takes the cursor to the line's begin, and what stands in the line away. */
const CLEAR = '\r\u001B[K';

/** Characters of a bar. */
const WIDTH = 30;

const STANDARD_ERROR: Surface = {
  isTerminal: process.stderr.isTTY,
  write: (line) => process.stderr.write(line),
  now: () => performance.now(),
};

/** Bars that are shown on terminals: of several the one begun first. */
const bars = new Set<symbol>();

/** Starts to show, on standard error, `total` pieces of work. */
export function startBar(name: string, total: number, surface: Surface = STANDARD_ERROR): Progress {
  const { isTerminal, write, now } = surface;
  const begin = now();
  let last = begin;
  let done = 0;
  const own = Symbol(name);
  bars.add(own);
  const isShown = (): boolean => !isTerminal || bars.values().next().value === own;
  const clear = (): void => {
    if (isTerminal && isShown()) write(CLEAR);
  };
  atStop.add(clear);
  return {
    increment: () => {
      done++;
      const time = now();
      if (time - last < (isTerminal ? EVERY_LOOK : EVERY) || done === total || !isShown()) return;
      last = time;
      const rate = rateOf(done, time - begin);
      const told = `${done} of ${total}, ${inFigures(rate)} a second, ${inWords(Math.ceil((total - done) / rate))} left`;
      write(isTerminal ? `${CLEAR}${name} ${barOf(done / total)} ${told}` : `${name}: ${told}\n`);
    },
    stop: () => {
      clear();
      bars.delete(own);
      atStop.delete(clear);
    },
  };
}

/** Sample: `███████████████░░░░░░░░░░░░░░░` for a half. */
function barOf(part: number): string {
  return '█'.repeat(Math.round(WIDTH * part)).padEnd(WIDTH, '░');
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
