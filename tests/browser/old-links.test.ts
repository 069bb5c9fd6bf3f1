/**
 * Links to what has moved, followed in a real Chromium: a copy of the archive whose lock remembers a section, a table, a line
 * and a report that are gone, built under a base path with the redirects that the guard asks for.
 */
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseLock, stringifyLock } from '../../src/links/lock.ts';
import { openSite } from '../support/open-site.ts';
import { copyProject, runNode } from '../support/project-copy.ts';

const REPORT = 'baiyinshi-kexuejishuju/2019';
const PAGE = `/reports/${REPORT}/`;

let folder = '';
let before = '';
let after = '';

function build(): string {
  const { status, stdout, stderr } = runNode(folder, ['scripts/build.ts'], { BASE_PATH: '/archive' });
  return `${status ?? ''}\n${stdout}${stderr}`;
}

beforeAll(() => {
  folder = copyProject();
  cpSync('content', join(folder, 'content'), { recursive: true });
  const path = join(folder, 'content/links.lock.json');
  const lock = parseLock(readFileSync(path, 'utf8'));
  const report = lock.reports[REPORT];
  if (report === undefined) throw new Error('the report of this test is not in the lock');
  report.sections['s8'] = { h: 'aaaaaa 旧有的一节', p: ['aaaaaa 旧有的一段文字'], t: ['3 aaaaaa'] };
  lock.reports['old-name/2019'] = structuredClone(report);
  report.lines += 2;
  writeFileSync(path, stringifyLock(lock));
  before = build();
  const redirects = [
    [`${PAGE}#s8`, `${PAGE}#s5`],
    [`${PAGE}#s8-p1`, `${PAGE}#s5-p2`],
    [`${PAGE}#s8-t1`, `${PAGE}#s3-t1`],
    [`${PAGE}source/#L695`, `${PAGE}source/#L694`],
    ['/reports/old-name/2019/', PAGE],
    ['/reports/old-name/', '/reports/baiyinshi-kexuejishuju/'],
  ].map(([from = '', to = '']) => `- from: ${from}\n  to: ${to}\n  reason: 更名\n`);
  writeFileSync(join(folder, 'content/redirects.yaml'), redirects.join(''));
  after = build();
  renameSync(join(folder, 'dist'), join(folder, 'archive'));
});
const site = openSite(() => folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the build fails without the redirects, says what to add, and passes with them', () => {
  expect(before).toMatch(/^1\n/u);
  expect(before).toContain(`- from: ${PAGE}#s8-p1\n  to: `);
  expect(before).toContain('/reports/old-name/2019/ has disappeared (report');
  expect(after).toMatch(/^0\n/u);
  expect(after).toContain('all inner links and anchors lead somewhere');
  expect(readFileSync(join(folder, 'archive/_redirects'), 'utf8')).toContain(
    `/archive/reports/old-name/2019/ /archive${PAGE} 301\n`,
  );
});

describe.each([true, false])('with scripts %s', (javaScriptEnabled) => {
  test.each([
    [`${PAGE}#s8`, '#s5'],
    [`${PAGE}#s8-p1`, '#s5-p2'],
    [`${PAGE}#s8-t1-r2`, '#s3-t1-r2'],
    [`${PAGE}source/#L696`, '#L694'],
  ])('%s lands at %s', async (address, place) => {
    const context = await site.browser.newContext({ javaScriptEnabled, viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.goto(`${site.origin}/archive${address}`);
    const old = page.locator(`${place} [id="${address.split('#')[1] ?? ''}"]`);
    expect(await old.count()).toBe(1);
    const box = await page.locator(place).boundingBox();
    const top = (await old.boundingBox())?.y ?? -1;
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(900);
    expect(Math.abs(top - (box?.y ?? -1000))).toBeLessThan(40);
    await context.close();
  });

  test('a page that is gone leads to its new address, with a script to the anchor', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(`${site.origin}/archive/reports/old-name/2019/#s5-p2`);
    await page.waitForURL(`**/archive${PAGE}${javaScriptEnabled ? '#s5-p2' : ''}`);
    expect(await page.locator('#s5-p2').count()).toBe(1);
    await context.close();
  });
});
