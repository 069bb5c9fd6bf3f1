/**
 * The data files against the records.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readArchive } from '../../src/archive/read-archive.ts';

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
