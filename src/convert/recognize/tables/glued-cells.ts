/**
 * A line of a table that lists figures, from a copy that lost what parted its cells: 收到申请数件16. The form's labels are known,
 * and so where each cell begins, also where all rows stand on one line.
 */
import { listTables } from '../../../forms/index.ts';
import { sliceLine, type CleanLine } from '../clean-line.ts';

/** Longest first, for some begin with others; copies may leave a remark out. */
const LABELS = listTables
  .flatMap(({ rows }) => rows.map(({ path }) => path.at(-1) ?? ''))
  .flatMap((label) => [label, label.replace(/（[^（）]*）$/u, '')])
  .sort((a, b) => b.length - a.length);

const LABEL = new RegExp(LABELS.map((label) => label.replace(/[.()]/gu, '\\$&')).join('|'), 'gu');

/** Unit and number behind a label. Sample: `人次240`, `————` */
const BEHIND = /^(?:人次|万元|[条件次篇个人份项])?(?=(?:\d[\d,.]*|[-—–－─━]+)?$)/u;

/** The line's cells; null where it is no such line, or something parts its cells. */
export function gluedCells(line: CleanLine): CleanLine[] | null {
  const { text } = line;
  if (/[\s|｜]/u.test(text)) return null;
  const labels = [...text.matchAll(LABEL)].map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
  const head = headCuts(text.slice(0, labels[0]?.from ?? text.length));
  if (head === null) return null;
  const cuts = labels.flatMap(({ from, to }, index) => {
    const behind = text.slice(to, labels[index + 1]?.from);
    const unit = BEHIND.exec(behind)?.[0].length;
    return unit === undefined ? [null] : [from, to, to + unit];
  });
  const at = [...new Set([...head, ...cuts])].filter((cut) => cut !== 0 && cut !== text.length);
  return at.length === 0 || at.includes(null)
    ? null
    : sliceLine(
        line,
        at.filter((cut) => cut !== null),
      );
}

/** Where the words over the columns are parted; null where something else stands there. */
function headCuts(text: string): number[] | null {
  if (text === '') return [];
  for (const { head } of listTables) {
    const cuts: number[] = [];
    let at = 0;
    for (const words of head) {
      const word = words.find((each) => text.startsWith(each, at));
      if (word === undefined) break;
      cuts.push((at += word.length));
    }
    if (cuts.length === head.length && at === text.length) return cuts;
  }
  return null;
}
