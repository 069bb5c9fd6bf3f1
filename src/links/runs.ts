/**
 * Many ids in little room: ids that go on by one are written as a run, so that the lines of a source page are one entry.
 */

/** An id, or ids of one beginning with its first and last number. Sample: `title`, `['s1-p', 1, 3]`. */
export type Run = string | readonly [prefix: string, first: number, last: number];

/** Sample: `s1-p12` is `s1-p` and 12, `s01` no numbered id with that beginning. */
const NUMBERED = /^(?<prefix>.*?)(?<number>0|[1-9]\d{0,8})$/su;

/** Writes ids as runs, each once; their order is not kept. */
export function runsOf(ids: Iterable<string>): Run[] {
  const runs: Run[] = [];
  const numbered = new Map<string, number[]>();
  for (const id of new Set(ids)) {
    const parts = partsOf(id);
    if (parts === null) runs.push(id);
    else gather(numbered, parts[0], parts[1]);
  }
  for (const [prefix, numbers] of numbered) {
    numbers.sort((a, b) => a - b);
    let first = numbers[0] ?? 0;
    let last = first;
    for (const number of [...numbers.slice(1), Number.NaN]) {
      if (number !== last && number !== last + 1) {
        runs.push(first === last ? `${prefix}${first}` : [prefix, first, last]);
        first = number;
      }
      last = number;
    }
  }
  return runs;
}

/** The ids of runs, one by one. */
export function* idsIn(runs: Iterable<Run>): Generator<string, void> {
  for (const run of runs) {
    if (typeof run === 'string') yield run;
    else for (let number = run[1]; number <= run[2]; number++) yield `${run[0]}${number}`;
  }
}

/** Gives the function that tells which of the wanted ids are not among these. */
export function missingFrom(there: readonly Run[]): (wanted: Iterable<Run>) => string[] {
  const single = new Set<string>();
  const ranges = new Map<string, Array<readonly [first: number, last: number]>>();
  for (const run of there) {
    if (typeof run === 'string') single.add(run);
    else gather(ranges, run[0], [run[1], run[2]] as const);
  }
  const hasRange = (prefix: string, first: number, last: number): boolean =>
    ranges.get(prefix)?.some((range) => range[0] <= first && last <= range[1]) === true;
  const has = (id: string): boolean => {
    if (single.has(id)) return true;
    const parts = partsOf(id);
    return parts !== null && hasRange(parts[0], parts[1], parts[1]);
  };
  return (wanted) => {
    const missing: string[] = [];
    for (const run of wanted) {
      if (typeof run !== 'string' && hasRange(...run)) continue;
      for (const id of idsIn([run])) if (!has(id)) missing.push(id);
    }
    return missing;
  };
}

function partsOf(id: string): [prefix: string, number: number] | null {
  const { prefix, number } = NUMBERED.exec(id)?.groups ?? {};
  return prefix === undefined ? null : [prefix, Number(number)];
}

function gather<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
