/**
 * Two hundred anchors of all kinds on a telephone, and some on a desk, opened as a reader opens a link: the place is in
 * view, under nothing, and marked.
 */
import { expect, test } from 'vitest';
import { readArchive } from '../../src/archive/read-archive.ts';
import { openSite } from '../support/open-site.ts';

const COUNT = 200;

/** Every address with an anchor that the archive has, by kind. */
const KINDS: Readonly<Record<string, string[]>> = { section: [], paragraph: [], table: [], row: [], line: [] };
for (const { url, sections, paragraphs, tables } of await readArchive('content')) {
  KINDS['section']?.push(...sections.map(({ id }) => `${url}#${id}`));
  KINDS['paragraph']?.push(...paragraphs.map(({ id }) => `${url}#${id}`));
  KINDS['table']?.push(...tables.map(({ id }) => `${url}#${id}`));
  const rows = tables.flatMap(({ id, kind, rows }) => (kind === 'lines' ? [] : rows.map((_, r) => `${id}-r${r + 1}`)));
  KINDS['row']?.push(...rows.map((id) => `${url}#${id}`));
  const lines = paragraphs.flatMap(({ lines: [first, last] }) => [first, last]);
  KINDS['line']?.push(...[...new Set(lines)].map((line) => `${url}source/#L${line}`));
}

/** The same choice in every run: a fault that is found can be looked at again. */
function chosen(): string[] {
  let state = 20261122;
  const random = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
  const shuffled = Object.values(KINDS).map((all) =>
    all.map((path) => ({ path, at: random() })).sort((a, b) => a.at - b.at),
  );
  const dealt: string[] = [];
  for (let turn = 0; dealt.length < COUNT; turn++) {
    if (shuffled.every((all) => turn >= all.length)) break;
    for (const all of shuffled)
      if (dealt.length < COUNT) dealt.push(...all.slice(turn, turn + 1).map(({ path }) => path));
  }
  return dealt;
}

const site = openSite();

/** What is wrong with the place that was opened; empty where nothing is. Runs in the page. */
function faultOfTarget(): string {
  const target = document.querySelector(':target');
  if (target === null || `#${target.id}` !== location.hash) return 'no target';
  // Where it begins for the eye: its first character, or, where it has none, its own corner.
  const walker = document.createTreeWalker(target, NodeFilter.SHOW_TEXT, (node) =>
    node.textContent?.trim() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
  );
  const text = walker.nextNode();
  let box = target.getClientRects()[0];
  if (text !== null) {
    const range = document.createRange();
    const from = text.textContent?.search(/\S/u) ?? 0;
    range.setStart(text, from);
    range.setEnd(text, from + 1);
    box = range.getClientRects()[0];
  }
  if (box === undefined) return 'it has no place on the page';
  const [x, y] = [box.left + Math.min(8, box.width / 2), box.top + Math.min(12, box.height / 2)];
  if (y < 0 || y > innerHeight || x < 0 || x > innerWidth) return `it begins at ${x}, ${y}`;
  const top = document.elementFromPoint(x, y);
  if (top === null || !target.contains(top)) return `it lies under <${top?.tagName ?? 'nothing'} ${top?.id ?? ''}>`;
  const marked = look();
  location.hash = '';
  return marked === look() ? 'it is not marked' : '';

  /** What a mark would change: of the target, of what is drawn before it, of the cells of a row. */
  function look(): string {
    const parts = target === null ? [] : [target, ...(target.tagName === 'TR' ? target.children : [])];
    return parts
      .flatMap((part) => [getComputedStyle(part), getComputedStyle(part, '::before')])
      .map((style) => [style.backgroundColor, style.boxShadow, style.outline, style.borderInlineStart, style.content])
      .join(';');
  }
}

/** Goes to another place of the page that is open, from its end or its beginning, and waits until it is painted. */
function goTo({ hash, fromEnd }: { hash: string; fromEnd: boolean }): Promise<void> {
  scrollTo(0, fromEnd ? document.documentElement.scrollHeight : 0);
  location.hash = hash;
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

/** The first anchor of each page by opening the page there, the others by going there. */
async function faultsAt(viewport: { width: number; height: number }, anchors: readonly string[]): Promise<string[]> {
  const { page } = site;
  await page.setViewportSize(viewport);
  const faults: string[] = [];
  const byPage = Map.groupBy(anchors, (path) => path.replace(/#.*$/u, ''));
  for (const paths of byPage.values()) {
    for (const [index, path] of paths.entries()) {
      const { hash } = new URL(path, site.origin);
      if (index === 0) await page.goto(site.origin + path);
      else await page.evaluate(goTo, { hash, fromEnd: index % 2 === 0 });
      const fault = await page.evaluate(faultOfTarget);
      if (fault !== '') faults.push(`${path}: ${fault}`);
    }
  }
  return faults;
}

test('there are anchors of every kind to choose from', () => {
  for (const [kind, all] of Object.entries(KINDS)) expect(all.length, kind).toBeGreaterThan(0);
  expect(new Set(chosen()).size).toBe(COUNT);
});

test.each([
  ['a telephone', COUNT, { width: 390, height: 844 }],
  // Dealt in turn by kind: the same kinds.
  ['a desk', COUNT / 4, { width: 1280, height: 900 }],
])('on %s %i of them land in view, under nothing, marked', async (_, count, viewport) => {
  expect(await faultsAt(viewport, chosen().slice(0, count))).toEqual([]);
});
