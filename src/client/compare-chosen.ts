/**
 * What is chosen, one piece after another, each with a button that takes it away.
 */
import { writeFilter, type Choice } from '../compare/choice.ts';
import { presetOf } from '../compare/presets.ts';
import { filterWords } from '../compare/words.ts';
import type { Desk } from './compare-desk.ts';
import { element } from './element.ts';

interface Piece {
  key: string;
  words: string;
  without: Partial<Choice>;
}

/** Shows the pieces. `nameOf` knows agencies by their part of the address. */
export function showChosen(list: HTMLElement, desk: Desk, nameOf: (slug: string) => string): void {
  const pieces = piecesOf(desk, nameOf);
  list.hidden = pieces.length === 0;
  list.replaceChildren(
    ...pieces.map(({ key, words, without }, index) => {
      const button = element('button', { type: 'button', 'data-key': key, 'aria-label': `去掉 ${words}` }, '×');
      button.addEventListener('click', () => {
        desk.change(without);
        focusNear(list, index);
      });
      return element('li', {}, words, button);
    }),
  );
}

/** The next piece takes the focus of one that was taken away, so that keys go on. */
function focusNear(list: HTMLElement, index: number): void {
  const buttons = list.querySelectorAll('button');
  const next = buttons[Math.min(index, buttons.length - 1)];
  if (next !== undefined) next.focus();
  else document.querySelector<HTMLElement>('#compare summary')?.focus();
}

function piecesOf({ choice, figures, data }: Desk, nameOf: (slug: string) => string): Piece[] {
  const { figures: ids, regions, kinds, agencies, name, years, filters } = choice;
  const without = <T>(all: readonly T[], one: T): T[] => all.filter((other) => other !== one);
  const kindWords = new Map(data.kinds);
  return [
    ...ids.map((id) => ({
      key: id,
      words: presetOf(id)?.words ?? figures.get(id)?.name ?? id,
      without: { figures: without(ids, id) },
    })),
    ...regions.map((region) => ({ key: region, words: region, without: { regions: without(regions, region) } })),
    ...kinds.map((kind) => ({
      key: kind,
      words: kindWords.get(kind) ?? kind,
      without: { kinds: without(kinds, kind) },
    })),
    ...agencies.map((slug) => ({ key: slug, words: nameOf(slug), without: { agencies: without(agencies, slug) } })),
    ...(name === '' ? [] : [{ key: 'name', words: `名称含“${name}”`, without: { name: '' } }]),
    ...years.map((range) => {
      const { first, last } = range;
      const words = first === last ? `${first ?? ''} 年` : `${first ?? ''}–${last ?? ''} 年`;
      return { key: `year ${words}`, words, without: { years: without(years, range) } };
    }),
    ...filters.map((filter) => ({
      key: writeFilter(filter),
      words: filterWords(filter, figures),
      without: { filters: without(filters, filter) },
    })),
  ];
}
