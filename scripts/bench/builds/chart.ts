/**
 * What builds cost beside others, drawn as bars: CPU of each over CPU of the plain Astro project, size by size.
 */
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import { rounded } from '../table.ts';
import type { StepName } from './contender.ts';
import type { Sizes } from './limits.ts';
import { figureOf, referenceWithIndex, type SizeRun } from './results.ts';

const WIDTH = 720;
/** Where bars begin, and how long the longest is. */
const LEFT = 270;
const LONGEST = 360;
const ROW = 24;
const TITLE = 40;
const MARGIN = 16;

interface Bar {
  words: string;
  own: boolean;
  cpu: number;
}

/** On a ground of its own, so that it can be read on any page. */
const STYLE = `
  text { font: 13px system-ui, sans-serif; fill: #1f2328 }
  .title { font-weight: 600 }
  .ground { fill: #fff }
  .own { fill: #0969da }
  .other { fill: #8c959f }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 }
    .ground { fill: #0d1117 }
    .own { fill: #58a6ff }
    .other { fill: #6e7681 }
  }
`;

/** The SVG of the two largest made-up sizes at which others were measured; null where there is none. */
export function drawChart(sizes: Sizes): string | null {
  const comparable = [...sizes.values()].flatMap((size) => {
    const one = figureOf(size, 'reference', 'cpu');
    return one === null || size.corpus === 'seeds' ? [] : [{ size, bars: barsOf(size), one }];
  });
  const groups = comparable.slice(-2);
  if (groups.length === 0) return null;
  const most = Math.max(...groups.flatMap(({ bars, one }) => bars.map(({ cpu }) => cpu / one)));
  let y = MARGIN;
  const drawn: ElementContent[] = [];
  for (const { size, bars, one } of groups) {
    const title = `${size.reports.toLocaleString('en')} reports: CPU, pages by plain Astro = 1`;
    drawn.push(s('text.title', { x: MARGIN, y: y + 18 }, title));
    y += TITLE - 8;
    for (const { words, own, cpu } of bars) {
      const length = Math.max((cpu / one / most) * LONGEST, 1);
      drawn.push(
        s('text', { x: LEFT - 10, y: y + 16, textAnchor: 'end' }, words),
        s(`rect.${own ? 'own' : 'other'}`, { x: LEFT, y: y + 4, width: length.toFixed(1), height: ROW - 8, rx: 2 }),
        s('text', { x: (LEFT + length + 8).toFixed(1), y: y + 16 }, rounded(cpu / one)),
      );
      y += ROW;
    }
    y += MARGIN;
  }
  const box = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${WIDTH} ${y}`, width: WIDTH, height: y };
  const label = 'What builds cost: CPU of this archive, plain Astro and Starlight on the same reports';
  const svg = s('svg', { ...box, role: 'img', ariaLabel: label }, [
    s('style', STYLE),
    s('rect.ground', { width: WIDTH, height: y, rx: 6 }),
    ...drawn,
  ]);
  return `${toHtml(svg, { space: 'svg' })}\n`;
}

function barsOf(size: SizeRun): Bar[] {
  const bar = (words: string, own: boolean, cpu: number | null): Bar[] => (cpu === null ? [] : [{ words, own, cpu }]);
  const cpu = (step: StepName): number | null => figureOf(size, step, 'cpu');
  return [
    ...bar('pages: this archive', true, cpu('pages')),
    ...bar('pages: plain Astro', false, cpu('reference')),
    ...bar('whole build: this archive', true, cpu('whole')),
    ...bar('pages, index: plain Astro, Pagefind', false, referenceWithIndex(size)),
    ...bar('pages, index: Starlight', false, cpu('starlight')),
    ...bar('one report changed: this archive', true, cpu('changed')),
    ...bar('nothing changed: this archive', true, cpu('unchanged')),
  ];
}
