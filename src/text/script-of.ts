/**
 * Which script a piece of text is in, for the `lang` of what a page takes from a copy: the page itself is in `zh-CN`.
 */
import { toSimplified } from './simplified.ts';

/** A record's script as found, and its texts as restored. */
interface Texts {
  readonly script: 'zh-Hans' | 'zh-Hant';
  readonly sections: ReadonlyArray<{ readonly title: string | null }>;
  readonly paragraphs: ReadonlyArray<{ readonly text: string }>;
}

/** `zh-Hant` where the text has a character that Simplified script writes otherwise, else `zh-Hans`. */
export function scriptOf(text: string): 'zh-Hans' | 'zh-Hant' {
  return toSimplified(text) === text ? 'zh-Hans' : 'zh-Hant';
}

/** The `lang` of a title, a name, a quotation; absent where it is the page's own. */
export function langOf(text: string): 'zh-Hant' | undefined {
  return scriptOf(text) === 'zh-Hant' ? 'zh-Hant' : undefined;
}

/** The `lang` of a report's text as restored: of most of its paragraphs and headings. Absent where it is the page's own. */
export function langOfReport(record: Texts): 'zh-Hant' | undefined {
  if (record.script === 'zh-Hans') return undefined;
  const texts = [...record.sections.map(({ title }) => title ?? ''), ...record.paragraphs.map(({ text }) => text)];
  const traditional = texts.filter((text) => scriptOf(text) === 'zh-Hant').length;
  return 2 * traditional > texts.filter((text) => text !== '').length ? 'zh-Hant' : undefined;
}
