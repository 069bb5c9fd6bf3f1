/**
 * Before the first test: unpacks the browser once for all workers, and says in one line what pages will be shown with.
 * Where there is none, only the tests that need one fail.
 */
import { spawnSync } from 'node:child_process';
import { findBrowser, type Found } from './browser.ts';
import { FONTS } from './fonts.ts';

export default async function prepareBrowser(): Promise<void> {
  const told = await findBrowser().then(describe, (error: unknown) => `none; ${String(error)}`);
  console.log(`Browser: ${told}`);
}

/** Sample: `Chromium 153.0.8010.0 (npm); fonts: Noto Sans SC and Noto Serif SC (npm)`. */
function describe({ path, env }: Found): string {
  const { stdout, stderr } = spawnSync(path, ['--version'], { encoding: 'utf8', env: { ...process.env, ...env } });
  const version = stdout.trim() || `does not start, ${stderr.trim()}`;
  const fonts =
    process.platform === 'linux' ? `${FONTS.map(({ family }) => family).join(' and ')} (npm)` : 'the system’s';
  return `${version} (${'LD_LIBRARY_PATH' in env ? 'npm' : path}); fonts: ${fonts}`;
}
