/**
 * The built site in a real browser, for the tests of one file: one host, a fresh page for each test.
 */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { sharedBrowser } from './browser.ts';
import { serve, type Host } from './static-host.ts';

export interface OpenSite {
  readonly origin: string;
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly page: Page;
}

/**
 * Call it once at the top of a test file; what it gives is there inside tests. A folder that hooks above the call make is
 * given as a function.
 */
export function openSite(folder: string | (() => string) = 'dist', options: BrowserContextOptions = {}): OpenSite {
  let browser: Browser;
  let host: Host;
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    host = await serve(typeof folder === 'string' ? folder : folder());
    browser = await sharedBrowser();
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    page = await context.newPage();
    return () => context.close();
  });
  afterAll(() => host.close());
  return {
    get origin() {
      return host.origin;
    },
    get browser() {
      return browser;
    },
    get context() {
      return context;
    },
    get page() {
      return page;
    },
  };
}
