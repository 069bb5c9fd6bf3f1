/**
 * A peer's project, written into a scratch folder: its few files, and the reports as plain MDX.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listReports } from '../../../src/archive/read-archive.ts';
import { readReport } from '../../../src/archive/record.ts';
import { plainMdx } from './plain-mdx.ts';
import { putAway } from './put-away.ts';

/** What a peer's project consists of. */
export interface PeerProject {
  /** Versions by package; Vite has to find them in `package.json`, though they are installed above. */
  dependencies: Readonly<Record<string, string>>;
  /** Its other files: text by path. */
  files: Readonly<Record<string, string>>;
  /** Folder of the reports. */
  reports: string;
}

/** Writes the project, with one file for each report of `content`. What was in the folder is gone. */
export async function writePeerProject(
  folder: string,
  { dependencies, files, reports }: PeerProject,
  content: string,
): Promise<void> {
  putAway(folder);
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('package.json', JSON.stringify({ private: true, type: 'module', dependencies }));
  for (const [path, text] of Object.entries(files)) write(path, text);
  for (const { id, path } of await listReports(content)) {
    const { record, body } = readReport(
      readFileSync(path, 'utf8'),
      readFileSync(path.replace(/\.mdx$/u, '.ledger.json'), 'utf8'),
    );
    write(join(reports, `${id}.mdx`), plainMdx(record.title, body));
  }
}

/** Takes away what a build of an Astro project leaves: the next one begins from nothing. */
export function forgetAstro(folder: string): void {
  putAway(...['dist', '.astro', 'node_modules'].map((path) => join(folder, path)));
}

/** Throws where the built site does not have a page for each report of `content`. */
export async function checkPages(folder: string, content: string): Promise<void> {
  for (const { id } of await listReports(content)) {
    const page = join(folder, 'dist', 'reports', id, 'index.html');
    if (!readFileSync(page, 'utf8').includes('</html>')) throw new Error(`${page} is not whole`);
  }
}
