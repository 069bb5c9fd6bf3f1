/**
 * The six parts and the headings they are printed under, the same in both editions.
 * Source: 国办公开办函〔2019〕60号, 国办公开办函〔2021〕30号; the longer names occur in published reports.
 */
import type { FormPart } from './form.ts';

export const parts: readonly FormPart[] = [
  { name: 'overview', headings: ['总体情况'] },
  { name: 'proactive-disclosure', headings: ['主动公开政府信息情况', '行政机关主动公开政府信息情况'] },
  { name: 'requests', headings: ['收到和处理政府信息公开申请情况', '行政机关收到和处理政府信息公开申请情况'] },
  {
    name: 'review-and-litigation',
    headings: ['政府信息公开行政复议、行政诉讼情况', '因政府信息公开工作被申请行政复议、提起行政诉讼情况'],
  },
  {
    name: 'problems-and-improvements',
    headings: ['存在的主要问题及改进情况', '政府信息公开工作存在的主要问题及改进情况'],
  },
  { name: 'other-matters', headings: ['其他需要报告的事项'] },
];
