/**
 * A page of this archive, saved and read again, gives the report back: its title, headings, paragraphs and cells in order, and
 * none of what the site says around them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readHtml } from '../../src/convert/read/html/index.ts';
import { Report } from '../../src/report.ts';
import { pagesOf } from '../support/site-pages.ts';

/** Sample: `/reports/baiyinshi-kexuejishuju/2019/` */
const PAGE = /^\/reports\/[^/]+\/\d{4}\/$/u;

const bare = (text: string): string => text.replace(/\s/gu, '').replace(/[。：:；]$/u, '');

test.each(pagesOf('dist').filter((page) => PAGE.test(page)))('%s', async (page) => {
  const record = Report.parse(JSON.parse(readFileSync(join('dist', page.replace(/\/$/u, '.json')), 'utf8')));
  const { lines, problems } = await readHtml(readFileSync(join('dist', page, 'index.html')));
  expect(problems).toEqual([]);
  const own = lines.filter(({ surrounding, text }) => surrounding === null && text !== '');
  const wanted = new Set(
    [
      record.title,
      ...record.sections.map(({ number, title }) => `${number ?? ''}${title ?? ''}`),
      ...record.paragraphs.map(({ text }) => text),
      ...record.tables.flatMap(({ rows }) => rows.flatMap((row) => row.map(({ text }) => text))),
    ].map(bare),
  );
  wanted.delete('');
  const read = own.map(({ text }) => bare(text));
  // The day it was published stands under the title.
  expect(read.filter((text) => !wanted.has(text) && !/^\d{4}年\d+月\d+日[\d:]*发布$/u.test(text))).toEqual([]);
  expect([...wanted].filter((text) => !read.includes(text))).toEqual([]);
  const grids = new Set(own.flatMap(({ cell }) => (cell === null ? [] : [cell.table])));
  expect(grids.size).toBe(record.tables.filter(({ kind }) => kind !== 'lines').length);
});
