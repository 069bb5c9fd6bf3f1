/** Pagefind's process may be gone while it is needed: a signal to the whole group does that, want of memory, or a machine without it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close } from 'pagefind';
import { afterEach, expect, test, vi } from 'vitest';
import { buildIndex } from '../../src/search/pagefind/build-index.ts';

afterEach(async () => {
  vi.unstubAllEnvs();
  await close();
});

test('that Pagefind is gone is told by the error, and not on the terminal', async () => {
  vi.stubEnv('PAGEFIND_EXTENDED_BINARY_PATH', '/nowhere/pagefind');
  const print = vi.spyOn(console, 'error');
  await expect(buildIndex([])).rejects.toThrow(
    'Pagefind failed: Service stopped Error: spawn /nowhere/pagefind ENOENT',
  );
  expect(print).not.toHaveBeenCalled();
});

test('that Pagefind ends while an answer is waited for is told too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'service-'));
  const program = join(folder, 'pagefind');
  writeFileSync(program, '#!/bin/sh\nhead -c 1 > "$0.asked"\nkill -9 $$\n', { mode: 0o755 });
  vi.stubEnv('PAGEFIND_EXTENDED_BINARY_PATH', program);
  await expect(buildIndex([])).rejects.toThrow("Pagefind's process has ended before it was done (SIGKILL)");
  rmSync(folder, { recursive: true });
});
