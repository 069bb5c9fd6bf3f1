/**
 * The record: everything the archive knows of one report, as published in `/reports/<agency>/<year>.json`.
 * This one schema gives the TypeScript types, the check of the frontmatter and `report.schema.json`.
 * "Absent" is `null`, never an empty string; lines count from 1 and always mean lines of the seed.
 */
import { z } from 'zod';
import { Agency, ReportMeta, Text } from './report-meta.ts';

export * from './report-meta.ts';

/** A line number of the seed, from 1. */
const LineNumber = z.int().min(1);

/** The six parts of the national form; a part's name is also its address, `/parts/<part>/`. */
export const PartName = z.enum([
  'overview',
  'proactive-disclosure',
  'requests',
  'review-and-litigation',
  'problems-and-improvements',
  'other-matters',
]);

/** Hangs together with the address of the report; changes of a level or number change addresses. */
export const Section = z.strictObject({
  id: z
    .string()
    .regex(/^s\d+(-\d+)*$/)
    .describe('Anchor on the page, s1-2; s0 is what stands before the first section'),
  level: z.int().min(0).describe("Depth in this report's own tree, from 1; 0 for s0"),
  number: Text.nullable().describe('Number as printed, with its mark: 一、'),
  title: Text.nullable().describe('Heading without number and closing mark'),
  line: LineNumber.nullable().describe('Line the heading stands on; null for s0'),
  runIn: z.boolean().describe('Text follows the heading on the same line'),
  part: PartName.nullable().describe('Part of the national form that this section answers'),
});

/** First and last line of the seed that a text was taken from. */
const Lines = z.tuple([LineNumber, LineNumber]);

const OriginalPlace = Text.nullable().describe(
  'Where it begins in the original: `page=3&viewrect=72,90,451,14` of a PDF (RFC 8118; points from the upper left), `html/body/div[2]/p[3]` of a page, `body/tbl[1]/tr[3]/tc[2]/p[1]` of a Word file, `line=12` of a text with tables in HTML; null for text, where the line tells',
);

export const Paragraph = z.strictObject({
  id: Text.describe('Anchor on the page, s1-2-p3'),
  section: Text.describe('Id of its section'),
  text: Text.describe('Restored reading text'),
  lines: Lines,
  place: OriginalPlace,
});

export const Cell = z.strictObject({
  text: z.string().describe('As restored; empty when the cell is empty'),
  value: z.number().nullable().describe('Number in the cell; null when it is empty or holds words'),
  header: z.boolean(),
  rowspan: z.int().min(1),
  colspan: z.int().min(1),
  code: Text.nullable().describe(
    'What the national form says that it counts, by its code in /data/codebook.csv; null in heads and in other tables',
  ),
  lines: Lines.nullable().describe('null when nothing is printed for the cell'),
  place: OriginalPlace,
});

export const TableCheck = z.strictObject({
  rule: Text.describe('Id of the check'),
  formula: Text.describe('The reconciliation (勾稽关系) in words'),
  left: z.number(),
  right: z.number(),
  ok: z.boolean(),
});

export const Table = z.strictObject({
  id: Text.describe('Anchor on the page, s3-t1; its rows are s3-t1-r1 …'),
  section: Text,
  kind: z
    .enum(['form', 'plain', 'lines'])
    .describe('Of the national form, of the report alone, or left as printed lines'),
  form: Text.nullable().describe("Name of the form's table that it fills"),
  grid: z
    .enum(['original', 'copy'])
    .nullable()
    .describe(
      'Who tells which cell is which: the original, which draws the table, or the marks and labels that a flattened copy kept; null for lines',
    ),
  rows: z.array(z.array(Cell)),
  checks: z.array(TableCheck),
});

/** What facts count, so that reports can be compared. */
export const FactKind = z.enum([
  'disclosed-total',
  'disclosed-website',
  'disclosed-weibo',
  'disclosed-wechat',
  'disclosed-other',
  'interpretations',
  'normative-issued',
  'normative-in-force',
  'requests-received',
  'requests-carried-over',
  'requests-carried-out',
  'requests-granted',
  'requests-partly-granted',
  'requests-refused',
  'requests-unavailable',
  'requests-not-processed',
  'requests-other',
  'reconsideration',
  'litigation',
  'fees',
  'consultations',
  'proposals',
  'staff',
  'training',
  'meetings',
]);

export const Fact = z.strictObject({
  metric: Text.describe('What is counted, as the text puts it'),
  kind: FactKind.nullable().describe('From the fixed list of kinds, so that reports can be compared'),
  value: z.number(),
  unit: Text.nullable(),
  qualifier: z.enum(['exact', 'at-least', 'more-than', 'about', 'zero-by-statement']),
  quote: Text.describe('The words it rests on'),
  section: Text,
  anchor: Text.describe('Deepest anchor that holds it'),
  line: LineNumber,
});

/** A fact of the record. */
export const PlacedFact = Fact.extend({
  code: Text.nullable().describe('Code of the cell of the national form that states it; null for what prose states'),
  place: OriginalPlace,
});

export const Citation = z.strictObject({
  title: Text.nullable().describe('Title of the document cited, without its marks'),
  number: Text.nullable().describe('Document number (发文字号), brackets normalised to 〔〕'),
  count: z.int().min(1),
  anchors: z.array(Text),
});

export const RepairNote = z.strictObject({
  rule: Text.describe('Id of the repair'),
  line: LineNumber,
  before: z.string(),
  after: z.string(),
});

export const FindingNote = z.strictObject({
  level: z.enum(['repaired', 'doubtful', 'blocking']),
  rule: Text,
  line: LineNumber.nullable().describe('null when it concerns the report as a whole'),
  message: Text,
  section: Text.nullable(),
});

/** What a field of the metadata rests on. */
export const EvidenceNote = z.strictObject({
  field: z.enum(['agency', 'year']),
  place: Text.describe('Place of the report that tells it: title, signature, archive head …'),
  words: Text.describe('The words it rests on'),
  line: LineNumber.nullable(),
});

/** Visible characters of the seed and what became of them; characters = kept + repaired + dropped + layout. */
export const LedgerSums = z.strictObject({
  characters: z.int().min(0).describe('Visible characters of the seed'),
  kept: z.int().min(0).describe('On the page as they were'),
  repaired: z.int().min(0).describe('Replaced by a repair'),
  dropped: z.int().min(0).describe('Taken out by a repair'),
  layout: z.int().min(0).describe('Marks of layout and page furniture, kept in the ledger alone'),
});

/** The whole record. */
export const Report = ReportMeta.extend({
  sections: z.array(Section),
  paragraphs: z.array(Paragraph),
  tables: z.array(Table),
  facts: z.array(PlacedFact),
  citations: z.array(Citation),
  repairs: z.array(RepairNote),
  evidence: z.array(EvidenceNote).describe('What agency and year rest on, where the text tells them'),
  findings: z.array(FindingNote),
  ledger: LedgerSums,
});

/** What `convert --json` prints for a report that has no address yet: the record with null for what nobody knows. */
export const BlockedReport = Report.extend({
  id: z.null(),
  url: z.null(),
  title: Text.nullable(),
  agency: Agency.nullable(),
  year: ReportMeta.shape.year.nullable(),
});

export type PartName = z.infer<typeof PartName>;
export type Section = z.infer<typeof Section>;
export type Paragraph = z.infer<typeof Paragraph>;
export type Cell = z.infer<typeof Cell>;
export type Table = z.infer<typeof Table>;
export type TableCheck = z.infer<typeof TableCheck>;
export type FactKind = z.infer<typeof FactKind>;
export type Fact = z.infer<typeof Fact>;
export type PlacedFact = z.infer<typeof PlacedFact>;
export type Citation = z.infer<typeof Citation>;
export type RepairNote = z.infer<typeof RepairNote>;
export type EvidenceNote = z.infer<typeof EvidenceNote>;
export type FindingNote = z.infer<typeof FindingNote>;
export type LedgerSums = z.infer<typeof LedgerSums>;
export type Report = z.infer<typeof Report>;
export type BlockedReport = z.infer<typeof BlockedReport>;
