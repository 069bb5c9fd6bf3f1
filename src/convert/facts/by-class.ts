/**
 * Items that are told behind their classes or issues: 主动公开政府信息8类，共320条; 微信公众号推送36期、215条. What they are stands before both.
 */
import type { KindEvidence } from './kind-evidence.ts';

/** Nothing said of what. */
const NAMELESS = /^(?:共计?|合计|总计|（未说明）)$/u;

/** Sample: `网站发布主动公开信息|28大项、79小项，共计7213条`; not `信息120条，视频12条，共计132条` */
const BY_CLASS =
  /(?:^|[，。；：])(?<thing>[^，。；：\d]{2,40})\d[\d,]*\s?(?:大?类|[大小]项|期)(?:[、，]\d[\d,]*\s?小?[项类])?[，、,](?:共计?|合计|总计)?\s?\d[\d,.]*[余多]?[条篇]$/u;

/** What such a number counts; null for others. */
export function thingInClasses({ metric, sentence }: KindEvidence): string | null {
  return NAMELESS.test(metric) ? (BY_CLASS.exec(sentence)?.groups?.['thing'] ?? null) : null;
}
