/**
 * A row or a cell of a table of the form, opened as a link opens it, on screens of five widths: its head and the labels that
 * gather it are in view with it, and nothing lies over it.
 */
import { expect, test } from 'vitest';
import { openSite } from '../support/open-site.ts';

const site = openSite();
const report = '/reports/baiyinshi-kexuejishuju/2019/';

/** Of some 190 rows and cells every seventh is opened; `EVERY=1` for all. */
const EVERY = Number(process.env['EVERY'] ?? 7);

/** What is wrong with the view of a row or cell; empty where nothing is. Runs in the page. */
async function faultsOf(id: string): Promise<string[]> {
  scrollTo(0, 0);
  for (const region of document.querySelectorAll('.scroll')) region.scrollTo(0, 0);
  location.hash = '';
  location.hash = id;
  // The page answers the change of the address by an event of its own.
  await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const place = document.getElementById(id);
  const row = place?.closest('tr');
  const table = place?.closest('table');
  const body = table?.tBodies[0];
  const head = table?.tHead?.getBoundingClientRect();
  const cell = place?.tagName === 'TD' ? place : row?.querySelector('td');
  if (!row || !body || !head || !cell) return ['it is in no table with a head'];
  const box = cell.getBoundingClientRect();
  const isInView = ({ top, bottom }: DOMRect): boolean => top >= -1 && bottom <= innerHeight + 1;
  const faults: string[] = [];
  if (!isInView(box)) faults.push(`it is at ${box.top} to ${box.bottom}`);
  if (!isInView(head)) faults.push(`the head is at ${head.top} to ${head.bottom}`);
  if (head.bottom > box.top + 2) faults.push('the head lies over it');
  if (cell === place) {
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    if (top === null || !cell.contains(top)) faults.push(`it lies under <${top?.tagName ?? 'nothing'}>`);
  }
  const rows = [...body.rows];
  const at = rows.indexOf(row);
  for (const label of body.querySelectorAll<HTMLTableCellElement>('th[rowspan]')) {
    const from = rows.findIndex((other) => other.contains(label));
    const words = label.querySelector('.stays')?.getBoundingClientRect();
    if (at < from || at >= from + label.rowSpan || words === undefined) continue;
    if (!isInView(words) || words.top < head.bottom - 2) faults.push(`${label.textContent} is at ${words.top}`);
  }
  return faults;
}

test.each([320, 390, 768, 1280, 1920])('at %d pixels', async (width) => {
  await site.page.setViewportSize({ width, height: width < 700 ? 700 : 800 });
  await site.page.goto(site.origin + report, { waitUntil: 'load' });
  const ids = await site.page.evaluate(() =>
    [...document.querySelectorAll('table:has(> thead) tbody :is(tr, td)')].map(({ id }) => id),
  );
  expect(ids.length).toBeGreaterThan(180);
  const faults: string[] = [];
  for (const id of ids.filter((_id, index) => index % EVERY === 0))
    faults.push(...(await site.page.evaluate(faultsOf, id)).map((fault) => `${id}: ${fault}`));
  expect(faults).toEqual([]);
});

test('the table of what was made public stands whole on a telephone', async () => {
  await site.page.setViewportSize({ width: 390, height: 844 });
  await site.page.goto(site.origin + report);
  const region = site.page.locator('.scroll:has(> .form-proactive-disclosure)');
  expect(await region.evaluate((node) => node.scrollWidth - node.clientWidth)).toBe(0);
});
