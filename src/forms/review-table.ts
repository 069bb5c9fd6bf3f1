/**
 * Table C, reconsideration and litigation (行政复议、行政诉讼): one row of fifteen numbers, the same in both editions.
 * Source: the forms attached to 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号.
 */
import type { GridTable, RowPath } from './form.ts';
import { segments } from './segments.ts';

const TOTAL = '总计';
const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', TOTAL];
const GROUPS: readonly RowPath[] = [['行政复议'], ['行政诉讼', '未经复议直接起诉'], ['行政诉讼', '复议后起诉']];

const names = segments({
  行政复议: 'reconsideration',
  行政诉讼: 'litigation',
  未经复议直接起诉: 'direct',
  复议后起诉: 'after-reconsideration',
  结果维持: 'upheld',
  结果纠正: 'corrected',
  其他结果: 'other',
  尚未审结: 'pending',
  [TOTAL]: 'total',
});

export const reviewTable: GridTable = {
  kind: 'grid',
  name: 'review-and-litigation',
  part: 'review-and-litigation',
  note: null,
  columns: GROUPS.flatMap((group) => RESULTS.map((result) => [...group, result])),
  rows: [[]],
  figureOf: (_row, column) => ({
    code: `${names(column.slice(0, -1))}/${names(column.slice(-1))}`,
    unit: '件',
    kind: column.at(-1) !== TOTAL ? null : column[0] === '行政复议' ? 'reconsideration' : 'litigation',
  }),
  reconciliations: GROUPS.map((group, index) => ({
    id: `review-total-${index + 1}`,
    formula: `${group.join('·')}：前四项之和，等于总计`,
    along: 'row',
    left: [0, 1, 2, 3].map((column) => String(index * 5 + column)),
    right: [String(index * 5 + 4)],
    basis: 'implied',
  })),
};
