/**
 * The part of the record that stands in the frontmatter: who reports, on which year, where the copy came from.
 * "Absent" is `null`, never an empty string.
 */
import { z } from 'zod';

/** A text that is there: never the empty string. */
export const Text = z.string().min(1);

/** The address of a page. Others (`javascript:`, `data:`, `file:`) run, or lead into the machine of who clicks. */
export const HttpAddress = z.url({
  protocol: /^https?$/u,
  error: 'is no address that begins with http:// or https://',
});

/** How the archive knows a field: printed; made from printed pieces by a rule; concluded from context; told by a person; not known. */
export const Basis = z.enum(['text', 'derived', 'inferred', 'human', 'absent']);

/** What kind of body an agency (行政机关) is. */
export const AgencyKind = z.enum([
  'government',
  'department',
  'township',
  'court',
  'procuratorate',
  'university',
  'school',
  'research-institute',
  'hospital',
  'association',
  'enterprise',
  'other',
]);

/** Where the agency sits; full names of the table of regions, from the province (省) down to the county (县). */
export const Region = z.strictObject({
  province: Text.nullable().describe('Province, autonomous region or municipality (省级)'),
  prefecture: Text.nullable().describe('Prefecture-level division (地级)'),
  county: Text.nullable().describe('County-level division (县级)'),
});

export const Agency = z.strictObject({
  name: Text.describe('Full name, as the report itself gives it'),
  kind: AgencyKind.nullable().describe('Kind of body, from its name'),
  region: Region,
});

export const Period = z.strictObject({
  start: z.iso.date().describe('First day the figures cover'),
  end: z.iso.date().describe('Last day the figures cover'),
});

/** Formats of originals that are read: plain text, text with tables in HTML, a saved page, a Word file, a PDF with a text layer. */
export const SeedFormat = z.enum(['text', 'markdown', 'html', 'docx', 'pdf']);

export const Source = z.strictObject({
  file: Text.describe('Path of the seed'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe("SHA-256 of the seed's bytes, hexadecimal"),
  bytes: z.int().min(0).describe('Length of the seed in bytes'),
  format: SeedFormat.describe('What the file is, by its bytes'),
  encoding: z
    .enum(['utf-8', 'gb18030', 'utf-16le', 'utf-16be'])
    .nullable()
    .describe('Encoding the bytes were read in; null where the format settles it'),
  reader: Text.nullable().describe('Library and version that brought its lines; null for text, which is its own lines'),
  stated: Text.nullable().describe('What the text itself names as its source (来源)'),
  url: HttpAddress.nullable().describe('Where the copy was fetched'),
  fetched: z
    .union([z.iso.date(), z.iso.datetime({ offset: true })])
    .nullable()
    .describe('When it was fetched'),
});

export const Contact = z.strictObject({
  department: Text.nullable().describe('Office to ask (联系部门)'),
  address: Text.nullable(),
  postcode: z
    .string()
    .regex(/^\d{6}$/)
    .nullable(),
  phone: Text.nullable(),
  fax: Text.nullable(),
  email: Text.nullable(),
});

/** Edition of the national form that a report follows (全国政府信息公开工作年度报告格式). */
export const FormEdition = z.enum(['2019', '2021']);

/** Edition of a table: of that form, or of the years before it (政府信息公开情况统计表). */
export const TableEdition = z.enum(['2014', ...FormEdition.options]);

/** Fields of the record that carry a basis. */
const BASED = ['title', 'agency', 'year', 'period', 'published', 'source', 'contact', 'script', 'form'] as const;

/** The part of the record that stands in the frontmatter of the MDX file. */
export const ReportMeta = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*\/\d{4}$/)
    .describe('<agency>/<year>'),
  url: Text.describe("The page's address on the site, from its root"),
  title: Text.describe('As printed, lines joined; else made from agency and year'),
  agency: Agency,
  year: z.int().min(1949).max(2999).describe('The year reported on'),
  period: Period.nullable(),
  published: Text.regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/)
    .nullable()
    .describe('ISO date or date-time, as far as printed'),
  source: Source,
  contact: Contact,
  script: z.enum(['zh-Hans', 'zh-Hant']).describe('Script of the seed'),
  form: FormEdition.nullable(),
  basis: z.strictObject({
    ...(Object.fromEntries(BASED.map((field) => [field, Basis])) as Record<(typeof BASED)[number], typeof Basis>),
    region: z.literal('human').optional().describe('Where a person says where the agency sits; else it is inferred'),
  }),
});

export type Basis = z.infer<typeof Basis>;
export type AgencyKind = z.infer<typeof AgencyKind>;
export type Region = z.infer<typeof Region>;
export type Agency = z.infer<typeof Agency>;
export type Period = z.infer<typeof Period>;
export type SeedFormat = z.infer<typeof SeedFormat>;
export type Source = z.infer<typeof Source>;
export type Contact = z.infer<typeof Contact>;
export type FormEdition = z.infer<typeof FormEdition>;
export type TableEdition = z.infer<typeof TableEdition>;
export type ReportMeta = z.infer<typeof ReportMeta>;
