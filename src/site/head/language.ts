/**
 * The language of a report's reading text, which is not always that of its copy: what a machine turned into Traditional
 * is restored.
 */
import type { ReportMeta } from '../../report.ts';
import { scriptOf } from '../../text/script-of.ts';

/** `zh-CN`, or `zh-Hant` where the agency itself wrote Traditional (BCP 47). */
export function languageOf({ title, script }: Pick<ReportMeta, 'title' | 'script'>): 'zh-CN' | 'zh-Hant' {
  return script === 'zh-Hant' && scriptOf(title) === 'zh-Hant' ? 'zh-Hant' : 'zh-CN';
}
