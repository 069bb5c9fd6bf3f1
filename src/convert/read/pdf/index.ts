/**
 * The reader of PDFs: `extract-pdf.ts` in a process of its own. A report of ten pages takes less than a second and 200 MB.
 *
 * 2026-11-29: PDF.js out of `unpdf` (MIT and Apache-2.0, 1.7 MB, no dependencies) gives every glyph and every ruled line at
 * its place, from which blanks, lines and cells are made here. `pdf-parse` is the same PDF.js in 57 MB, puts blanks beside
 * digits, and its tables lose the columns of merged cells; `mupdf` (14 MB) reads as well and is under the AGPL.
 */
import type { Reader } from '../extract.ts';
import { boundedReader } from './bounded-reader.ts';

export const readPdf: Reader = boundedReader({ seconds: 30, memory: 768 });
