/**
 * An error as the one sentence that a person at a terminal needs: what is wrong, where, and what to do.
 */

/** What a disk says that takes nothing, by the code of the error. */
const DISK: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full; make room, and run this again: what is finished stays',
  EDQUOT: 'the quota of the disk is used up; make room, and run this again: what is finished stays',
  EROFS: 'the disk can only be read; work in a folder that can be written to',
  EACCES: 'is not yours to read or write; change its rights, or work in another folder',
  EPERM: 'is not yours to write; change its rights, or work in another folder',
};

/** The same of SQLite, by its number: read-only, full. */
const CACHE: Readonly<Record<number, string>> = {
  8: '.cache/archive.db: can only be read; change its rights, or work in another folder',
  13: '.cache/archive.db: the disk is full; make room, and run this again: what is finished stays',
};

export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path } = error as NodeJS.ErrnoException;
  const disk = DISK[code ?? ''];
  if (disk !== undefined) return path === undefined ? disk : `${path}: ${disk}`;
  const cache = 'errcode' in error && typeof error.errcode === 'number' ? CACHE[error.errcode & 0xff] : undefined;
  return cache ?? error.message;
}
