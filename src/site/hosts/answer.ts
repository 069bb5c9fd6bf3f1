/**
 * What a host has to say with the site's files, whatever its own way to be told: types, how long a file is kept, and what a page
 * may load. Hosts that say nothing get the strictest part of it from the pages' own heads.
 */

/** What a page may load: what lies beside it, and nothing that stands in it or comes from elsewhere. */
export const PAGE_POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'";

/** What only a host can say: whose pages may show this one in a frame. */
export const FRAME_POLICY = "frame-ancestors 'self'";

/** Sent with every file. */
export const HEADERS: ReadonlyArray<readonly [name: string, value: string]> = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'same-origin'],
];

/** Of a file whose name changes with what is in it, and of all others. */
export const KEPT = { hashed: 'public, max-age=31536000, immutable', other: 'no-cache' } as const;

/** Paths behind the base of files named by what is in them. Samples: `_astro/a.1b2c.css`, `sheets/site.0b8bd7de21.css`, `pagefind/81da2cef7c28/0.bin` */
export const HASHED = '(?:_astro/|sheets/|pagefind/[0-9a-f]{12}/)';

/** Copies as found: in the encoding that each has, which the record tells. A host that named one would garble some. */
export const COPIES = 'reports/.+\\.txt$';

/** Files of the public log that have no ending: its checkpoint is text, its tiles are bytes. */
export const CHECKPOINT = 'log/checkpoint';
export const TILES = 'log/tile/';

/** Types by ending; text is UTF-8. */
export const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  xml: 'text/xml',
  txt: 'text/plain',
  'tlog-proof': 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  py: 'text/x-python',
  svg: 'image/svg+xml',
  png: 'image/png',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
  bin: 'application/octet-stream',
};

/** Whether files of a type are text, whose encoding is said. */
export const isText = (type: string): boolean =>
  type.startsWith('text/') || /^application\/(?:json|x-bibtex|x-research-info-systems)$/u.test(type);

/** What a host's files are made from. */
export interface Hosted {
  /** Begins and ends with a slash. */
  base: string;
  /** Addresses that lead on, without the base. */
  redirects: ReadonlyArray<{ path: string; to: string }>;
}

/** An address under the base. */
export const under = (base: string, path: string): string => base + path.slice(1);
