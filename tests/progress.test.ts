/**
 * Progress: a plain line now and then with count, rate and time left, none for short work; on a terminal a bar.
 */
import { expect, test } from 'vitest';
import { startBar } from '../scripts/lib/progress.ts';

/** What is written of work whose pieces take so many milliseconds each. */
function linesOf(total: number, each: number, isTerminal = false): string[] {
  const lines: string[] = [];
  let time = 0;
  const bar = startBar('pages', total, { isTerminal, write: (line) => lines.push(line), now: () => time });
  for (let piece = 0; piece < total; piece++) {
    time += each;
    bar.increment();
  }
  bar.stop();
  return lines;
}

test('long work says how far it is, at what rate, and how long it takes', () => {
  const lines = linesOf(1000, 100);
  expect(lines).toHaveLength(9);
  expect(lines[0]).toBe('pages: 100 of 1000, 10 a second, 1 min 30 s left\n');
  expect(lines[8]).toBe('pages: 900 of 1000, 10 a second, 10 s left\n');
});

test('slow work is told in tenths, fast work without', () => {
  expect(linesOf(3, 10_000)[0]).toContain('1 of 3, 0.1 a second, 20 s left');
  expect(linesOf(100_000, 1)[0]).toContain('10000 of 100000, 1000 a second, 1 min 30 s left');
});

test('short work says nothing', () => {
  expect(linesOf(1000, 5)).toEqual([]);
  expect(linesOf(0, 5)).toEqual([]);
});

test('a terminal has one line with a bar, which goes when the work is done', () => {
  const looks = linesOf(100, 50, true);
  expect(looks).toHaveLength(50);
  expect(looks[24]).toBe(`\r\u001B[Kpages ${'█'.repeat(15)}${'░'.repeat(15)} 50 of 100, 20 a second, 3 s left`);
  expect(looks[49]).toBe('\r\u001B[K');
});

test('of two works at a time a terminal shows the one begun first, and the other when that is done', () => {
  const lines: string[] = [];
  let time = 0;
  const surface = { isTerminal: true, write: (line: string) => lines.push(line), now: () => time };
  const [pages, index] = ['pages', 'index'].map((name) => startBar(name, 4, surface));
  const step = (): void => {
    time += 1000;
    index?.increment();
    pages?.increment();
  };
  step();
  step();
  expect(lines.filter((line) => line.includes('index'))).toEqual([]);
  pages?.stop();
  step();
  expect(lines.at(-1)).toContain('index');
  index?.stop();
});
