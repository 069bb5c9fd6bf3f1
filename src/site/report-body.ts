/**
 * The body of a report as its page shows it: sections with their headings, paragraphs and tables, each with its anchors
 * and the link to itself, what was repaired in its lines, what is doubtful about it.
 */
import type { BodyElement } from '../archive/body.ts';
import { anchorHash } from '../links/anchor-hash.ts';
import { formTable } from '../forms/index.ts';
import { layoutOf } from '../forms/layout.ts';
import { PartName, TableEdition, type Report } from '../report.ts';
import type { ContradictionMarks } from './contradiction-marks.ts';
import { copyLines } from './copy-lines.ts';
import { bareSections } from './copy-summary.ts';
import type { ArchivedReport } from './load-archive.ts';
import type { Moved } from './moved.ts';
import type {
  BodyLines,
  BodyParagraph,
  BodyRow,
  BodySection,
  BodyTable,
  OldAnchors,
  PlaceLink,
  ReportBody,
} from './report-blocks.ts';
import { plainText } from './report-blocks.ts';
import type { RepairInContext } from './repairs-in-context.ts';
import type { SameByAnchor } from './same/same-items.ts';
import { langOfReport } from '../text/script-of.ts';
import { tableWords } from './words/record.ts';
import { ruleWords } from './words/rules.ts';

/** All that is needed to show a block. */
interface Context {
  record: Report;
  repaired: ReadonlyMap<number, RepairInContext[]>;
  old: ReadonlyMap<string, OldAnchors>;
  bare: ReadonlySet<string>;
  marks: ContradictionMarks;
  same: SameByAnchor;
}

/** `repaired` has what was repaired in each line of the copy. */
export function reportBody(
  { record, body }: ArchivedReport,
  repaired: ReadonlyMap<number, RepairInContext[]>,
  moved: Moved,
  marks: ContradictionMarks,
  same: SameByAnchor,
): ReportBody {
  const bare = new Set(bareSections(record).map(({ id }) => id));
  const context: Context = { record, repaired, old: moved.oldAnchors(record.id), bare, marks, same };
  const lang = langOfReport(record);
  return {
    lang,
    ownLang: lang && 'zh-CN',
    sections: body.map((section) => bodySection(section, context)),
    away: moved.away(record.id),
  };
}

function bodySection({ attributes, children }: BodyElement, context: Context): BodySection {
  const { id = '', level = '', number = '', title = '', line, runIn } = attributes;
  const elements = children.filter((child) => typeof child !== 'string');
  const heading = elements.find(({ name }) => HEADING.test(name));
  // A run-in heading shares its line with a paragraph, which shows the line's repairs.
  const ownLine = line === undefined || runIn === 'true' || heading === undefined ? null : Number(line);
  return {
    id,
    classes: [
      'section',
      `level-${level}`,
      ...(number === '' ? [] : [`hang-${Math.min(hangOf(number), 5)}`]),
      ...(runIn === 'true' ? ['run-in'] : []),
    ],
    old: context.old.get(id) ?? [],
    link: level === '0' ? null : linkTo(id, `本节链接：${number}${title}`, context),
    heading: heading === undefined ? null : { tag: heading.name, words: heading.children },
    repairs: ownLine === null ? [] : repairsIn(ownLine, ownLine, context),
    blocks: elements.filter((element) => element !== heading).map((element) => bodyBlock(element, context)),
    bare: context.bare.has(id),
  };
}

/** Sample: `h2`. */
const HEADING = /^h[2-6]$/u;

/** Width of a printed number in whole characters, by which its heading hangs: （一） is 3, 1. is 1. */
function hangOf(number: string): number {
  return Math.round(Array.from(number).reduce((width, sign) => width + (/[\x20-\x7E]/u.test(sign) ? 0.5 : 1), 0));
}

function bodyBlock(element: BodyElement, context: Context): BodySection['blocks'][number] {
  if (element.name === 'P') return bodyParagraph(element, context);
  return element.name === 'PrintedLines' ? bodyLines(element, context) : bodyTable(element, context);
}

function bodyParagraph({ attributes, children }: BodyElement, context: Context): BodyParagraph {
  const { id = '', lines = '', role } = attributes;
  const [first = '', last = first] = lines.split('-');
  const doubts = context.record.findings.filter(
    ({ level, line }) => level === 'doubtful' && line !== null && line >= Number(first) && line <= Number(last),
  );
  const doubted = [...new Set(doubts.map(({ rule }) => ruleWords(rule)))];
  return {
    kind: 'paragraph',
    id,
    role,
    words: children,
    old: context.old.get(id) ?? [],
    link: linkTo(id, `本段链接 ${id}`, context),
    doubts: [...doubted, ...context.marks.at(id)].join('，'),
    doubtsHref: doubted.length > 0 ? '#findings' : '#contradictions',
    lines: copyLines(lines),
    repairs: repairsIn(Number(first), Number(last), context),
    same: context.same.get(id),
  };
}

function bodyTable({ name: element, attributes, children }: BodyElement, context: Context): BodyTable {
  const { id = '', form = '', edition = '' } = attributes;
  const part = PartName.safeParse(form).data;
  const formName = tableWords(form);
  const isForm = element === 'FormTable';
  const { tables } = context.record;
  // A bureau may print its branch's table beside its own.
  const isOnly = tables.filter((other) => other.form === form).length < 2;
  const name = !isForm ? `表 ${id}` : isOnly ? formName : `${formName} ${id}`;
  const table = tables.find((candidate) => candidate.id === id);
  const lines = table?.rows.flat().flatMap((cell) => cell.lines ?? []) ?? [];
  return {
    kind: 'table',
    id,
    old: context.old.get(id) ?? [],
    link: linkTo(id, `本表链接：${name}`, context),
    name,
    style: isForm ? `form-${form}` : undefined,
    caption: isForm ? `${formName}（${edition}年版格式）` : null,
    part,
    ...headAndRows(
      withMeant(
        children.filter((child) => typeof child !== 'string').map((row) => bodyRow(row, context)),
        edition,
        form,
      ),
    ),
    table,
    apart: context.marks.inTable(id),
    repairs: lines.length === 0 ? [] : repairsIn(Math.min(...lines), Math.max(...lines), context),
  };
}

/** The rows of a table of the form, each head that the copy left out with the form's label. */
function withMeant(rows: BodyRow[], edition: string, name: string): BodyRow[] {
  const isBare = ({ header, words }: BodyRow['cells'][number]): boolean => header && plainText(words) === '';
  if (!rows.some(({ cells }) => cells.some(isBare))) return rows;
  const known = TableEdition.safeParse(edition).data;
  const form = known === undefined ? null : formTable(known, name);
  const layout = form === null ? [] : layoutOf(form);
  // With rows of the report's own the form's are not one for one.
  if (layout.length !== rows.length) return rows;
  return rows.map((row, r) => ({
    ...row,
    cells: row.cells.map((cell, c) => (isBare(cell) ? { ...cell, meant: layout[r]?.[c]?.label || undefined } : cell)),
  }));
}

function headAndRows(all: BodyRow[]): Pick<BodyTable, 'head' | 'rows'> {
  const depth = all.findIndex(({ scope }) => scope === 'row');
  const [head, rows] = [all.slice(0, Math.max(depth, 0)), all.slice(Math.max(depth, 0))];
  return rows.some(({ scope }) => scope === 'col') ? { head: [], rows: all } : { head, rows };
}

function bodyRow({ attributes, children }: BodyElement, { old, marks }: Context): BodyRow {
  const { id = '' } = attributes;
  const cells = children
    .filter((child) => typeof child !== 'string')
    .map(({ attributes: { header, rowspan, colspan, lines }, children: words }, index) => ({
      header: header === 'true',
      rowspan,
      colspan,
      words,
      meant: undefined,
      apart: marks.at(`${id}-c${index + 1}`).join('，'),
      lines: lines === undefined ? null : copyLines(lines),
    }));
  return { id, old: old.get(id) ?? [], scope: cells.some(({ header }) => !header) ? 'row' : 'col', cells };
}

function bodyLines({ attributes, children }: BodyElement, context: Context): BodyLines {
  const { id = '' } = attributes;
  return {
    kind: 'lines',
    id,
    old: context.old.get(id) ?? [],
    link: linkTo(id, '本表链接', context),
    lines: children
      .filter((child) => typeof child !== 'string')
      .map(({ attributes: { line = '' }, children: words }) => ({ line, words })),
  };
}

function linkTo(to: string, label: string, { record }: Context): PlaceLink {
  const hash = anchorHash(record, to);
  const cited = hash === null ? to : `${to}~${hash}`;
  return { id: hash === null ? undefined : cited, href: `#${cited}`, label };
}

function repairsIn(first: number, last: number, { repaired }: Context): RepairInContext[] {
  const found: RepairInContext[] = [];
  if (repaired.size > 0) for (let line = first; line <= last; line++) found.push(...(repaired.get(line) ?? []));
  return found;
}
