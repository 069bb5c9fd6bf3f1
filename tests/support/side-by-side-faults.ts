/**
 * Whether text and copy stand side by side as they should: each paragraph and each cell leads to the lines that hold its text
 * and to no others, every line is shown once as printed, and what the marks leave is the same on both sides.
 */
import type { ReadReport } from '../../src/archive/record.ts';
import { copyLines } from '../../src/site/copy-lines.ts';
import { pairsOf, type Pair } from '../../src/site/source/pairs.ts';
import { cellAnchor } from '../../src/table.ts';
import type { Ledger } from '../../src/convert/write/ledger.ts';

type Lined = Pick<ReadReport, 'record' | 'ledger'>;

/** What is wrong, a sentence each. */
export function sideBySideFaults({ record, ledger }: Lined, printed: readonly string[]): string[] {
  const faults: string[] = [];
  const pairs = pairsOf({ record, ledger }, printed);
  const shown = pairs.flatMap(({ lines }) => lines);
  if (shown.map(({ words }) => textIn(words)).join('\n') !== printed.join('\n'))
    faults.push('the lines are not the copy');
  if (shown.some(({ number }, index) => number !== index + 1)) faults.push('the lines are not in order');
  const repaired = repairedLines(printed, ledger);
  const holder = new Map(pairs.flatMap((pair) => pair.restored.map(({ anchor }) => [anchor, pair] as const)));
  for (const { anchor, text, lines } of placedTexts(record)) {
    const linked = linesAt(copyLines(lines.join('-')).anchor).map((line) => bare(repaired[line - 1] ?? ''));
    const words = bare(text);
    const taken = takenFrom(words, linked);
    if (taken.join('') !== words) faults.push(`${anchor}: its lines do not hold “${text}”`);
    else if (taken[0] === '' || taken.at(-1) === '') faults.push(`${anchor}: it leads too far`);
    const pair = holder.get(anchor);
    const own = pair?.restored.find((restored) => restored.anchor === anchor);
    if (own === undefined || bare(textIn(own.words)) !== words) faults.push(`${anchor}: the page shows another text`);
    const numbers = pair?.lines.map(({ number }) => number) ?? [];
    if (!lines.every((line) => numbers.includes(line))) faults.push(`${anchor}: its lines stand elsewhere`);
  }
  return [...faults, ...pairs.flatMap(markFaults)];
}

/** What no mark is on is the same words, one way and the other. */
function markFaults({ restored, lines }: Pair): string[] {
  if (restored.length !== 1) return [];
  const unmarked = (words: ReadonlyArray<{ rule: string | null }>) => words.filter(({ rule }) => rule === null);
  const text = bare(restored.map(({ words }) => textIn(unmarked(words) as typeof words)).join(''));
  const copy = bare(lines.map(({ words }) => textIn(unmarked(words) as typeof words)).join(''));
  return text === copy ? [] : [`line ${lines[0]?.number ?? 0}: “${copy}” is not marked, nor is “${text}”`];
}

/** What each line gives of a text, the longest that stands in it and goes on where the line before ended. */
function takenFrom(text: string, lines: readonly string[]): string[] {
  let rest = text;
  return lines.map((line) => {
    let length = rest.length;
    while (!line.includes(rest.slice(0, length))) length--;
    const taken = rest.slice(0, length);
    rest = rest.slice(length);
    return taken;
  });
}

/** Paragraphs and cells that have lines, with their texts. */
export function placedTexts({
  paragraphs,
  tables,
}: Lined['record']): Array<{ anchor: string; text: string; lines: [number, number] }> {
  const cells = tables
    .filter(({ kind }) => kind !== 'lines')
    .flatMap(({ id, rows }) =>
      rows.flatMap((row, r) =>
        row.flatMap(({ text, lines }, c) => (lines === null ? [] : [{ anchor: cellAnchor(id, r, c), text, lines }])),
      ),
    );
  return [...paragraphs.map(({ id, text, lines }) => ({ anchor: id, text, lines })), ...cells];
}

/** Sample: `L12` to 12; `L12-L14` to 12, 13, 14. */
function linesAt(anchor: string): number[] {
  const [first = 0, last = first] = anchor.replaceAll('L', '').split('-').map(Number);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The lines as the ledger says that they read now, without what it set apart. */
function repairedLines(printed: readonly string[], { repairs, layout }: Ledger): string[] {
  const lines = [...printed];
  for (const { line, column, before, after } of repairs) {
    const text = lines[line - 1] ?? '';
    lines[line - 1] = text.slice(0, column) + after + text.slice(column + before.length);
  }
  for (const { line, column, text } of [...layout].sort((a, b) => b.column - a.column)) {
    const own = lines[line - 1] ?? '';
    lines[line - 1] = own.slice(0, column) + own.slice(column + text.length);
  }
  return lines;
}

function textIn(words: ReadonlyArray<{ held: string | ReadonlyArray<{ text: string }> }>): string {
  return words.map(({ held }) => (typeof held === 'string' ? held : held.map(({ text }) => text).join(''))).join('');
}

/** Without what leaves no mark. */
function bare(text: string): string {
  return text.replace(/[\s\p{Cf}\p{Cc}\p{Z}]/gu, '');
}
