/**
 * How a figure is known, in words.
 */
import type { FigureState } from '../../archive/figures.ts';

export const stateWords: Record<FigureState, string> = {
  printed: '印有数字',
  blank: '空白',
  lost: '残缺',
  solved: '由合计推得',
  'zero-by-statement': '文字说明没有',
};

/** What is said where a report has no such figure at all. */
export const NO_FIGURE = '没有这一项';
