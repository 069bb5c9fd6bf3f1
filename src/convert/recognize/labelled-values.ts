/**
 * An archive head that has labels and values on lines by themselves: the value stands below its label.
 * Sample: `• 发布机构`, `青禾市林草局`, `• 文号`, `• 发布日期`, `2026-01-26`.
 */
import type { CleanLine } from './clean-line.ts';

/** A label of an archive head, and nothing else. */
const LABEL =
  /^[\s•·*|｜-]*(?:索\s*引\s*号|发\s*布\s*机\s*构|发布单位|发文机关|公开机构|文\s*号|发文字号|发布日期|发布时间|成文日期|发文日期|生成日期|公开日期|有\s*效\s*性|效力状态|主题分类|信息分类|组配分类|体裁分类|公开方式|公开范围|公开时限|主题词|关键词|信息来源|来\s*源|统一编号|著录号|信息类别|责任部门)\s*[：:]?[\s|｜]*$/u;

/** Longest value, in characters. */
const LONGEST = 40;

/** Labels from which on they are a head, and not somebody's words. */
const SEVERAL = 2;

/** Indexes of such labels before `end` and of their values. */
export function labelledValues(lines: readonly CleanLine[], end: number): ReadonlySet<number> {
  const found = new Set<number>();
  let labels = 0;
  let open = false;
  for (const [index, { text }] of lines.slice(0, end).entries()) {
    if (text.trim() === '') continue;
    if (LABEL.test(text)) {
      labels++;
      open = true;
      found.add(index);
      continue;
    }
    if (open && text.trim().length <= LONGEST && !/报告|年报|報告|年報/u.test(text)) found.add(index);
    open = false;
  }
  return labels >= SEVERAL ? found : new Set();
}
