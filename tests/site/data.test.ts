/**
 * The data files against the records.
 */
import { readFileSync } from 'node:fs';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readArchive } from '../../src/archive/read-archive.ts';
import { leadingFigures } from '../../src/forms/leading.ts';
import { codebook } from '../../src/site/codebook.ts';
import { wideName } from '../../src/site/wide-table.ts';

const reports = await readArchive('content');
const read = (name: string): string => readFileSync(`dist/data/${name}`, 'utf8');

test('facts.csv has a line for every fact with the address of its place', () => {
  const lines = read('facts.csv').trimEnd().split('\n');
  expect(lines[0]).toBe('report,agency,year,url,kind,metric,value,unit,qualifier,quote,line,code');
  expect(lines).toHaveLength(1 + reports.reduce((sum, report) => sum + report.facts.length, 0));
  expect(
    lines.some((line) =>
      line.includes(
        '/reports/zhongguokexueyuanlanzhoufenyuan/2015/#s2-3-p1,disclosed-website,发布各方面工作相关信息,13121,条,exact',
      ),
    ),
  ).toBe(true);
});

test('tables.csv has every cell, and an empty one is not zero', () => {
  const cells = reports.flatMap((report) => report.tables.flatMap((table) => table.rows.flat()));
  const lines = read('tables.csv').trimEnd().split('\n');
  expect(lines).toHaveLength(1 + cells.length);
  expect(lines.filter((line) => /,false,0,0,[^,]*$/u.test(line)).length).toBe(
    cells.filter((cell) => !cell.header && cell.text === '0').length,
  );
});

test('reports.json lists every report, and the schema is one', () => {
  expect(
    z
      .array(z.object({ id: z.string() }))
      .parse(JSON.parse(read('reports.json')))
      .map(({ id }) => id),
  ).toEqual(reports.map(({ id }) => id));
  expect(JSON.parse(read('report.schema.json'))).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
  });
});

test('the codebook has an anchor for every code and every column of wide.csv, and says what makes a leading figure', () => {
  const page = fromHtml(read('codebook/index.html'));
  const rows = new Map<string, string>();
  visit(page, 'element', (element: Element) => {
    const { id } = element.properties;
    if (element.tagName === 'tr' && typeof id === 'string') rows.set(id, toString(element));
  });
  for (const { code, editions, note } of codebook.map(({ figure, note: words }) => ({ ...figure, note: words }))) {
    expect(rows.get(code), code).toContain(editions.join('、'));
    if (note !== null) expect(rows.get(code)).toContain(note);
  }
  for (const figure of leadingFigures)
    for (const code of Object.values(figure.addends).flat()) expect(rows.get(wideName(figure))).toContain(code);
});
