/**
 * A figure of several bodies to the places of bars, from zero, with the median as a line across. What is no number has a mark
 * and a word and no bar; a zero has its number.
 */
import { countScale, rounded } from './count-scale.ts';
import { TYPE, type Label } from './line-chart.ts';
import { numberWords, valueWords } from './number-words.ts';
import { plainWords, readingWords, type PointState, type Reading } from './series.ts';
import { fittedText, textWidth } from './text-width.ts';

/** A body's reading. */
export interface BarItem extends Reading {
  name: string;
}

export interface BarChartInput {
  title: string;
  unit: string;
  /** In the order in which they are shown. */
  items: readonly BarItem[];
  /** The line across, with what it is; null for none. Sample: `{ name: '中位数', value: 3 }` */
  reference: { name: string; value: number } | null;
  /** In pixels. */
  width: number;
}

export interface Bar {
  state: PointState;
  y: number;
  /** Zero for what is no number, and for zero. */
  length: number;
  /** Its body, cut where there is no room. */
  label: Label;
  /** Its number or word. */
  value: Label;
  /** All of it: `甲市公安局：12 件`. */
  words: string;
  href: string | null;
}

export interface BarChart {
  width: number;
  height: number;
  title: string;
  /** The figures one after another, for who does not see them. */
  words: string;
  /** Where zero is. */
  left: number;
  /** Height of each bar. */
  thick: number;
  bars: Bar[];
  ticks: Label[];
  axis: { top: number; base: number };
  reference: { x: number; label: Label } | null;
}

/** Below this width a name stands above its bar. */
const NARROW = 480;
const THICK = 12;
const [TOP, BOTTOM] = [22, 18];

export function barChart({ title, unit, items, reference, width }: BarChartInput): BarChart {
  const above = width < NARROW;
  const row = above ? 36 : 22;
  const widest = Math.max(0, ...items.map(({ name }) => textWidth(name, TYPE + 1)));
  const left = above ? 8 : Math.ceil(Math.min(widest + 14, width * 0.42));
  const numbers = items.flatMap(({ value }) => (value === null ? [] : [value]));
  const room = Math.max(28, ...items.map((item) => textWidth(plainWords(item, unit), TYPE) + 10));
  const count = countScale(Math.max(0, ...numbers, reference?.value ?? 0), [left, width - room], above ? 3 : 5);
  const base = TOP + items.length * row;
  const bars = items.map((item, index): Bar => {
    const y = TOP + index * row + (above ? 18 : (row - THICK) / 2);
    const end = item.value === null ? left + 8 : count.at(item.value);
    const room = above ? width - left - 6 : left - 14;
    return {
      state: item.state,
      y,
      length: item.value === null ? 0 : rounded(end - left),
      label: {
        x: above ? left + 3 : left - 8,
        y: above ? y - 5 : y + THICK - 2,
        words: fittedText(item.name, TYPE + 1, room),
      },
      value: { x: rounded(end + 6), y: y + THICK - 2, words: plainWords(item, unit) },
      words: `${item.name}：${readingWords(item, unit)}`,
      href: item.href,
    };
  });
  return {
    width,
    height: base + BOTTOM,
    title,
    words: [
      ...bars.map(({ words }) => words),
      ...(reference === null ? [] : [`${reference.name}：${valueWords(reference.value, unit)} ${unit}`]),
    ].join('；'),
    left,
    thick: THICK,
    bars,
    ticks: count.ticks.map((tick) => ({ x: count.at(tick), y: base + 14, words: numberWords(tick) })),
    axis: { top: TOP - 4, base },
    reference:
      reference === null
        ? null
        : {
            x: count.at(reference.value),
            label: {
              x: count.at(reference.value),
              y: TOP - 9,
              words: `${reference.name} ${valueWords(reference.value, unit)}`,
            },
          },
  };
}
