/**
 * Folders named by what is in them, so that a browser may keep what it has: written beside their place, and moved there
 * whole. A file that is the same as one that was published before becomes another name of that, which takes a fifth of the
 * time; whoever writes to either later puts another file in its place.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashOf } from '../../src/archive/cache.ts';
import { stampOf, writeChanged } from './files.ts';

/** A folder that was written; all of it is what JSON has. */
export interface NamedFolder {
  /** Twelve hexadecimal digits of the hash of what is in it: a name for every file system. */
  name: string;
  files: WrittenFile[];
}

/** Its path in the folder, the hash of its bytes, and its size and time. */
type WrittenFile = readonly [path: string, hash: string, stamp: string];

/** A file as another that was written: the path of that one, and the hash of its bytes. */
export interface Twin {
  from: string;
  hash: string;
}

/** A file by its bytes, or by another that has the same. */
export type GivenFile = { path: string } & ({ content: Uint8Array } | Twin);

/** Writes a folder below `parent`. */
export function writeNamedFolder(parent: string, given: Iterable<GivenFile>): NamedFolder {
  const draft = join(parent, 'new');
  rmSync(draft, { recursive: true, force: true });
  const files: WrittenFile[] = [];
  for (const file of given) {
    const path = join(draft, file.path);
    const hash = 'content' in file ? hashOf(file.content) : file.hash;
    if ('content' in file) writeChanged(path, file.content);
    else link(file.from, path);
    files.push([file.path, hash, stampOf(path) ?? '']);
  }
  const name = createHash('sha256');
  for (const line of files.map(([path, hash]) => `${path} ${hash}\n`).sort()) name.update(line);
  const folder: NamedFolder = { name: name.digest('hex').slice(0, 12), files };
  // One of this name that is there may have been harmed.
  rmSync(join(parent, folder.name), { recursive: true, force: true });
  renameSync(draft, join(parent, folder.name));
  return folder;
}

/** The files of a folder below `parent`, by their paths in it. */
export function twinsIn(parent: string, { name, files }: NamedFolder): ReadonlyMap<string, Twin> {
  return new Map(files.map(([path, hash]) => [path, { from: join(parent, name, path), hash }]));
}

/** Paths of all files of a folder below `parent`. */
export function pathsOf(parent: string, { name, files }: NamedFolder): string[] {
  return files.map(([path]) => join(parent, name, path));
}

/** Whether all files of a folder are there as they were written. */
export function isAsWritten(parent: string, { name, files }: NamedFolder): boolean {
  return files.every(([path, , stamp]) => stampOf(join(parent, name, path)) === stamp);
}

function link(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // Its folder is not there yet, or the disk knows no links.
    mkdirSync(dirname(to), { recursive: true });
    try {
      linkSync(from, to);
    } catch {
      copyFileSync(from, to);
    }
  }
}
