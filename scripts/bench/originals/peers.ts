/**
 * Other tools for the same files, where they are installed: `npm install --no-save pdf-parse@2.4.5 mammoth@1.13.0` and
 * Debian's poppler-utils.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { VFile } from 'vfile';
import { convert } from '../../../src/convert/index.ts';
import { readHtml } from '../../../src/convert/read/html/index.ts';
import type { Report } from '../../../src/report.ts';
import type { Read } from './compare.ts';

export interface Peer {
  name: string;
  reads(bytes: Uint8Array): boolean;
  /** Reads all files; they stand at the paths too. */
  read(files: readonly Uint8Array[], paths: readonly string[]): Promise<Array<Read | { record: Report | null }>>;
}

const isPdf = (bytes: Uint8Array): boolean => new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-';

/** Those that are installed; of each other one a line says that it is left out. */
export async function peers(): Promise<Peer[]> {
  const found = [pdfParse(), await mammoth(), poppler()];
  return found.filter((peer) => peer !== null);
}

/** One after the other. */
function eachOf<T>(read: (bytes: Uint8Array) => Promise<T>): (files: readonly Uint8Array[]) => Promise<T[]> {
  return async (files) => {
    const all: T[] = [];
    for (const bytes of files) all.push(await read(bytes));
    return all;
  };
}

function isInstalled(name: string): boolean {
  try {
    import.meta.resolve(name);
    return true;
  } catch {
    console.log(`${name} is not installed and left out`);
    return false;
  }
}

function pdfParse(): Peer | null {
  if (!isInstalled('pdf-parse')) return null;
  return {
    name: 'pdf-parse, its tables',
    reads: isPdf,
    read: (_files, paths) => {
      const script = fileURLToPath(new URL('pdf-parse-process.ts', import.meta.url));
      const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...paths], {
        encoding: 'utf8',
        maxBuffer: 2 ** 30,
      });
      if (status !== 0) throw new Error(`pdf-parse: ${stderr}`);
      // Safe: that script wrote it.
      return Promise.resolve(
        stdout
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as Read),
      );
    },
  };
}

interface Mammoth {
  default: { convertToHtml(input: { buffer: Buffer }): Promise<{ value: string }> };
}

async function mammoth(): Promise<Peer | null> {
  if (!isInstalled('mammoth')) return null;
  // Safe as far as the version named above goes.
  const library = (await import('mammoth' as string)) as Mammoth;
  return {
    name: 'mammoth, its HTML',
    reads: (bytes) => !isPdf(bytes),
    read: eachOf(async (bytes) => {
      const { value } = await library.default.convertToHtml({ buffer: Buffer.from(bytes) });
      const { lines } = await readHtml(new TextEncoder().encode(`<html><body>${value}</body></html>`));
      const cells = lines.flatMap(({ text, cell }) =>
        cell === null ? [] : [{ text, row: `${cell.table} ${cell.row}` }],
      );
      return {
        rows: [...Map.groupBy(cells, ({ row }) => row).values()].map((row) => row.map(({ text }) => text)),
        lines: lines.flatMap(({ text, cell }) => (cell === null ? [text] : [])),
      };
    }),
  };
}

function poppler(): Peer | null {
  if (spawnSync('pdftotext', ['-v']).error !== undefined) {
    console.log('pdftotext (Debian: poppler-utils) is not installed and left out');
    return null;
  }
  return {
    name: 'pdftotext -layout, as a text',
    reads: isPdf,
    read: eachOf(async (bytes) => {
      const { stdout } = spawnSync('pdftotext', ['-layout', '-', '-'], { input: bytes, maxBuffer: 2 ** 26 });
      const file = await convert(new VFile({ path: 'seeds/printed.txt', value: new Uint8Array(stdout) }));
      return { record: file.data.record ?? null };
    }),
  };
}
