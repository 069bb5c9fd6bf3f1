/**
 * `/quality/proof.js`: draws what the search of this build found of its sample, which was measured when the page was there already.
 */
import { barChart } from '../charts/bar-chart.ts';
import { drawBarChart } from '../charts/draw-bar-chart.ts';
import { svgOf } from './svg.ts';

/** What of `/quality/proof.json` is drawn. */
interface SearchProof {
  sample: number;
  queries: number;
  places: number;
  right: number;
  found: number;
}

const place = document.querySelector<HTMLElement>('#search-proof');
if (place !== null) void show(place).catch(() => undefined);

/** Where the file cannot be read, as from a folder, what the page says stays. */
async function show(place: HTMLElement): Promise<void> {
  const answer = await fetch(new URL('./proof.json', import.meta.url));
  // Safe: this build wrote it (scripts/steps/write-proof.ts).
  const { search } = (await answer.json()) as { search: SearchProof };
  const { sample, queries, places, right, found } = search;
  const items = [
    ['逐字查找所得', places],
    ['检索给出', found],
    ['其中相符', right],
  ] as const;
  const chart = barChart({
    title: place.dataset['title'] ?? '',
    unit: '处',
    items: items.map(([name, value]) => ({ name, value, state: 'known', note: '', href: null })),
    reference: null,
    width: Number(place.dataset['width']),
  });
  const said = document.createElement('p');
  said.className = 'aside';
  said.textContent = `随机取 ${sample} 份报告中的 ${queries} 条字句：查全率 ${share(right, places)}，查准率 ${share(right, found)}。`;
  place.replaceChildren(svgOf(drawBarChart(chart)), said);
}

/** Cut, not rounded: 100% says that nothing is missing. */
function share(part: number, whole: number): string {
  return whole === 0 ? '无从谈起' : `${Math.floor((part / whole) * 10000) / 100}%`;
}
