/**
 * Bytes to a document of PDF.js, opened so that nothing in it runs, nothing is fetched and no font of the machine is used;
 * or a sentence that says why it does not open.
 */
import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import type { Problem } from '../extract.ts';
import { CmapFiles } from './cmap-files.ts';

export interface OpenPdf {
  document: PDFDocumentProxy;
  /** PDF.js's numbers for its drawing operators, by name. */
  operators: Readonly<Record<string, number>>;
  version: string;
}

/** Larger files and longer ones are no annual report. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_PAGES = 400;

export async function openPdf(bytes: Uint8Array): Promise<OpenPdf | Problem> {
  if (bytes.length > MOST_BYTES)
    return refuse(
      'pdf-too-large',
      `the PDF has ${bytes.length} bytes, more than ${MOST_BYTES}; put the report alone here`,
    );
  // Loaded when the first PDF comes: nobody else pays for it.
  const { getResolvedPDFJS } = await import('unpdf');
  const { getDocument, OPS, version } = await getResolvedPDFJS();
  const task = getDocument({
    data: Uint8Array.from(bytes),
    // Each the safe way, also where PDF.js has it so by itself. It runs no script of a file, and has had no `eval` since 5.
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    fontExtraProperties: true,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // Pictures are not looked at: every one is larger than this.
    maxImageSize: 0,
    verbosity: 0,
    cMapUrl: 'cmaps/',
    BinaryDataFactory: CmapFiles,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) {
      const { numPages } = document;
      await task.destroy();
      return refuse(
        'pdf-too-long',
        `the PDF has ${numPages} pages, more than ${MOST_PAGES}; put the report alone here`,
      );
    }
    return { document, operators: { ...OPS }, version };
  } catch (error) {
    await task.destroy();
    return reasonOf(error);
  }
}

function reasonOf(error: unknown): Problem {
  if (error instanceof Error && error.name === 'PasswordException')
    return refuse(
      'pdf-password',
      'the PDF is encrypted and wants a password; save it without one, from where it opens',
    );
  return brokenPdf(error);
}

/** What is said of a file, or of a page of it, that PDF.js cannot read. */
export function brokenPdf(error: unknown, page: number | null = null): Problem {
  const what = page === null ? 'the PDF is' : `page ${page} of the PDF is`;
  const words = error instanceof Error ? ` (${error.message})` : '';
  return refuse('pdf-broken', `${what} broken${words}; fetch it again, or print it to a new PDF from where it opens`);
}

function refuse(rule: string, message: string): Problem {
  return { level: 'blocking', rule, line: null, message };
}
