/**
 * A copy that lost its line ends: one line holds (nearly) the whole report. It is parted again where a heading number
 * counts on, and the title is parted from the text by the blank behind it.
 */
import type { Seed } from '../seed-tree.ts';
import { sliceLine, type CleanLine } from './clean-line.ts';
import { hanNumber } from '../../text/han-number.ts';

/** A line is giant when it holds this share of all characters, and more than this many. */
const SHARE = 0.8;
const LONG = 400;

/** Where a part may begin. Sample: `。␣二、主动公开情况`, `。（一）机构职能`. */
const NUMBER =
  /(?<=^\s*|[。；！？\s\u3000”])(?:(?<part>[一二三四五六七八九十]{1,3})、|[（(](?<point>[一二三四五六七八九十]{1,3})[）)])/gu;

/** The blank behind a title. Sample: `…工作年度报告␣根据…` */
const TITLE_END = /(?<=^.{6,60}(?:报告|年报))\s+(?=\S)/u;

/** Gives a function that parts giant lines of this seed and leaves all others as they are. */
export function splitGiantLine(seed: Seed): (line: CleanLine) => CleanLine[] {
  const total = seed.children.reduce((sum, line) => sum + line.text.length, 0);
  return (line) => {
    if (line.text.length < LONG || line.text.length < total * SHARE) return [line];
    const title = TITLE_END.exec(line.text)?.index;
    return sliceLine(line, [...(title === undefined ? [] : [title]), ...partStarts(line.text)]);
  };
}

/** Begins of parts that count 一, 二, 三 … and of points that count within them. */
function partStarts(text: string): number[] {
  const starts: number[] = [];
  let part = 0;
  let point = 0;
  for (const match of text.matchAll(NUMBER)) {
    const partNumber = match.groups?.['part'];
    const value = hanNumber(partNumber ?? match.groups?.['point'] ?? '');
    if (partNumber !== undefined && value === part + 1) {
      part = value;
      point = 0;
    } else if (partNumber === undefined && part > 0 && value === point + 1) {
      point = value;
    } else continue;
    if (match.index > 0) starts.push(match.index);
  }
  return part >= 2 ? starts : [];
}
