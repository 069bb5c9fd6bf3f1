/**
 * `content/redirects.yaml`: each way to get it wrong has its sentence, and what is right is followed to the end.
 */
import { describe, expect, test } from 'vitest';
import { checkRedirects } from '../../src/links/check-redirects.ts';
import { follower } from '../../src/links/follow-redirects.ts';
import { hostRedirects } from '../../src/links/host-redirects.ts';
import { writeAddress, type Address } from '../../src/links/addresses.ts';
import { parseRedirects } from '../../src/links/redirects.ts';

const entry = (from: string, to: string, reason: string | null = '并入上一节'): string =>
  `- from: ${from}\n  to: ${to}\n${reason === null ? '' : `  reason: ${reason}\n`}`;
const PAGE = '/reports/a/2019/';

describe('a file that cannot be used', () => {
  test.each([
    [
      'no reason',
      entry(`${PAGE}#s2`, `${PAGE}#s1`, null),
      /entry 1 \(from \S+#s2\): reason is missing; the reason is shown to readers/u,
    ],
    ['a reason of blanks', entry(`${PAGE}#s2`, `${PAGE}#s1`, "'  '"), /reason is missing/u],
    ['no to, no reason', `- from: ${PAGE}#s2\n`, /to and reason are missing/u],
    [
      'a field too much',
      `${entry(`${PAGE}#s2`, PAGE)}  until: 2030\n`,
      /three fields from, to and reason, each a text, not “until”/u,
    ],
    ['a number for a reason', entry(`${PAGE}#s2`, PAGE, '5'), /each a text/u],
    [
      'two from one address',
      entry(`${PAGE}#s2`, PAGE) + entry(`${PAGE}#s2`, `${PAGE}#s1`),
      /entry 2 .*there is another redirect from this address/u,
    ],
    ['to itself', entry(PAGE, PAGE), /leads to itself/u],
    ['to another host', entry(PAGE, 'https://example.org/'), /leads out of the archive/u],
    ['no slash at the end', entry('/reports/a/2019#s2', PAGE), /address of a page ends with a slash/u],
    ['an anchor of words', entry(`${PAGE}#fees`, PAGE), /“#fees” is no anchor/u],
    ['no list', 'from: a\n', /is not a list/u],
    ['no YAML', '- from: [\n', /is not YAML: /u],
  ])('%s', (_, yaml, sentence) => {
    const { faults } = parseRedirects(yaml);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(sentence);
  });
});

test('comments alone, and an empty file, are no redirects', () => {
  for (const yaml of ['', '# nothing yet\n', '[]\n'])
    expect(parseRedirects(yaml)).toEqual({ redirects: [], faults: [] });
});

/** An archive that had these addresses, and has those. */
function faultsOf(yaml: string, was: readonly string[], is: readonly string[]): string[] {
  const among =
    (list: readonly string[]) =>
    (address: Address): boolean =>
      list.includes(writeAddress(address));
  return checkRedirects(parseRedirects(yaml).redirects, among([...was, ...is]), among(is));
}

test('what leads nowhere, from what is still there, from what never was, or in a circle', () => {
  const gone = [`${PAGE}#s2`, `${PAGE}#s3`];
  const is = [PAGE, `${PAGE}#s1`];
  expect(faultsOf(entry(`${PAGE}#s2`, `${PAGE}#s9`), gone, is)[0]).toBe(
    `from ${PAGE}#s2: it leads to ${PAGE}#s9, which is not there`,
  );
  expect(faultsOf(entry(`${PAGE}#s1`, PAGE), gone, is)[0]).toContain(
    'this address is still there; take the redirect out',
  );
  expect(faultsOf(entry(`${PAGE}#s7`, PAGE), gone, is)[0]).toContain('never published');
  const circle = faultsOf(entry(`${PAGE}#s2`, `${PAGE}#s3`) + entry(`${PAGE}#s3`, `${PAGE}#s2`), gone, is);
  expect(circle).toEqual([`from ${PAGE}#s2: the redirects go in a circle: ${PAGE}#s2 → ${PAGE}#s3 → ${PAGE}#s2`]);
  expect(faultsOf(entry(`${PAGE}#s2`, `${PAGE}#s3`) + entry(`${PAGE}#s3`, `${PAGE}#s1`), gone, is)).toEqual([]);
  const late = faultsOf(entry(`${PAGE}#s2`, `${PAGE}#s3`) + entry(`${PAGE}#s3`, `${PAGE}#s8`), gone, is);
  expect(late[0]).toContain(`it leads to ${PAGE}#s8, by way of ${PAGE}#s3, which is not there`);
});

test('what hangs on an address goes with it', () => {
  const is = new Set([
    '/reports/b/2019/',
    '/reports/b/2019/#s1',
    '/reports/b/2019.json',
    '/reports/b/2019/source/',
    `${PAGE}#s4-t1`,
    `${PAGE}#s4-t1-r2`,
  ]);
  const { redirects } = parseRedirects(
    entry('/reports/old/2019/', '/reports/b/2019/') +
      entry(`${PAGE}#s3-t1`, `${PAGE}#s4-t1`) +
      entry(`${PAGE}source/#L9`, PAGE),
  );
  const follow = follower(redirects, (address) => is.has(writeAddress(address)) || writeAddress(address) === PAGE);
  const to = (from: string): unknown => ((way) => (way !== null && 'to' in way ? way.to : way))(follow(from));
  expect(to('/reports/old/2019/#s1')).toBe('/reports/b/2019/#s1');
  expect(to('/reports/old/2019/#s7')).toBe('/reports/b/2019/');
  expect(to('/reports/old/2019.json')).toBe('/reports/b/2019.json');
  expect(to('/reports/old/2019/source/')).toBe('/reports/b/2019/source/');
  expect(to(`${PAGE}#s3-t1-r2`)).toBe(`${PAGE}#s4-t1-r2`);
  expect(to(`${PAGE}#s3-t1-r5`)).toBe(`${PAGE}#s4-t1`);
  expect(to(`${PAGE}source/#L12`)).toBe(PAGE);
  expect(to(`${PAGE}source/#L8`)).toBe(null);
  expect(to('/reports/old/')).toBe(null);
});

test("the host's list stands under the base path", () => {
  const pages = [{ path: '/reports/a/', to: '/reports/b/', reason: '' }];
  expect(hostRedirects(pages, '/')).toBe('/reports/a/ /reports/b/ 301\n');
  expect(hostRedirects(pages, '/archive/')).toBe('/archive/reports/a/ /archive/reports/b/ 301\n');
  expect(hostRedirects([], '/')).toBe(null);
});
