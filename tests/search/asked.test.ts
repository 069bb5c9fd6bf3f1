/**
 * Options of a search: what they mean, and what is refused.
 */
import { expect, test } from 'vitest';
import type { SearchOptions } from '../../src/search/api-types.ts';
import { filtersOf } from '../../src/search/asked.ts';

test.each([
  [{}, {}],
  [{ year: '', region: '', part: 'requests', limit: Infinity }, {}],
  [{ year: 2019 }, { year: ['2019'] }],
  [{ year: '2019-2021' }, { year: ['2019', '2020', '2021'] }],
  [{ year: [2017, '2019–2020'] }, { year: ['2017', '2019', '2020'] }],
  [
    { agency: ['甲局', '乙局'], form: 'none' },
    { agency: ['甲局', '乙局'], form: ['none'] },
  ],
])('%j', (options, filters) => expect(filtersOf(options)).toEqual(filters));

test('an open range goes as far as years go', () => {
  const { year = [] } = filtersOf({ year: '2019-' });
  expect([year[0], year.at(-1)]).toEqual(['2019', '2999']);
  expect(filtersOf({ year: '-2021' })['year']?.at(-1)).toBe('2021');
});

test.each([
  [
    { yaer: 2019 },
    'search() has no option “yaer”; it has year, region, prefecture, county, agency, kind, form, part, scope, sort, limit',
  ],
  [
    { year: '20l9' },
    'the option “year” is a year, or years from one to another: 2019, 2019-2021, 2019-; “20l9” was given',
  ],
  [{ year: '2021-2019' }, '“2021-2019” was given'],
  [{ year: '-' }, '“-” was given'],
  [{ region: 62 }, 'the option “region” is a text, or a list of texts; 62 was given'],
  [{ agency: { name: '甲' } }, 'the option “agency” is a text'],
  [{ part: ['requests'] }, 'the option “part” is the name of one part'],
  [{ limit: '20' }, 'the option “limit” is a number from 0 on, or Infinity; “20” was given'],
  [{ limit: Number.NaN }, 'the option “limit”'],
  [{ scope: 'title' }, 'the option “scope” is “prose”; “title” was given'],
  [{ sort: 'best' }, 'the option “sort” is “relevance” or “year” or “oldest” or “agency”; “best” was given'],
])('%j is refused', (options, sentence) => {
  expect(() => filtersOf(options as SearchOptions)).toThrow(sentence);
});
