/**
 * Points that are spoken, each on a line of its own above a text (一是健全工作机构，完善组织机制): several that count on from the first head
 * their texts as numbered ones do. In a sentence, or with a stop behind them, they are its parts.
 */
import type { Heading, Item } from './heading.ts';

const NUMERALS = '一二三四五六七八九十';

/** A spoken number and words without a stop. Sample: `二是确定专人负责，完善工作机制` */
const SAID =
  /^(?<number>\s*(?<n>[一二三四五六七八九十])是)(?<title>\p{Script=Han}[^。；：:;！？“”]{3,38}(?<![，、和与及的]))\s*$/u;

/** So many in a row are headings. */
const SEVERAL = 3;

/** The headings, with the spoken ones. */
export function saidHeadings(headings: readonly (Heading | null)[], items: readonly Item[]): (Heading | null)[] {
  const read = [...headings];
  let run: Array<readonly [index: number, heading: Heading]> = [];
  const close = (): void => {
    if (run.length >= SEVERAL) for (const [index, heading] of run) read[index] = heading;
    run = [];
  };
  items.forEach((item, index) => {
    const said = item.kind === 'line' && headings[index] === null ? readSaid(item) : null;
    if (said === null) {
      if (headings[index] !== null || SAID_FIRST.test(item.kind === 'line' ? item.line.text : '')) close();
      return;
    }
    if (said.number?.value !== run.length + 1) close();
    if (said.number?.value === run.length + 1 && isText(items[index + 1])) run.push([index, said]);
  });
  close();
  return read;
}

/** A spoken number before a sentence, or before words that end with a stop. */
const SAID_FIRST = /^\s*[一二三四五六七八九十]是/u;

function isText(item: Item | undefined): boolean {
  return item?.kind === 'line' && /。/u.test(item.line.text) && !SAID_FIRST.test(item.line.text);
}

function readSaid({ line }: Item & { kind: 'line' }): Heading | null {
  const { number = '', n = '', title = '' } = SAID.exec(line.text)?.groups ?? {};
  if (title === '') return null;
  const from = number.length - number.trimStart().length;
  const [to, end] = [number.length, number.length + title.length];
  return {
    line,
    number: { style: 'said', value: NUMERALS.indexOf(n) + 1, printed: number.slice(from), from, to },
    split: { titleEnd: end, closingEnd: end, textStart: null },
  };
}
