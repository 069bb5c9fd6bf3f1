/**
 * The address of /compare/ and what it says: there and back without loss, and what it does not know is kept.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasYear, NOTHING_CHOSEN, readChoice, writeChoice, type Choice } from '../../src/compare/choice.ts';
import { chosenFigures, presets } from '../../src/compare/presets.ts';
import { unreadWords } from '../../src/compare/unread.ts';
import { comparedFigures, leadingIds } from '../../src/site/compare/figures.ts';
import { figures, report } from './made-up.ts';

test('an address can be read by people', () => {
  const choice: Choice = {
    ...NOTHING_CHOSEN,
    figures: ['requests.received/total', 'outcomes'],
    regions: ['甘肃省 白银市'],
    years: [{ first: 2019, last: 2024 }],
    filters: [{ figure: 'requests.result.not-disclosed/total:share', want: 'more', number: 20.5 }],
    sort: { by: '2023', descending: true },
  };
  expect(decodeURIComponent(writeChoice(choice))).toBe(
    '?figure=requests.received/total&figure=outcomes&region=甘肃省+白银市&year=2019-2024' +
      '&filter=requests.result.not-disclosed/total:share>20.5&sort=-2023',
  );
  expect(readChoice(writeChoice(choice))).toEqual(choice);
});

const id = fc.oneof(
  fc.constantFrom(...comparedFigures.map((figure) => figure.id)),
  fc.constantFrom(...presets.map(({ name }) => name)),
);
const number = fc.integer({ min: -99_999_999, max: 999_999_999 }).map((value) => value / 100);
const year = fc.integer({ min: 1990, max: 2090 });
const word = fc
  .string({ minLength: 1, unit: 'grapheme' })
  .map((text) => text.replaceAll(/\s+/gu, ''))
  .filter((text) => text.trim() !== '' && text.isWellFormed());
const range = fc
  .tuple(fc.option(year), fc.option(year))
  .filter(([first, last]) => first !== null || last !== null)
  .map(([first, last]) => ({ first, last }));
const choices: fc.Arbitrary<Choice> = fc.record({
  figures: fc.uniqueArray(id),
  regions: fc.uniqueArray(fc.array(word, { minLength: 1, maxLength: 3 }).map((names) => names.join(' '))),
  kinds: fc.uniqueArray(word),
  agencies: fc.uniqueArray(word),
  name: fc.oneof(fc.constant(''), word),
  years: fc.uniqueArray(range, { selector: ({ first, last }) => `${first ?? ''}-${last ?? ''}` }),
  filters: fc.uniqueArray(
    fc.oneof(
      fc.record({ figure: id, want: fc.constantFrom('more' as const, 'less' as const, 'equal' as const), number }),
      fc.record({ figure: id, want: fc.constantFrom('blank' as const, 'lost' as const) }),
    ),
    { selector: (filter) => JSON.stringify(filter) },
  ),
  sort: fc.option(fc.record({ by: fc.oneof(id, fc.constant('agency')), descending: fc.boolean() })),
  part: fc.oneof(fc.constant(''), word),
  others: fc.array(fc.tuple(fc.constantFrom('utm_source', 'h', 'x y', '面'), word)),
});

test('every choice comes back from its address, what it does not know among it', () => {
  fc.assert(
    fc.property(choices, (choice) => {
      expect(readChoice(writeChoice(choice))).toEqual(choice);
    }),
  );
});

test('no address is too odd to be read, and reading it twice gives the same', () => {
  fc.assert(
    fc.property(fc.oneof(fc.webQueryParameters(), fc.string()), (search) => {
      const choice = readChoice(search);
      expect(readChoice(writeChoice(choice))).toEqual(choice);
    }),
  );
});

test.each([
  'year=19',
  'year=2019-20-21',
  'year=20192020',
  'filter=requests.received/total',
  'filter=>5',
  'filter=x>blank',
  'filter=a=lots',
])('%s says nothing, and is kept', (search) => {
  expect(readChoice(search)).toEqual({ ...NOTHING_CHOSEN, others: [search.split(/=(?<rest>.*)/su).slice(0, 2)] });
});

test('years are ranges, open at either end', () => {
  const years = (search: string): number[] =>
    [2018, 2019, 2020, 2021, 2022].filter((one) => hasYear(readChoice(search), one));
  expect(years('')).toEqual([2018, 2019, 2020, 2021, 2022]);
  expect(years('year=2020')).toEqual([2020]);
  expect(years('year=2021-')).toEqual([2021, 2022]);
  expect(years('year=-2019')).toEqual([2018, 2019]);
  expect(years('year=2018&year=2021-2022')).toEqual([2018, 2021, 2022]);
  expect(years('year=2022-2019')).toEqual([]);
});

const idsOf = (search: string): string[] =>
  chosenFigures(readChoice(search), figures, leadingIds).map((figure) => figure.id);

test('figures are named, or come as a set, or with a part of the form, or are the first of all', () => {
  expect(idsOf('')).toEqual(['requests.received/total']);
  expect(idsOf('figure=litigation/total&figure=litigation/total')).toEqual(['litigation/total']);
  expect(idsOf('part=review-and-litigation')).toEqual([
    'reconsideration/total',
    'reconsideration/corrected',
    'litigation/total',
    'litigation/corrected',
  ]);
  expect(idsOf('part=nowhere')).toEqual(['requests.received/total']);
  expect(idsOf('figure=carried&figure=requests.received/total')).toEqual([
    'requests.carried-in/total',
    'requests.received/total',
    'requests.result.total/total',
    'requests.carried-out/total',
  ]);
});

test.each(presets.map((preset) => [preset.name, preset]))('every figure of the set %s exists', (_, preset) => {
  expect(preset.figures.filter((name) => figures.get(name) === null)).toEqual([]);
  expect(preset.figures.length).toBeGreaterThan(2);
});

test.each([
  ['figure=no-such&figure=carried', '没有名为 no-such 的数字。'],
  ['filter=no-such>3', '条件 no-such>3 里的数字，这里没有，这个条件没有用上。'],
  [
    'filter=requests.received/total>1e9&year=2019年',
    '地址里的 year=2019年 看不懂，没有用上。地址里的 filter=requests.received/total>1e9 看不懂，没有用上。',
  ],
  ['sort=no-such', '没有 no-such 可以排序，照地区和名称排。'],
  ['figure=carried&filter=requests.received/total=lost&year=2019-&sort=-2020&utm=a', ''],
  ['sort=requests.received/total', ''],
  ['sort=agency', ''],
  ['Figure=outcomes&share=1', '地址里的 Figure=outcomes 看不懂，没有用上。'],
  ['region=甘肃省+白银市&region=火星省&kind=department&kind=no-such', '这里没有 火星省、no-such 的报告。'],
  ['agency=slug-of-甲局&agency=no-such&region=甘肃省', '这里没有 no-such 的报告。'],
])('what %s asks in vain is said', (search, words) => {
  expect(unreadWords(readChoice(search), figures, [report('甲局', 2020, {})])).toBe(words);
});
