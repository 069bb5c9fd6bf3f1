/**
 * Quotations of words that dozens of reports have in common, and one of them otherwise: it is found without reading all.
 */
import { close } from 'pagefind';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { VerifiedQuotation } from '../../src/search/api-types.ts';
import { letterKinds } from '../../src/search/letter-kinds.ts';
import { siteSearchFold } from '../../src/search/site-search-fold.ts';
import { candidatesFor } from '../../src/search/verify/candidates.ts';
import { verify } from '../../src/search/verify/verify.ts';
import { siteFold, siteFoldText } from '../../src/text/site-fold.ts';
import { madeUpWhole } from '../support/made-up.ts';
import { openIndex, publishedFiles, type Files } from '../support/search-host.ts';

const COMMON = '监督渠道保持畅通,全年未发生因信息公开不当引发的责任追究,未收到相关投诉举报。';
const realFetch = globalThis.fetch;
let files: Files;

beforeAll(async () => {
  const years = Array.from({ length: 60 }, (_, index) => 2025 - index);
  const reports = await Promise.all(
    years.map((year, index) =>
      madeUpWhole(
        [
          '一、总体情况',
          index === years.length - 1 ? COMMON.replaceAll(',', '，') : COMMON,
          `公开目录按月更新，全年更新目录${100 + index}次，各科室均有专人负责这项工作的落实。`,
          index === years.length - 4
            ? '公众反映明显改善。起草与解读同步审批、同步公布。新规另作说明。'
            : '公众反映有所好转。起草与解读同步审批、同步公布。旧例另作说明。',
          index === years.length - 5 ? '&ldquo;网站&rdquo;栏目由专人查看。' : '“网站”栏目由专人查看。',
          `按某发${index === years.length - 6 ? '〔2024〕152' : '〔2023〕9'}号，将评议结果作为评先树优的依据。`,
          index < 40 ? '另附說明。' : '没有附件。',
          index === years.length - 2 ? '平台栏目按期维护，內容由專人逐條核對後發佈。' : '平台栏目按期维护。',
        ],
        `ju-${index}`,
        year,
      ),
    ),
  );
  files = await publishedFiles(reports, [reports]);
});
afterAll(async () => {
  globalThis.fetch = realFetch;
  await close();
});

/** What came of a quotation, and how many reports were read for it. */
async function verified(text: string): Promise<{ quotation: VerifiedQuotation | undefined; read: number }> {
  const index = openIndex(files);
  const served = globalThis.fetch;
  let read = 0;
  globalThis.fetch = (input) => {
    if (new URL(input instanceof Request ? input.url : input).pathname.startsWith('/texts/')) read++;
    return served(input);
  };
  const archive = { index, fold: siteFold, foldForIndex: siteSearchFold, root: new URL('http://host/') };
  const { quotations } = await verify(archive, text, { of: 'paragraphs' });
  return { quotation: quotations[0], read };
}

test.each([
  ['other marks', COMMON.replaceAll(',', '，'), 'ju-59'],
  ['another number', '全年更新目录143次，各科室均有专人负责', 'ju-43'],
  ['another character before a mark', '善。起草与解读同步审批、同步公布。', 'ju-56'],
  ['another character behind a mark', '起草与解读同步审批、同步公布。新', 'ju-56'],
  ['another script', '內容由專人逐條核對後發佈', 'ju-58'],
])('what one report has with %s is found there at once', async (_, text, slug) => {
  const { quotation, read } = await verified(text);
  expect(quotation).toMatchObject({ verdict: 'verbatim', exhaustive: true });
  expect(quotation?.passages[0]?.report).toMatch(new RegExp(`^${slug}/`, 'u'));
  expect(read).toBeLessThan(10);
});

test('what one report has in another script is read before all that are written with the same letters', async () => {
  const index = openIndex(files);
  const text = '〔2024〕152號，將評議結果作爲評先樹優的依據';
  const { found } = await candidatesFor(index, [siteSearchFold(text)], letterKinds(siteFoldText)([text]));
  expect(found.filter(({ mayHold }) => mayHold).length).toBeGreaterThan(30);
  expect((await index.entry(found[0]?.page ?? -1)).report).toMatch(/^ju-54\//u);
});

test('what one copy has of signs spelt out is found, and what none has is not said to be nowhere', async () => {
  const { quotation } = await verified('&ldquo;网站&rdquo;栏目由专人查看');
  expect(quotation).toMatchObject({ verdict: 'restored' });
  expect(quotation?.passages[0]?.report).toMatch(/^ju-55\//u);
  const { quotation: other } = await verified('&ldquo;网站&rdquo;栏目由众人查看');
  expect(other).toMatchObject({ exhaustive: false });
  expect(['differs', 'absent']).toContain(other?.verdict);
});

test('marks that no report has are apart, and that is certain', async () => {
  for (const mark of ['；', '、']) {
    const { quotation } = await verified(COMMON.replaceAll(',', mark));
    expect(quotation, mark).toMatchObject({ verdict: 'apart', exhaustive: true });
  }
});

test('a number of no report is never verbatim, and that is certain', async () => {
  for (const number of ['43', '1143', '1,143', '14.3']) {
    const { quotation } = await verified(`全年更新目录${number}次，各科室均有专人负责`);
    expect(quotation, number).toMatchObject({ verdict: 'differs', exhaustive: true });
  }
});

test('words that a text holds are written with no kinds of letters that it is not written with', () => {
  const kindsIn = letterKinds(siteFoldText);
  expect([...kindsIn(['信息，〔2019〕７號ABC'])].sort()).toEqual(['script', 'shape', '〔', '〕', '，']);
  expect([...kindsIn(['信息公开 2019\u3000年\u200b'])]).toEqual([]);
});
