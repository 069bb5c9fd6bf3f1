/**
 * Quotations over several texts of a report: lines that stand there one right behind the other, a heading with its text behind
 * it. What was put together from places that do not follow each other is no quotation.
 */
import { close } from 'pagefind';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteSearchFold } from '../../src/search/site-search-fold.ts';
import { verify } from '../../src/search/verify/verify.ts';
import { siteFold } from '../../src/text/site-fold.ts';
import { madeUp } from '../support/made-up.ts';
import { openIndex, publishedFiles, type Files } from '../support/search-host.ts';

const LINES = [
  '一、主动公开政府信息情况',
  '全年共主动公开政府信息135条，其中通过网站公开1,234条，占92.5%，比上年增加二十五件。',
  '全年收到建议36件，办结36件，按时办结率为百分之百，没有超期办理的情形发生。',
  '二、存在的问题和改进的办法',
  '公开的及时性还不够，队伍的业务水平有待提高，栏目更新不及时。',
];
const [counts, proposals, problems, slow] = LINES.slice(1) as [string, string, string, string];

const realFetch = globalThis.fetch;
let files: Files;

beforeAll(async () => {
  const reports = [await madeUp(LINES, 'jia-ju', 2020), await madeUp(LINES.slice(3), 'yi-ju', 2018)];
  files = await publishedFiles(reports, [reports]);
});
afterAll(async () => {
  globalThis.fetch = realFetch;
  await close();
});

/** The verdict on words in marks of quotation, and the anchors of the first passage. */
async function asked(words: string): Promise<[verdict: string | undefined, anchors: string[]]> {
  const archive = {
    index: openIndex(files),
    fold: siteFold,
    foldForIndex: siteSearchFold,
    root: new URL('http://host/'),
  };
  const { quotations } = await verify(archive, `“${words}”`, { of: 'quotations' });
  expect(quotations, words).toHaveLength(1);
  const [passage] = quotations[0]?.passages ?? [];
  return [quotations[0]?.verdict, (passage?.pieces ?? []).map(({ anchor }) => anchor)];
}

test('lines that follow each other are verbatim, from the middle of the first to the middle of the last', async () => {
  expect(await asked(`按时办结率为百分之百，没有超期办理的情形发生。\n${problems}\n公开的及时性还不够`)).toEqual([
    'verbatim',
    ['s1-p2', 's2', 's2-p1'],
  ]);
  expect(await asked(`${counts}\n${proposals.slice(0, 12)}`)).toEqual(['verbatim', ['s1-p1', 's1-p2']]);
});

test('a heading with its text behind it on the same line is there, but for the mark between', async () => {
  expect(await asked(`${problems}。${slow}`)).toEqual(['apart', ['s2', 's2-p1']]);
  expect(await asked(`没有超期办理的情形发生。${problems}：公开的及时性还不够`)).toEqual([
    'apart',
    ['s1-p2', 's2', 's2-p1'],
  ]);
});

test.each([
  ['two middles', '全年收到建议36件，办结36件\n公开的及时性还不够，队伍的业务水平有待提高'],
  ['a text left out between', `没有超期办理的情形发生。\n${slow}`],
  ['not to the end', `${counts.slice(0, 20)}\n${proposals}`],
  ['not from the beginning', `${problems}\n队伍的业务水平有待提高，栏目更新不及时。`],
  ['the other order', `${proposals}\n${counts}`],
  ['a number that is cut', `${counts}\n全年收到建议3`],
  ['a heading of another text', `${problems}。${proposals}`],
])('what was put together otherwise is no quotation: %s', async (_, words) => {
  expect(['differs', 'absent']).toContain((await asked(words))[0]);
});
