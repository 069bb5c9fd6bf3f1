/**
 * What became of each character of a line, from the ledger's changes made one after the other: which rule took it out of the
 * copy, which rule put it into the text. Nothing is compared and nothing guessed.
 */
import type { Ledger } from '../../convert/write/ledger.ts';

/** Id of a rule for each UTF-16 unit; null where it is as it was. */
type Rules = Array<string | null>;

/** A line that is not in the text as it was printed. */
export interface TracedLine {
  /** Of each unit of the printed line: the rule that changed it, took it out, or set it apart as layout. */
  fates: Rules;
  /** The line as repaired, which the ledger's spans are cut from. */
  text: string;
  /** Of each unit of that: the rule that put it there. */
  rules: Rules;
}

/** The lines that changed or hold layout, by number. Throws where a change does not fit the seed. */
export function traceLines(
  printed: readonly string[],
  { repairs, layout }: Pick<Ledger, 'repairs' | 'layout'>,
): Map<number, TracedLine> {
  const changes = Map.groupBy(repairs, ({ line }) => line);
  const apart = Map.groupBy(layout, ({ line }) => line);
  const numbers = new Set([...changes.keys(), ...apart.keys()]);
  return new Map(
    [...numbers].map((line) => [line, trace(printed[line - 1] ?? '', changes.get(line) ?? [], apart.get(line) ?? [])]),
  );
}

function trace(printed: string, changes: Ledger['repairs'], apart: Ledger['layout']): TracedLine {
  let text = printed;
  const fates = Array.from({ length: printed.length }, (): string | null => null);
  const rules = [...fates];
  /** The printed unit that each unit of the text is; -1 for what was put there. */
  const origins = fates.map((_, unit) => unit);
  for (const { rule, line, column, before, after } of changes) {
    const end = column + before.length;
    if (text.slice(column, end) !== before)
      throw new Error(`ledger and seed disagree: line ${line}, column ${column}, rule ${rule}`);
    // Of the same length: a change sign by sign, as the converter counts it.
    const signs = before.length === after.length;
    const isKept = (index: number): boolean => signs && before[index] === after[index];
    const own = origins.slice(column, end);
    for (const [index, unit] of own.entries()) if (unit !== -1 && !isKept(index)) fates[unit] = rule;
    const units = Array.from({ length: after.length }, (_, index) => index);
    rules.splice(
      column,
      before.length,
      ...units.map((index) => (isKept(index) ? (rules[column + index] ?? null) : rule)),
    );
    origins.splice(column, before.length, ...units.map((index) => (signs ? (own[index] ?? -1) : -1)));
    text = text.slice(0, column) + after + text.slice(end);
  }
  for (const { rule, column, text: words } of apart)
    for (const unit of origins.slice(column, column + words.length)) if (unit !== -1) fates[unit] ??= rule;
  return { fates, text, rules };
}
