/**
 * The table of the years before the form (政府信息公开情况统计表) beside the form of 2021: which of its figures are near which
 * of today's. None is the same: the Regulations were revised between them (2019), and with them what is counted as what.
 */
import { figureCodes } from './codes.ts';
import type { Correspondence } from './crosswalk.ts';

const TOTAL = 'total';
const result = (row: string): string => `requests.result.${row}/${TOTAL}`;
const litigation = (outcome: string): string[] =>
  ['direct', 'after-reconsideration'].map((way) => `litigation.${way}/${outcome}`);

/** Names of figures without the table's; what stands near them; what differs. */
const NEAR: ReadonlyArray<readonly [older: readonly string[], newer: readonly string[], note: string]> = [
  [['requests.received'], [`requests.received/${TOTAL}`], '统计表计“收到申请数”，2019 年起的格式计“本年新收”'],
  [
    ['requests.answered.already-disclosed', 'requests.answered.granted'],
    [result('disclosed')],
    '统计表把已主动公开的单列一项，2019 年起的格式都计入“予以公开”',
  ],
  [['requests.answered.partly-granted'], [result('partly-disclosed')], '名称不同：同意部分公开，部分公开'],
  [
    ['requests.answered.refused.state-secret'],
    [result('not-disclosed.state-secret')],
    '2019 年修订的条例改写了不予公开的理由',
  ],
  [
    ['requests.answered.refused.trade-secret', 'requests.answered.refused.privacy'],
    [result('not-disclosed.third-party-rights')],
    '统计表分商业秘密、个人隐私两项，2019 年起的格式合为保护第三方合法权益',
  ],
  [
    ['requests.answered.refused.security-and-stability'],
    [result('not-disclosed.security-and-stability')],
    '2019 年修订的条例改写了不予公开的理由',
  ],
  [
    ['requests.answered.refused.other-law'],
    [result('not-disclosed.prohibited-by-law')],
    '2019 年修订的条例改写了不予公开的理由',
  ],
  [
    ['requests.answered.not-of-this-agency', 'requests.answered.nonexistent'],
    [result('unavailable.not-held')],
    '统计表分“不属于本行政机关公开”和“信息不存在”，2019 年起的格式计“本机关不掌握相关政府信息”',
  ],
  [['requests.answered'], [result(TOTAL)], '统计表计答复，2019 年起的格式计办理结果，含不予处理和其他处理'],
  [['reconsideration.total'], [`reconsideration/${TOTAL}`], '2019 年起的格式含尚未审结，统计表没有这一项'],
  [['reconsideration.upheld'], ['reconsideration/upheld'], '名称不同：维持具体行政行为，结果维持'],
  [['reconsideration.corrected'], ['reconsideration/corrected'], '名称不同：被依法纠错，结果纠正'],
  [['reconsideration.other'], ['reconsideration/other'], '2019 年起的格式另列尚未审结'],
  [['litigation.total'], litigation(TOTAL), '统计表不分是否经过复议，且没有尚未审结一项'],
  [['litigation.upheld'], litigation('upheld'), '统计表不分是否经过复议'],
  [['litigation.corrected'], litigation('corrected'), '统计表不分是否经过复议'],
  [['litigation.other'], litigation('other'), '统计表不分是否经过复议，2019 年起的格式另列尚未审结'],
  [
    ['disclosed.normative-documents-issued'],
    ['disclosure.normative-documents/issued'],
    '名称不同：制发规范性文件总数，行政规范性文件本年制发件数',
  ],
];

/** 2014 beside 2021, every figure of both once: what is near, then what has no counterpart. */
export const crosswalk2014: readonly Correspondence[] = makeCrosswalk();

function makeCrosswalk(): Correspondence[] {
  const rows: Correspondence[] = NEAR.map(([older, newer, note]) => ({
    older: older.map((name) => `statistics-2014.${name}/number`),
    newer,
    relation: 'near',
    note,
  }));
  const told = new Set(rows.flatMap(({ older, newer }) => [...older, ...newer]));
  const alone = (edition: '2014' | '2021'): string[] =>
    figureCodes.filter(({ code, editions }) => editions.includes(edition) && !told.has(code)).map(({ code }) => code);
  return [
    ...rows,
    ...alone('2014').map((code): Correspondence => ({ older: [code], newer: [], relation: 'none', note: null })),
    ...alone('2021').map((code): Correspondence => ({ older: [], newer: [code], relation: 'none', note: null })),
  ];
}
