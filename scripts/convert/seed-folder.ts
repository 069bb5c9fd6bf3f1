/**
 * What lies in a folder of seeds and in those below it: seeds, the notes of people beside them, and what is neither.
 */
import { basename, extname } from 'node:path';
import { entriesBelow } from './seed-entries.ts';
import { notePaths } from './seed-file.ts';

export interface SeedFolder {
  /** Paths below the folder, sorted. */
  seeds: string[];
  /** What cannot be read, with what to do: these, and seeds whose notes are such. */
  refused: Array<{ path: string; fault: string }>;
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

/** Whether a file may be a report, by its ending; what Word keeps beside an open file (`~$年报.docx`) is none. */
export const isSeed = (path: string): boolean =>
  ENDINGS.has(extname(path).toLowerCase()) && !basename(path).startsWith('~$');

const isNote = (path: string): boolean => path.endsWith('.yaml');

/** Throws where the folder itself cannot be read. */
export function readSeedFolder(folder: string): SeedFolder {
  const entries = entriesBelow(folder, (name) => isSeed(name) || isNote(name));
  const faults = new Map(entries.flatMap(({ path, fault }) => (fault === null ? [] : [[path, fault] as const])));
  const files = entries.filter(({ fault }) => fault === null).map(({ path }) => path);
  const candidates = files.filter(isSeed);
  const seeds: string[] = [];
  for (const seed of candidates) {
    // What a person knows better of it cannot be heard.
    const note = notePaths(seed).find((path) => faults.has(path));
    if (note === undefined) seeds.push(seed);
    else faults.set(seed, `has a note that cannot be used: ${note} ${faults.get(note) ?? ''}`);
  }
  const notes = new Set(candidates.flatMap(notePaths));
  return {
    seeds,
    refused: [...faults].map(([path, fault]) => ({ path, fault })),
    loneNotes: files.filter((path) => isNote(path) && !notes.has(path)),
    others: files.filter((path) => !isNote(path) && !isSeed(path)),
  };
}
