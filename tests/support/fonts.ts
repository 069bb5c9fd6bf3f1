/**
 * The fonts that the tests' browser sees on Linux: two from npm and no other, so that a page is set the same everywhere and
 * no line breaks elsewhere because of what a machine has installed.
 *
 * 2026-11-29: whole files are needed. The `@fontsource` packages weigh a twelfth, in 100 pieces of WOFF2 a family;
 * Fontconfig lists them, and Chromium draws nothing with them.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { x } from 'xastscript';
import { printXml } from '../../src/site/feeds/xml.ts';

/** Families, each with its package and the generic names that it stands for. */
export const FONTS = [
  { family: 'Noto Sans SC', from: '@expo-google-fonts/noto-sans-sc', generic: ['sans-serif', 'monospace'] },
  { family: 'Noto Serif SC', from: '@expo-google-fonts/noto-serif-sc', generic: ['serif'] },
] as const;

/** Writes a file for Fontconfig into a folder, which also takes its index, unless it is there; gives the file's path. */
export function fontsFile(folder: string): string {
  const path = join(folder, 'fonts.conf');
  if (existsSync(path)) return path;
  const { resolve } = createRequire(import.meta.url);
  const file = x('fontconfig', [
    ...FONTS.map(({ from }) => x('dir', dirname(resolve(`${from}/package.json`)))),
    x('cachedir', join(folder, 'fontconfig')),
    ...FONTS.flatMap(({ family, generic }) =>
      generic.map((name) => x('alias', [x('family', name), x('prefer', [x('family', family)])])),
    ),
  ]);
  writeFileSync(path, printXml(file));
  return path;
}
