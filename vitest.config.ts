/**
 * Tests run in Node; those of the built site and the browser read `dist/`, which `npm test` builds first.
 */
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { COMPILED } from './scripts/lib/compiled-code.ts';

/** They wait for builds that they start, one after the other, and load next to nothing. */
const BUILDS = ['tests/build/*.test.ts'];

/** What takes minutes begins first, so that no worker waits for it alone at the end. */
class BuildsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isBuild = ({ project }: TestSpecification): boolean => project.name === 'builds';
    return [...sorted.filter(isBuild), ...sorted.filter((file) => !isBuild(file))];
  }
}

export default defineConfig({
  test: {
    environment: 'node',
    env: {
      // What a terminal says is held to its English, whatever the machine speaks.
      LC_ALL: 'C.UTF-8',
      // What Node has compiled for the build serves every command that a test starts, and every copy of the project. CPU with
      // it over without, 2026-11-30: the first build of a copy 0.72, one file converted 0.66.
      NODE_COMPILE_CACHE: resolve(COMPILED),
    },
    globalSetup: ['tests/support/prepare-browser.ts'],
    projects: [
      { extends: true, test: { name: 'builds', include: BUILDS } },
      {
        extends: true,
        // Files share what a worker has loaded, the browser too: nothing that a test leaves behind is seen by another. CPU of
        // 98 small files so over each by itself, 2026-11-30: 0.53.
        test: { name: 'all others', include: ['tests/**/*.test.ts'], exclude: BUILDS, isolate: false },
      },
    ],
    reporters: ['default', './tests/support/closing-line.ts'],
    // Most files wait for a build or a browser for a while: on two cores three at a time keep both busy.
    maxWorkers: 3,
    sequence: { sequencer: BuildsFirst },
    // For a busy machine: nothing is tested by how long it takes.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
