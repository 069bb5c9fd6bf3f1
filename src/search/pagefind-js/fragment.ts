/**
 * What `data()` of a result gives: a report with its matches, section by section, in Pagefind's words.
 */
import type { EntryPlace, SearchEntry } from '../entry.ts';
import type { PlaceMatch } from '../matches.ts';
import { toHtml, type Content } from './content.ts';
import type { PagefindAnchor, PagefindFragment, PagefindSubResult, WeightedLocation } from './types.ts';

/** Characters in a word of Pagefind's options, as the index has pairs. */
export const WORD = 2;

/** A match of the title, of a heading, of any other text: as Pagefind weighs h1, h2 and p. */
const WEIGHTS = { title: 7, heading: 6, text: 1 };

export interface FragmentParts {
  entry: SearchEntry;
  content: Content;
  /** Places that hold a word, in order. */
  matches: readonly PlaceMatch[];
  /** Where matches begin, counted from the report's begin; they may stand in other places too. */
  locations: readonly number[];
  /** For each place where it begins, and where its heading ends. */
  begins: readonly number[];
  headingEnds: readonly number[];
  filters: Record<string, string[]>;
  url: string;
  raw_url: string;
  /** Characters of an excerpt where nothing was sought. */
  length: number;
}

export function fragmentOf(parts: FragmentParts): PagefindFragment {
  const { entry, content, matches, filters, url, raw_url } = parts;
  const sub_results = matches.map((match) => subResultOf(match, parts));
  const weighted_locations = sub_results.flatMap((result) => result.weighted_locations);
  // The title stands over the excerpt anyhow.
  const shown = sub_results.find(({ anchor }) => anchor !== undefined) ?? sub_results[0];
  const beginning = toHtml(excerptOfBegin(entry, parts.length));
  return {
    url,
    raw_url,
    ...content,
    filters,
    meta: { title: entry.title, agency: entry.agency, year: String(entry.year) },
    anchors: entry.places.flatMap((place, index) => (index === 0 ? [] : [anchorOf(place, parts.begins[index] ?? 0)])),
    weighted_locations,
    locations: weighted_locations.map(({ location }) => location),
    sub_results,
    excerpt: shown?.excerpt ?? beginning,
    plain_excerpt: shown?.plain_excerpt ?? beginning,
  };
}

function subResultOf(
  { place, excerpt, marks }: PlaceMatch,
  { entry, locations, begins, headingEnds, url }: FragmentParts,
): PagefindSubResult {
  const begin = begins[place] ?? 0;
  const end = begins[place + 1] ?? Infinity;
  const weighted_locations = locations
    .filter((location) => location >= begin && location < end)
    .map((location) => weighted(location, place === 0, location < (headingEnds[place] ?? 0)));
  const own = entry.places[place];
  const anchor = place === 0 || own === undefined ? undefined : anchorOf(own, begin);
  return {
    title: own?.name ?? entry.title,
    url: anchor === undefined ? url : `${url}#${anchor.id}`,
    weighted_locations,
    locations: weighted_locations.map(({ location }) => location),
    excerpt: marked(excerpt, marks),
    plain_excerpt: toHtml(excerpt),
    ...(anchor === undefined ? {} : { anchor }),
  };
}

function weighted(location: number, inTitle: boolean, inHeading: boolean): WeightedLocation {
  const weight = inHeading ? (inTitle ? WEIGHTS.title : WEIGHTS.heading) : WEIGHTS.text;
  return { weight, balanced_score: weight, location };
}

/** `s2` is an h2, `s2-1` an h3; a table has no heading element of its own. */
function anchorOf({ anchor, name }: EntryPlace, location: number): PagefindAnchor {
  const isSection = /^s\d+(?:-\d+)*$/u.test(anchor);
  const element = isSection ? `h${Math.min(6, anchor.split('-').length + 1)}` : 'table';
  return { element, id: anchor, title: name, text: name, location };
}

function marked(excerpt: string, marks: PlaceMatch['marks']): string {
  let end = 0;
  const pieces = marks.map(([from, to]) => {
    const piece = `${toHtml(excerpt.slice(end, from))}<mark>${toHtml(excerpt.slice(from, to))}</mark>`;
    end = to;
    return piece;
  });
  return pieces.join('') + toHtml(excerpt.slice(end));
}

function excerptOfBegin({ texts }: SearchEntry, length: number): string {
  const text = texts.find(([, kind]) => kind === 'text')?.[2] ?? '';
  return Array.from(text).slice(0, length).join('');
}
