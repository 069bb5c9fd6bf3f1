/**
 * The edition of 2021: 国办公开办函〔2021〕30号, 26 September 2021.
 */
import { disclosureFigure } from './disclosure-codes.ts';
import type { Form } from './form.ts';
import { parts } from './parts.ts';
import { requestsTable } from './requests-table.ts';
import { reviewTable } from './review-table.ts';

const DECIDED = ['信息内容', '本年处理决定数量'];

export const form2021: Form = {
  edition: '2021',
  issuedBy: '国办公开办函〔2021〕30号',
  issued: '2021-09-26',
  years: { from: 2021, to: null },
  parts,
  tables: [
    {
      kind: 'blocks',
      name: 'proactive-disclosure',
      part: 'proactive-disclosure',
      figureOf: disclosureFigure,
      blocks: [
        {
          caption: '第二十条第（一）项',
          columns: ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
          rows: ['规章', '行政规范性文件'],
        },
        { caption: '第二十条第（五）项', columns: DECIDED, rows: ['行政许可'] },
        { caption: '第二十条第（六）项', columns: DECIDED, rows: ['行政处罚', '行政强制'] },
        {
          caption: '第二十条第（八）项',
          columns: ['信息内容', '本年收费金额（单位：万元）'],
          rows: ['行政事业性收费'],
        },
      ],
    },
    requestsTable([
      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      '3.其他',
    ]),
    reviewTable,
  ],
};
