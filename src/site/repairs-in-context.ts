/**
 * Repairs as a reader wants to see them: grouped by rule, each with some of the words around it.
 * The words come from replaying the ledger on the seed, so a list that shows is a ledger that holds.
 */
import { groupBy } from '../archive/archive.ts';
import type { Ledger } from '../convert/write/ledger.ts';
import { scriptOf } from '../text/script-of.ts';
import { ruleWords } from './words/rules.ts';

/** One change, with up to eight characters of its line on both sides. */
export interface RepairInContext {
  line: number;
  lead: string;
  before: string;
  after: string;
  tail: string;
  /** Why a person wanted it, where one did. */
  why?: string | undefined;
  /** Script of the words as the copy has them, and of what stands now. */
  scripts: { before: Script; after: Script };
}

type Script = ReturnType<typeof scriptOf>;

/** All changes made by one rule. */
export interface RepairGroup {
  rule: string;
  words: string;
  count: number;
  lines: Array<{ line: number; repairs: RepairInContext[] }>;
}

const CONTEXT = 8;

/** What is left of a gloss that the edge of the context cuts. Samples: `àn)規(guī)定以`, `)有關(guān)規(gu`. */
const GLOSS_END = /^\p{Script=Latin}*\)/u;
const GLOSS_START = /\(\p{Script=Latin}*$/u;

export function repairsInContext(seedLines: readonly string[], repairs: Ledger['repairs']): RepairGroup[] {
  const state = [...seedLines];
  const shown = repairs.map((repair) => {
    const text = state[repair.line - 1] ?? '';
    const end = repair.column + repair.before.length;
    if (text.slice(repair.column, end) !== repair.before) {
      throw new Error(`ledger and seed disagree: line ${repair.line}, column ${repair.column}, rule ${repair.rule}`);
    }
    state[repair.line - 1] = text.slice(0, repair.column) + repair.after + text.slice(end);
    const lead = text.slice(Math.max(0, repair.column - CONTEXT), repair.column).replace(GLOSS_END, '');
    const tail = text.slice(end, end + CONTEXT).replace(GLOSS_START, '');
    const scripts = { before: scriptOf(lead + repair.before + tail), after: scriptOf(repair.after) };
    return { ...repair, lead, tail, scripts };
  });
  return groupBy(shown, ({ rule }) => rule).map(([rule, own]) => ({
    rule,
    words: ruleWords(rule),
    count: own.length,
    lines: groupBy(own, ({ line }) => line)
      .sort(([a], [b]) => a - b)
      .map(([line, changes]) => ({ line, repairs: changes.sort((a, b) => a.column - b.column) })),
  }));
}

/**
 * Rules that change no shape: hundreds in a PDF, and nothing to see beside the text. They stand in the list at the end of the
 * page, in the ledger and in the source alone.
 */
const SAME_SHAPE: ReadonlySet<string> = new Set(['radicals', 'shared-shapes']);

/** The repairs of each line, in the order of their places in it. */
export function repairsByLine(groups: readonly RepairGroup[]): Map<number, RepairInContext[]> {
  const byLine = new Map<number, RepairInContext[]>();
  for (const { rule, lines } of groups)
    if (!SAME_SHAPE.has(rule))
      for (const { line, repairs } of lines) byLine.set(line, [...(byLine.get(line) ?? []), ...repairs]);
  return byLine;
}
