/**
 * Gives headings back their numbers where a scan was misread: a dash for 一, a letter of the kana for 二, a stroke for the mark
 * behind. What a sign stands for is told by the numbers around: a dash is 一 where the next heading of its kind is 二. One of
 * several dashes is a bullet, and stays.
 */
import { hanNumber } from '../../text/han-number.ts';
import type { Line } from '../seed-tree.ts';
import type { Edit, Repair } from './repair.ts';

/** What stands for 一 and for 二 where a number is looked for. Samples: `—、总体情况`, `（ニ）依申请公开` */
const ONE = '\\-—–－ー―‑';
const TWO = '\u30CB';

/** The number of a part, and of a point, at the begin of a line. Sample: `—、`, `（—）`; a stroke may stand for the mark: `二丶` */
const KINDS: ReadonlyArray<RegExp> = [
  new RegExp(
    `^(?<before>[\\s\\u3000]*)(?<sign>[${ONE}${TWO}]|[一二三四五六七八九十]{1,3})(?<mark>\\s?[、丶.．])(?=\\s?\\p{Script=Han})`,
    'u',
  ),
  new RegExp(
    `^(?<before>[\\s\\u3000]*[（(])(?<sign>[${ONE}${TWO}]|[一二三四五六七八九十]{1,3})(?<mark>[）)])(?=\\s?(?:\\p{Script=Han}|(?:19|20)\\d\\d\\s?年|$))`,
    'u',
  ),
];

/** A heading of a kind: its line, where its sign stands, and the number that it says; null where that is misread. */
interface Found {
  line: Line;
  at: number;
  sign: string;
  number: number | null;
}

function headingsOf(lines: readonly Line[], kind: RegExp): Found[] {
  return lines.flatMap((line) => {
    const { before = '', sign } = kind.exec(line.text)?.groups ?? {};
    return sign === undefined ? [] : [{ line, at: before.length, sign, number: hanNumber(sign) }];
  });
}

/** What a misread sign stands for; null where the headings around do not tell it. */
function numberOf({ sign }: Found, above: Found | undefined, below: Found | undefined): string | null {
  if (sign === TWO)
    return above?.number === 1 || (above !== undefined && ONE.includes(above.sign)) || below?.number === 3
      ? '二'
      : null;
  const isSecond = below !== undefined && (below.number === 2 || below.sign === TWO);
  const isBullet = above !== undefined && ONE.includes(above.sign);
  return isSecond && !isBullet && above?.number !== 1 ? '一' : null;
}

const misreadNumbers: Repair = {
  id: 'misread-numbers',
  reason: 'A sign that was read for the number of a heading stands where that number belongs.',
  plan(seed) {
    const edits = new Map<Line, Edit[]>();
    for (const kind of KINDS) {
      const found = headingsOf(seed.children, kind);
      found.forEach((heading, index) => {
        const { line, at, sign, number } = heading;
        const right = number === null ? numberOf(heading, found[index - 1], found[index + 1]) : null;
        if (right !== null) edits.set(line, [...(edits.get(line) ?? []), { from: at, to: at + 1, text: right }]);
        const stroke = line.text.indexOf('丶', at);
        if (stroke === at + sign.length && (number !== null || right !== null))
          edits.set(line, [...(edits.get(line) ?? []), { from: stroke, to: stroke + 1, text: '、' }]);
      });
    }
    return edits.size === 0 ? null : (line) => edits.get(line) ?? [];
  },
};

export default misreadNumbers;
