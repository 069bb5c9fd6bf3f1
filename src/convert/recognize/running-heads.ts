/**
 * What a printed page sets at its head or foot beside its number: the report's title. In a text of such pages it
 * stands in the middle of sentences and tables.
 */
import type { CleanLine } from './clean-line.ts';
import { pageNumberRule } from './page-furniture.ts';

/** A report's title, or what is left of it. Sample: `某县水利局2022年政府信息公开工作年度报告`; not the head of a table that goes on */
const HEAD = /^(?=.{4,60}$)[^。；|｜]*(?:报告|年报)[^。；|｜]*$/u;

/** Pages from which on what stands beside their numbers is no text. */
const ENOUGH = 2;

/** The lines that stand beside the numbers of pages again and again, word for word. */
export function runningHeads(lines: readonly CleanLine[]): ReadonlySet<CleanLine> {
  const inked = lines.filter(({ text }) => text.trim() !== '');
  const isNumber = inked.map(({ text }) => pageNumberRule(text) !== null);
  if (isNumber.filter(Boolean).length < ENOUGH) return new Set();
  const beside = (step: number): Map<string, CleanLine[]> => {
    const found = new Map<string, CleanLine[]>();
    inked.forEach((line, index) => {
      if (line.print !== null || isNumber[index] === true || isNumber[index + step] !== true) return;
      const text = line.text.replace(/\s/gu, '');
      if (!HEAD.test(text)) return;
      found.set(text, [...(found.get(text) ?? []), line]);
    });
    return found;
  };
  return new Set(
    [beside(-1), beside(1)].flatMap((found) => [...found.values()].filter((same) => same.length >= ENOUGH).flat()),
  );
}
