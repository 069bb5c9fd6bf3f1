/**
 * Tests run in Node; those of the built site and the browser read `dist/`, which `npm test` builds first.
 */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    // What a terminal says is held to its English, whatever the machine speaks.
    env: { LC_ALL: 'C.UTF-8' },
    globalSetup: ['tests/support/prepare-browser.ts'],
    include: ['tests/**/*.test.ts'],
    reporters: ['default', './tests/support/closing-line.ts'],
    // Most files wait for a build or a browser for a while: on two cores two at a time take two thirds of the time.
    maxWorkers: 2,
    // For a busy machine: nothing is tested by how long it takes.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
