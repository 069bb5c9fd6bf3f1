/**
 * Report tree to what it counts: every countable claim, in prose and in tables, with the words it rests on and its anchor.
 */
import type { Fact, PartName } from '../../report.ts';
import { formTable } from '../../forms/index.ts';
import { layoutOf } from '../../forms/layout.ts';
import { valueOf } from '../../table.ts';
import { linesOf, textOf, type FormTable, type Paragraph, type ReportTree, type Run } from '../report-tree.ts';
import { foldDigits } from '../../text/fold-digits.ts';
import { toSimplified } from '../../text/simplified.ts';
import { countsIn } from './counted.ts';
import { kindOf } from './kinds.ts';
import { denialsIn } from './zero.ts';

/** Counts in the order of the page. */
export function readCounts(tree: ReportTree): Fact[] {
  let part: PartName | null = null;
  return tree.children.flatMap((section) => {
    if (section.level <= 1) part = section.part;
    const heading = section.level > 1 ? (section.title ?? '') : '';
    return section.children.flatMap((block) => {
      if (block.type === 'paragraph') return factsInParagraph(block, section.id, part, heading);
      return block.type === 'form-table' ? factsInTable(block, section.id) : [];
    });
  });
}

function factsInParagraph(paragraph: Paragraph, section: string, part: PartName | null, heading: string): Fact[] {
  const printed = textOf(paragraph.runs);
  const text = simplifiedAlike(foldDigits(printed));
  const place = { section, anchor: paragraph.id };
  const counts = countsIn(text).map((count): Fact & { at: number } => {
    const clause = text.slice(clauseStart(text, count.from), count.from);
    const metric = metricOf(clause, text.slice(count.to));
    const behind = /^[^，。；、：,;！？（）()]{0,24}/u.exec(text.slice(count.to))?.[0] ?? '';
    const { value, unit, qualifier, from, to } = count;
    const kind = kindOf({ metric, lead: clause, behind, unit, part, heading });
    const quote = printed.slice(from - clause.length, to).trim();
    return {
      metric: asPrinted(metric, from - clause.length, text, printed),
      kind,
      value,
      unit,
      qualifier,
      quote,
      ...place,
      line: lineAt(paragraph.runs, from),
      at: from,
    };
  });
  const denials = denialsIn(text).map(({ from, to, metric }): Fact & { at: number } => {
    const quote = printed.slice(from, to);
    // 申诉 beside 行政诉讼 is none.
    const lead = /申诉|投诉|举报/u.test(metric) ? '' : text.slice(from, to);
    const kind = kindOf({ metric, lead, behind: '', unit: '', part, heading });
    return {
      metric: asPrinted(metric, from, text, printed),
      kind,
      value: 0,
      unit: null,
      qualifier: 'zero-by-statement',
      quote,
      ...place,
      line: lineAt(paragraph.runs, from),
      at: from,
    };
  });
  return [...counts, ...denials].sort((a, b) => a.at - b.at).map(({ at: _at, ...fact }) => fact);
}

/** The text in Simplified script, which all patterns are written in, where it has the same places; else as it is. */
function simplifiedAlike(text: string): string {
  const simplified = toSimplified(text);
  return simplified.length === text.length ? simplified : text;
}

/** Words found in the Simplified text from a place on, as the report printed them. */
function asPrinted(words: string, from: number, text: string, printed: string): string {
  const at = text.indexOf(words, from);
  return at === -1 || text.length !== printed.length ? words : foldDigits(printed.slice(at, at + words.length));
}

/** Begin of the clause a number stands in. A comma inside a number is none, nor is 、 in a list that is counted as a whole. */
function clauseStart(text: string, at: number): number {
  for (let unit = at - 1; unit >= Math.max(0, at - LONGEST_CLAUSE); unit--) {
    const sign = text[unit] ?? '';
    if (/[，。；：:;！？（(]/u.test(sign)) return unit + 1;
    if (sign === ',' && !(/\d/u.test(text[unit - 1] ?? '') && /^\d{3}/u.test(text.slice(unit + 1)))) return unit + 1;
    if (sign === '、' && COUNTED.test(text.slice(Math.max(0, unit - LONGEST_ITEM), unit))) return unit + 1;
  }
  return Math.max(0, at - LONGEST_CLAUSE);
}

/** Longest clause before a number, in characters. */
const LONGEST_CLAUSE = 120;

/** Longest item of a list, in characters. */
const LONGEST_ITEM = 24;

/** An item before 、 that has its own number, or is a number of a list. Sample: `规范性文件7件`, `1`, `分别为3` */
const COUNTED = /\d[^，。；、：:;]{0,6}$|[。；：:，,][一二三四五六七八九十]$/u;

/** Words around a metric that say when and how, not what. */
const LEAD =
  /^(?:其中|全年|本年度?|今年以来|截[至止](?:目前|\d+年底|\d+月底)?|(?:19|20)\d\d年(?:度)?|我[局委办院校市县区镇乡会]|共计?|累计|另|还|并|其余)+/u;
const TAIL = /(?:共计|合计|总计|累计|共|了|为|达到?|约|近|超过|超|逾|新增|计|有|是|各|均)+$/u;

/** What is counted: the words of the clause before the number; where there are none, those behind it. */
function metricOf(clause: string, behind: string): string {
  const before = clause
    .replace(/\s/gu, '')
    .replace(/^(?:\d{1,2}[.．、)）]|[①-⑳]|[一二三四五六七八九]是)/u, '')
    .replace(LEAD, '')
    .replace(TAIL, '')
    .replace(/^["”’）)]+/u, '');
  if (before.length > 1 && !/等$|^(?:召开|举办|开展|组织|收到|接到|发布|公开|办理|明确|培育|设置)$/u.test(before))
    return before;
  const after = /^[^，。；、：,;！？（）()]{1,20}/u.exec(behind)?.[0] ?? '';
  return (before.endsWith('等') ? after : `${before}${after}`) || clause.trim() || '（未说明）';
}

function lineAt(runs: readonly Run[], at: number): number {
  let passed = 0;
  for (const run of runs) {
    passed += run.text.length;
    if (at < passed && run.span !== null) return run.span.line;
  }
  return linesOf(runs)[0];
}

/** Every number of a table of the form; the metric is the path of its row and its column, its kind is the form's. */
function factsInTable(table: FormTable, section: string): Fact[] {
  const data = formTable(table.edition, table.name);
  const layout = data === null ? [] : layoutOf(data);
  const place = (row: number): { section: string; anchor: string } => ({ section, anchor: `${table.id}-r${row + 1}` });
  const heads = headsOf(table);
  return table.rows.flatMap((row, r) =>
    row.flatMap((cell, c): Fact[] => {
      const text = textOf(cell.runs);
      const value = cell.header ? null : valueOf(text, false);
      if (value === null || data === null) return [];
      const metric = heads(r, c);
      const unit = /(?<unit>万元|元|件|条|个)$/u.exec(text)?.groups?.['unit'] ?? null;
      const kind = layout[r]?.[c]?.kind ?? null;
      return [{ metric, kind, value, unit, qualifier: 'exact', quote: text, ...place(r), line: linesOf(cell.runs)[0] }];
    }),
  );
}

/** Gives for a cell the labels that lead to it: of its rows from the left, of its columns from above. */
function headsOf(table: FormTable): (row: number, cell: number) => string {
  const grid: Array<Array<{ text: string; header: boolean } | undefined>> = table.rows.map(() => []);
  const columns: number[][] = table.rows.map((row, r) =>
    row.map((cell) => {
      let column = 0;
      while (grid[r]?.[column] !== undefined) column++;
      const entry = { text: textOf(cell.runs), header: cell.header };
      for (let down = 0; down < cell.rowspan; down++) {
        for (let right = 0; right < cell.colspan; right++) {
          const line = grid[r + down];
          if (line !== undefined) line[column + right] = entry;
        }
      }
      return column;
    }),
  );
  return (r, c) => {
    const column = columns[r]?.[c] ?? 0;
    const left = (grid[r] ?? []).slice(0, column).filter((entry) => entry?.header === true);
    const above = headRun(grid, r, column);
    const labels = [...left, ...above]
      .map((entry) => entry?.text ?? '')
      .filter((text) => text !== '' && !text.includes('勾稽关系'));
    return [...new Set(labels)].join(' · ') || '（未标明）';
  };
}

/** The headers right above a cell: up from it over numbers to the nearest block of headers. */
function headRun<Entry extends { header: boolean } | undefined>(
  grid: ReadonlyArray<readonly Entry[]>,
  row: number,
  column: number,
): Entry[] {
  let at = row - 1;
  while (at >= 0 && grid[at]?.[column]?.header !== true) at--;
  const run: Entry[] = [];
  for (; at >= 0 && grid[at]?.[column]?.header === true; at--) {
    const entry = grid[at]?.[column];
    if (entry !== undefined) run.unshift(entry);
  }
  return run;
}
