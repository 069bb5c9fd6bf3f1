/**
 * All records of an archive's `content/`, newest report first.
 */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../report.ts';
import { recordFrom } from './record.ts';

/** Reads every `.mdx` below `<content>/reports` with its ledger. */
export async function readArchive(content: string): Promise<Report[]> {
  const folder = join(content, 'reports');
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.mdx'));
  const reports = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return recordFrom(await readFile(path, 'utf8'), await readFile(path.replace(/\.mdx$/u, '.ledger.json'), 'utf8'));
    }),
  );
  return reports.sort((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1));
}
