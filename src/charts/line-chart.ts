/**
 * A figure by year to the places of what a chart of it shows: a line with gaps and breaks, a mark for every year, a grey line
 * to hold it against. No drawing is done here: draw-line-chart.ts does that.
 */
import { scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { countScale, rounded } from './count-scale.ts';
import { numberWords, valueWords } from './number-words.ts';
import { pointsIn, readingWords, stateWords, type PointState, type Reference, type Series } from './series.ts';
import { textWidth } from './text-width.ts';

/** Size of type of all words in a chart, in its own units; a chart is never shown smaller than it is drawn. */
export const TYPE = 11;

export interface LineChartInput {
  series: Series;
  /** Years of the axis, each following the one before: charts that stand side by side have the same. */
  years: readonly number[];
  /** Null for none. */
  reference: Reference | null;
  /** In pixels. */
  width: number;
  height: number;
  /** Whether room is kept for what is no number: charts that stand side by side agree on it. */
  strip: boolean;
}

/** A word and where it stands. */
export interface Label {
  x: number;
  y: number;
  words: string;
}

/** A year of the chart. */
export interface LineMark {
  year: number;
  state: PointState;
  x: number;
  /** The point's place, or, for what is no number, one below the axis: none of them is taken for a zero. */
  y: number;
  /** All of it: `2021 年：12 件`. */
  words: string;
  href: string | null;
}

export interface LineChart {
  width: number;
  height: number;
  title: string;
  /** The figures one after another, for who does not see them. */
  words: string;
  /** Path of the line; empty where no two years that follow each other have numbers. */
  line: string;
  marks: LineMark[];
  /** Years without a report, of those that follow each other the first and the last: they are drawn and said as one. */
  gaps: Array<[first: LineMark, last: LineMark]>;
  /** The one sign under a mark that is no number, or under a gap. */
  signs: Label[];
  /** Numbers that are printed beside their points. */
  labels: Label[];
  /** Path of the grey line, its single points, and their words; null without. */
  reference: { line: string; points: Array<{ x: number; y: number }>; words: string } | null;
  /** `end`: the words stand before the stroke, since there is no room behind it. */
  breaks: Array<{ x: number; words: string; end: boolean }>;
  axis: { left: number; right: number; top: number; base: number };
  yearLabels: Label[];
  ticks: Label[];
}

/** Room above the highest point, right of the last, for a row of signs below the axis, and for the years. */
const [TOP, RIGHT, STRIP, YEARS] = [20, 14, 26, 18];

export function lineChart({ series, years, reference, width, height, strip }: LineChartInput): LineChart {
  const points = pointsIn(years, series.points);
  const base = height - YEARS - (strip ? STRIP : 0);
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const grey = (reference?.points ?? []).filter(({ year }) => years.includes(year));
  const count = countScale(Math.max(0, ...values, ...grey.map(({ value }) => value)), [base, TOP], 2);
  const tickWords = count.ticks.map(numberWords);
  const left = Math.ceil(Math.max(...tickWords.map((words) => textWidth(words, TYPE)))) + 12;
  const scale = scalePoint<number>()
    .domain(years)
    .range([left + 4, width - RIGHT]);
  const xOf = (year: number): number => rounded(scale(year) ?? left);
  const marks = points.map((point): LineMark => {
    const { year, state, value, href } = point;
    const words = `${year} 年：${readingWords(point, series.unit)}`;
    return { year, state, x: xOf(year), y: value === null ? base + 9 : count.at(value), words, href };
  });
  const gaps = gapsOf(marks);
  return {
    width,
    height,
    title: series.name,
    words: describe(series, marks, gaps, reference),
    line: pathOf(marks, new Set(series.breaks.map(({ year }) => year))),
    marks,
    gaps,
    signs: signsOf(marks, gaps),
    labels: labelsOf({ ...series, points }, marks, scale.step() || width, [left, width]),
    reference:
      reference === null || grey.length === 0
        ? null
        : {
            line: pathOf(
              years.map((year) => greyMark(year, xOf(year), grey, count.at)),
              new Set(),
            ),
            points: grey.map(({ year, value }) => ({ x: xOf(year), y: count.at(value) })),
            words: reference.name,
          },
    breaks: breaksAt(
      series.breaks.filter(({ year }) => years.includes(year) && year !== years[0]),
      (year) => rounded(xOf(year) - scale.step() / 2),
      width - RIGHT,
    ),
    axis: { left, right: width - RIGHT, top: TOP, base },
    yearLabels: yearLabels(years, xOf, scale.step()).map((label) => ({ ...label, y: height - 4 })),
    ticks: count.ticks.map((tick, index) => ({ x: left - 6, y: count.at(tick), words: tickWords[index] ?? '' })),
  };
}

function gapsOf(marks: readonly LineMark[]): LineChart['gaps'] {
  const gaps: LineChart['gaps'] = [];
  marks.forEach((mark, index) => {
    const open = gaps.at(-1);
    if (mark.state !== 'absent') return;
    if (open !== undefined && open[1] === marks[index - 1]) open[1] = mark;
    else gaps.push([mark, mark]);
  });
  return gaps;
}

function signsOf(marks: readonly LineMark[], gaps: LineChart['gaps']): Label[] {
  const single = marks.flatMap(({ state, x, y }) =>
    state === 'known' || state === 'absent' ? [] : [{ x, y, words: stateWords[state].sign }],
  );
  const whole = gaps.map(([{ x, y }, last]) => ({ x: rounded((x + last.x) / 2), y, words: stateWords.absent.sign }));
  return [...single, ...whole].filter(({ words }) => words !== '').map((sign) => ({ ...sign, y: sign.y + 15 }));
}

/** A year on the line; null interrupts it. */
type Step = { x: number; y: number } | null;

/** The path through years that follow each other; what is no number interrupts it, and so does a year that begins anew. */
function pathOf(marks: ReadonlyArray<Pick<LineMark, 'year' | 'state' | 'x' | 'y'>>, anew: ReadonlySet<number>): string {
  const steps = marks.flatMap(({ year, state, x, y }): Step[] => {
    const step = state === 'known' ? { x, y } : null;
    return anew.has(year) ? [null, step] : [step];
  });
  // A point by itself is a mark and no line.
  const joined = steps.map((step, index) => (steps[index - 1] || steps[index + 1] ? step : null));
  const draw = line<Step>()
    .defined((step) => step !== null)
    .x((step) => step?.x ?? 0)
    .y((step) => step?.y ?? 0);
  return draw(joined) ?? '';
}

function greyMark(
  year: number,
  x: number,
  points: Reference['points'],
  at: (value: number) => number,
): Pick<LineMark, 'year' | 'state' | 'x' | 'y'> {
  const found = points.find((point) => point.year === year);
  return { year, x, state: found === undefined ? 'absent' : 'known', y: at(found?.value ?? 0) };
}

/** The numbers of all points where there is room, else of the highest and of the last; each between the axis and the edge. */
function labelsOf(
  { points, unit }: Series,
  marks: readonly LineMark[],
  step: number,
  [left, right]: readonly [left: number, right: number],
): Label[] {
  const known = points.flatMap(({ value }, index) => {
    const mark = marks[index];
    return value === null || mark === undefined ? [] : [{ value, mark, words: valueWords(value, unit) }];
  });
  const widest = Math.max(0, ...known.map(({ words }) => textWidth(words, TYPE)));
  const last = known.at(-1);
  const most = Math.max(...known.map(({ value }) => value));
  const highest = known.find(({ value }) => value === most);
  const far = highest && last && last.mark.x - highest.mark.x > widest + 4;
  const chosen = widest + 4 <= step ? known : known.filter((each) => each === last || (far && each === highest));
  return chosen.map(({ mark, words }) => {
    const half = textWidth(words, TYPE) / 2;
    const x = Math.min(Math.max(mark.x, left + half + 2), right - half);
    return { x: rounded(x), y: rounded(mark.y - 7), words };
  });
}

/** Breaks with their words behind the stroke, or before it where the next stroke or the edge stands in the way. */
function breaksAt(breaks: Series['breaks'], xOf: (year: number) => number, right: number): LineChart['breaks'] {
  return breaks.map(({ year, words }, index) => {
    const next = breaks[index + 1];
    const room = (next === undefined ? right : xOf(next.year)) - xOf(year);
    return { x: xOf(year), words, end: textWidth(words, TYPE) + 6 > room };
  });
}

/** The years that have room for their four digits, the last always. */
function yearLabels(years: readonly number[], xOf: (year: number) => number, step: number): Label[] {
  const every = step === 0 ? 1 : Math.ceil((textWidth('0000', TYPE) + 6) / step);
  const last = years.at(-1) ?? 0;
  return years
    .filter((year) => (last - year) % every === 0)
    .map((year) => ({ x: xOf(year), y: 0, words: String(year) }));
}

/** All that the chart says, in words. */
function describe(
  { breaks, unit }: Series,
  marks: readonly LineMark[],
  gaps: LineChart['gaps'],
  reference: Reference | null,
): string {
  const lastOf = new Map(gaps);
  const said = marks.flatMap((mark) => {
    const last = lastOf.get(mark);
    if (last === undefined) return mark.state === 'absent' ? [] : [mark.words];
    return last === mark ? [mark.words] : [`${mark.year}–${last.words}`];
  });
  const grey = (reference?.points ?? []).map(({ year, value }) => `${year} 年：${valueWords(value, unit)}`);
  return [
    said.join('；'),
    ...breaks.map(({ year, words }) => `自 ${year} 年起为${words}，与此前不可比`),
    ...(grey.length === 0 ? [] : [`${reference?.name ?? ''}：${grey.join('；')}`]),
  ]
    .map((words) => `${words}。`)
    .join('');
}
