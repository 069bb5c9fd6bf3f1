/**
 * Blocks that are printed lines: a page made from a PDF has an element for each of them, all as wide as the print was. Where such
 * a line is full and ends in no sentence, the next one need not begin a paragraph.
 */
import { beginsBehindBreak } from './begins.ts';
import type { PageLine } from './page-content.ts';

/** Full lines that make a print, and their share of all in a hundred. */
const SEVERAL = 5;
const SHARE = 40;

/** Narrowest print, and how far from its edge a line may end, in Chinese characters. */
const NARROWEST = 15;
const RAGGED = 2;

/** Sets `begins` to null where a paragraph may go on. */
export function markHardWrapped(lines: readonly PageLine[]): void {
  let run: PageLine[] = [];
  const close = (): void => {
    if (run.length > SEVERAL) markRun(run);
    run = [];
  };
  for (const line of lines) {
    const last = run.at(-1);
    if (last !== undefined && !areSiblings(last, line)) close();
    if (line.cell === null && line.aside === null) run.push(line);
  }
  close();
}

function areSiblings({ holder: a }: PageLine, { holder: b, cell, aside }: PageLine): boolean {
  return cell === null && aside === null && a.parent === b.parent && a.name === b.name && a !== b;
}

function markRun(run: readonly PageLine[]): void {
  const widths = run.map(({ text }) => widthOf(text));
  const full = Math.max(...widths.slice(0, MEASURED));
  const isFull = (index: number): boolean => (widths[index] ?? 0) >= full - RAGGED;
  const open = run.filter(({ text }, index) => isFull(index) && beginsBehindBreak(text, '') === null);
  if (full < NARROWEST || open.length < SEVERAL || open.length * 100 < run.length * SHARE) return;
  run.forEach((line, index) => {
    const before = run[index - 1];
    if (before !== undefined && isFull(index - 1)) line.begins = beginsBehindBreak(before.text, line.text);
  });
}

/** Lines that tell how wide the print is. */
const MEASURED = 10_000;

/** In Chinese characters; what is of ASCII is half as wide. */
function widthOf(text: string): number {
  return text.length - text.replace(/[^\0-\u007F]/gu, '').length / 2;
}
