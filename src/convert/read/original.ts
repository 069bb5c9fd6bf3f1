/**
 * Originals that are no text, told by their bytes whatever they are called, each with its reader. A reader and its library
 * are loaded where such a file comes, and nowhere else.
 */
import type { VFile } from 'vfile';
import type { SeedFormat } from '../../report.ts';
import '../file-data.ts';
import type { Reader } from './extract.ts';
import { isWordFile } from './foreign-format.ts';
import { isHtml } from './html/is-html.ts';
import { hasHtmlTables } from './markdown/html-tables.ts';

interface Original {
  format: Exclude<SeedFormat, 'text'>;
  /** Whether a file is one, by its bytes. */
  is(bytes: Uint8Array): boolean;
  load(): Promise<Reader>;
}

/** THE LIST of formats. A new one is a reader, and a line here. */
const originals: readonly Original[] = [
  { format: 'pdf', is: isPdf, load: async () => (await import('./pdf/index.ts')).readPdf },
  { format: 'docx', is: isWordFile, load: async () => (await import('./docx/index.ts')).readDocx },
  { format: 'html', is: isHtml, load: async () => (await import('./html/index.ts')).readHtml },
  { format: 'markdown', is: hasHtmlTables, load: async () => (await import('./markdown/index.ts')).readMarkdown },
];

/** Reads an original into `file.data.extract`; leaves a text alone. */
export async function readOriginal(file: VFile): Promise<void> {
  const bytes = bytesOf(file);
  const original = originals.find(({ is }) => is(bytes));
  if (original === undefined) return;
  const read = await original.load();
  file.data.extract = { format: original.format, ...(await read(bytes)) };
}

/** A file's bytes; a string counts as its UTF-8 bytes. */
export function bytesOf({ value }: VFile): Uint8Array {
  return typeof value === 'string' ? new TextEncoder().encode(value) : (value ?? new Uint8Array());
}

/** How far from its begin a PDF may say that it is one, in bytes; readers of PDFs look as far. */
const PDF_HEAD = 1024;

/** Whether a file says that it is a PDF. A text may not begin with that either. */
function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, PDF_HEAD)).includes('%PDF-');
}
