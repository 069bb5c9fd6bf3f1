/**
 * A CSL-JSON item as a RIS record, UTF-8, lines ended as the format asks.
 */
import { isoOf } from './csl-date.ts';
import type { CslItem } from './csl-item.ts';

/*
 * 2026-11-22. Written here: nine tags in a row need no library, and the one at hand (@citation-js/plugin-ris) leaves out
 * the archive and the place. Its parser reads every record back in the tests.
 */

/** The record, from TY to ER. */
export function risOf({
  id,
  accessed,
  archive,
  author,
  genre,
  issued,
  language,
  note,
  page,
  title,
  URL,
}: CslItem): string {
  const tags: Array<[tag: string, value: string | undefined]> = [
    ['TY', 'RPRT'],
    ['ID', id],
    // A comma would part a family name from a given one.
    ['AU', author[0].literal.replaceAll(',', '，')],
    ['TI', title],
    ['M3', genre],
    ['PB', author[0].literal],
    ['PY', issued && String(issued['date-parts'][0][0])],
    ['DA', issued && isoOf(issued, '/')],
    ['SP', page],
    ['DB', archive],
    ['UR', URL],
    ['Y2', accessed && isoOf(accessed, '/')],
    ['LA', language],
    ['N1', note],
  ];
  const lines = tags.flatMap(([tag, value]) =>
    value === undefined ? [] : [`${tag}  - ${value.replace(/\s+/gu, ' ')}`],
  );
  return [...lines, 'ER  - ', ''].join('\r\n');
}
