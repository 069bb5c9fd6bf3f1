/**
 * `/search/api.js` as a program on Node uses it, from a site that lies on disk.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { search as Search } from '../../src/search/api.ts';

// Safe: the file is the bundle of that very module.
const { search } = (await import(pathToFileURL(join(process.cwd(), 'dist/search/api.js')).href)) as {
  search: typeof Search;
};

test('it finds, and narrows by lists, ranges and the lack of a form', async () => {
  const years = async (options: Parameters<typeof search>[1]): Promise<number[]> => {
    const { hits } = await search('信息公开', { limit: Infinity, ...options });
    return [...new Set(hits.map(({ report }) => Number(report.slice(-4))))].sort();
  };
  expect(await years({})).toEqual([2015, 2016, 2017, 2019, 2023]);
  expect(await years({ year: '2016-2019' })).toEqual([2016, 2017, 2019]);
  expect(await years({ year: [2015, 2023] })).toEqual([2015, 2023]);
  expect(await years({ form: ['2019', '2021'] })).toEqual([2019, 2023]);
  expect(await years({ form: 'none' })).toEqual([2015, 2016, 2017]);
  await expect(search('信息公开', { year: 'all' })).rejects.toThrow('“all” was given');
});
