/**
 * The way from a table of a report to the leading figures that it has, of all bodies.
 */
import { leadingFigures } from '../forms/leading.ts';
import { figureCode } from '../forms/codes.ts';
import type { PartName, Table } from '../report.ts';
import { href } from './href.ts';

/** The part of the form that a leading figure belongs to. */
export function figurePart({ addends }: Pick<(typeof leadingFigures)[number], 'addends'>): PartName {
  const [code = ''] = addends['2021'] ?? addends['2019'] ?? [];
  return figureCode(code)?.part ?? 'requests';
}

const parts: ReadonlySet<PartName> = new Set(leadingFigures.map(figurePart));

/** Where the figures of a table of the form are listed; null for other tables. */
export function figureIndexLink({ kind }: Pick<Table, 'kind'>, part: PartName | undefined): string | null {
  return kind === 'form' && part !== undefined && parts.has(part) ? href(`/figures/#${part}`) : null;
}
