/**
 * Files of content and site: written whole, left alone where they say the same already, taken away where nothing gives them.
 */
import {
  accessSync,
  constants,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { filesBelow } from '../../src/links/files-below.ts';

/** Writes beside the place and moves it there in one step: whoever looks sees the old file or the new one. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const draft = `${path}.new`;
  try {
    writeNew(draft, content);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/**
 * Writes a file of the site unless it has this content already; gives whether it did. One that is not there is written
 * where it belongs, which takes half as long: until it is whole nothing in the cache vouches for it.
 */
export function writeChanged(path: string, content: string | Uint8Array): boolean {
  if (says(path, content)) return false;
  if (statSync(path, { throwIfNoEntry: false }) === undefined) writeNew(path, content);
  else writeWhole(path, content);
  return true;
}

/** Throws where nothing can be written into a folder, before anybody has worked for it. Makes it where it is not there. */
export function expectWritable(folder: string): void {
  mkdirSync(folder, { recursive: true });
  accessSync(folder, constants.W_OK);
}

/** Whether a file has this content. */
export function says(path: string, content: string | Uint8Array): boolean {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) return false;
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return size === bytes.length && readFileSync(path).equals(bytes);
}

/** Size and time of a file, by which it is known to be as it was left; null where there is none. */
export function stampOf(path: string): string | null {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? null : `${stat.size} ${stat.mtimeNs}`;
}

/** The key in the cache of files that were made from `key`, as they are now; some may not be there. */
export function madeFrom(key: string, paths: readonly string[]): string {
  return [key, ...paths.map(stampOf)].join(' ');
}

/** What files were made from, of such a key. */
export function sourceOf(made: string): string {
  return made.slice(0, made.indexOf(' '));
}

/**
 * Takes away every file below `folder` that is not among `wanted`, and folders that are empty then. A folder is looked at
 * once, when all its files are gone: after each of five thousand files it took longer than all the rest of a build. Gives what
 * stays.
 */
export function removeOthers(folder: string, wanted: (path: string) => boolean): string[] {
  const touched = new Set<string>();
  const kept: string[] = [];
  for (const path of filesBelow(folder)) {
    if (wanted(path)) {
      kept.push(path);
      continue;
    }
    rmSync(path);
    touched.add(dirname(path));
  }
  for (let parent of touched)
    while (parent !== folder && isEmpty(parent)) {
      rmdirSync(parent);
      parent = dirname(parent);
    }
  return kept;
}

function writeNew(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

/** Whether a folder is there and holds nothing. */
function isEmpty(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false }) !== undefined && readdirSync(folder).length === 0;
}
