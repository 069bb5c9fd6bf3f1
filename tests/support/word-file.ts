/**
 * Parts of XML to the bytes of a Word file: the smallest that Word, LibreOffice and pandoc open. What is not given is not in it.
 */
import { strToU8, zipSync } from 'fflate';

export interface WordParts {
  /** What stands in `w:body`. */
  body: string;
  /** What stands in the roots of the other parts. */
  styles?: string;
  numbering?: string;
  settings?: string;
  footnotes?: string;
  endnotes?: string;
  /** Title and dates. */
  core?: string;
  /** Headers and footers by name (`header1`), which is the id under which sections refer to them. */
  around?: Readonly<Record<string, string>>;
  /** Further relations of the document, as XML, and parts by their full names. */
  relations?: string;
  others?: Readonly<Record<string, string>>;
}

const OFFICE = 'http://schemas.openxmlformats.org';
const KINDS = `${OFFICE}/officeDocument/2006/relationships`;
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The vocabularies under their customary prefixes. */
export const NAMESPACES = Object.entries({
  w: `${OFFICE}/wordprocessingml/2006/main`,
  r: KINDS,
  m: `${OFFICE}/officeDocument/2006/math`,
  mc: `${OFFICE}/markup-compatibility/2006`,
  a: `${OFFICE}/drawingml/2006/main`,
  pic: `${OFFICE}/drawingml/2006/picture`,
  wp: `${OFFICE}/drawingml/2006/wordprocessingDrawing`,
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
})
  .map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
  .join(' ');

/** Text as it stands between tags and in attributes. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const part = (root: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${NAMESPACES}>${content}</w:${root}>`;

const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${KINDS}/${kind}" Target="${target}"/>`;

const relations = (content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Relationships xmlns="${OFFICE}/package/2006/relationships">${content}</Relationships>`;

/** The texts of a Word file's parts by name, before they are packed. */
export function wordParts(parts: WordParts): Record<string, string> {
  const { body, core, around = {}, others = {} } = parts;
  const simple = (['styles', 'numbering', 'settings', 'footnotes', 'endnotes'] as const).flatMap((name) => {
    const content = parts[name];
    return content === undefined ? [] : [{ name, root: name, content }];
  });
  const edges = Object.entries(around).map(([name, content]) => ({
    name,
    root: name.startsWith('header') ? 'hdr' : 'ftr',
    content,
  }));
  const kindOf = (name: string): string => name.replace(/\d+$/u, '');
  const all = [...simple, ...edges];
  const types = all.map(
    ({ name }) => `<Override PartName="/word/${name}.xml" ContentType="${CONTENT}.${kindOf(name)}+xml"/>`,
  );
  return {
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8"?>\n<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${CONTENT}.document.main+xml"/>${types.join('')}${core === undefined ? '' : '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'}</Types>`,
    '_rels/.rels': relations(
      relation('rId1', 'officeDocument', 'word/document.xml') +
        (core === undefined
          ? ''
          : `<Relationship Id="rId2" Type="${OFFICE}/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>`),
    ),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relations(
      all.map(({ name }) => relation(name, kindOf(name), `${name}.xml`)).join('') + (parts.relations ?? ''),
    ),
    ...Object.fromEntries(all.map(({ name, root, content }) => [`word/${name}.xml`, part(root, content)])),
    ...(core === undefined
      ? {}
      : {
          'docProps/core.xml': `<?xml version="1.0" encoding="UTF-8"?>\n<cp:coreProperties xmlns:cp="${OFFICE}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${core}</cp:coreProperties>`,
        }),
    ...others,
  };
}

/** A moment that zip can hold: the same bytes on any day. */
const MOMENT = new Date('2020-01-01T12:00:00');

/** Packs parts as they are: also what is no Word file. */
export function packParts(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = Object.entries(parts).map(
    ([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content] as const,
  );
  return zipSync(Object.fromEntries(bytes), { mtime: MOMENT, level: 6 });
}

/** The bytes of a Word file. */
export function wordFile(parts: WordParts): Uint8Array {
  return packParts(wordParts(parts));
}

/** A paragraph of one run; `properties` is what stands in `w:pPr`. */
export function wordParagraph(text: string, properties = ''): string {
  const run = text === '' ? '' : `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${run}</w:p>`;
}
