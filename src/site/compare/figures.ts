/**
 * What can be compared, made from the form: the leading figures, sums like them, and every cell of both editions by its code;
 * each with the cells that an edition makes it of.
 */
import type { ComparedFigure, Recipe } from '../../compare/figure.ts';
import { figureCode, figureCodes, type FigureCode } from '../../forms/codes.ts';
import { crosswalk } from '../../forms/crosswalk.ts';
import { leading, leadingFigures, type LeadingFigure } from '../../forms/leading.ts';
import type { FormEdition } from '../../report.ts';

const EDITIONS: readonly FormEdition[] = ['2019', '2021'];

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

function ofCell({ code, name, unit, part }: FigureCode): ComparedFigure {
  return withRecipes({ id: code, name: name.replace(/（总计）$/u, ''), unit, part }, {});
}

function withRecipes(
  figure: Pick<ComparedFigure, 'id' | 'name' | 'unit' | 'part'>,
  addends: LeadingFigure['addends'],
): ComparedFigure {
  const recipes: ComparedFigure['recipes'] = {};
  for (const edition of EDITIONS) {
    const codes = addends[edition];
    const recipe = codes === undefined ? recipeOf(figure.id, edition) : ofCells(figure.id, codes);
    if (recipe !== null) recipes[edition] = recipe;
  }
  // Reports that follow no edition state some figures in prose, under the code of the cell.
  if (figureCode(figure.id) !== null) recipes.none = { codes: [figure.id], relation: 'same' };
  return { ...figure, recipes, note: noteOf(figure.id), share: null };
}

function ofCells(id: string, codes: readonly string[]): Recipe {
  return { codes, relation: codes.length === 1 && codes[0] === id ? 'same' : 'sum' };
}

/** How an edition makes a cell of the other: by the crosswalk; null where nothing corresponds. */
function recipeOf(code: string, edition: FormEdition): Recipe | null {
  if (figureCode(code)?.editions.includes(edition) ?? false) return { codes: [code], relation: 'same' };
  for (const { older, newer, relation } of crosswalk) {
    const [own, other] = edition === '2021' ? [older, newer] : [newer, older];
    // A part of a sum has no counterpart: the whole is not it.
    if (relation === 'none' || own.length !== 1 || own[0] !== code || other.length === 0) continue;
    return { codes: other, relation: relation === 'near' ? 'near' : 'sum' };
  }
  return null;
}

function noteOf(code: string): string | null {
  return crosswalk.find(({ older, newer }) => older.includes(code) || newer.includes(code))?.note ?? null;
}
