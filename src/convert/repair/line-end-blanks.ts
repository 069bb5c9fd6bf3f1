/**
 * Takes out the blanks that stand where the lines of a Word file or a PDF ended, in copies that join its lines: `政府信 息公开`.
 * Lines were as wide as the page: a blank is one of theirs where a whole line stands before it, and none is wider.
 */
import type { Edit, Repair } from './repair.ts';

/** A page's lines are no narrower and no wider, in Chinese characters. */
const NARROWEST = 20;
const WIDEST = 48;

/** A paragraph's first line is indented by two, and a mark may stand behind the last character of the widest. */
const SHORTER_BY = 3.5;

/** Blanks beside numbers may be narrower than they are counted. */
const WIDER_BY = 1;

/** So many whole lines show that a copy has them. */
const ENOUGH = 5;

/** What ends before a blank and is whole: a sentence, a title, a heading. Sample: `。`, `…年度报告`, `␣二、主动公开政府信息情况` */
const ENDED =
  /[。！？；：]$|(?:报告|年报)$|\s(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[^，。；\s]*$/u;

/** Longest heading, in characters. */
const LONGEST_HEADING = 48;

/** Signs that are half as wide as a Chinese character. */
const HALF = /[\u0020-\u007E]/u;

/** The blanks of a line that is none of a table, behind its first sign, and how far from its begin each stands. */
function blanksIn(text: string): Array<{ at: number; far: number }> {
  const blanks = [{ at: -1, far: 0 }];
  let far = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === ' ') blanks.push({ at, far });
    far += HALF.test(text[at] ?? '') ? 0.5 : 1;
  }
  return [...blanks, { at: text.length, far }];
}

/** Where a line of the original may have ended: between two signs that are no number's. */
function mayEndAt(text: string, at: number): boolean {
  return !/[\da-z\s]/iu.test((text[at - 1] ?? ' ') + (text[at + 1] ?? ' '));
}

/** The blanks before which whole lines of a width stand. */
function endsIn(text: string, width: number): number[] {
  const blanks = blanksIn(text);
  return blanks.flatMap(({ at, far }, index) => {
    if (!mayEndAt(text, at)) return [];
    for (let before = index - 1; before >= 0; before--) {
      const from = blanks[before];
      const wide = far - (from?.far ?? 0);
      if (from === undefined || wide > width + WIDER_BY) return [];
      if (wide >= width - SHORTER_BY) return [at];
      // Behind another end of a line this one begins there.
      if (mayEndAt(text, from.at)) return [];
    }
    return [];
  });
}

const lineEndBlanks: Repair = {
  id: 'line-end-blanks',
  reason:
    'A phrase that a line of the original cut is one; the blank came from joining the lines, and it is not found.',
  plan(seed) {
    const long = seed.children.filter(({ text }) => text.length > WIDEST && text.includes(' ') && !/[\t|]/u.test(text));
    const widths = long.flatMap(({ text }) => {
      const blanks = blanksIn(text);
      return blanks.slice(1).map(({ far }, index) => far - (blanks[index]?.far ?? 0));
    });
    const width = widths.reduce((widest, each) => Math.max(widest, each), 0);
    if (width < NARROWEST || width > WIDEST) return null;
    const found = new Map(long.map((line) => [line, endsIn(line.text, width)]));
    if ([...found.values()].flat().length < ENOUGH) return null;
    return (line) =>
      (found.get(line) ?? [])
        .filter((at) => !ENDED.test(line.text.slice(Math.max(0, at - LONGEST_HEADING), at)))
        .map((at): Edit => ({ from: at, to: at + 1, text: '' }));
  },
};

export default lineEndBlanks;
