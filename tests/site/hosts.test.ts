/**
 * The site on nginx and on Caddy with the pieces that a build gives for them, at the root of a host and below a path: types,
 * encodings, what a page may load, ranges, redirects, and how long a file is kept.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostWarnings, LIMITS } from '../../scripts/steps/host-warnings.ts';
import { ofHosts, writeHostFiles } from '../../scripts/steps/write-host-files.ts';
import { FRAME_POLICY, KEPT, PAGE_POLICY } from '../../src/site/hosts/answer.ts';
import { headersFile } from '../../src/site/hosts/headers-file.ts';
import { PROGRAMS, serveWith, type RealHost } from '../support/real-host.ts';

const REPORT = 'reports/baiyinshi-kexuejishuju/2019';
const pages = [
  { path: '/reports/old/2019/', to: `/${REPORT}/`, reason: '' },
  { path: '/reports/old/2019.json', to: `/${REPORT}.json`, reason: '' },
];

/** Files with their types as they have to be sent. */
const TYPES: ReadonlyArray<readonly [path: string, type: string]> = [
  ['', 'text/html; charset=utf-8'],
  [`${REPORT}/`, 'text/html; charset=utf-8'],
  [`${REPORT}.txt`, 'text/plain'],
  [`${REPORT}.md`, 'text/markdown; charset=utf-8'],
  [`${REPORT}.bib`, 'application/x-bibtex; charset=utf-8'],
  [`${REPORT}.ris`, 'application/x-research-info-systems; charset=utf-8'],
  [`${REPORT}.ledger.json`, 'application/json; charset=utf-8'],
  ['data/facts.csv', 'text/csv; charset=utf-8'],
  ['data/figures.parquet', 'application/vnd.apache.parquet'],
  ['llms.txt', 'text/plain; charset=utf-8'],
  ['tools.js', 'text/javascript; charset=utf-8'],
  ['favicon.svg', 'image/svg+xml'],
  [`${REPORT}.tlog-proof`, 'text/plain; charset=utf-8'],
  ['log/checkpoint', 'text/plain; charset=utf-8'],
  ...readdirSync('dist/log/tile', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => [join(entry.parentPath, entry.name).slice('dist/'.length), 'application/octet-stream'] as const),
];

const names = ['nginx', 'caddy'] as const;
const leftOut = (name: (typeof names)[number]): string =>
  PROGRAMS[name] === null ? ' (left out: it is not installed)' : '';

describe.each(names.flatMap((name) => ['/', '/archive/'].map((base) => ({ name, base, word: leftOut(name) }))))(
  '$name at $base$word',
  ({ name, base }) => {
    let [folder, host]: [string, RealHost | null] = ['', null];
    beforeAll(async () => {
      if (PROGRAMS[name] === null) return;
      folder = mkdtempSync(join(tmpdir(), 'host-'));
      const site = join(folder, 'root', base);
      for (const part of [
        'index.html',
        '404.html',
        'reports',
        'data',
        'log',
        'llms.txt',
        'tools.js',
        'favicon.svg',
        '_astro',
        'pagefind',
      ])
        cpSync(join('dist', part), join(site, part), { recursive: true });
      mkdirSync(join(site, '.well-known'));
      writeFileSync(join(site, '.well-known/security.txt'), 'Contact: mailto:a@example.org\n');
      writeHostFiles({ pages }, site, base);
      const piece = join(site, '.hosts', name === 'nginx' ? 'nginx.conf' : 'Caddyfile');
      mkdirSync(join(folder, 'work'));
      host = await serveWith(name, join(folder, 'root'), join(folder, 'work'), piece);
    });
    afterAll(async () => {
      await host?.close();
      if (folder !== '') rmSync(folder, { recursive: true });
    });
    const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
      fetch(`${host?.origin ?? ''}${base}${path}`, { redirect: 'manual', headers });

    test.runIf(PROGRAMS[name] !== null)('every file has its type, its bytes and the headers', async () => {
      for (const [path, type] of TYPES) {
        const response = await get(path);
        expect(response.status, path).toBe(200);
        expect(response.headers.get('content-type'), path).toBe(type);
        expect(response.headers.get('x-content-type-options'), path).toBe('nosniff');
        expect(response.headers.get('referrer-policy'), path).toBe('same-origin');
        expect(response.headers.get('cache-control'), path).toBe(KEPT.other);
        const policy = type.startsWith('text/html') ? `${PAGE_POLICY}; ${FRAME_POLICY}` : null;
        expect(response.headers.get('content-security-policy'), path).toBe(policy);
        const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
        expect(Buffer.from(await response.arrayBuffer()).equals(readFileSync(join('dist', file))), path).toBe(true);
      }
    });

    test.runIf(PROGRAMS[name] !== null)(
      'parts of a file, and files named by what is in them, which are kept',
      async () => {
        const part = await get(`${REPORT}.txt`, { range: 'bytes=3-12', 'accept-encoding': 'identity' });
        expect(part.status).toBe(206);
        expect(Buffer.from(await part.arrayBuffer()).equals(readFileSync(`dist/${REPORT}.txt`).subarray(3, 13))).toBe(
          true,
        );
        const [sheet = ''] = readdirSync('dist/_astro');
        const [words = ''] = readdirSync('dist/pagefind').filter((entry) => /^[0-9a-f]{12}$/u.test(entry));
        const [file = ''] = readdirSync(join('dist/pagefind', words)).filter((entry) => entry.endsWith('.bin'));
        for (const path of [`_astro/${sheet}`, `pagefind/${words}/${file}`])
          expect((await get(path)).headers.get('cache-control'), path).toBe(KEPT.hashed);
        expect((await get('pagefind/index.json')).headers.get('cache-control')).toBe(KEPT.other);
      },
    );

    test.runIf(PROGRAMS[name] !== null)(
      'old addresses lead on, pages are found without their stroke, the rest is not there',
      async () => {
        for (const { path, to } of pages) {
          const response = await get(path.slice(1));
          expect(response.status).toBe(301);
          expect(response.headers.get('location')).toMatch(new RegExp(`^(?:http://[^/]+)?${base}${to.slice(1)}$`, 'u'));
        }
        const bare = await get(REPORT);
        expect([301, 308]).toContain(bare.status);
        expect(bare.headers.get('location')).toMatch(/2019\/$/u);
        expect((await get('.well-known/security.txt')).status).toBe(200);
        const missing = ['nothing/', 'nothing.html', 'nothing.json', '_astro/nothing.css', 'reports/nothing.txt'];
        for (const path of [...missing, 'log/tile/nothing', '.hosts/nginx.conf', '_headers']) {
          const response = await get(path);
          expect(response.status, path).toBe(404);
          expect(await response.text(), path).toContain('</html>');
          expect(response.headers.get('content-type'), path).toBe('text/html; charset=utf-8');
          expect(response.headers.get('cache-control'), path).toBe(KEPT.other);
          expect(response.headers.get('content-security-policy'), path).toContain(PAGE_POLICY);
        }
      },
    );
  },
);

test('what hosts read is told in their own form, and counts for no file that is served', () => {
  expect(headersFile({ base: '/archive/' })).toBe(
    [
      '/archive/*\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: same-origin\n',
      "  Content-Security-Policy: frame-ancestors 'self'\n\n/archive/_astro/*\n",
      '  Cache-Control: public, max-age=31536000, immutable\n\n/archive/sheets/*\n',
      '  Cache-Control: public, max-age=31536000, immutable\n\n/archive/pagefind/:folder/*\n',
      '  Cache-Control: public, max-age=31536000, immutable\n',
    ].join(''),
  );
  expect(readFileSync('dist/.nojekyll', 'utf8')).toBe('');
  const names = ['_headers', '_redirects', '.nojekyll', '.hosts/Caddyfile'];
  expect(names.filter(ofHosts)).toEqual(names);
  expect(['index.html', '.well-known/security.txt', 'reports/a/_headers'].filter(ofHosts)).toEqual([]);
});

test('a missing address and a near limit are said, with what to do', () => {
  const files = (count: number, bytes: number) =>
    Array.from({ length: count }, (_, index) => [`f${index}`, bytes] as const);
  expect(hostWarnings(files(100, 1000), 'https://example.org')).toEqual([]);
  expect(hostWarnings([], null)).toEqual([expect.stringMatching(/^SITE_URL is not set: there is no sitemap/u)]);
  expect(hostWarnings(files(LIMITS.files * 0.95, 1), 'https://example.org')).toEqual([
    expect.stringMatching(/^the site has 19000 files, and Cloudflare Pages takes 20000; an object store/u),
  ]);
  expect(hostWarnings(files(1, LIMITS.bytes), 'https://example.org')).toEqual([
    expect.stringMatching(/^f0 has 25\.0 MB, and Cloudflare Pages takes 25 a file; leave it out/u),
  ]);
});
