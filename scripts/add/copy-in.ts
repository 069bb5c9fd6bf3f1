/**
 * An original to its place among the seeds, and what is known of where it comes from into the note beside it. Nothing that is
 * there is overwritten.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join, relative, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import { notePaths } from '../convert/seed-file.ts';
import { readSeedFolder } from '../convert/seed-folder.ts';
import { says, writeWhole } from '../lib/files.ts';

export interface CopiedIn {
  /** Path of the seed. */
  seed: string;
  /** Whether its bytes were there already. */
  wasThere: boolean;
}

/**
 * What is there already under any name is not copied again. A file of the same name and other bytes keeps its own; this one gets
 * a piece of its hash.
 */
export function copyIn(file: string, seeds: string): CopiedIn {
  const inside = relative(resolve(seeds), resolve(file));
  if (!inside.startsWith('..')) return { seed: join(seeds, inside), wasThere: false };
  const bytes = readFileSync(file);
  const same = (existsSync(seeds) ? readSeedFolder(seeds).seeds : [])
    .map((name) => join(seeds, name))
    .find((path) => statSync(path).size === bytes.length && says(path, bytes));
  if (same !== undefined) return { seed: same, wasThere: true };
  const ending = extname(file);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  const names = [basename(file), `${basename(file, ending)}-${hash}${ending}`].map((name) => join(seeds, name));
  const seed = names.find((name) => !existsSync(name)) ?? join(seeds, `${hash}${ending}`);
  if (!existsSync(seed)) writeWhole(seed, bytes);
  return { seed, wasThere: false };
}

/** Where a copy was fetched, and when. */
export interface Origin {
  url?: string | undefined;
  fetched?: string | undefined;
}

/** Writes it into the seed's note; what a person has written there stays. */
export function noteOrigin(seed: string, origin: Origin): void {
  const known = Object.entries(origin).filter(([, value]) => value !== undefined);
  if (known.length === 0) return;
  const [own, ofStem] = notePaths(seed);
  const note = existsSync(own) ? own : ofStem;
  const document = parseDocument(existsSync(note) ? readFileSync(note, 'utf8') : '{}\n');
  for (const [field, value] of known) if (!document.has(field)) document.set(field, value);
  if (document.contents !== null && 'flow' in document.contents) document.contents.flow = false;
  writeWhole(note, document.toString());
}
