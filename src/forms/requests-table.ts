/**
 * Table B, requests (依申请公开), which the editions share but for the rows of other handling (其他处理).
 * Source: the forms attached to 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号.
 */
import type { FactKind } from '../report.ts';
import type { GridTable, RowPath } from './form.ts';
import { segments } from './segments.ts';

const APPLICANTS = '申请人情况';
const ORGANISATIONS = '法人或其他组织';
const NEW = '一、本年新收政府信息公开申请数量';
const CARRIED = '二、上年结转政府信息公开申请数量';
const RESULTS = '三、本年度办理结果';
const NEXT = '四、结转下年度继续办理';
const TOTAL = '（七）总计';
const OTHER = '（六）其他处理';

const columns: readonly RowPath[] = [
  [APPLICANTS, '自然人'],
  ...['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map((leaf) => [APPLICANTS, ORGANISATIONS, leaf]),
  [APPLICANTS, '总计'],
];

const outcomes = (under: string, leaves: readonly string[]): RowPath[] => leaves.map((leaf) => [RESULTS, under, leaf]);

/** Outcomes by their number; the rows under one are its kinds of cases. （五） and （六） refuse nothing. */
const OUTCOMES: ReadonlyArray<readonly [begin: string, kind: FactKind]> = [
  ['（一）', 'requests-granted'],
  ['（二）', 'requests-partly-granted'],
  ['（三）', 'requests-refused'],
  ['（四）', 'requests-unavailable'],
  ['（五）', 'requests-not-processed'],
  ['（六）', 'requests-other'],
];

function kindOfRow([outer = '', outcome = '']: RowPath): FactKind | null {
  if (outer === NEW) return 'requests-received';
  if (outer === CARRIED) return 'requests-carried-over';
  if (outer === NEXT) return 'requests-carried-out';
  return OUTCOMES.find(([begin]) => outcome.startsWith(begin))?.[1] ?? null;
}

const columnName = segments({
  自然人: 'natural-person',
  商业企业: 'business',
  科研机构: 'research-institute',
  社会公益组织: 'public-benefit-organisation',
  法律服务机构: 'legal-service',
  其他: 'other-organisation',
  总计: 'total',
});

const rowName = segments({
  [NEW]: 'received',
  [CARRIED]: 'carried-in',
  [RESULTS]: 'result',
  [NEXT]: 'carried-out',
  '（一）予以公开': 'disclosed',
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）': 'partly-disclosed',
  '（三）不予公开': 'not-disclosed',
  '1.属于国家秘密': 'state-secret',
  '2.其他法律行政法规禁止公开': 'prohibited-by-law',
  '3.危及“三安全一稳定”': 'security-and-stability',
  '4.保护第三方合法权益': 'third-party-rights',
  '5.属于三类内部事务信息': 'internal-affairs',
  '6.属于四类过程性信息': 'process-information',
  '7.属于行政执法案卷': 'enforcement-files',
  '8.属于行政查询事项': 'administrative-inquiry',
  '（四）无法提供': 'unavailable',
  '1.本机关不掌握相关政府信息': 'not-held',
  '2.没有现成信息需要另行制作': 'to-be-made',
  '3.补正后申请内容仍不明确': 'still-unclear',
  '（五）不予处理': 'not-processed',
  '1.信访举报投诉类申请': 'petition',
  '2.重复申请': 'repeated',
  '3.要求提供公开出版物': 'publication',
  '4.无正当理由大量反复申请': 'excessive',
  '5.要求行政机关确认或重新出具已获取信息': 'confirmation',
  [OTHER]: 'other',
  '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请': 'not-corrected',
  '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请': 'fee-unpaid',
  '3.其他': 'remaining',
  [TOTAL]: 'total',
});

/** The table with the given rows under （六）其他处理; an empty list makes it one row. */
export function requestsTable(otherHandling: readonly string[]): GridTable {
  const handled: RowPath[] = [
    [RESULTS, '（一）予以公开'],
    [RESULTS, '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
    ...outcomes('（三）不予公开', [
      '1.属于国家秘密',
      '2.其他法律行政法规禁止公开',
      '3.危及“三安全一稳定”',
      '4.保护第三方合法权益',
      '5.属于三类内部事务信息',
      '6.属于四类过程性信息',
      '7.属于行政执法案卷',
      '8.属于行政查询事项',
    ]),
    ...outcomes('（四）无法提供', [
      '1.本机关不掌握相关政府信息',
      '2.没有现成信息需要另行制作',
      '3.补正后申请内容仍不明确',
    ]),
    ...outcomes('（五）不予处理', [
      '1.信访举报投诉类申请',
      '2.重复申请',
      '3.要求提供公开出版物',
      '4.无正当理由大量反复申请',
      '5.要求行政机关确认或重新出具已获取信息',
    ]),
    ...(otherHandling.length === 0 ? [[RESULTS, OTHER]] : outcomes(OTHER, otherHandling)),
  ];
  const rows: RowPath[] = [[NEW], [CARRIED], ...handled, [RESULTS, TOTAL], [NEXT]];
  const key = (path: RowPath): string => path.join('/');
  return {
    kind: 'grid',
    name: 'requests',
    part: 'requests',
    note: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    columns,
    rows,
    figureOf: (row, column) => ({
      code: `requests.${rowName(row)}/${columnName(column.slice(-1))}`,
      unit: '件',
      kind: column === columns.at(-1) ? kindOfRow(row) : null,
    }),
    reconciliations: [
      {
        id: 'requests-in-out',
        formula: '第一项加第二项之和，等于第三项加第四项之和',
        along: 'column',
        left: [NEW, CARRIED],
        right: [key([RESULTS, TOTAL]), NEXT],
        basis: 'stated',
      },
      {
        id: 'requests-outcomes',
        formula: '（一）至（六）各项之和，等于（七）总计',
        along: 'column',
        left: handled.map(key),
        right: [key([RESULTS, TOTAL])],
        basis: 'implied',
      },
      {
        id: 'requests-applicants',
        formula: '自然人与法人或其他组织各列之和，等于总计',
        along: 'row',
        left: ['0', '1', '2', '3', '4', '5'],
        right: ['6'],
        basis: 'implied',
      },
    ],
  };
}
