/**
 * What can be compared, made from the form: the leading figures, sums like them, and every cell of both editions by its code;
 * each with the cells that an edition makes it of.
 */
import type { ComparedFigure, Recipe } from '../../compare/figure.ts';
import { figureCode, figureCodes, type FigureCode } from '../../forms/codes.ts';
import { crosswalk } from '../../forms/crosswalk.ts';
import { crosswalk2014 } from '../../forms/crosswalk-2014.ts';
import { leading, leadingFigures, type LeadingFigure } from '../../forms/leading.ts';
import type { TableEdition } from '../../report.ts';

/** Rows of the table of requests that gather others. */
const GATHERED = leadingFigures.filter(
  ({ code, addends }) => code.startsWith('requests.') && Object.values(addends).some((codes) => codes.length > 1),
);

/** Applicants beside the total, as codes have them. Sample: `natural-person` */
const APPLICANTS = figureCodes.flatMap(({ code }) => {
  const applicant = /^requests\.received\/(?<column>.+)$/u.exec(code)?.groups?.['column'] ?? 'total';
  return applicant === 'total' ? [] : [applicant];
});

/** Sums of the same kind as the leading ones that are asked for less. */
const MORE_SUMS: readonly LeadingFigure[] = [
  leading('litigation', 'upheld', '行政诉讼结果维持'),
  leading('litigation', 'other', '行政诉讼其他结果'),
  leading('litigation', 'pending', '行政诉讼尚未审结'),
  ...GATHERED.flatMap(({ code, name }) =>
    APPLICANTS.map((column) => leading(code.slice(0, code.indexOf('/')), column, name + bracketOf(column))),
  ),
];

/** The applicant in words. Sample: `（自然人）` */
function bracketOf(column: string): string {
  return /（[^（）]+）$/u.exec(figureCode(`requests.received/${column}`)?.name ?? '')?.[0] ?? '';
}

/** Every figure: the leading ones in their order, then sums, then all other cells in the order of the form. */
export const comparedFigures: readonly ComparedFigure[] = makeFigures();

/** Codes of all cells in the order in which data files have them. */
export const comparedCodes: readonly string[] = figureCodes.map(({ code }) => code);

/** Ids of the leading figures. */
export const leadingIds: readonly string[] = leadingFigures.map(({ code }) => code);

function makeFigures(): ComparedFigure[] {
  const sums = [...leadingFigures, ...MORE_SUMS];
  const known = new Set(sums.map(({ code }) => code));
  return [...sums.map(ofSum), ...figureCodes.filter(({ code }) => !known.has(code)).map(ofCell)];
}

function ofSum({ code, name, unit, addends }: LeadingFigure): ComparedFigure {
  const part = figureCode(Object.values(addends)[0]?.[0] ?? '')?.part ?? '';
  return withRecipes({ id: code, name, unit, part }, addends);
}

function ofCell({ code, name, unit, part, editions }: FigureCode): ComparedFigure {
  const addends = Object.fromEntries(editions.map((edition) => [edition, [code]]));
  return withRecipes({ id: code, name: name.replace(/（总计）$/u, ''), unit, part }, addends);
}

/** By edition the cells that it has itself, else those of another that the crosswalk puts beside them. */
function withRecipes(
  figure: Pick<ComparedFigure, 'id' | 'name' | 'unit' | 'part'>,
  addends: LeadingFigure['addends'],
): ComparedFigure {
  const own = (edition: TableEdition): Recipe[] => {
    const codes = addends[edition];
    if (codes === undefined) return [];
    return [{ codes, relation: codes.length === 1 && codes[0] === figure.id ? 'same' : 'sum' }];
  };
  const besides = [...crosswalk, ...crosswalk2014].filter(
    ({ relation, older, newer }) => relation !== 'none' && relation !== 'same' && older.length > 0 && newer.length > 0,
  );
  const isOwn = (codes: readonly string[]): boolean =>
    Object.values(addends).some(
      (cells) => cells.length === codes.length && cells.every((code) => codes.includes(code)),
    );
  // A part of a sum has no counterpart: the whole is not it.
  const beside = besides.flatMap(({ older, newer, relation }): Array<{ editions: TableEdition[]; recipe: Recipe }> =>
    [
      { from: older, to: newer },
      { from: newer, to: older },
    ].flatMap(({ from, to }) =>
      isOwn(from)
        ? [{ editions: editionsOf(to), recipe: { codes: to, relation: relation === 'near' ? 'near' : 'sum' } }]
        : [],
    ),
  );
  const recipesOf = (edition: TableEdition): Recipe[] => [
    ...own(edition),
    ...beside.filter(({ editions }) => editions.includes(edition)).map(({ recipe }) => recipe),
  ];
  // What prose states stands under the cell's code, also in the years before the form.
  const inProse: Recipe[] = figureCode(figure.id) === null ? [] : [{ codes: [figure.id], relation: 'same' }];
  const recipes = {
    '2019': unique(recipesOf('2019')),
    '2021': unique(recipesOf('2021')),
    none: unique([...inProse, ...recipesOf('2014')]),
  };
  const notes = new Set(
    besides.flatMap(({ older, newer, note }) => (isOwn(older) || isOwn(newer) ? (note ?? []) : [])),
  );
  return {
    ...figure,
    recipes: Object.fromEntries(Object.entries(recipes).filter(([, all]) => all.length > 0)),
    note: [...notes, ...notComparable(figure.id)].join('；') || null,
    share: null,
  };
}

/** Editions that have all of these cells. */
function editionsOf(codes: readonly string[]): TableEdition[] {
  const all = codes.map((code) => figureCode(code)?.editions ?? []);
  return (all[0] ?? []).filter((edition) => all.every((editions) => editions.includes(edition)));
}

/** Each way to make a figure once, as it was told first. */
function unique(recipes: readonly Recipe[]): Recipe[] {
  const known = new Map<string, Recipe>();
  for (const recipe of recipes) if (!known.has(recipe.codes.join())) known.set(recipe.codes.join(), recipe);
  return [...known.values()];
}

/** What the crosswalk says of a cell that has no counterpart. */
function notComparable(code: string): string[] {
  return crosswalk.flatMap(({ relation, older, newer, note }) =>
    relation === 'none' && note !== null && [...older, ...newer].includes(code) ? [note] : [],
  );
}
