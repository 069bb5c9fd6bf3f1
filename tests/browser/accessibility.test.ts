/**
 * Every kind of page held against axe, in light, dark and print and at three widths, and against the edge of the screen.
 *
 * 2026-11-22: what a width or a scheme can spoil is the look of a kind of element, not of each: a page is looked at in
 * every way where it has an element of a kind that no page before it had, and else in one.
 */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openSite } from '../support/open-site.ts';
import { htmlOf, pagesByKind } from '../support/site-pages.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** How a page is looked at. */
interface Look {
  colorScheme: 'light' | 'dark';
  media: 'screen' | 'print';
  width: number;
  /** All that can be unfolded is unfolded. */
  open: boolean;
  /** Contrast of colours, which is what takes time, once for each scheme. */
  contrast: boolean;
}

/** All widths in light, all schemes: colours do not depend on the width, nor the order of things on colours. */
const LOOKS: readonly Look[] = [
  { colorScheme: 'light', media: 'screen', width: 1280, open: true, contrast: true },
  { colorScheme: 'light', media: 'screen', width: 390, open: false, contrast: false },
  { colorScheme: 'light', media: 'screen', width: 320, open: true, contrast: false },
  { colorScheme: 'dark', media: 'screen', width: 390, open: true, contrast: true },
  { colorScheme: 'light', media: 'print', width: 640, open: false, contrast: true },
];

/** The kinds of elements of a page: names with their classes, figures in them left out. Sample: `section.section level- hang-`. */
function kindsIn(html: string): string[] {
  const tags = [...html.matchAll(/<([a-z][a-z0-9]*)(?:[^>]*? class="([^"]*)")?/gu)];
  return tags.map(([, name = '', classes = '']) => `${name}.${classes.replaceAll(/\d/gu, '')}`);
}

/** The pages, each with the ways to look at it. */
function pagesWithLooks(): Array<[page: string, ways: number, looks: readonly Look[]]> {
  const seen = new Set<string>();
  return pagesByKind('dist').map((page) => {
    const kinds = kindsIn(htmlOf('dist', page));
    const looks = kinds.every((kind) => seen.has(kind)) ? LOOKS.slice(0, 1) : LOOKS;
    for (const kind of kinds) seen.add(kind);
    return [page, looks.length, looks];
  });
}

/** Widths at which nothing may stand out of the page. */
const WIDTHS = [320, 390, 1280, 2560];

const Violations = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }));

// axe is put in by the test, which the site's own policy would not allow.
const site = openSite('dist', { bypassCSP: true });

/** Axe's faults, a line for each. */
async function faultsIn(page: Page, { colorScheme, media, width, open, contrast }: Look): Promise<string[]> {
  await page.emulateMedia({ colorScheme, media });
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate((all) => {
    for (const details of document.querySelectorAll('details')) details.open = all;
  }, open);
  const options = { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: contrast } } };
  const result: unknown = await page.evaluate(`axe.run(${JSON.stringify(options)}).then((it) => it.violations)`);
  return Violations.parse(result).map(
    ({ id, nodes }) => `${colorScheme} ${media} ${width}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
}

/** The widths at which the page is wider than its window. */
async function tooWide(page: Page): Promise<number[]> {
  const found: number[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) found.push(width);
  }
  return found;
}

test.each(pagesWithLooks())(
  '%s has no fault of accessibility in %i ways, and keeps to its window',
  async (path, _, looks) => {
    const { page } = site;
    const abroad: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => abroad.push(...[request.url()].filter((url) => !url.startsWith(site.origin))));
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.goto(site.origin + path);
    expect(await tooWide(page)).toEqual([]);
    await page.addScriptTag({ content: axe });
    const faults: string[] = [];
    for (const look of looks) faults.push(...(await faultsIn(page, look)));
    expect(faults).toEqual([]);
    expect(abroad).toEqual([]);
    expect(errors).toEqual([]);
  },
);

test.each([320, 390])(
  'at %i pixels no link in a table lies all under what is fixed there when it is reached',
  async (width) => {
    const { page } = site;
    await page.setViewportSize({ width, height: 800 });
    let links = 0;
    for (const path of ['/data/codebook/', '/figures/', '/coverage/', '/reports/baiyinshi-kexuejishuju/']) {
      await page.goto(site.origin + path);
      const hidden = await page.$$eval('.sheet a', (all) => {
        const isSeen = (link: HTMLElement): boolean => {
          link.focus();
          const points = [...link.getClientRects()].flatMap(({ left, top, width: across, height }) =>
            [0.03, 0.2, 0.4, 0.6, 0.8, 0.97].map((part) =>
              document.elementFromPoint(left + across * part, top + height / 2),
            ),
          );
          return points.some((element) => link.contains(element));
        };
        // Safe: they are links of an HTML page.
        return {
          of: all.length,
          hidden: (all as HTMLElement[]).filter((link) => !isSeen(link)).map((link) => link.textContent),
        };
      });
      links += hidden.of;
      expect(hidden.hidden, path).toEqual([]);
    }
    expect(links).toBeGreaterThan(100);
  },
);
