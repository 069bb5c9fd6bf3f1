/**
 * The built site against the records: every word and every anchor of every report is on its page.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Nodes } from 'hast';
import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { readArchive } from '../../src/archive/read-archive.ts';
import { Report } from '../../src/report.ts';
import type { Ledger } from '../../src/convert/write/ledger.ts';
import { replay } from '../../src/convert/write/replay.ts';
import { copyLines } from '../../src/site/copy-lines.ts';
import { readSeedLines } from '../../src/site/seed-lines.ts';
import { linksIn, readPage, wordsAt } from '../support/page.ts';
import { textOfPage, textOfRecord } from '../support/page-text.ts';
import { placedTexts, sideBySideFaults } from '../support/side-by-side-faults.ts';

const OUT = 'dist';

/** What a reader of HTML may lay out otherwise. */
const UNSEEN = /[\s\p{Z}\p{Cf}\p{Cc}]/gu;
const reports = await readArchive('content');

/** The text of an element without the tools beside it, which have no words of their own. */
function textOf(node: Nodes | undefined): string {
  return node === undefined ? '' : toString(node);
}

describe.each(reports.map((report) => [report.id, report] as const))('%s', (id, report) => {
  const html = readFileSync(join(OUT, 'reports', id, 'index.html'), 'utf8');
  const page = readPage(html);

  test('every section, paragraph, table and row has its anchor, and no id stands twice', () => {
    const rows = report.tables.flatMap((table) =>
      table.kind === 'lines' ? [] : table.rows.map((_, row) => `${table.id}-r${row + 1}`),
    );
    const ids = [...report.sections, ...report.paragraphs, ...report.tables].map((item) => item.id);
    expect([...ids, ...rows].filter((anchor) => !page.byId.has(anchor))).toEqual([]);
    expect(page.twice).toEqual([]);
  });

  test('the text of the page is the text of the record, letter for letter, heading by heading, cell by cell, and no more', () => {
    expect(wordsAt(page, 'title')).toBe(report.title);
    expect(textOfPage(page, report)).toEqual(textOfRecord(report));
  });

  test('seed and ledger replayed are the words of the page', () => {
    // Written by the converter; tests/content.test.ts holds it against the schema.
    const ledger = JSON.parse(readFileSync(join('content/reports', `${id}.ledger.json`), 'utf8')) as Ledger;
    const replayed = replay(readFileSync(report.source.file), ledger);
    for (const [anchor, text] of replayed) {
      if (/-c\d+$|-l\d+$/u.test(anchor)) continue;
      const element = page.byId.get(anchor);
      const heading = element?.children.find((child) => child.type === 'element' && /^h\d$/u.test(child.tagName));
      expect(textOf(heading ?? element).trim(), anchor).toBe(text.trim());
    }
    for (const table of report.tables) {
      table.rows.forEach((row, r) => {
        const cells =
          page.byId.get(`${table.id}-r${r + 1}`)?.children.filter((child) => child.type === 'element') ?? [];
        if (table.kind === 'lines') return;
        row.forEach((cell, c) => {
          const text = replayed.get(`${table.id}-r${r + 1}-c${c + 1}`) ?? '';
          expect(cell.text).toBe(text);
          if (text !== '') expect(textOf(cells[c]).trim()).toBe(text);
        });
      });
    }
  });

  test('every repair is shown in the place it was made, but for what was moved out of the text', () => {
    const ledger = JSON.parse(readFileSync(join('content/reports', `${id}.ledger.json`), 'utf8')) as Ledger;
    const inText = new Set(
      ledger.blocks.flatMap(({ spans }) => spans.flatMap((span) => (typeof span === 'string' ? [] : [span[0]]))),
    );
    const counts = [...html.matchAll(/<summary>\s*(?:题名|标题|本段|本表)修复 (\d+) 处/gu)].map(([, count]) =>
      Number(count),
    );
    const expected = ledger.repairs.filter(({ line }) => inText.has(line)).length;
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(expected);
  });

  test('it loads no script and nothing from another host', () => {
    expect(page.scripts).toBe(1);
    expect(page.foreign).toEqual([]);
  });

  test('its record and its seed stand beside it', () => {
    const published = Report.parse(JSON.parse(readFileSync(join(OUT, 'reports', `${id}.json`), 'utf8')));
    expect(published).toEqual(report);
    expect(readFileSync(join(OUT, 'reports', `${id}.txt`)).equals(readFileSync(report.source.file))).toBe(true);
    expect(readFileSync(join(OUT, 'reports', `${id}.md`), 'utf8')).toContain(report.title);
  });

  test('each paragraph and each cell leads to its own lines of the copy, beside which its text stands', () => {
    const source = readPage(readFileSync(join(OUT, 'reports', id, 'source/index.html'), 'utf8'));
    const ledger = JSON.parse(readFileSync(join('content/reports', `${id}.ledger.json`), 'utf8')) as Ledger;
    const printed = readSeedLines({ record: report, ledger });
    expect(sideBySideFaults({ record: report, ledger }, printed)).toEqual([]);
    expect(source.twice).toEqual([]);
    const lines = printed.map((_, index) => source.byId.get(`L${index + 1}`)?.children.at(-1));
    expect(lines.map((line) => textOf(line).replaceAll(UNSEEN, ''))).toEqual(
      printed.map((line) => line.replaceAll(UNSEEN, '')),
    );
    for (const { anchor, text, lines } of placedTexts(report)) {
      expect(linksIn(page, anchor), anchor).toContain(`source/#${copyLines(lines.join('-')).anchor}`);
      expect(source.byId.has(copyLines(lines.join('-')).anchor), anchor).toBe(true);
      expect(textOf(source.byId.get(anchor)).replaceAll(UNSEEN, ''), anchor).toBe(text.replaceAll(UNSEEN, ''));
    }
  });

  test('text and copy side by side weigh little', () => {
    const source = readFileSync(join(OUT, 'reports', id, 'source/index.html'));
    expect(gzipSync(source).length).toBeLessThan(100 * 1024);
  });
});
