/**
 * How a built page says it is to be cited, and the files beside it that say the same to reference managers.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toString } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { readArchive } from '../../src/archive/read-archive.ts';
import { readPage } from '../support/page.ts';

const reports = await readArchive('content');

test.each(reports.map((report) => [report.id, report] as const))('%s', (id, report) => {
  const page = readPage(readFileSync(join('dist/reports', id, 'index.html'), 'utf8'));
  const shown = (name: string): string => {
    const element = page.byId.get(name);
    expect(element?.properties, name).toHaveProperty('dataCopy');
    return toString(element);
  };
  const file = (ending: string): string => readFileSync(join('dist/reports', `${id}.${ending}`), 'utf8');
  expect(shown('cite-sentence')).toMatch(new RegExp(`^${report.agency.name}：《`, 'u'));
  expect(shown('cite-gbt')).toContain(`${report.agency.name}. ${report.title}[R/OL]`);
  expect(file('bib')).toContain(report.title);
  expect(file('ris')).toContain(`TI  - ${report.title}`);
  expect(JSON.parse(file('csl.json'))).toMatchObject([{ type: 'report', title: report.title }]);
});
