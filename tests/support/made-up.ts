/**
 * Made-up reports for the tests of links, through the real converter: their anchors are those that a page would have.
 */
import { VFile } from 'vfile';
import { convert } from '../../src/convert/index.ts';
import type { Ledger } from '../../src/convert/write/ledger.ts';
import { guard, type GuardOutcome } from '../../src/links/guard.ts';
import { EMPTY_LOCK, addToLock, type Lock } from '../../src/links/lock.ts';
import { lockedReport } from '../../src/links/published.ts';
import type { ReportOf } from '../../src/links/suggest.ts';
import { tallyOf } from '../../src/archive/archive.ts';
import type { Report } from '../../src/report.ts';
import { publishedBy } from '../../src/site/published.ts';

/** A report of two parts with prose, and one with a table of its own. */
export const SEED: readonly string[] = [
  '一、总体情况',
  '本年度认真贯彻条例，主动公开各类信息三十条。',
  '（一）主动公开情况',
  '通过门户网站发布工作动态，更新领导信息与机构职能。',
  '召开新闻发布会两次，解读政策文件五件。',
  '（二）平台建设情况',
  '原有网站迁移到市政府门户网站，栏目重新编排。',
  '二、存在的主要问题及改进情况',
  '公开的及时性还不够，队伍的业务水平有待提高。',
  '下一步将加强学习培训，完善工作制度。',
];

/** The record of a report made of lines. */
export async function madeUp(lines: readonly string[], slug = 'jia-ju', year = 2020): Promise<Report> {
  return (await madeUpWhole(lines, slug, year)).record;
}

/** The same with what was changed in it. */
export async function madeUpWhole(
  lines: readonly string[],
  slug: string,
  year: number,
): Promise<{ record: Report; ledger: Ledger }> {
  const file = new VFile({ path: `seeds/${slug}-${year}.txt`, value: Buffer.from(`${lines.join('\n')}\n`) });
  file.data.human = { agency: '白银市教育局', year, slug };
  const { data, messages } = await convert(file);
  const { record, ledger } = data;
  if (record === undefined || ledger === undefined)
    throw new Error(`the made-up report is blocked: ${messages.join('; ')}`);
  return { record, ledger };
}

/** What these reports publish, each with `lines` lines on its source page. */
export function published(reports: readonly Report[], lines = 10): Lock {
  return publishedBy(reports.map((report) => ({ tally: tallyOf(report), locked: lockedReport(report, lines) })));
}

/** The guard over a lock of `before` and an archive of `after`. */
export function guarded(before: readonly Report[], after: readonly Report[], redirects = ''): GuardOutcome {
  const lock = addToLock(EMPTY_LOCK, published(before));
  return guard({ lock, now: published(after), reportOf: among(after), redirects });
}

/** Finds one of these reports by its id. */
export function among(reports: readonly Report[]): ReportOf {
  return (id) => reports.find((report) => report.id === id);
}

/** The lines that a message asks for. */
export function yamlIn(message: string): string {
  return message
    .split('\n')
    .filter((line) => /^- from: |^ {2}(?:to|reason): /u.test(line))
    .join('\n');
}
