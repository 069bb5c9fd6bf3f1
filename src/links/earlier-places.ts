/**
 * Where the words that a link was made for still stand: what `earlier.json` beside a report holds. Safe for the browser.
 */

/** By anchor, the latest first. */
export type EarlierPlaces = Record<string, EarlierPlace[]>;

export interface EarlierPlace {
  /** Of the words, as the link carries it. */
  hash: string;
  /** The words of a paragraph; null for what holds more. */
  text: string | null;
  /** Address of the earlier text, from the report's page: `@9f6b659ea0/`. */
  version: string;
}

/** The words that were at an anchor when a link with this hash was made; null where no earlier text has them. */
export function earlierPlace(places: EarlierPlaces, anchor: string, hash: string): EarlierPlace | null {
  return places[anchor]?.find((place) => place.hash === hash) ?? null;
}
