/**
 * The edition of 2019 (trial): 国办公开办函〔2019〕60号, 23 November 2019.
 */
import { disclosureFigure } from './disclosure-codes.ts';
import type { Form } from './form.ts';
import { parts } from './parts.ts';
import { requestsTable } from './requests-table.ts';
import { reviewTable } from './review-table.ts';

const HANDLED = ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'];

export const form2019: Form = {
  edition: '2019',
  issuedBy: '国办公开办函〔2019〕60号',
  issued: '2019-11-23',
  years: { from: 2019, to: 2020 },
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
          columns: ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'],
          rows: ['规章', '规范性文件'],
        },
        { caption: '第二十条第（五）项', columns: HANDLED, rows: ['行政许可', '其他对外管理服务事项'] },
        { caption: '第二十条第（六）项', columns: HANDLED, rows: ['行政处罚', '行政强制'] },
        {
          caption: '第二十条第（八）项',
          columns: ['信息内容', '上一年项目数量', '本年增/减'],
          rows: ['行政事业性收费'],
        },
        { caption: '第二十条第（九）项', columns: ['信息内容', '采购项目数量', '采购总金额'], rows: ['政府集中采购'] },
      ],
    },
    requestsTable([]),
    reviewTable,
  ],
};
