/**
 * Pagefind's compound filters: values by the names of filters, `any`, `all`, `none` and `not` in and around them, to a
 * question that each report answers with yes or no.
 */

/** The reports that have a value of a filter, by number. */
export type PagesHaving = (filter: string, value: string) => Promise<ReadonlySet<number>>;

export type FilterTest = (page: number) => boolean;

/** Null where nothing is asked. As in Pagefind, an array or an object means all that is in it, and what it cannot be is passed over. */
export async function filterTest(filters: unknown, having: PagesHaving): Promise<FilterTest | null> {
  return joined(await testsIn(filters, having), 'all');
}

/** The values of a filter that are asked for, not those that are ruled out. */
export function valuesAskedFor(filters: unknown, name: string, inside = false): string[] {
  if (Array.isArray(filters)) return filters.flatMap((item: unknown) => valuesAskedFor(item, name, inside));
  if (isLeaf(filters)) return inside ? [String(filters)] : [];
  return entriesOf(filters).flatMap(([key, value]) => {
    if (key === 'none' || key === 'not') return [];
    return valuesAskedFor(value, name, inside || key === name);
  });
}

/** Around the names of filters. */
async function testsIn(filters: unknown, having: PagesHaving): Promise<FilterTest[]> {
  if (Array.isArray(filters)) {
    const tests = await Promise.all(filters.map((item: unknown) => filterTest(item, having)));
    return tests.filter((test) => test !== null);
  }
  const tests = entriesOf(filters).map(async ([key, value]) => {
    // An operator that has a plain value is the name of a filter.
    if (isOperator(key) && !isLeaf(value)) return operated(key, await testsIn(value, having));
    return joined(await testsOf(key, value, having), 'all');
  });
  return (await Promise.all(tests)).filter((test) => test !== null);
}

/** Inside the filter of this name. */
async function testsOf(name: string, value: unknown, having: PagesHaving): Promise<FilterTest[]> {
  if (isLeaf(value)) {
    const pages = await having(name, String(value));
    return [(page) => pages.has(page)];
  }
  const tests = Array.isArray(value)
    ? value.map(async (item: unknown) => joined(await testsOf(name, item, having), 'all'))
    : entriesOf(value).map(async ([key, inner]) =>
        isOperator(key) ? operated(key, await testsOf(name, inner, having)) : null,
      );
  return (await Promise.all(tests)).filter((test) => test !== null);
}

type Operator = 'any' | 'all' | 'none' | 'not';

function isOperator(key: string): key is Operator {
  return ['any', 'all', 'none', 'not'].includes(key);
}

function operated(operator: Operator, tests: readonly FilterTest[]): FilterTest | null {
  const test = joined(tests, operator === 'any' || operator === 'none' ? 'any' : 'all');
  return test === null || operator === 'any' || operator === 'all' ? test : (page) => !test(page);
}

function joined(tests: readonly FilterTest[], how: 'any' | 'all'): FilterTest | null {
  if (tests.length === 0) return null;
  return how === 'any' ? (page) => tests.some((test) => test(page)) : (page) => tests.every((test) => test(page));
}

/** Pagefind takes texts alone; a year may be a number here. */
function isLeaf(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function entriesOf(value: unknown): Array<[string, unknown]> {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
