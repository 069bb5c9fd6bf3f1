/**
 * Links that tell of a fault: for a forge and for a mail, filled in and of a length that gets through.
 */
import { expect, test } from 'vitest';
import { faultLink } from '../../src/links/fault-link.ts';

const PLACE = {
  address: 'https://archive.example/reports/a/2019/#s1-p2~9f2c1a',
  quotation: '收到申请 5 件 & 全部办结',
  lines: '第 12 行',
  doubt: null,
};

test('a page for new issues gets title and body', () => {
  const link = new URL(faultLink('https://forge.example/new?labels=text', PLACE));
  expect(link.searchParams.get('labels')).toBe('text');
  expect(link.searchParams.get('title')).toBe(`指出错误：${PLACE.address}`);
  expect(link.searchParams.get('body')?.split('\n').slice(0, 3)).toEqual([
    `位置：${PLACE.address}`,
    '现在的文字：收到申请 5 件 & 全部办结',
    '副本：第 12 行',
  ]);
});

test('a mail gets subject and body, without a plus for a blank', () => {
  const link = faultLink('mailto:archive@example.org', PLACE);
  expect(link).toMatch(/^mailto:archive@example\.org\?subject=%E6%8C%87/u);
  expect(link).not.toContain('+');
});

test('what is not known is not mentioned, and a long text is cut', () => {
  const body = (place: Partial<typeof PLACE>): string =>
    new URL(faultLink('https://forge.example/new', { ...PLACE, ...place })).searchParams.get('body') ?? '';
  expect(body({})).not.toContain('存疑');
  const long = body({ quotation: '政'.repeat(5000) });
  expect(long).toContain(`${'政'.repeat(200)}……`);
  expect(long).not.toContain('政'.repeat(201));
});
