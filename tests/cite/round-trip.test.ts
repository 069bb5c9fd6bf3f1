/**
 * BibTeX and RIS read back by citation-js, which had no part in writing them, give the fields that went in.
 */
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { plugins, type ParsedItem } from '@citation-js/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCslItem } from '../../src/cite/csl-item.ts';
import { citations } from '../../src/cite/index.ts';
import { placeAt } from '../../src/cite/place.ts';
import type { Report } from '../../src/report.ts';
import { madeUp, seedReports } from './made-up.ts';

/** As a classic BibTeX program, as biblatex and as a reader of RIS understand the text. */
type Reader = '@bibtex/text' | '@biblatex/text' | '@ris/file';

function readBack(text: string, reader: Reader): ParsedItem {
  const [item, ...more] = plugins.input.chain(text, { forceType: reader, generateGraph: false });
  if (item === undefined || more.length > 0) throw new Error(`not one entry: ${text}`);
  return item;
}

/** An author comes back as a family name or as a literal. */
function nameOf(item: ParsedItem): unknown {
  // Safe: both parsers give a list of names.
  const [author] = item['author'] as Array<{ family?: string; literal?: string }>;
  return author?.literal ?? author?.family;
}

function expectBack(report: Report, anchor: string | null): void {
  const address = `https://archive.example.org${report.url}${anchor === null ? '' : `#${anchor}~9f2c1a`}`;
  const cited = { address, place: anchor === null ? null : placeAt(report, anchor) };
  const item = toCslItem(report, cited);
  const { bibtex, ris } = citations(report, cited);
  const oneLine = (text: string | undefined): string | undefined => text?.replace(/\s+/gu, ' ').trim();
  const readers: Array<[Reader, string]> = [
    ['@bibtex/text', bibtex],
    ['@biblatex/text', bibtex],
    ['@ris/file', ris],
    // As it is copied from the page.
    ['@ris/file', ris.replaceAll('\r\n', '\n').trimEnd()],
  ];
  for (const [reader, text] of readers) {
    const back = readBack(text, reader);
    expect(back, text).toMatchObject({ type: 'report', title: oneLine(item.title), URL: address, genre: '年度报告' });
    const name = oneLine(item.author[0].literal);
    // RIS has no way to say that a comma parts no name.
    expect(nameOf(back), text).toBe(reader === '@ris/file' ? name?.replaceAll(',', '，') : name);
    // Classic BibTeX knows the year alone.
    const year = item.issued && { 'date-parts': [item.issued['date-parts'][0].slice(0, 1)] };
    expect(back['issued'], text).toEqual(reader === '@bibtex/text' ? year : item.issued);
    if (reader !== '@bibtex/text') expect(back['accessed'], text).toEqual(item.accessed);
    expect(back['page'], text).toBe(item.page);
    expect(back['note'], text).toBe(item.note);
    expect(back['id'], text).toBe(item.id);
  }
}

test('every seed, and a section of each', () => {
  for (const report of seedReports) {
    expectBack(report, null);
    expectBack(report, 's1');
  }
});

test('any title and agency', () => {
  const words = fc
    .string({ unit: fc.constantFrom(...'局年报《》“”〈〉（），：a Z9%&$#_{}~^\\-\'`<>,"@=|/臺') })
    .map((text) => `政${text.replace(/\s+/gu, ' ')}府`);
  fc.assert(
    fc.property(words, words, (title, agency) => {
      expectBack(madeUp({ title, agency, url: 'https://www.a.gov.cn/b_c?d=1&e=%20', fetched: '2026-11-22' }), null);
    }),
    { numRuns: 300 },
  );
});
