/**
 * The text of a report's page piece by piece, in the order of the page, and what is there beside it.
 */
import type { Element, Nodes } from 'hast';
import { toString } from 'mdast-util-to-string';
import type { Report } from '../../src/report.ts';
import { cellAnchor } from '../../src/table.ts';
import type { BuiltPage } from './page.ts';

/** A piece of text with the anchor it has or stands under. */
type Piece = readonly [anchor: string, text: string];

export interface PageText {
  headings: Piece[];
  paragraphs: Piece[];
  /** Cells with their anchor; lines of a table that was not rebuilt with the anchor of the table. */
  cells: Piece[];
  /** Text that is none of these, and no note of the site's own: there should be none. */
  strays: string[];
}

/** What the site itself says inside a report: names of tables, notes under them, lists of what was repaired. */
const OWN = new Set(['caption', 'figcaption', 'details']);

/** The same of a record: what its page has to show. */
export function textOfRecord({ sections, paragraphs, tables }: Report): PageText {
  return {
    headings: sections
      .filter(({ level }) => level > 0)
      .map(({ id, number, title }): Piece => [id, bare(`${number ?? ''}${title ?? ''}`, number)]),
    paragraphs: paragraphs.map(({ id, text }): Piece => [id, text]),
    cells: tables.flatMap(({ id, kind, rows }) =>
      rows.flatMap((row, r) => row.map(({ text }, c): Piece => [kind === 'lines' ? id : cellAnchor(id, r, c), text])),
    ),
    strays: [],
  };
}

/** The text of a built page. Whatever the stylesheet draws is not text. */
export function textOfPage(page: BuiltPage, { sections, paragraphs, tables }: Report): PageText {
  const found: PageText = { headings: [], paragraphs: [], cells: [], strays: [] };
  const numbers = new Map(sections.map(({ id, number }) => [id, number]));
  const ids = {
    section: new Set(sections.map(({ id }) => id)),
    paragraph: new Set(paragraphs.map(({ id }) => id)),
    lines: new Set(tables.filter(({ kind }) => kind === 'lines').map(({ id }) => id)),
  };
  const article = page.articles[0];
  if (article !== undefined) look(article, '', '');
  return found;

  /** `anchor` is the nearest id above; `section` the nearest of a section. */
  function look(node: Nodes, anchor: string, section: string): void {
    if (node.type === 'text' && node.value.trim() !== '') found.strays.push(node.value.trim());
    if (node.type !== 'element') return;
    const id = typeof node.properties['id'] === 'string' ? node.properties['id'] : anchor;
    if (ids.section.has(id)) section = id;
    const text = toString(node).trim();
    const { tagName } = node;
    if (OWN.has(tagName) || isNote(node)) return;
    if (/^h[1-6]$/u.test(tagName)) found.headings.push([section, bare(text, numbers.get(section) ?? null)]);
    else if (ids.paragraph.has(id)) found.paragraphs.push([id, text]);
    else if (tagName === 'td' || tagName === 'th') found.cells.push([id, text]);
    else if (tagName === 'li' && ids.lines.has(id)) found.cells.push([id, text]);
    else for (const child of node.children) look(child, id, section);
  }
}

/** A paragraph that no one can link to is the site's own word. */
function isNote({ tagName, properties }: Element): boolean {
  return tagName === 'p' && properties['id'] === undefined;
}

/**
 * A heading as the record has it: without the blanks in and after its number and the marks that close it, which the page
 * prints. Sample: `1. 公开情况。` with the number `1.`.
 */
function bare(heading: string, number: string | null): string {
  let words = heading;
  for (const sign of number ?? '') {
    if (!words.startsWith(sign)) return heading;
    words = words.slice(sign.length).trimStart();
  }
  return (number ?? '') + words.replace(/[\p{P}\s]+$/u, '');
}
