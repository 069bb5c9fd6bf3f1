/**
 * What the cells of table A count, proactive disclosure (主动公开), by their labels: both editions, which share what they
 * word alike. Where they word it otherwise (新制作, 制发), it is another code; `crosswalk.ts` says how near the two are.
 */
import type { FactKind } from '../report.ts';
import type { FormFigure } from './form.ts';
import { segments } from './segments.ts';

const rowName = segments({
  规章: 'regulations',
  规范性文件: 'normative-documents',
  行政规范性文件: 'normative-documents',
  行政许可: 'licensing',
  其他对外管理服务事项: 'other-services',
  行政处罚: 'penalties',
  行政强制: 'coercion',
  行政事业性收费: 'charges',
  政府集中采购: 'procurement',
});

/** Segment and unit of a column. 采购总金额 is printed without a unit: reports give 元 and 万元. */
const COLUMNS: Readonly<Record<string, readonly [name: string, unit: string | null]>> = {
  本年新制作数量: ['made', '件'],
  本年新公开数量: ['newly-disclosed', '件'],
  对外公开总数量: ['disclosed-in-total', '件'],
  上一年项目数量: ['items-year-before', '项'],
  '本年增/减': ['items-change', '项'],
  处理决定数量: ['decisions', '件'],
  采购项目数量: ['projects', '项'],
  采购总金额: ['amount', null],
  本年制发件数: ['issued', '件'],
  本年废止件数: ['repealed', '件'],
  现行有效件数: ['in-force', '件'],
  本年处理决定数量: ['decisions', '件'],
  '本年收费金额（单位：万元）': ['amount', '万元'],
};

const KINDS: Readonly<Record<string, FactKind>> = {
  'disclosure.normative-documents/made': 'normative-issued',
  'disclosure.normative-documents/issued': 'normative-issued',
  'disclosure.normative-documents/in-force': 'normative-in-force',
};

/** Throws for a label that the form has not. */
export function disclosureFigure(row: string, column: string): FormFigure {
  const [name, unit] = COLUMNS[column] ?? [];
  if (name === undefined || unit === undefined) throw new Error(`the label “${column}” of the form has no code`);
  const code = `disclosure.${rowName([row])}/${name}`;
  return { code, unit, kind: KINDS[code] ?? null };
}
