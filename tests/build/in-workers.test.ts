/**
 * Work in other processes: in order, with the environment of the one that asked, and ended when nobody asks for more.
 */
import { expect, test, vi } from 'vitest';
import { inWorkers } from '../../scripts/lib/in-workers.ts';

const module = new URL('../support/environment-worker.ts', import.meta.url);

interface Told {
  value: string | null;
  pid: number;
}

async function all(names: readonly string[], many: number): Promise<Told[]> {
  const told: Told[] = [];
  for await (const one of inWorkers<string, Told>(module, names, many)) told.push(one);
  return told;
}

const NAMES = Array.from({ length: 40 }, (_, index) => (index % 3 === 0 ? 'BASE_PATH' : `NONE_${index}`));

test.each([1, 1000])(
  'results are in order and know the settings of the build (from %i inputs on elsewhere)',
  async (many) => {
    vi.stubEnv('BASE_PATH', '/archive');
    const told = await all(NAMES, many);
    expect(told.map(({ value }) => value)).toEqual(NAMES.map((name) => (name === 'BASE_PATH' ? '/archive' : null)));
    expect(told.every(({ pid }) => (pid === process.pid) === many > NAMES.length)).toBe(true);
    vi.unstubAllEnvs();
  },
);
