/**
 * The archive's own content: each seed against its MDX and its ledger, checked without the converter where that can be.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { unified } from 'unified';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { readSeedFile } from '../scripts/convert/seed-file.ts';
import { readReport } from '../src/archive/record.ts';
import { convert } from '../src/convert/index.ts';
import { decode } from '../src/convert/read/decode.ts';
import { visible } from '../src/text/visible.ts';
import { COMPONENTS } from '../src/convert/write/mdast.ts';
import type { Ledger } from '../src/convert/write/ledger.ts';
import { replay } from '../src/convert/write/replay.ts';
import { Report } from '../src/report.ts';

const seeds = readdirSync('seeds').filter((name) => name.endsWith('.txt'));

describe.each(seeds)('%s', (name) => {
  const path = join('seeds', name);
  const bytes = readFileSync(path);
  const loaded = (async () => {
    const file = await convert(readSeedFile(path));
    const id = file.data.record?.id ?? '';
    const mdx = readFileSync(join('content/reports', `${id}.mdx`), 'utf8');
    const ledgerJson = readFileSync(join('content/reports', `${id}.ledger.json`), 'utf8');
    // Written by the converter and compared with its record below.
    return { file, mdx, ledgerJson, ledger: JSON.parse(ledgerJson) as Ledger };
  })();

  test('the record fits its schema', async () => {
    const { file } = await loaded;
    expect(Report.parse(file.data.record)).toEqual(file.data.record);
  });

  test('the content is what the converter gives, and reads back as the same record', async () => {
    const { file, mdx, ledgerJson } = await loaded;
    expect(mdx).toBe(String(file));
    expect(readReport(mdx, ledgerJson).record).toEqual(file.data.record);
  });

  test('seed and ledger replayed give the text of the page', async () => {
    const { mdx, ledgerJson, ledger } = await loaded;
    const { record } = readReport(mdx, ledgerJson);
    const replayed = replay(bytes, ledger);
    const page = new Map<string, string>();
    if (record.basis.title === 'text') page.set('title', record.title);
    for (const { id, text } of record.paragraphs) page.set(id, text);
    for (const table of record.tables) {
      table.rows.forEach((row, r) =>
        row.forEach((cell, c) => {
          const id =
            table.kind === 'lines' ? `${table.id}-l${cell.lines?.[0] ?? 0}` : `${table.id}-r${r + 1}-c${c + 1}`;
          if (cell.text !== '') page.set(id, cell.text);
        }),
      );
    }
    const headings = new Map(headingsOf(mdx));
    for (const [id, text] of headings) page.set(id, text);
    expect(Object.fromEntries([...replayed].sort())).toEqual(Object.fromEntries([...page].sort()));
  });

  test('the sums close, counted anew', async () => {
    const { ledger } = await loaded;
    const { characters, kept, repaired, dropped, layout } = ledger.sums;
    expect(characters).toBe(Array.from(visible(decode(bytes).text)).length);
    expect(kept + repaired + dropped + layout).toBe(characters);
    const onPage = [...replay(bytes, ledger).values()].reduce((sum, text) => sum + Array.from(visible(text)).length, 0);
    const asLayout = ledger.layout.reduce((sum, note) => sum + Array.from(visible(note.text)).length, 0);
    const grown = ledger.repairs.reduce(
      (sum, { before, after }) => sum + Array.from(visible(after)).length - Array.from(visible(before)).length,
      0,
    );
    expect(onPage + asLayout).toBe(characters + grown);
  });

  test('the MDX holds no code and only our own components', async () => {
    const { mdx } = await loaded;
    const tree = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).parse(mdx);
    visit(tree, (node) => {
      expect(node.type).not.toMatch(/^mdx(?:jsEsm|FlowExpression|TextExpression)$/u);
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
      expect(COMPONENTS).toContain(node.name);
      for (const attribute of node.attributes) expect(typeof attribute.value).toBe('string');
    });
  });

  test('no address stands twice', async () => {
    const { file } = await loaded;
    const record = Report.parse(file.data.record);
    const ids = [...record.sections, ...record.paragraphs, ...record.tables].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

/** Headings of the MDX by the id of their section, whole. */
function headingsOf(mdx: string): Array<[string, string]> {
  const tree = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).parse(mdx);
  const headings: Array<[string, string]> = [];
  visit(tree, 'mdxJsxFlowElement', (section) => {
    const id = section.attributes.find((attribute) => 'name' in attribute && attribute.name === 'id')?.value;
    const heading = section.children.find((child) => child.type === 'heading');
    if (section.name !== 'Section' || heading === undefined || typeof id !== 'string') return;
    let text = '';
    visit(heading, 'text', (node) => void (text += node.value));
    headings.push([id, text]);
  });
  return headings;
}
