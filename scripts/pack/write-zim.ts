/**
 * The whole site with its search as one ZIM, which Kiwix and its kin read and serve. Written by `zimwriterfs`, which wants a
 * folder. Its own index is left out: it does not find in Chinese what is there, and the site's own search is inside.
 *
 * 2026-11-29: The address of a folder is none inside a ZIM, and no redirect can make it one
 * (findings/zimwriterfs-refuses-redirects.sh): links and scripts (src/client/named-file.ts) name the page's file.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, linkSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { atStop } from '../lib/stop.ts';
import type { PackedFile } from './portable-site.ts';

const PROGRAM = 'zimwriterfs';

/** What a ZIM says of itself; `description` has at most 80 characters, `title` 30. */
export interface ZimWords {
  name: string;
  title: string;
  description: string;
  publisher: string;
  /** Null where the site does not know its address. */
  source: string | null;
}

/** Throws a sentence where the program is not there. */
export function expectZimWriter(): void {
  if (spawnSync(PROGRAM, ['--version']).error !== undefined)
    throw new Error(
      `--zim wants ${PROGRAM}, which is not installed: it comes with zim-tools (\`apt-get install zim-tools\`)`,
    );
}

/** Throws what the program says where it fails. */
export async function writeZim(path: string, words: ZimWords, files: Iterable<PackedFile>): Promise<void> {
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync('.cache/zim-');
  const takeAway = (): void => rmSync(folder, { recursive: true, force: true });
  atStop.add(takeAway);
  try {
    const site = join(folder, 'site');
    layOut(site, files);
    await sharp('public/favicon.svg', { density: 288 }).resize(48, 48).png().toFile(join(site, 'illustration.png'));
    const draft = join(folder, 'draft.zim');
    const { status, stdout, stderr } = spawnSync(PROGRAM, [...optionsOf(words), site, draft], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${PROGRAM} ended with ${status}: ${stderr || stdout}`);
    renameSync(draft, path);
  } finally {
    takeAway();
    atStop.delete(takeAway);
  }
}

function layOut(site: string, files: Iterable<PackedFile>): void {
  for (const { name, path, isPage, read } of files) {
    const place = join(site, name);
    mkdirSync(dirname(place), { recursive: true });
    if (isPage) writeFileSync(place, read());
    else link(path, place);
  }
}

/** A file in two places takes no room; where a disk does not know that, it is copied. */
function link(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

function optionsOf({ name, title, description, publisher, source }: ZimWords): string[] {
  return [
    ['welcome', 'index.html'],
    ['illustration', 'illustration.png'],
    ['language', 'zho'],
    ['name', name],
    ['title', title],
    ['description', description],
    ['creator', title],
    ['publisher', publisher],
    ...(source === null ? [] : [['source', source]]),
  ]
    .map(([option, value]) => `--${option ?? ''}=${value ?? ''}`)
    .concat('--withoutFTIndex');
}
