/**
 * What all parts of the page /compare/ share: what can be chosen, what is chosen, and the way to choose otherwise.
 */
import type { Choice } from '../compare/choice.ts';
import { Figures } from '../compare/figure.ts';
import { FORMAT, unpackFigures, type PageData } from '../compare/page-data.ts';

export interface Desk {
  readonly data: PageData;
  readonly figures: Figures;
  readonly choice: Choice;
  /** Chooses otherwise: a step in the history, and a new answer. */
  change(parts: Partial<Choice>): void;
}

/** Thrown where the page is of another build than its script. */
export class OtherBuild extends Error {
  override name = 'FileGone';
}

/** What the page tells its script. Throws `OtherBuild` where the two do not belong together. */
export function readPageData(): { data: PageData; figures: Figures } {
  // Safe as far as its format goes, which is looked at next: the site's own page wrote it.
  const data = JSON.parse(document.getElementById('compare-data')?.textContent ?? '{}') as PageData;
  if (data.format !== FORMAT) throw new OtherBuild('page and script are of two builds');
  return { data, figures: new Figures(unpackFigures(data.figures, data.codes)) };
}
