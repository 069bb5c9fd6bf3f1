/**
 * The oldest browsers in which the archive is read and searched, and how scripts are bundled for them.
 */
import type { BuildOptions } from 'esbuild';

/** Of January 2023 (the last for Windows 7), July 2023 and July 2022, as esbuild and Lightning CSS write them. */
export const BROWSERS: string[] = ['chrome109', 'firefox115', 'safari15.6'];

/** Options of esbuild for every script that browsers run. */
export const BUNDLED = {
  bundle: true,
  write: false,
  platform: 'browser',
  target: BROWSERS,
  minify: true,
  // Asked for in Node alone.
  external: ['node:fs/promises'],
  // What these browsers have not, and scripts use.
  inject: ['src/client/older-browsers.ts'],
} satisfies BuildOptions;
