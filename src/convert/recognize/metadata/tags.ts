/**
 * What a saved page or a Word file says of itself outside its text, as government pages are bound to (ArticleTitle, PubDate,
 * ContentSource, Url): shown to nobody, and often left as the template had it, so that what is printed beats it.
 */
import { HttpAddress } from '../../../report-meta.ts';
import { readDate } from '../../../text/date.ts';
import type { Tag } from '../../read/extract.ts';

export interface Tags {
  /** Title of the article. */
  title: string | null;
  /** Where the site has it from. */
  source: string | null;
  /** ISO date or date-time. */
  published: string | null;
  /** Address of the page, absolute. */
  url: string | null;
}

/** What can be a title of such a report. */
export const REPORT = /(?:报告|年报|報告|年報)(?:[（(][^）)]{1,20}[）)])?$/u;

export function readTags(tags: readonly Tag[]): Tags {
  const values = (...names: string[]): string[] =>
    names.flatMap((name) =>
      tags.filter((tag) => tag.name.toLowerCase() === name && tag.value.trim() !== '').map(({ value }) => value.trim()),
    );
  return {
    title: values('articletitle', 'title').find((value) => REPORT.test(value)) ?? null,
    source: values('contentsource')[0] ?? null,
    published:
      values('pubdate')
        .map(readDate)
        .find((day) => day !== null) ?? null,
    url: values('url', 'canonical', 'saved-from').find(isAddress) ?? null,
  };
}

function isAddress(value: string): boolean {
  return HttpAddress.safeParse(value).success;
}

/** Where a crawler's head says that the copy was found. Sample: `原文链接: https://www.example.gov.cn/a.html`, `URL Source: http://…` */
const FOUND_AT =
  /^\s*(?:原文(?:链接|地址|网址)|网页(?:链接|地址)|URL(?: Source)?)\s?[：:]\s*(?<address>https?:\/\/\S+)\s*$/iu;

/** The address that a line around the report gives as its own; null where none does, or several do. */
export function printedAddress(lines: readonly { text: string }[]): string | null {
  const found = new Set(lines.flatMap(({ text }) => FOUND_AT.exec(text)?.groups?.['address'] ?? []));
  const [only, ...others] = [...found].filter(isAddress);
  return others.length === 0 ? (only ?? null) : null;
}
