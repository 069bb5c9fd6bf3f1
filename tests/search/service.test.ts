/** Pagefind's process may be gone while it is needed: a signal to the whole group does that, or a machine without it. */
import { expect, test, vi } from 'vitest';
import { buildIndex } from '../../src/search/pagefind/build-index.ts';

test('that Pagefind is gone is told by the error, and not on the terminal', async () => {
  vi.stubEnv('PAGEFIND_EXTENDED_BINARY_PATH', '/nowhere/pagefind');
  const print = vi.spyOn(console, 'error');
  await expect(buildIndex([])).rejects.toThrow(
    'Pagefind failed: Service stopped Error: spawn /nowhere/pagefind ENOENT',
  );
  expect(print).not.toHaveBeenCalled();
  vi.unstubAllEnvs();
});
