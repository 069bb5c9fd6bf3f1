/**
 * Headings whose number has no mark, only a blank (4 复议诉讼, 5 问题), in a report whose other headings go so: the usual ones are
 * known by their words, those between and behind them by their counting.
 */
import { partsOfHeadings } from '../../forms/index.ts';
import type { Heading, Item } from './heading.ts';

/** A number, a blank, a short title, and nothing else. Sample: `5 问题`; not `3 其他 0` */
const BARE = /^(?<number>\s*(?<n>[\d０-９]{1,2})[ \u3000]+)(?<title>\p{Script=Han}{2,10})\s*$/u;

/** A number without a mark, as a known heading of that kind prints it. */
const NO_MARK = /^[\d０-９]{1,2}[ \u3000]+$/u;

/** So many known ones show that the report numbers its parts so; of headings of one short word it takes one more. */
const ENOUGH = 2;

/** The headings, and with them the lines that count on between known ones and behind them. */
export function bareNumbers(items: readonly Item[], headings: readonly (Heading | null)[]): (Heading | null)[] {
  const known = new Set(headings.filter((heading) => NO_MARK.test(heading?.number?.printed ?? '')));
  const short = items.filter(
    (item, index) => item.kind === 'line' && headsText(index, items) && isUsual(item.line.text),
  );
  if (known.size < ENOUGH && known.size + short.length <= ENOUGH) return [...headings];
  let last = 0;
  return headings.map((heading, index) => {
    if (heading !== null) {
      if (known.has(heading)) last = heading.number?.value ?? last;
      return heading;
    }
    const item = items[index];
    const bare = item?.kind === 'line' && headsText(index, items) ? read(item) : null;
    if (bare?.number?.value !== last + 1) return null;
    last = bare.number.value;
    return bare;
  });
}

/** What heads nothing, or stands right above another of its kind, is a row of labels. */
function headsText(index: number, items: readonly Item[]): boolean {
  const below = items[index + 1];
  if (below?.kind !== 'line') return below !== undefined;
  return !BARE.test(below.line.text) && /[。；，：]|^\s*[无無]/u.test(below.line.text);
}

/** Whether a number and a short title that custom knows make up a line. Sample: `2 申请` */
function isUsual(text: string): boolean {
  const title = BARE.exec(text)?.groups?.['title'];
  return title !== undefined && partsOfHeadings([title])[0] !== null;
}

function read({ line }: Item & { kind: 'line' }): Heading | null {
  const { number = '', n = '', title = '' } = BARE.exec(line.text)?.groups ?? {};
  if (title === '') return null;
  const from = number.length - number.trimStart().length;
  const [to, end] = [number.length, number.length + title.length];
  return {
    line,
    number: { style: 'arabic', value: Number(n.normalize('NFKC')), printed: number.slice(from), from, to },
    split: { titleEnd: end, closingEnd: end, textStart: null },
  };
}
