/**
 * A CSL-JSON item as a BibTeX entry, UTF-8, that classic styles, biblatex and the GB/T 7714 styles for LaTeX all read.
 */
import { isoOf } from './csl-date.ts';
import type { CslItem } from './csl-item.ts';

/*
 * 2026-11-22. Why not the writer of a library.
 * @citation-js/plugin-bibtex 0.8 either drops every Chinese character (its default) or escapes nothing, not even % and
 * &; it knows neither langid nor, for BibTeX, the day of access. What is left to do is a list of a dozen fields. Its
 * parser reads every entry back in the tests. `language` is what Zotero reads. The fields are those that gbt7714-bibtex-style uses for a report: `year`
 * for classic styles beside `date` for those that print the day. Both scripts are langid `chinese`: it is the only
 * value that those styles know, and what they ask is how to punctuate.
 */

/** Characters that LaTeX reads as commands, and how they are written; braces as words, since BibTeX counts them. */
const WRITTEN: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** The entry, ending in a line break. */
export function bibtexOf(item: CslItem): string {
  const { accessed, author, genre, issued, language, note, page, title, URL } = item;
  const fields: Array<[name: string, value: string | undefined]> = [
    ['author', `{${escapeTex(author[0].literal)}}`],
    ['title', escapeTex(title)],
    ['institution', `{${escapeTex(author[0].literal)}}`],
    ['type', escapeTex(genre)],
    ['year', issued && String(issued['date-parts'][0][0])],
    ['date', issued && isoOf(issued)],
    ['pages', page && escapeTex(page)],
    ['url', URL && bareAddress(URL)],
    ['urldate', accessed && isoOf(accessed)],
    ['language', language],
    ['langid', 'chinese'],
    ['note', note && escapeTex(note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]));
  return `@techreport{${item.id},\n${lines.join(',\n')}\n}\n`;
}

/** Two of these in a row are one sign to LaTeX: -- is a dash. */
const JOINED = /(?<sign>[-`',<>])(?=\k<sign>)/gu;

/** Text as LaTeX prints it letter for letter, on one line. */
function escapeTex(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\\{}~^&%$#_]/gu, (character) => WRITTEN[character] ?? `\\${character}`)
    .replace(JOINED, '$<sign>{}');
}

/** An address is read verbatim; only a brace would end the field. */
function bareAddress(url: string): string {
  return url.replaceAll('{', '%7B').replaceAll('}', '%7D');
}
