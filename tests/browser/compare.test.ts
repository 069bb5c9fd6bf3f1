/**
 * The page /compare/ as somebody uses it who sees it for the first time: four questions answered, and what the page must
 * never do. The archive is made up, so that every answer is known.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import readWorkbook from 'read-excel-file/node';
import { extractText, getDocumentProxy } from 'unpdf';
import { BUREAUS, MISSING, told, toldReports, writeFiguresArchive, YEARS } from '../support/figures-archive.ts';
import { openSite } from '../support/open-site.ts';
import { useComparison } from '../support/use-comparison.ts';
import { buildProject, copyProject } from '../support/project-copy.ts';

let folder = '';
beforeAll(() => {
  folder = copyProject();
  writeFiguresArchive(join(folder, 'seeds'));
  buildProject(folder, {});
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const site = openSite(() => join(folder, 'dist'), { acceptDownloads: true });
const { open, answered, rows, pickAgency, sortBy, unfold } = useComparison(site);

describe('questions of a newcomer', () => {
  test('five bureaus’ requests over six years become a file', async () => {
    const { page } = site;
    await open();
    // Characters of both scripts, pinyin and first letters.
    const typed = ['兰州', '白銀市教育', 'tianshui', 'wwsj', '西宁市教育局'];
    for (const [index, name] of BUREAUS.entries()) await pickAgency(typed[index] ?? '', name);
    await page.selectOption('#compare-first', '2019');
    await page.selectOption('#compare-last', '2024');
    await answered();
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#compare-csv')]);
    expect(download.suggestedFilename()).toBe('compare.csv');
    const lines = readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));
    const [head = [], ...body] = lines;
    const column = (line: readonly string[], name: string): string => line[head.indexOf(name)] ?? '';
    const expected = BUREAUS.flatMap((agency) =>
      YEARS.map((year) => [
        agency,
        String(year),
        told(agency, year)?.received ?? '',
        told(agency, year) === undefined ? 'no-report' : 'printed',
      ]),
    );
    expect(body.map((line) => ['agency', 'year', 'value', 'state'].map((name) => column(line, name))).sort()).toEqual(
      expected.sort(),
    );
    // The workbook has the same, and numbers in it are numbers.
    const [workbook] = await Promise.all([page.waitForEvent('download'), page.click('#compare-xlsx')]);
    const [table] = await readWorkbook(await workbook.path());
    expect(table?.data[1]).toEqual(['兰州市教育局', '政府部门', '甘肃省 兰州市', 10, 13, 16, 19, 22, 25]);
    expect(table?.data[4]?.slice(3)).toEqual([40, 43, 46, '·', 52, 55]);
    // Each line leads to its cell.
    for (const line of body.filter((one) => column(one, 'value') !== '').slice(0, 3)) {
      await page.goto(column(line, 'url'));
      expect(await page.locator('td:target').textContent()).toBe(column(line, 'value'));
    }
  });

  test('all bureaus of one kind in a province stand by the share that they refused', async () => {
    const { page } = site;
    await open();
    await page.selectOption('#compare-region', '甘肃省');
    await page.selectOption('#compare-kind', { label: '政府部门' });
    await page.selectOption('#compare-first', '2022');
    await page.selectOption('#compare-last', '2022');
    await unfold('选数字');
    await page.getByLabel('不予公开', { exact: true }).check();
    await page.getByLabel('按占比看').check();
    await answered();
    await sortBy('2022');
    const share = ({ refused, total }: { refused: string; total: string }): number =>
      (100 * Number(refused)) / Number(total);
    const known = toldReports
      .filter(
        ({ agency, year, total, refused }) =>
          year === 2022 &&
          agency.endsWith('局') &&
          !agency.startsWith('西宁') &&
          /^\d+$/u.test(refused) &&
          total !== '0',
      )
      .sort((a, b) => share(b) - share(a))
      .map((report) => `${report.agency} ${(Math.round(share(report) * 10) / 10).toFixed(1)}`);
    const shown = await rows();
    expect(shown.slice(0, known.length)).toEqual(known);
    // Nothing of nothing, an empty cell and a broken one are no shares, and three different things.
    expect(shown.slice(known.length).sort()).toEqual(
      ['张掖市教育局 ／', '平凉市教育局 残缺', '酒泉市教育局 空'].sort(),
    );
    expect(await page.locator('th[aria-sort="descending"]').textContent()).toContain('2022');
  });

  test('a year that is missing is seen as one, in the table, in the chart and in words', async () => {
    const { page } = site;
    const { agency, year } = MISSING;
    await open();
    await pickAgency('武威', agency);
    const expected = YEARS.map((each) => told(agency, each)?.received ?? '·');
    expect(await rows()).toEqual([[agency, ...expected].join(' ')]);
    expect(await page.locator('.compare-table td').getByRole('img', { name: '本档案未收该年报告' }).count()).toBe(1);
    await page.locator('#compare-charts svg').first().waitFor();
    const words = await page.locator('#compare-charts svg desc').first().textContent();
    expect(words).toContain(`${year} 年：缺报告`);
    expect(words).toContain(`${year - 1} 年：${told(agency, year - 1)?.received ?? ''} 件`);
    expect(await page.locator('#compare-charts .chart-legend').textContent()).toContain('档案没有收到这一年的报告');
    // The line does not run over the gap: it is drawn in two pieces.
    const line = await page.locator('#compare-charts svg .line').first().getAttribute('d');
    expect(line?.match(/M/gu)).toHaveLength(2);
  });

  test('a bar leads to the cell of the report, and that to the words of the copy', async () => {
    const { page } = site;
    await open('?year=2022&region=青海省');
    const bar = page.locator('#compare-charts .bar-chart a').first();
    await bar.waitFor();
    expect(await bar.locator('title').textContent()).toBe(
      `西宁市教育局：${told('西宁市教育局', 2022)?.received ?? ''} 件`,
    );
    await bar.locator('.reach').click();
    await page.waitForURL(/\/reports\/xiningshi-jiaoyuju\/2022\/#s3-t1-r4-c8$/u);
    expect(await page.locator('td:target').textContent()).toBe(told('西宁市教育局', 2022)?.received);
    await page.locator('figure:has(td:target)').getByRole('link', { name: '原文第' }).click();
    await page.waitForURL(/\/source\/#L\d+$/u);
    expect(await page.locator('main').textContent()).toContain('一、本年新收政府信息公开申请数量');
  });
});

describe('the address', () => {
  test('holds all that was chosen, and Back takes one choice away', async () => {
    const { page } = site;
    await open('?utm_source=x');
    await page.selectOption('#compare-region', '甘肃省');
    await page.selectOption('#compare-first', '2022');
    await page.getByRole('link', { name: '申请与结果' }).click();
    await answered();
    expect(decodeURIComponent(new URL(page.url()).search)).toBe(
      '?figure=outcomes&region=甘肃省&year=2022-&utm_source=x',
    );
    const before = await rows();
    await page.reload();
    await answered();
    await expect.poll(rows, { timeout: 20_000 }).toEqual(before);
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll('.compare-table thead th').length === 4);
    expect(new URL(page.url()).search).not.toContain('figure');
    await page.goForward();
    await page.waitForFunction(() => document.querySelectorAll('.compare-table thead th').length > 4);
    await expect.poll(rows, { timeout: 20_000 }).toEqual(before);
  });

  test('comes back from a report where it was', async () => {
    const { page } = site;
    await open('?region=甘肃省&sort=-2024');
    const before = await rows();
    await page.locator('.compare-table td a').first().click();
    await page.waitForURL(/\/reports\//u);
    await page.goBack();
    await answered();
    await expect.poll(rows, { timeout: 20_000 }).toEqual(before);
  });

  test('with what nobody knows says so and shows what it can', async () => {
    await open('?figure=no-such&year=2024');
    expect(await site.page.textContent('#compare-status')).toMatch(/^没有名为 no-such 的数字。5 个机关，5 份报告。/u);
    await open('?region=火星省');
    expect(await site.page.textContent('#compare-status')).toMatch(/^这里没有 火星省 的报告。没有符合/u);
    expect(await site.page.locator('#compare-chosen li').allTextContents()).toEqual(['火星省×']);
  });
});

test('conditions leave what meets them, and blank, lost and zero are three', async () => {
  const { page } = site;
  await open('?figure=requests.received/total&figure=requests.result.total/total&year=2022');
  const wants: Array<[string, string | null, string[]]> = [
    ['more', '100', ['定西市人民政府 2022 900 900']],
    ['equal', '0', ['张掖市教育局 2022 0 0']],
    ['blank', null, ['酒泉市教育局 2022 空 空']],
    ['lost', null, ['平凉市教育局 2022 残缺 40']],
  ];
  await unfold('加条件');
  for (const [want, number, expected] of wants) {
    await page.selectOption('#compare-filter-figure', 'requests.received/total');
    await page.selectOption('#compare-filter-want', want);
    if (number !== null) await page.fill('#compare-filter-number', number);
    await page.click('#compare-filter-add');
    await answered();
    expect(await rows()).toEqual(expected);
    await page.locator('#compare-chosen button').last().click();
    await page.waitForFunction(() => document.querySelectorAll('.compare-table tbody tr').length > 1);
  }
});

test('keys alone do it: agencies, a removal, a sort, the way to a cell', async () => {
  const { page } = site;
  await open();
  const box = page.getByRole('combobox', { name: '机关' });
  await box.focus();
  await page.keyboard.type('lanzhou');
  await page.getByRole('option', { name: '兰州市教育局' }).waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await box.getAttribute('aria-activedescendant')).toBe('agency-0');
  await page.keyboard.press('Enter');
  await page.locator('#compare-chosen', { hasText: '兰州市教育局' }).waitFor();
  await answered();
  expect(await rows()).toHaveLength(1);
  // Arrow keys pass over a closed list; what they stop at is taken when Enter says so.
  const kinds = page.locator('#compare-kind');
  const chosen = page.locator('#compare-chosen li');
  await kinds.focus();
  for (let press = 0; press < 2; press++) await page.keyboard.press('ArrowDown');
  const second = await kinds.evaluate((list: HTMLSelectElement) => list.selectedOptions[0]?.text ?? '');
  expect(await chosen.count()).toBe(1);
  await page.keyboard.press('Enter');
  await chosen.nth(1).waitFor();
  expect(await page.locator('#compare-chosen').textContent()).toContain(second);
  await page.locator('#compare-chosen button').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelectorAll('#compare-chosen li').length === 1);
  await answered();
  const focused = page.locator(':focus');
  expect(await focused.getAttribute('aria-label')).toMatch(/^去掉 /u);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelectorAll('.compare-table tbody tr').length > 1);
  expect(await focused.textContent()).toBe('选数字');
  await page.getByRole('button', { name: '2024', exact: true }).focus();
  await page.keyboard.press('Enter');
  await answered();
  expect(await focused.textContent()).toBe('2024');
  expect((await rows())[0]).toMatch(/^西宁市教育局/u);
  await page.locator('.compare-table td a').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/#s3-t1-r4-c8$/u);
});

test('at 390 pixels the first column and the head stay in view', async () => {
  const { page } = site;
  await page.setViewportSize({ width: 390, height: 800 });
  await open();
  const scroll = page.locator('.compare-scroll');
  await scroll.evaluate((node) => {
    node.style.maxBlockSize = '300px';
    node.scrollTo(400, 200);
  });
  const [box, name, head] = await Promise.all([
    scroll.boundingBox(),
    page.locator('.compare-table tbody th').nth(5).boundingBox(),
    page.locator('.compare-table thead th').nth(4).boundingBox(),
  ]);
  expect(Math.round(name?.x ?? -1)).toBe(Math.round(box?.x ?? -2));
  expect(Math.round(head?.y ?? -1)).toBe(Math.round(box?.y ?? -2));
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
});

test('paper has every row, also those not yet drawn, heads on every sheet, and the address', async () => {
  const { page } = site;
  await open('?figure=outcomes');
  // As a longer answer has it, of which the first rows are drawn.
  await page.evaluate(
    'while (document.querySelector(".compare-table tbody").children.length > 5) document.querySelector(".compare-table tbody").lastChild.remove()',
  );
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })));
  const sheets = (await extractText(pdf, { mergePages: false })).text.filter((sheet) => sheet.includes('教育局'));
  expect(await rows()).toHaveLength(toldReports.length);
  for (const sheet of sheets) expect(sheet).toMatch(/compare\/\?figure=outcomes[^]*新收申请/u);
});

test('paper has an address also where half a character was asked for', async () => {
  await open('?name=%E5&year=2020');
  await site.page.evaluate('dispatchEvent(new Event("beforeprint"))');
  expect(await site.page.evaluate('document.documentElement.dataset.sheetFoot')).toMatch(/name=\uFFFD&year=2020$/u);
});

test('nothing is sent anywhere, and no file is asked for twice', async () => {
  const { page } = site;
  const asked: string[] = [];
  page.on('request', (request) => {
    // Which a browser may ask for whenever an address changes.
    if (!request.url().endsWith('/favicon.svg')) asked.push(`${request.method()} ${request.url()}`);
  });
  await open('?region=甘肃省');
  await page.locator('#compare-charts svg').first().waitFor();
  const { length: first } = asked;
  expect(first).toBeLessThan(12);
  await sortBy('2024');
  await page.selectOption('#compare-kind', { label: '政府部门' });
  await answered();
  expect(asked.slice(first)).toEqual([]);
  expect(
    asked.filter((each) => !each.startsWith(`GET ${site.origin}/`) || /[?]/u.test(each.replace('/compare/?', ''))),
  ).toEqual([]);
  expect(new Set(asked).size).toBe(asked.length);
});
