/**
 * The copy's lines in order, each stretch beside the texts that were taken from it: what a source page shows side by side.
 * Texts that share a line stand together, so that no line is shown twice.
 */
import type { LedgerBlock, LedgerSpan } from '../../convert/write/ledger.ts';
import { groupBy } from '../../archive/archive.ts';
import type { ReadReport } from '../../archive/record.ts';
import { ruleWords } from '../words/rules.ts';
import type { Piece } from '../../text/visible-marks.ts';
import { columnHeads } from './column-heads.ts';
import { markedLine, markedText, type Marked } from './marked.ts';
import { traceLines, type TracedLine } from './trace-lines.ts';

/** A text of the report's page, as it stands there. */
export interface RestoredText {
  /** Its anchor on the report's page, and on this one. */
  anchor: string;
  /** What its place is called. */
  name: string;
  /** Whether it is the first here that leads to that anchor. */
  isFirst: boolean;
  kind: 'title' | 'heading' | 'paragraph' | 'cell';
  /** What heads its column; null for what is no figure in a table. */
  head: string | null;
  /** `L12-L14` of what was taken from several lines: the address of the range. */
  range: string | null;
  words: Array<Marked<string>>;
}

export interface CopyLine {
  number: number;
  words: Array<Marked<Piece[]>>;
}

/** Lines that follow each other, and what they became. */
export interface Pair {
  /** Empty where nothing of the report stands in these lines. */
  restored: RestoredText[];
  lines: CopyLine[];
  /** What was done to these lines: each rule with the number of its changes. */
  repairs: Array<{ words: string; count: number }>;
  /** As what some of it was set apart. */
  layout: string[];
}

/** The end of a name in the ledger that is no anchor of the page. Sample: `-l19` in `s2-t1-l19`. */
const PRINTED_LINE = /-l\d+$/u;

/** Sample: `s2-t1-r3-c2`, `s2-t1-l19` */
const IN_TABLE = /-(?:c|l)\d+$/u;

/** `printed` has the lines of the copy. */
export function pairsOf({ record, ledger }: Pick<ReadReport, 'record' | 'ledger'>, printed: readonly string[]): Pair[] {
  const traced = traceLines(printed, ledger);
  const heads = new Map(record.tables.flatMap(({ id, rows }) => [...columnHeads(id, rows)]));
  const [seen, ranges] = [new Set<string>(), new Set<string>()];
  const toText = (block: Placed): RestoredText => {
    const anchor = block.id.replace(PRINTED_LINE, '');
    const range = block.first === block.last ? null : `L${block.first}-L${block.last}`;
    const text = {
      anchor,
      name: anchor === 'title' ? '题名' : anchor,
      isFirst: !seen.has(anchor),
      kind: kindOf(block.id),
      head: heads.get(block.id) ?? null,
      range: range !== null && ranges.has(range) ? null : range,
      words: block.spans.flatMap((span) => wordsOf(span, printed, traced)),
    };
    seen.add(anchor);
    if (range !== null) ranges.add(range);
    return text;
  };
  const repairs = Map.groupBy(ledger.repairs, ({ line }) => line);
  const layout = Map.groupBy(ledger.layout, ({ line }) => line);
  return stretches(ledger.blocks, printed).map(({ first, last, blocks }) => {
    const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    const changes = numbers.flatMap((line) => repairs.get(line) ?? []);
    return {
      restored: blocks.map(toText),
      lines: numbers.map((number) => ({
        number,
        words: markedLine(printed[number - 1] ?? '', traced.get(number)),
      })),
      repairs: groupBy(changes, ({ rule }) => rule).map(([rule, own]) => ({
        words: ruleWords(rule),
        count: own.length,
      })),
      layout: [...new Set(numbers.flatMap((line) => (layout.get(line) ?? []).map(({ rule }) => ruleWords(rule))))],
    };
  });
}

/** A block with its first and its last line. */
interface Placed extends LedgerBlock {
  first: number;
  last: number;
}

interface Stretch {
  first: number;
  last: number;
  blocks: Placed[];
}

/** All lines, cut where no text goes on. Blank lines belong to what stands above them. */
function stretches(blocks: readonly LedgerBlock[], printed: readonly string[]): Stretch[] {
  const own: Stretch[] = [];
  for (const block of blocks.flatMap(placed).sort((a, b) => a.first - b.first)) {
    const last = own.at(-1);
    if (last === undefined || block.first > last.last)
      own.push({ first: block.first, last: block.last, blocks: [block] });
    else {
      last.blocks.push(block);
      last.last = Math.max(last.last, block.last);
    }
  }
  const all: Stretch[] = [];
  let next = 1;
  for (const stretch of [...own, { first: printed.length + 1, last: printed.length, blocks: [] }]) {
    for (; next < stretch.first; next++) {
      const before = all.at(-1);
      const isBlank = (printed[next - 1] ?? '').trim() === '';
      if (before !== undefined && (isBlank || before.blocks.length === 0)) before.last = next;
      else all.push({ first: next, last: next, blocks: [] });
    }
    if (stretch.first <= printed.length) all.push(stretch);
    next = stretch.last + 1;
  }
  return all;
}

function placed(block: LedgerBlock): Placed[] {
  const lines = block.spans.flatMap((span) => (typeof span === 'string' ? [] : [span[0]]));
  return lines.length === 0 ? [] : [{ ...block, first: Math.min(...lines), last: Math.max(...lines) }];
}

function wordsOf(
  span: LedgerSpan,
  printed: readonly string[],
  traced: ReadonlyMap<number, TracedLine>,
): Array<Marked<string>> {
  if (typeof span === 'string') return [{ held: span, rule: null }];
  const [line, from, to] = span;
  return markedText(printed[line - 1] ?? '', traced.get(line), from, to);
}

function kindOf(id: string): RestoredText['kind'] {
  if (id === 'title') return 'title';
  if (IN_TABLE.test(id)) return 'cell';
  return /-p\d+$/u.test(id) ? 'paragraph' : 'heading';
}
