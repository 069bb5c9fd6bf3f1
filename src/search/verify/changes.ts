/**
 * What differs between a quotation and a passage of a report: figures first, then names, then other words, then script and
 * marks. For showing alone: what is equal was decided before, by plain comparison.
 */
import { diffArrays } from 'diff';
import type { ChangeKind, QuotedChange } from '../api-types.ts';
import { visible } from '../../text/visible.ts';
import type { Letters } from './letters.ts';

/** A text with its letters, and the stretch of them that is compared. */
export interface Side {
  text: string;
  letters: Letters;
  from: number;
  to: number;
}

/** A quotation with the units of its text that the letters were made of, marks at its ends included. */
export interface QuotedSide extends Side {
  ends: readonly [from: number, to: number];
}

/** Of both sides, in letters: equal, or changed. */
interface Run {
  equal: boolean;
  quoted: [from: number, to: number];
  archived: [from: number, to: number];
}

const ORDER: readonly ChangeKind[] = ['figure', 'name', 'word', 'script', 'mark'];

/** The changes, the weightiest kind first, in a kind by their order; `agency` is the report's. */
export function changesBetween(quoted: QuotedSide, archived: Side, agency: string): QuotedChange[] {
  const runs = withWholeNumbers(runsOf(quoted, archived), quoted, archived);
  const changes: QuotedChange[] = [...marksAtEnds(quoted, archived)];
  for (const run of runs) {
    if (run.equal) changes.push(...smallChanges(run, quoted, archived));
    else {
      const change = toChange('word', unitsOf(quoted, run.quoted), unitsOf(archived, run.archived), quoted, archived);
      changes.push({ ...change, kind: kindOf(change, archived.text, agency, run, quoted, archived) });
    }
  }
  return changes.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || a.quoted[0] - b.quoted[0]);
}

function runsOf(quoted: Side, archived: Side): Run[] {
  const lettersOf = ({ letters, from, to }: Side): string[] => letters.text.slice(from, to).split('');
  const runs: Run[] = [];
  let [left, right] = [quoted.from, archived.from];
  for (const { added, removed, count } of diffArrays(lettersOf(quoted), lettersOf(archived))) {
    const equal = !added && !removed;
    const run: Run = {
      equal,
      quoted: [left, added ? left : (left += count)],
      archived: [right, removed ? right : (right += count)],
    };
    const last = runs.at(-1);
    if (equal || last === undefined || last.equal) runs.push(run);
    else [last.quoted[1], last.archived[1]] = [run.quoted[1], run.archived[1]];
  }
  return runs;
}

/** A digit, or a sign that a figure hangs on. */
const OF_FIGURE = /[\p{Nd}.,%\u2030:/ -]/u;

/** Words with a digit, and signs of figures alone. */
const FIGURE = /\p{Nd}|^[.,%\u2030:/ -]+$/u;

/** Numbers written in Chinese. */
const NUMERALS = /^[〇零一二三四五六七八九十百千万亿两]+$/u;

/** What a change is of: letters of which numbers grow beyond it, or none. */
function grownBy(sides: readonly string[]): RegExp | null {
  const own = sides.filter((side) => side !== '');
  if (own.some((side) => FIGURE.test(side))) return OF_FIGURE;
  return own.every((side) => NUMERALS.test(side)) ? NUMERALS : null;
}

function sidesOf({ quoted: own, archived: other }: Run, quoted: Side, archived: Side): string[] {
  return [quoted.letters.text.slice(...own), archived.letters.text.slice(...other)];
}

/** A change inside a figure is the change of the whole figure: 1235 for 1236, not 5 for 6. */
function withWholeNumbers(runs: readonly Run[], quoted: Side, archived: Side): Run[] {
  const { text } = quoted.letters;
  const growing = runs.map((run) => (run.equal ? null : grownBy(sidesOf(run, quoted, archived))));
  const equal = runs.flatMap((run, index): Run[] => {
    if (!run.equal) return [];
    let [from, to] = run.quoted;
    const [before, behind] = [growing[index - 1] ?? null, growing[index + 1] ?? null];
    while (from < to && before?.test(text.charAt(from))) from++;
    while (from < to && behind?.test(text.charAt(to - 1))) to--;
    const shift = run.archived[0] - run.quoted[0];
    return from === to ? [] : [{ equal: true, quoted: [from, to], archived: [from + shift, to + shift] }];
  });
  return withChanges(equal, quoted, archived);
}

/** Between the equal runs all is changed. */
function withChanges(equal: readonly Run[], quoted: Side, archived: Side): Run[] {
  const all: Run[] = [];
  let [left, right] = [quoted.from, archived.from];
  const change = (to: number, end: number): void => {
    if (to > left || end > right)
      all.push(...parted({ equal: false, quoted: [left, to], archived: [right, end] }, quoted, archived));
  };
  for (const run of equal) {
    change(run.quoted[0], run.archived[0]);
    all.push(run);
    [left, right] = [run.quoted[1], run.archived[1]];
  }
  change(quoted.to, archived.to);
  return all;
}

/** Figures, and what stands between them. Sample: `建议`, `36`. */
const TOKEN = /\p{Nd}[\p{Nd}.,%\u2030:/-]*|\P{Nd}+/gu;

/** A change of words beside a change of a figure is two: 建议36 for 意见37. */
function parted(run: Run, quoted: Side, archived: Side): Run[] {
  const [own = [], other = []] = sidesOf(run, quoted, archived).map((side) => side.match(TOKEN) ?? []);
  const isAlike =
    own.length === other.length && own.every((token, at) => FIGURE.test(token) === FIGURE.test(other[at] ?? ''));
  if (!isAlike || own.length < 2) return [run];
  let [left, right] = [run.quoted[0], run.archived[0]];
  return own.map((token, at): Run => {
    const [from, begin] = [left, right];
    left += token.length;
    right += other[at]?.length ?? 0;
    return { equal: token === other[at], quoted: [from, left], archived: [begin, right] };
  });
}

/** The stretch of letters in units of the text; between two letters where it is empty. */
function unitsOf({ letters: { starts, ends } }: Side, [from, to]: readonly [number, number]): [number, number] {
  if (from < to) return [starts[from] ?? 0, ends[to - 1] ?? 0];
  const at = from > 0 ? (ends[from - 1] ?? 0) : 0;
  return [at, at];
}

function toChange(
  kind: ChangeKind,
  from: [number, number],
  to: [number, number],
  quoted: Side,
  archived: Side,
): QuotedChange {
  return { kind, quoted: from, archived: to, was: archived.text.slice(...to), is: quoted.text.slice(...from) };
}

/** What is counted. Sample: `件`, `次`. */
const COUNTED = /^[条件次个项人名份篇期年月日号元户家批届类种场例部篇天所处]/u;

/** A numeral by itself is a figure where something is counted by it: 一 in 统一 is none. */
function isCounted(sides: readonly string[], text: string, [from, to]: readonly [number, number]): boolean {
  return sides.some((side) => side.length > 1) || COUNTED.test(text.slice(to)) || text.charAt(from - 1) === '第';
}

/** What ends the name of a place or a body. Sample: `市`, `局`. */
const NAME_END = /^\p{Script=Han}{0,3}(?:省|市|县|区|州|盟|旗|乡|镇|街道|局|厅|委员会|办公室|人民政府|法院|检察院)/u;

function kindOf(
  change: QuotedChange,
  text: string,
  agency: string,
  run: Run,
  quoted: Side,
  archived: Side,
): ChangeKind {
  const own = [quoted.letters.text.slice(...run.quoted), archived.letters.text.slice(...run.archived)].filter(
    (side) => side !== '',
  );
  if (own.some((side) => FIGURE.test(side))) return 'figure';
  if (own.every((side) => NUMERALS.test(side)) && isCounted(own, text, change.archived)) return 'figure';
  const [from, to] = change.archived;
  const at = text.lastIndexOf(agency, from);
  if (at !== -1 && to <= at + agency.length) return 'name';
  const isInTitle = text.lastIndexOf('《', from) > text.lastIndexOf('》', from - 1) && text.includes('》', to);
  return isInTitle || NAME_END.test(text.slice(from)) ? 'name' : 'word';
}

/** In a run of equal letters: other shapes of them, and other marks between them. */
function smallChanges(run: Run, quoted: Side, archived: Side): QuotedChange[] {
  const changes: QuotedChange[] = [];
  const add = (kind: 'script' | 'mark', from: [number, number], to: [number, number]): void => {
    const [is, was] = [visible(quoted.text.slice(...from)), visible(archived.text.slice(...to))];
    if (is === was) return;
    const last = changes.at(-1);
    if (kind === 'script' && last?.kind === 'script' && last.quoted[1] === from[0] && last.archived[1] === to[0]) {
      changes.pop();
      changes.push(toChange(kind, [last.quoted[0], from[1]], [last.archived[0], to[1]], quoted, archived));
    } else changes.push(toChange(kind, from, to, quoted, archived));
  };
  const [first, begin] = [run.quoted[0], run.archived[0]];
  for (let step = 0; first + step < run.quoted[1]; step++) {
    const [left, right] = [first + step, begin + step];
    if (step > 0) add('mark', between(quoted, left), between(archived, right));
    add('script', unitsOf(quoted, [left, left + 1]), unitsOf(archived, [right, right + 1]));
  }
  return changes;
}

/** Marks that a quotation begins or ends with and the passage has not. */
function marksAtEnds(quoted: QuotedSide, archived: Side): QuotedChange[] {
  const [from, to] = unitsOf(quoted, [quoted.from, quoted.to]);
  const [begin, end] = unitsOf(archived, [archived.from, archived.to]);
  const before = /[^\p{L}\p{N}]*$/u.exec(archived.text.slice(0, begin))?.[0] ?? '';
  const behind = /^[^\p{L}\p{N}]*/u.exec(archived.text.slice(end))?.[0] ?? '';
  const [head, tail] = [quoted.text.slice(quoted.ends[0], from), quoted.text.slice(to, quoted.ends[1])];
  const changes: QuotedChange[] = [];
  if (!visible(before).endsWith(visible(head)))
    changes.push(toChange('mark', [quoted.ends[0], from], [begin - before.length, begin], quoted, archived));
  if (!visible(behind).startsWith(visible(tail)))
    changes.push(toChange('mark', [to, quoted.ends[1]], [end, end + behind.length], quoted, archived));
  return changes;
}

/** What stands before a letter, behind the one before it. */
function between({ letters: { starts, ends } }: Side, at: number): [number, number] {
  const end = ends[at - 1] ?? 0;
  return [end, Math.max(end, starts[at] ?? 0)];
}
