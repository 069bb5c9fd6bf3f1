/**
 * Reads PDFs with pdf-parse in a process of its own, paths in, a line of JSON a file out: it and unpdf each bring a PDF.js, and
 * a process can hold one (“The API version … does not match the Worker version …”, pdf-parse 2.4.5 beside unpdf 1.8.1).
 */
import { readFileSync } from 'node:fs';
import type { Read } from './compare.ts';

interface PdfParse {
  PDFParse: new (options: { data: Uint8Array }) => {
    getTable(): Promise<{ pages: Array<{ tables: string[][][] }> }>;
    getText(): Promise<{ text: string }>;
    destroy(): Promise<void>;
  };
}

// Safe as far as the version named above goes; the package need not be there.
const { PDFParse } = (await import('pdf-parse' as string)) as PdfParse;

for (const path of process.argv.slice(2)) {
  const parser = new PDFParse({ data: new Uint8Array(readFileSync(path)) });
  const { pages } = await parser.getTable();
  const { text } = await parser.getText();
  await parser.destroy();
  const read: Read = { rows: pages.flatMap(({ tables }) => tables.flat()), lines: text.split('\n') };
  console.log(JSON.stringify(read));
}
