/**
 * A site's menu above the report, one word a line: short lines one below the other, among them buttons that no report has.
 */
import { canBeAgency } from './metadata/agency-name.ts';
import { toSimplified } from '../../text/simplified.ts';
import type { CleanLine } from './clean-line.ts';
import { furnitureRule } from './page-furniture.ts';

/** A word of a menu, perhaps behind the bullet of a list. Sample: `办事服务`, `  - 互动交流` */
const WORD = /^(?:[-*+•]\s+)?\p{Script=Han}{2,7}$/u;
const BULLET = /^[-*+•]\s/u;

/** How parts of titles look that are set apart. Sample: `年度报告` */
const OF_TITLE = /报告|年报|年度|总结/u;

/** Words from which on they are a menu, and buttons among them. */
const SEVERAL = 4;
const BUTTONS = 2;

/** A line of a menu right above the trail of the page, where it may be longer, and needs no buttons. Sample: `学校信息公开年报` */
const ABOVE_TRAIL = /^(?:[-*+•]\s+)?\p{Script=Han}{2,10}$/u;
const TRAIL = /^(?:[您你])?(?:当前|现在|所在|目前)?(?:的|所在的?)?位置\s*[：:]/u;

/** Indexes of lines of such menus, above the line `end`. */
export function columnMenu(lines: readonly CleanLine[], end: number): ReadonlySet<number> {
  const menu = new Set<number>();
  let run: number[] = [];
  let above: number[] = [];
  const close = (): void => {
    const buttons = run.filter((index) => furnitureRule(lines[index]?.text ?? '', true) !== null);
    const isList = run.every((index) => BULLET.test(lines[index]?.text.trim() ?? ''));
    if (run.length >= SEVERAL && (isList || buttons.length >= BUTTONS)) for (const index of run) menu.add(index);
    run = [];
  };
  lines.slice(0, end).forEach(({ text, print }, index) => {
    const word = toSimplified(text.trim());
    if (word === '') return;
    if (TRAIL.test(word) && above.length >= SEVERAL) for (const each of above) menu.add(each);
    above = ABOVE_TRAIL.test(word) && !canBeAgency(word) && print?.cell == null ? [...above, index] : [];
    const isWord = WORD.test(word) && (!OF_TITLE.test(word) || word === '信息公开年报') && !canBeAgency(word);
    if (isWord && print?.cell == null) run.push(index);
    else close();
  });
  close();
  return menu;
}
