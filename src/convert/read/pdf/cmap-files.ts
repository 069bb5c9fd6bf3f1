/**
 * The tables that PDF.js asks for when a PDF writes Chinese in an encoding that it only names (GBK-EUC-H, UniGB-UCS2-H):
 * Adobe's, out of `pdfjs-dist`, of which nothing else is used. They are read when such a PDF comes.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A table's file. Sample: `Adobe-GB1-UCS2.bcmap` */
const TABLE = /^[\w-]+\.bcmap$/u;

/** What PDF.js calls for data beside the PDF. Gives tables of characters alone; fonts it does without. */
export class CmapFiles {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl' || !TABLE.test(filename)) throw new Error(`${filename} is not read`);
    const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
    return new Uint8Array(await readFile(join(folder, 'cmaps', filename)));
  }
}
