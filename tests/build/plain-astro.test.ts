/**
 * Plain `astro build` gives what `npm run build` gives, byte for byte: under an address and a base path, with addresses that
 * have moved.
 */
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseLock, stringifyLock } from '../../src/links/lock.ts';
import { copyCases, copyProject, runNode } from '../support/project-copy.ts';

let folder = '';
beforeAll(() => {
  folder = copyProject();
  copyCases(folder, 30);
  expect(runNode(folder, ['scripts/convert.ts'], {}).status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Paths and bytes of a built site's files. */
function contentOf(site: string): Record<string, string> {
  return Object.fromEntries(filesOf(site).map((entry) => [entry, readFileSync(join(site, entry)).toString('base64')]));
}

test('`astro build` by itself gives the same site, old addresses included', () => {
  const [id = ''] = readdirSync(join(folder, 'content/reports'), { recursive: true, encoding: 'utf8' })
    .filter((entry) => entry.endsWith('.mdx'))
    .map((entry) => entry.replace(/\.mdx$/u, ''))
    .sort();
  moveSomeOf(id);
  const environment = { SITE_URL: 'https://archive.example', BASE_PATH: '/ogi' };
  const run = (...commandLine: string[]): unknown => runNode(folder, commandLine, environment);
  expect(run('scripts/build.ts')).toMatchObject({ status: 0 });
  const site = contentOf(join(folder, 'dist'));
  rmSync(join(folder, '.cache'), { recursive: true });
  const astro = join(folder, 'node_modules/astro/bin/astro.mjs');
  expect(run(astro, 'build', '--outDir', 'plain')).toMatchObject({ status: 0 });
  expect(contentOf(join(folder, 'plain'))).toEqual(site);
  const moved = readFileSync(join(folder, 'dist/reports', id, 'index.html'), 'utf8');
  expect(moved).toContain('<span id="s99" class="old-anchor"></span>');
  expect(moved).toContain('<li id="s99-p1">');
  expect(readFileSync(join(folder, 'dist/reports', id, 'source/index.html'), 'utf8')).toContain('class="old-anchor"');
});

/** Makes the lock remember a section, a line and a report that are gone, each with a redirect. */
function moveSomeOf(id: string): void {
  expect(runNode(folder, ['scripts/links.ts', '--accept'], {}).status).toBe(0);
  const path = join(folder, 'content/links.lock.json');
  const lock = parseLock(readFileSync(path, 'utf8'));
  const report = lock.reports[id];
  if (report === undefined) throw new Error(`the lock has no report ${id}`);
  report.sections['s99'] = { h: 'aaaaaa 旧有的一节', p: ['aaaaaa 旧有的一段'], t: [] };
  report.lines += 1;
  lock.reports['old-name/2019'] = structuredClone(report);
  writeFileSync(path, stringifyLock(lock));
  const page = `/reports/${id}/`;
  const redirects = [
    [`${page}#s99`, `${page}#title`],
    [`${page}#s99-p1`, '/guide/'],
    [`${page}source/#L${report.lines}`, `${page}source/#L1`],
    ['/reports/old-name/2019/', page],
    ['/reports/old-name/', '/'],
  ].map(([from = '', to = '']) => `- from: ${from}\n  to: ${to}\n  reason: 更名\n`);
  writeFileSync(join(folder, 'content/redirects.yaml'), redirects.join(''));
}

function filesOf(site: string): string[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site, join(entry.parentPath, entry.name)))
    .sort();
}
