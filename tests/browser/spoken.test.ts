/**
 * What a screen reader has of a report: Chromium's accessibility tree, read as a person would say it.
 */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readArchive } from '../../src/archive/read-archive.ts';
import { openSite } from '../support/open-site.ts';

const reports = await readArchive('content');
const site = openSite();

const Node = z.object({
  nodeId: z.string(),
  ignored: z.boolean(),
  role: z.object({ value: z.string() }).optional(),
  name: z.object({ value: z.string() }).optional(),
  childIds: z.array(z.string()).default([]),
});
type Node = z.infer<typeof Node>;

/** The nodes of the page in reading order, without those that nobody is told of. */
async function spokenNodes(path: string): Promise<Array<Node & { within: string[] }>> {
  await site.page.goto(site.origin + path);
  const session = await site.page.context().newCDPSession(site.page);
  const { nodes } = z.object({ nodes: z.array(Node) }).parse(await session.send('Accessibility.getFullAXTree'));
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const walk = (id: string, within: string[]): Array<Node & { within: string[] }> => {
    const node = byId.get(id);
    if (node === undefined) return [];
    const below = node.childIds.flatMap((child) => walk(child, [...within, id]));
    return node.ignored ? below : [{ ...node, within }, ...below];
  };
  return walk(nodes[0]?.nodeId ?? '', []);
}

const CELLS = ['cell', 'gridcell', 'rowheader', 'columnheader'];

/** Figures as they are heard, in a table of each part. */
const SAID = [
  '第二十条第（一）项，对外公开总数量，规范性文件，8',
  '申请人情况，法人或其他组织，商业企业，三、本年度办理结果，（三）不予公开，2.其他法律行政法规禁止公开，0',
  '行政诉讼，复议后起诉，总计，0',
];

/** Without blanks. */
const packed = (words: string): string => words.replaceAll(/\s/gu, '');

describe.each(reports.map((report) => [report.id, report] as const))('%s', (_, report) => {
  test('tables are read row by row: what is printed in each cell, and nothing of the interface before a figure', async () => {
    const nodes = await spokenNodes(report.url);
    const rows = nodes
      .filter(({ role }) => role?.value === 'row')
      .map(({ nodeId }) =>
        nodes
          .filter(({ role, within }) => CELLS.includes(role?.value ?? '') && within.includes(nodeId))
          .map(({ role, name }) => `${role?.value === 'cell' ? '' : 'head '}${packed(name?.value ?? '')}`),
      );
    const wanted = report.tables
      .filter(({ kind }) => kind !== 'lines')
      .flatMap((table) => table.rows)
      .map((cells) => cells.map(({ text }) => packed(text)));
    const spoken = rows.map((cells) => cells.map((cell) => cell.replace(/^head /u, '').replace(/本行链接$/u, '')));
    // One after the other, as they are printed.
    const lines = spoken.map((row) => row.join('|'));
    let next = 0;
    for (const cells of wanted) {
      const said = cells.map((text) => (text === '' ? '空' : text)).join('|');
      const at = lines.indexOf(said, next);
      expect(at, `${said} behind ${lines[next - 1] ?? 'nothing'}`).toBeGreaterThanOrEqual(next);
      next = at + 1;
    }
    expect(rows.flat().filter((cell) => cell.startsWith('head ') && cell.includes('链接'))).toEqual([]);
    // A row's link is said once, after its last figure.
    for (const row of rows) expect(row.slice(0, -1).filter((cell) => cell.includes('链接'))).toEqual([]);
  });

  test('no heading is called by its link', async () => {
    const nodes = await spokenNodes(report.url);
    const headings = nodes.filter(({ role }) => role?.value === 'heading').map(({ name }) => name?.value ?? '');
    expect(headings.length).toBeGreaterThan(3);
    expect(headings.filter((name) => /链接|原文第/u.test(name))).toEqual([]);
  });
});

test('whoever hears a figure of the form hears its heads: those above it, then its row’s', async () => {
  await site.page.goto(`${site.origin}/reports/baiyinshi-kexuejishuju/2019/`);
  const said = await site.page.evaluate(() =>
    [...document.querySelectorAll<HTMLTableElement>('table.report-table')].flatMap((table) => {
      const grid: HTMLTableCellElement[][] = [...table.rows].map(() => []);
      const words = ({ innerText }: HTMLElement): string => innerText.replaceAll(/\s/gu, '');
      for (const [row, { cells }] of [...table.rows].entries())
        for (const cell of cells) {
          let column = 0;
          while (grid[row]?.[column] !== undefined) column++;
          for (let down = 0; down < cell.rowSpan; down++)
            for (let right = 0; right < cell.colSpan; right++) (grid[row + down] ?? [])[column + right] = cell;
        }
      return grid.flatMap((cells, row) =>
        cells.flatMap((cell, column) => {
          if (cell.tagName === 'TH') return [];
          const above = grid.slice(0, row).flatMap((line) => line[column] ?? []);
          const heads = [
            ...above.filter(({ scope }) => scope.startsWith('col')),
            ...cells.filter(({ scope }) => scope.startsWith('row')),
          ];
          return [[...new Set(heads)].map(words).concat(words(cell)).join('，')];
        }),
      );
    }),
  );
  expect(said.length).toBeGreaterThan(150);
  expect(said.filter((one) => !one.includes('，'))).toEqual([]);
  for (const one of SAID) expect(said).toContain(one);
});

test('the Tab key has a table’s own stops alone, and the arrows lead to its rows', async () => {
  await site.page.goto(`${site.origin}/reports/baiyinshi-kexuejishuju/2019/`);
  const stops = await site.page.evaluate(
    () => [...document.querySelectorAll<HTMLElement>('table a')].filter(({ tabIndex }) => tabIndex >= 0).length,
  );
  expect(stops).toBe(0);
  await site.page.focus('#s3-t1 > .pilcrow');
  await site.page.keyboard.press('ArrowDown');
  await site.page.keyboard.press('ArrowUp');
  expect(await site.page.evaluate(() => document.activeElement?.matches('#s3-t1 > .pilcrow'))).toBe(true);
  await site.page.keyboard.press('ArrowDown');
  await site.page.keyboard.press('ArrowDown');
  await site.page.keyboard.press('Enter');
  await site.page.waitForURL(/#s3-t1-r\d+$/u);
});

test('from ¶ of a paragraph an arrow leads to the lines of the copy, and back', async () => {
  const { page } = site;
  await page.goto(`${site.origin}/reports/baiyinshi-kexuejishuju/2019/`);
  const focused = (): Promise<string | null> =>
    page.evaluate(() => document.activeElement?.getAttribute('class') ?? null);
  await page.focus('#s1-1-1-p1 .pilcrow');
  await page.keyboard.press('ArrowLeft');
  expect(await focused()).toBe('lines');
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toBe('pilcrow');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/source\/#L/u);
});

test('¶ is large enough to be hit', async () => {
  for (const width of [390, 1280]) {
    await site.page.setViewportSize({ width, height: 800 });
    await site.page.goto(`${site.origin}/reports/baiyinshi-kexuejishuju/2019/`);
    const sizes = await site.page.evaluate(() =>
      [...document.querySelectorAll('.pilcrow')].map((link) => {
        const { width, height } = link.getBoundingClientRect();
        return Math.min(width, height);
      }),
    );
    expect(sizes.length).toBeGreaterThan(50);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
  }
});

test('on touch a tap on the number of lines offers the address and the lines', async () => {
  const context = await site.browser.newContext({
    viewport: { width: 390, height: 800 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await page.goto(`${site.origin}/reports/baiyinshi-kexuejishuju/2019/`);
  expect(await page.locator('#s1-1-1-p1 .pilcrow').isVisible()).toBe(false);
  await page.locator('#s1-1-1-p1 .tools > .lines').tap();
  await page.waitForSelector('.bar');
  await page.locator('.bar button', { hasText: '看原文' }).tap();
  await page.waitForURL(/\/source\/#/u);
  await page.goBack();
  await page.locator('#s1-1-1-p1 .tools > .lines').tap();
  await page.locator('.bar button', { hasText: '复制链接' }).tap();
  await page.waitForURL(/#s1-1-1-p1/u);
  await context.close();
});

test('deep in a report the way to contents and search comes when one turns back, and not before', async () => {
  await site.page.setViewportSize({ width: 390, height: 500 });
  await site.page.goto(`${site.origin}/reports/baiyinshi-kexuejishuju/2019/`);
  const ways = site.page.locator('.ways-back');
  // At once: while a page glides, where it is depends on when it is asked. Two in one frame would be told of as one.
  const scrollBy = (pixels: number): Promise<void> =>
    site.page.evaluate(async (top) => {
      window.scrollBy({ top, behavior: 'instant' });
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    }, pixels);
  await scrollBy(3000);
  await site.page.waitForFunction(() => scrollY > 2000);
  expect(await ways.isVisible()).toBe(false);
  await scrollBy(-200);
  await ways.locator('button').first().click();
  await site.page.waitForFunction(() => document.activeElement?.closest('.contents') !== null);
  await scrollBy(3000);
  await ways.waitFor({ state: 'hidden' });
  await scrollBy(-200);
  await ways.locator('button').last().click();
  await site.page.waitForSelector('dialog[open]');
});
