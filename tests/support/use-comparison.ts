/**
 * The page /compare/ as tests use it: opening it, choosing, reading its table.
 */
import type { OpenSite } from './open-site.ts';

export interface Comparison {
  /** Opens the page and waits for its answer. */
  open(search?: string): Promise<void>;
  answered(): Promise<void>;
  /** The rows of the table as they are read, without places and marks. */
  rows(): Promise<string[]>;
  /** Types into the box of agencies and takes what is offered under this name. */
  pickAgency(typed: string, name: string): Promise<void>;
  /** Sorts by the column of this head. */
  sortBy(name: string): Promise<void>;
  /** Unfolds what stands under this word. */
  unfold(name: string): Promise<void>;
}

export function useComparison(site: OpenSite): Comparison {
  const answered = async (): Promise<void> => {
    await site.page.waitForFunction(() =>
      /份报告。|没有符合/u.test(document.getElementById('compare-status')?.textContent ?? ''),
    );
  };
  return {
    answered,
    open: async (search = '') => {
      await site.page.goto(`${site.origin}/compare/${search}`);
      await answered();
    },
    rows: () =>
      site.page.$$eval('.compare-table tbody tr', (all) =>
        all.map((row) => {
          const copy = document.importNode(row, true);
          for (const hidden of copy.querySelectorAll('.place, .visually-hidden, abbr')) hidden.remove();
          return [...copy.children].map(({ textContent }) => textContent.trim()).join(' ');
        }),
      ),
    pickAgency: async (typed, name) => {
      await site.page.getByRole('combobox', { name: '机关' }).fill(typed);
      await site.page.getByRole('option', { name, exact: true }).click();
      await site.page.locator('#compare-chosen', { hasText: name }).waitFor();
      await answered();
    },
    sortBy: async (name) => {
      await site.page.getByRole('button', { name, exact: true }).click();
      await answered();
    },
    unfold: async (name) => {
      await site.page.locator('summary', { hasText: name }).click();
    },
  };
}
