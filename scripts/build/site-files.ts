/**
 * Files of the built site: written whole, left alone where they say the same already, taken away where nothing gives them.
 */
import { readFileSync, readdirSync, rmSync, rmdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { filesBelow } from '../../src/links/files-below.ts';
import { placeFile } from '../kept/place-file.ts';
import { writeNewSync, writeWholeSync } from '../kept/write-whole.ts';

export { filesBelow };

/**
 * Writes a file unless it has this content already. One that is there is replaced in one step, so that a host never serves
 * half of it. One that is not there is written where it belongs, which takes half as long: if a build is killed over it,
 * no kept unit vouches for it, and the next build finds that it says something else.
 */
export function writeSiteFile(path: string, content: string | Uint8Array): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) writeNewSync(path, content);
  else if (!says(path, size, content)) writeWholeSync(path, content);
}

/**
 * Writes a file that is not there. Where the file `twin` has this content it becomes another name of that, which takes a
 * fifth of the time; whoever writes to either later puts another file in its place.
 */
export function writeLike(twin: string, path: string, content: Uint8Array): void {
  const size = statSync(twin, { throwIfNoEntry: false })?.size;
  if (size === undefined || !says(twin, size, content)) writeSiteFile(path, content);
  else placeFile(twin, path);
}

/** Whether a file of this size has this content. */
function says(path: string, size: number, content: string | Uint8Array): boolean {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return size === bytes.length && readFileSync(path).equals(bytes);
}

/**
 * Takes away every file below `folder` that is not among `wanted`, and folders that are empty then. A folder is looked at
 * once, when all its files are gone: after each of five thousand files it took longer than all the rest of a build.
 */
export function removeOthers(folder: string, wanted: (path: string) => boolean): void {
  const touched = new Set<string>();
  for (const path of filesBelow(folder)) {
    if (wanted(path)) continue;
    rmSync(path);
    touched.add(dirname(path));
  }
  for (let parent of touched)
    while (parent !== folder && isEmpty(parent)) {
      rmdirSync(parent);
      parent = dirname(parent);
    }
}

/** Whether a folder is there and holds nothing. */
function isEmpty(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false }) !== undefined && readdirSync(folder).length === 0;
}
