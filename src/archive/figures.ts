/**
 * A report's figures, one for each cell of the form that it has, by their codes: what the data files hold and the pages
 * compare. An empty cell is blank and never zero; a cell that nobody can read is lost; what prose alone states is told apart.
 */
import { figureCodes } from '../forms/codes.ts';
import { foldLabel, formOf, forms, labelsOf, listTable } from '../forms/index.ts';
import type { GridTable } from '../forms/form.ts';
import { headerDepth, layoutOf } from '../forms/layout.ts';
import { reconcile } from '../forms/reconcile.ts';
import type { Cell, FactKind, Report, Table } from '../report.ts';
import { isStrokes } from '../text/strokes.ts';
import { cellAnchor, checkList, numbersIn, placesIn } from '../table.ts';

/**
 * How a figure is known. `printed`: a number in its cell, or in prose. `blank`: the cell is there and empty. `lost`: the cell
 * holds something that is no number, or its table is in the copy and could not be rebuilt. `solved`: the copy lost it, and
 * the form's sums leave one number alone. `zero-by-statement`: words say that there was none.
 */
export type FigureState = 'printed' | 'blank' | 'lost' | 'solved' | 'zero-by-statement';

export interface Figure {
  /** Code of the form's cell. */
  code: string;
  /** Null where the state is `blank` or `lost`. */
  value: number | null;
  state: FigureState;
  /** Anchor on the report's page: its cell, the table that was not rebuilt, or the paragraph that states it. */
  anchor: string;
  source: 'table' | 'prose';
  /** Whether the form's sums that it takes part in hold; `none` where there is no such sum, or an empty cell leaves it open. */
  checks: 'hold' | 'fail' | 'none';
}

/** All figures of a report, in the order of its tables; a table that the copy has not gives none. */
export function figuresOf(report: Report): Figure[] {
  const tables = report.tables.flatMap((table) => figuresIn(table));
  // A table printed twice counts once, where it stands first.
  const first = new Map<string, Figure>();
  for (const figure of tables) if (!first.has(figure.code)) first.set(figure.code, figure);
  const known = new Set(first.keys());
  const lost = lostFigures(report, known);
  return [...first.values(), ...lost, ...proseFigures(report, new Set([...known, ...lost.map(({ code }) => code)]))];
}

function figuresIn(table: Table): Figure[] {
  if (table.kind !== 'form') return [];
  const checks = checksIn(table);
  return table.rows.flatMap((row, r) =>
    row.flatMap((cell, c): Figure[] => {
      if (cell.code === null) return [];
      const { value, state } = stateOf(cell);
      const anchor = cellAnchor(table.id, r, c);
      return [{ code: cell.code, value, state, anchor, source: 'table', checks: checks.get(anchor) ?? 'none' }];
    }),
  );
}

/** A cell that says in words that there was none. Sample: `无` */
const NONE = /^无$/u;

function stateOf({ text, value }: Cell): Pick<Figure, 'value' | 'state'> {
  const printed = text.trim();
  if (value !== null) return { value, state: 'printed' };
  if (NONE.test(printed)) return { value: 0, state: 'zero-by-statement' };
  return { value: null, state: printed === '' || isStrokes(printed) ? 'blank' : 'lost' };
}

/** What the form's sums say of each number, by its anchor. */
function checksIn(table: Table): Map<string, Figure['checks']> {
  const checks = new Map<string, Figure['checks']>();
  const list = listTable(table.form ?? '');
  if (list !== null) {
    const places = placesIn(list, table.rows);
    for (const { ok, cells } of checkList(list, table.rows))
      for (const [row] of cells) {
        const at = places.indexOf(row) + 1;
        if (at > 0) tell(cellAnchor(table.id, at, (table.rows[at]?.length ?? 0) - 1), ok);
      }
  }
  const grid = gridOf(table);
  if (grid === null) return checks;
  const width = grid.columns.length;
  for (const { ok, cells } of reconcile(grid, numbersIn(grid, table.rows)))
    for (const [row, column] of cells) {
      const r = row + headerDepth(grid);
      const anchor = cellAnchor(table.id, r, (table.rows[r]?.length ?? 0) - width + column);
      tell(anchor, ok);
    }
  return checks;

  function tell(anchor: string, ok: boolean): void {
    if (checks.get(anchor) !== 'fail') checks.set(anchor, ok ? 'hold' : 'fail');
  }
}

/** The grid of the form that a table fills: that of the edition with as many rows. */
function gridOf(table: Table): GridTable | null {
  for (const form of forms)
    for (const candidate of form.tables)
      if (
        candidate.kind === 'grid' &&
        candidate.name === table.form &&
        layoutOf(candidate).length === table.rows.length
      )
        return candidate;
  return null;
}

/** Labels by which printed lines are known as a table of the form: fewer may stand in a table of the report's own. */
const ENOUGH = 4;

/** Figures whose table is in the copy and could not be rebuilt. */
function lostFigures({ form, tables }: Report, known: ReadonlySet<string>): Figure[] {
  const unread = tables.filter(({ kind }) => kind !== 'form');
  if (form === null || unread.length === 0) return [];
  return (formOf(form)?.tables ?? []).flatMap((table) => {
    const labels = labelsOf(table).map(foldLabel);
    const isPrintedIn = ({ rows }: Table): boolean => {
      const words = foldLabel(rows.flatMap((row) => row.map(({ text }) => text)).join(''));
      return labels.filter((label) => label.length > 2 && words.includes(label)).length >= ENOUGH;
    };
    const anchor = unread.find(isPrintedIn)?.id;
    const codes = figureCodes.filter((figure) => figure.table === table.name && figure.editions.includes(form));
    return codes.flatMap(({ code }): Figure[] =>
      anchor === undefined || known.has(code)
        ? []
        : [{ code, value: null, state: 'lost', anchor, source: 'table', checks: 'none' }],
    );
  });
}

/** Figures that prose states in the same sense, by the kind of the fact. */
const OF_KIND: ReadonlyArray<readonly [kind: FactKind, code: string]> = [
  ['requests-received', 'requests.received/total'],
  ['reconsideration', 'reconsideration/total'],
];

/** Codes of figures that a report without a form can have. */
export const proseCodes: readonly string[] = OF_KIND.map(([, code]) => code);

/** What prose alone states, exactly and without contradiction. */
function proseFigures({ facts }: Report, known: ReadonlySet<string>): Figure[] {
  return OF_KIND.flatMap(([kind, code]): Figure[] => {
    if (known.has(code)) return [];
    const stated = facts.filter((fact) => fact.kind === kind);
    const [first] = stated;
    if (first === undefined || stated.some(({ value }) => value !== first.value)) return [];
    const { value, qualifier, anchor } = first;
    if (qualifier !== 'exact' && qualifier !== 'zero-by-statement') return [];
    const state = qualifier === 'exact' ? 'printed' : 'zero-by-statement';
    return [{ code, value, state, anchor, source: 'prose', checks: 'none' }];
  });
}
