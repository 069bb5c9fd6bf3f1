/**
 * What is chosen, one piece after another, each with a button that takes it away.
 */
import type { Choice } from '../compare/choice.ts';
import { presetOf } from '../compare/presets.ts';
import { filterWords } from '../compare/words.ts';
import type { Desk } from './compare-desk.ts';
import { showChosenItems } from './chosen-items.ts';

interface Piece {
  words: string;
  without: Partial<Choice>;
}

/** Shows the pieces. `nameOf` knows agencies by their part of the address. */
export function showChosen(list: HTMLElement, desk: Desk, nameOf: (slug: string) => string): void {
  const items = piecesOf(desk, nameOf).map(({ words, without }) => ({ words, drop: () => desk.change(without) }));
  showChosenItems(list, items, document.querySelector<HTMLElement>('#compare summary'));
}

function piecesOf({ choice, figures, data }: Desk, nameOf: (slug: string) => string): Piece[] {
  const { figures: ids, regions, kinds, agencies, name, years, filters } = choice;
  const without = <T>(all: readonly T[], one: T): T[] => all.filter((other) => other !== one);
  const kindWords = new Map(data.kinds);
  return [
    ...ids.map((id) => ({
      words: presetOf(id)?.words ?? figures.get(id)?.name ?? id,
      without: { figures: without(ids, id) },
    })),
    ...regions.map((region) => ({ words: region, without: { regions: without(regions, region) } })),
    ...kinds.map((kind) => ({
      words: kindWords.get(kind) ?? kind,
      without: { kinds: without(kinds, kind) },
    })),
    ...agencies.map((slug) => ({ words: nameOf(slug), without: { agencies: without(agencies, slug) } })),
    ...(name === '' ? [] : [{ words: `名称含“${name}”`, without: { name: '' } }]),
    ...years.map((range) => {
      const { first, last } = range;
      const words = first === last ? `${first ?? ''} 年` : `${first ?? ''}–${last ?? ''} 年`;
      return { words, without: { years: without(years, range) } };
    }),
    ...filters.map((filter) => ({
      words: filterWords(filter, figures),
      without: { filters: without(filters, filter) },
    })),
  ];
}
