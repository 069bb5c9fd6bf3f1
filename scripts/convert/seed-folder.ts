/**
 * What lies in a folder of seeds and in those below it: seeds, the notes of people beside them, and what is neither.
 */
import { readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { notePaths } from './seed-file.ts';

export interface SeedFolder {
  /** Paths below the folder, sorted. */
  seeds: string[];
  /** Notes that belong to no seed. */
  loneNotes: string[];
  /** Files that are not read. */
  others: string[];
}

/**
 * Endings of what may be a report. What a file is, its bytes say: a page may be called .doc, and what cannot be read is
 * blocked with a sentence on what to do.
 */
const ENDINGS: ReadonlySet<string> = new Set(
  `txt text md markdown htm html shtml xhtml mht mhtml docx pdf doc wps rtf odt ofd xls xlsx et ppt pptx jpg jpeg png gif tif
  tiff bmp webp zip rar 7z gz tgz`
    .split(/\s+/u)
    .map((ending) => `.${ending}`),
);

/** Whether a file may be a report, by its ending. */
export const isSeed = (path: string): boolean => ENDINGS.has(extname(path).toLowerCase());

const isNote = (path: string): boolean => path.endsWith('.yaml');

export function readSeedFolder(folder: string): SeedFolder {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    // What begins with a dot is a system's own.
    .filter((path) => !path.split(sep).some((name) => name.startsWith('.')))
    .sort();
  const seeds = files.filter(isSeed);
  const notes = new Set(seeds.flatMap(notePaths));
  return {
    seeds,
    loneNotes: files.filter((path) => isNote(path) && !notes.has(path)),
    others: files.filter((path) => !isNote(path) && !isSeed(path)),
  };
}
