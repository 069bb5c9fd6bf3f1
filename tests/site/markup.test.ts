/**
 * Every page of the site as a validator and a screen reader take it: sound HTML, and the script of each text said.
 */
import { expect, test } from 'vitest';
import { htmlFaults } from '../support/html-faults.ts';
import { scriptFaults } from '../support/script-faults.ts';
import { htmlOf, pagesOf } from '../support/site-pages.ts';

const pages = pagesOf('dist').map((page) => [page, htmlOf('dist', page)] as const);

test('no page has a fault of HTML', async () => {
  expect(pages.length).toBeGreaterThan(10);
  for (const [page, html] of pages) expect(await htmlFaults(html), page).toEqual([]);
});

test('every text in Traditional script has its lang', () => {
  // Seed 001 is a copy that a machine turned into Traditional: its lines are on the site in plenty.
  expect(pages.filter(([, html]) => html.includes('lang="zh-Hant"')).length).toBeGreaterThan(0);
  for (const [page, html] of pages) expect(scriptFaults(html), page).toEqual([]);
});

test('a fault of either kind would be found', async () => {
  const page = (main: string): string =>
    `<!DOCTYPE html>\n<html lang="zh-CN"><head><title>甲</title></head><body><main>${main}</main></body></html>\n`;
  const traditional = '<p>依申請公開的情況</p>';
  expect(await htmlFaults(page(traditional))).toEqual([]);
  expect(await htmlFaults(page('<p><div>甲</div></p>'))).not.toEqual([]);
  expect(scriptFaults(page(traditional))).toHaveLength(1);
  expect(scriptFaults(page(`<div lang="zh-Hant">${traditional}</div>`))).toEqual([]);
  expect(scriptFaults(page('<p>依申请公开的情况，见《著录规则》</p>'))).toEqual([]);
});
