/**
 * What can be compared: a cell of the form, a sum of cells, or a share of outcomes, and of which cells each edition makes it.
 * Made from the form at build time (src/site/compare/figures.ts) and sent with the page, so that browsers need no form.
 */

/** Edition of the form that a report follows; `none` where it follows none, as all before 2019, tables of 2014 among them. */
export type Edition = '2019' | '2021' | 'none';

/** How an edition counts a figure. `same`: the cell itself. `sum`: several cells. `near`: worded otherwise, no more than near. */
export interface Recipe {
  /** Codes of the cells whose sum it is. */
  codes: readonly string[];
  relation: 'same' | 'sum' | 'near';
}

export interface ComparedFigure {
  /** Code of its cell, or the path that its addends share; with `:share` behind it the share of that among all outcomes. */
  id: string;
  /** Short name in Chinese. */
  name: string;
  /** `%` of a share; null where the form leaves it open. */
  unit: string | null;
  /** Part of the form, by its name. Sample: `requests` */
  part: string;
  /** By edition, best first: that of which a report has cells counts. An edition that does not count the figure is not there. */
  recipes: Partial<Record<Edition, readonly Recipe[]>>;
  /** What readers have to know when editions stand side by side; null for nothing. */
  note: string | null;
  /** Id of the figure of which it is a share, and of that by which it is divided; null where it is no share. */
  share: { of: string; by: string } | null;
}

/** What an id ends with that asks for a share. */
export const SHARE = ':share';

/** The figure by which a figure is divided to be a share; null where it is no outcome. */
export function baseOf(id: string): string | null {
  const outcome = OUTCOME.exec(id)?.groups;
  if (outcome !== undefined) return `requests.result.total/${outcome['column'] ?? ''}`;
  const review = REVIEW.exec(id)?.groups;
  return review === undefined ? null : `${review['path'] ?? ''}/total`;
}

/** An outcome of requests, of all or of one kind of applicant. Sample: `requests.result.not-disclosed.state-secret/total` */
const OUTCOME = /^requests\.result\.(?!total\/)[a-z.-]+\/(?<column>[a-z-]+)$/u;

/** An outcome of reviews or lawsuits. Sample: `litigation.direct/upheld` */
const REVIEW = /^(?<path>reconsideration|litigation(?:\.[a-z-]+)?)\/(?!total$)[a-z-]+$/u;

/** All figures by their ids, shares included, which are made from those that they divide. */
export class Figures {
  readonly #byId: ReadonlyMap<string, ComparedFigure>;
  /** As they were given, without shares. */
  readonly listed: readonly ComparedFigure[];

  constructor(listed: readonly ComparedFigure[]) {
    this.listed = listed;
    this.#byId = new Map(listed.map((figure) => [figure.id, figure]));
  }

  /** The figure of an id; null for what is none. */
  get(id: string): ComparedFigure | null {
    if (!id.endsWith(SHARE)) return this.#byId.get(id) ?? null;
    const of = id.slice(0, -SHARE.length);
    const by = baseOf(of);
    const [figure, base] = [this.#byId.get(of), by === null ? undefined : this.#byId.get(by)];
    if (figure === undefined || base === undefined) return null;
    const note = [`占“${base.name}”的百分比`, ...(figure.note === null ? [] : [figure.note])].join('；');
    return { ...figure, id, name: `${figure.name}占比`, unit: '%', note, share: { of, by: base.id } };
  }

  /** Codes of all cells that a figure needs, in whatever edition. */
  codesOf(figure: ComparedFigure): string[] {
    const base = figure.share === null ? null : this.get(figure.share.by);
    const recipes = [figure, ...(base === null ? [] : [base])].flatMap(({ recipes: all }) => Object.values(all));
    return [...new Set(recipes.flat().flatMap(({ codes }) => codes))];
  }
}
