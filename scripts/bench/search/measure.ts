/**
 * One search in Chromium: what it loads, how long it takes, and whether it is right.
 */
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { serve } from '../../../tests/support/static-host.ts';
import type { Engine } from './engines.ts';

export interface Loaded {
  bytes: number;
  requests: number;
}

export interface Measured {
  /** Loaded before the first query is put, by the first query, with ten results ready to show. */
  ready: Loaded;
  first: Loaded;
  /** Milliseconds of each query: put for the first time, and again. */
  cold: number[];
  warm: number[];
}

/** Starts the engine on a fresh page for each first query, then puts all queries twice on one page. */
export async function measure(
  engine: Engine,
  browser: Browser,
  firsts: readonly string[],
  queries: readonly string[],
): Promise<Measured> {
  const host = await serve(engine.out);
  const loads: Array<{ ready: Loaded; first: Loaded }> = [];
  for (const query of firsts) {
    const page = await browser.newPage();
    const load = counter(page);
    await start(page, host.origin);
    const ready = await load();
    await page.evaluate(`ask(${JSON.stringify(query)})`);
    loads.push({ ready, first: await load() });
    await page.close();
  }
  const page = await browser.newPage();
  await start(page, host.origin);
  const cold = await time(page, queries);
  const warm = await time(page, queries);
  await page.close();
  await host.close();
  const worst = (side: 'ready' | 'first'): Loaded =>
    loads.map((load) => load[side]).reduce((a, b) => (b.bytes > a.bytes ? b : a));
  return { ready: worst('ready'), first: worst('first'), cold, warm };
}

/** Milliseconds from the query on a fresh page to ten results, in the middle of so many turns; the engines take turns, so that a busy machine is busy for each. */
export async function firstTimes(
  engines: readonly Engine[],
  browser: Browser,
  query: string,
  turns: number,
): Promise<number[]> {
  const hosts = await Promise.all(engines.map(({ out }) => serve(out)));
  const times = engines.map((): number[] => []);
  for (let turn = 0; turn < turns; turn++)
    for (const [index, { origin }] of hosts.entries()) {
      const page = await browser.newPage();
      await start(page, origin);
      times[index]?.push(...(await time(page, [query])));
      await page.close();
    }
  await Promise.all(hosts.map((host) => host.close()));
  return times.map((list) => list.sort((a, b) => a - b)[Math.floor(turns / 2)] ?? NaN);
}

/** What the engine finds for each query, by the page's function of that name. */
export async function answers(
  engine: Engine,
  browser: Browser,
  name: 'places' | 'reports',
  queries: readonly string[],
): Promise<string[][]> {
  const host = await serve(engine.out);
  const page = await browser.newPage();
  await start(page, host.origin);
  const found = await page.evaluate(`(async () => {
    const all = [];
    for (const query of ${JSON.stringify(queries)}) all.push(await ${name}(query));
    return all;
  })()`);
  await page.close();
  await host.close();
  return z.array(z.array(z.string())).parse(found);
}

async function start(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/`);
  await page.waitForFunction(() => 'ask' in window);
  await page.evaluate('ready()');
}

async function time(page: Page, queries: readonly string[]): Promise<number[]> {
  const times = await page.evaluate(`(async () => {
    const all = [];
    for (const query of ${JSON.stringify(queries)}) {
      const begin = performance.now();
      await ask(query);
      all.push(performance.now() - begin);
    }
    return all;
  })()`);
  return z.array(z.number()).parse(times);
}

/** Counts from the page's beginning what the host sends, scripts and JSON as packed as hosts send them. */
function counter(page: Page): () => Promise<Loaded> {
  const bodies: Array<Promise<number>> = [];
  page.on('response', (response) => {
    if (response.status() !== 200 || /\/(?:ask\.js|favicon\.ico)?$/u.test(new URL(response.url()).pathname)) return;
    bodies.push(
      response
        .body()
        .then((body) =>
          /\.(?:js|json)$/u.test(new URL(response.url()).pathname) ? gzipSync(body).length : body.length,
        ),
    );
  });
  let counted: Loaded = { bytes: 0, requests: 0 };
  return async () => {
    const sizes = await Promise.all(bodies);
    const total = { bytes: sizes.reduce((sum, size) => sum + size, 0), requests: sizes.length };
    const since = { bytes: total.bytes - counted.bytes, requests: total.requests - counted.requests };
    counted = total;
    return since;
  };
}
