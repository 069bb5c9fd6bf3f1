/**
 * Every entry below a folder of seeds, with a sentence on each that cannot be read as a file: a pipe would keep a run waiting
 * for ever, and a link could publish any file of the machine.
 */
import { accessSync, constants, readdirSync, realpathSync, statSync, type Dirent, type Stats } from 'node:fs';
import { join, relative, sep } from 'node:path';

export interface SeedEntry {
  /** Path below the folder. */
  path: string;
  /** What is wrong with it and what to do; null where it is a file that can be read. */
  fault: string | null;
}

/** Bytes of a file from which it is no report: what is larger would only fill memory. */
const LARGEST = 64 * 2 ** 20;

const NAMED_AS_FILE = 'is a folder with the name of a file; give it another name';
const NO_FILE = 'is a pipe, a socket or a device and no file; take it away, or put the report itself here';
const NOT_READABLE = 'cannot be read; change its rights, or take it away';
const TO_FOLDER = 'is a link to a folder; put the files themselves here';
const OUT = 'is a link out of the folder of seeds, and what lies elsewhere is not published; put the file itself here';

/** What the system says of a link that leads to no file. */
const LINKS: Readonly<Record<string, string>> = {
  ENOENT: 'is a link to nothing; put the file itself here, or take the link away',
  ELOOP: 'is a link that leads in a circle; put the file itself here, or take the link away',
};

/**
 * In the order of their paths. What begins with a dot is a system's own and left out. `isFileName` knows names that only files
 * may have. Throws where the folder itself cannot be read.
 */
export function entriesBelow(folder: string, isFileName: (name: string) => boolean): SeedEntry[] {
  const root = realpathSync(folder);
  const found: SeedEntry[] = [];
  const walk = (path: string): void => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const below = join(path, entry.name);
      const name = relative(folder, below);
      if (!entry.isDirectory()) found.push({ path: name, fault: faultOf(entry, below, root) });
      else if (isFileName(entry.name)) found.push({ path: name, fault: NAMED_AS_FILE });
      else if (canBeRead(below)) walk(below);
      else found.push({ path: name, fault: NOT_READABLE });
    }
  };
  walk(folder);
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function faultOf(entry: Dirent, path: string, root: string): string | null {
  try {
    if (!entry.isSymbolicLink()) return fileFault(path, statSync(path));
    if (!realpathSync(path).startsWith(root + sep)) return OUT;
    const stat = statSync(path);
    return stat.isDirectory() ? TO_FOLDER : fileFault(path, stat);
  } catch (error) {
    return (error instanceof Error && 'code' in error && LINKS[String(error.code)]) || NOT_READABLE;
  }
}

/** What keeps a file from being read, or null. */
function fileFault(path: string, stat: Stats): string | null {
  if (!stat.isFile()) return NO_FILE;
  if (stat.size > LARGEST) {
    const size = `${Math.round(stat.size / 2 ** 20)} MB`;
    return `has ${size}, and no report has more than ${LARGEST / 2 ** 20}; put the report alone here`;
  }
  return canBeRead(path) ? null : NOT_READABLE;
}

function canBeRead(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
