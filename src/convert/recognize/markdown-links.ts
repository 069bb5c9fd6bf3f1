/**
 * Links and pictures of Markdown, as far as a page's menus and lists of other pages are made of them.
 */
import type { CleanLine } from './clean-line.ts';

/** Where a link of Markdown leads, and what it says when pointed at. */
const TARGET = '\\]\\((?:[^()\\s]|\\([^()\\s]{0,20}\\)){0,200}(?:\\s"[^"()]{0,60}")?\\)';

/** A picture of Markdown. Sample: `![](/line.png)`, `![Image 1: logo](/logo.png)` */
const PICTURE = new RegExp(`!\\[[^[\\]]{0,80}${TARGET}`, 'gu');

/** A link of Markdown. Sample: `[首页](/)`, `[打印](javascript:print())` */
const LINK = new RegExp(`\\[(?<words>[^[\\]()]{0,80})${TARGET}`, 'gu');

/** The number of a link in a text browser's dump. Sample: `[7]打印` */
const LINK_NUMBER = /\[\d{1,3}\](?=\p{Script=Han})/gu;

/** A line as it shows: of its links the words, of its pictures nothing. */
export function withoutLinks(text: string): string {
  const bare = text.replace(LINK_NUMBER, '');
  if (!bare.includes('](')) return bare;
  return bare.replace(PICTURE, '').replace(LINK, '$<words>').trim();
}

/** What a report may have among its links: its headings, and its files. */
const OWN_LINK =
  /\[\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|附)|\.(?:docx?|xlsx?|pdf|wps|et|zip|rar)\b/iu;

/** Whether a line is links alone, as entries of a menu and of a list of pages are. Sample: `* [法院概况](/gk)` */
export function isLinks({ text }: CleanLine): boolean {
  if (!text.includes('](') || OWN_LINK.test(text)) return false;
  return /^[\s*+•·|｜-]*$/u.test(text.replace(PICTURE, '').replace(LINK, ''));
}
