/**
 * The figures that most readers want first, each one cell of the form or the sum of several: what the pages that compare
 * offer before all others, and the columns of the wide table.
 */
import type { TableEdition } from '../report.ts';
import { figureCodes } from './codes.ts';

/** A leading figure. */
export interface LeadingFigure {
  /** Its own code: that of its cell, or, for a sum, the path that its addends share. */
  code: string;
  /** Short name in Chinese. */
  name: string;
  unit: string;
  /** Codes of the cells whose sum it is, in each edition that has them; a single one is the cell itself. */
  addends: Partial<Record<TableEdition, readonly string[]>>;
}

/** Codes that make a sum: below the path, in the same column. */
function below(path: string, column: string): (code: string) => boolean {
  return (code) => code === `${path}/${column}` || (code.startsWith(`${path}.`) && code.endsWith(`/${column}`));
}

/** The figure of a path and a column: its cell, or the sum of the cells below it. Sample: `requests.result.other`, `total` */
export function leading(path: string, column: string, name: string, unit = '件'): LeadingFigure {
  const isAddend = below(path, column);
  const addends: LeadingFigure['addends'] = {};
  for (const { code, editions } of figureCodes)
    if (isAddend(code)) for (const edition of editions) addends[edition] = [...(addends[edition] ?? []), code];
  return { code: `${path}/${column}`, name, unit, addends };
}

export const leadingFigures: readonly LeadingFigure[] = [
  leading('requests.received', 'total', '新收申请'),
  leading('requests.carried-in', 'total', '上年结转'),
  leading('requests.result.disclosed', 'total', '予以公开'),
  leading('requests.result.partly-disclosed', 'total', '部分公开'),
  leading('requests.result.not-disclosed', 'total', '不予公开'),
  leading('requests.result.unavailable', 'total', '无法提供'),
  leading('requests.result.not-processed', 'total', '不予处理'),
  leading('requests.result.other', 'total', '其他处理'),
  leading('requests.result.total', 'total', '办理结果总计'),
  leading('requests.carried-out', 'total', '结转下年'),
  leading('reconsideration', 'total', '行政复议'),
  leading('reconsideration', 'corrected', '行政复议结果纠正'),
  leading('litigation', 'total', '行政诉讼'),
  leading('litigation', 'corrected', '行政诉讼结果纠正'),
  leading('disclosure.normative-documents', 'issued', '制发行政规范性文件'),
  leading('disclosure.normative-documents', 'in-force', '现行有效行政规范性文件'),
  leading('disclosure.licensing', 'decisions', '行政许可决定'),
  leading('disclosure.penalties', 'decisions', '行政处罚决定'),
];
