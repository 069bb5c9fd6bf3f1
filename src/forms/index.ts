/**
 * The editions of the national form, and the questions the converter asks them.
 */
import type { AgencyKind, FormEdition, PartName, TableEdition } from '../report.ts';
import { remembered } from '../text/remembered.ts';
import { simplifiedAlike, toSimplified } from '../text/simplified.ts';
import { statistics2014 } from './2014.ts';
import { form2019 } from './2019.ts';
import { form2021 } from './2021.ts';
import { customaryParts, customaryWords, shortHeadings } from './customary.ts';
import type { Form, FormTable } from './form.ts';
import type { ListTable } from './list-table.ts';
import { customaryPoints } from './points.ts';

/** All editions, oldest first. */
export const forms: readonly Form[] = [form2019, form2021];

/** Tables of the years before the form. */
export const listTables: readonly ListTable[] = [statistics2014];

/** Sample: `第20条第一项`, `条例第二十条第一项` */
const ARTICLE = /^(?:(?:中华人民共和国)?(?:政府信息公开)?条例)?第(?:二十|20)条第/u;

/** A label as it is compared: letters and numbers alone, in one form, in Simplified script. Sample: `本年增/减` and `本年增 / 减` are equal. */
export const foldLabel = remembered(
  // Machines that write for Taiwan change words too.
  (label) =>
    toSimplified(label.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, ''))
      .replaceAll('资讯', '信息')
      .replaceAll('规范性档案', '规范性文件')
      // The article's number in digits, or with the name of the Regulations before it.
      .replace(ARTICLE, '第二十条第'),
  120,
);

const partsByHeading = new Map<string, PartName>(
  [...forms.flatMap((form) => form.parts), ...customaryParts].flatMap((part) =>
    part.headings.map((heading) => [foldLabel(heading), part.name] as const),
  ),
);

/** Words of a template on how to set the heading. Sample: `总体情况|（宋体加粗小四号字）` */
const ON_TYPE = /[（(][^（）()]{0,12}(?:[宋黑楷]体|仿宋|加粗|字号|号字|字体)[^（）()]{0,12}[）)]$/u;

function foldHeading(title: string): string {
  return foldLabel(title.replace(ON_TYPE, ''));
}

/** The part of the form that a heading answers; null when it is none of those the form and custom know. */
export function partOfHeading(title: string): PartName | null {
  return partsByHeading.get(foldHeading(title)) ?? null;
}

const knownHeadings = [...forms.flatMap((form) => form.parts), ...customaryParts]
  .flatMap((part) => part.headings)
  .sort((a, b) => b.length - a.length);

/** How many characters at the begin of a text are a heading that the form or custom knows; 0 for none. */
export function knownHeadingLength(text: string): number {
  return lengthAtStart(knownHeadings, text);
}

/** Of names, the longest first, how many characters a text in either script begins with one. */
function lengthAtStart(names: readonly string[], text: string): number {
  const begin = simplifiedAlike(text.slice(0, names[0]?.length ?? 0));
  return names.find((name) => begin.startsWith(name))?.length ?? 0;
}

/** Points under the parts as they are customarily headed, the longest first. */
const knownPoints = [...customaryPoints].sort((a, b) => b.length - a.length);

/** How many characters at the begin of a text are such a point; 0 for none. */
export function knownPointLength(text: string): number {
  return lengthAtStart(knownPoints, text);
}

/** The same once more for readers of English. Sample: `概述| Overview`, `概况| (Summary)` */
const IN_ENGLISH = /(?<=\p{Script=Han})\s*[（(]?[A-Za-z][A-Za-z ,/&'’-]{3,}[）)]?$/u;

/** The part that a heading of a part answers, also in wordings that no list has; null where its words tell none or two. */
export function partOfPartHeading(printed: string): PartName | null {
  const title = printed.replace(IN_ENGLISH, '');
  const exact = partOfHeading(title);
  if (exact !== null || title.length > LONGEST_HEADING) return exact;
  const words = foldHeading(title);
  const parts = customaryWords.filter(({ pattern, not }) => pattern.test(words) && not?.test(words) !== true);
  return parts.length === 1 ? (parts[0]?.name ?? null) : null;
}

const partsByShortHeading = new Map<string, PartName>(
  shortHeadings.flatMap((part) => part.headings.map((heading) => [foldLabel(heading), part.name] as const)),
);

/** Parts that several headings may answer, one for each of its matters. Sample: `不足` and `打算` */
const SHARED: ReadonlySet<PartName> = new Set<PartName>(['problems-and-improvements']);

/** The parts that the headings of a report's parts answer, in order: short ones where nothing else answers the same. */
export function partsOfHeadings(titles: readonly string[]): Array<PartName | null> {
  const told = titles.map(partOfPartHeading);
  const short = titles.map((title, index) =>
    told[index] === null ? (partsByShortHeading.get(foldHeading(title)) ?? null) : null,
  );
  const answers = new Map<PartName | null, number>();
  for (const name of [...told, ...short]) answers.set(name, (answers.get(name) ?? 0) + 1);
  return told.map((part, index) => {
    const name = short[index] ?? null;
    if (part !== null || name === null) return part;
    return answers.get(name) === 1 || SHARED.has(name) ? name : null;
  });
}

/** Longest heading of a part, in characters. */
const LONGEST_HEADING = 36;

const formHeadings = new Set(forms.flatMap((form) => form.parts.flatMap((part) => part.headings.map(foldLabel))));

/** The headings of the form itself (not of custom), for telling whether a report follows it. */
export function isFormHeading(title: string): boolean {
  return formHeadings.has(foldHeading(title));
}

/** Every label printed in a table. */
export function labelsOf(table: FormTable): string[] {
  return table.kind === 'blocks'
    ? table.blocks.flatMap((block) => [block.caption, ...block.columns, ...block.rows])
    : [...table.columns.flat(), ...table.rows.flat(), ...(table.note === null ? [] : [table.note])];
}

// Copies print 本年收费金额（万元） for 本年收费金额（单位：万元）.
const tableLabels = new Set(
  forms.flatMap((form) =>
    form.tables.flatMap((table) =>
      labelsOf(table).flatMap((label) => [label, label.replace('（单位：', '（')].map(foldLabel)),
    ),
  ),
);

/** A label without the number that a word processor set before it and a copy lost. Sample: `予以公开` of `（一）予以公开` */
export function withoutNumber(label: string): string {
  return label.replace(/^(?:[一二三四五六七八九]、|（[一二三四五六七]）|\d\.)/u, '');
}

const numberless = new Set(
  forms.flatMap((form) =>
    form.tables.flatMap((table) => labelsOf(table).map((label) => foldLabel(withoutNumber(label)))),
  ),
);

/** Whether a text is such a label, with its number or without. They are words of the prose too. */
export function mayBeTableLabel(text: string): boolean {
  return text.length <= LONGEST_LABEL && numberless.has(foldLabel(withoutNumber(text)));
}

const listLabels = new Set(
  listTables.flatMap((table) =>
    table.rows.flatMap(({ path, figure }) => (figure === null ? [] : [foldLabel(path.at(-1) ?? '')])),
  ),
);

/** Whether a text is the label of a number in a table of the years before the form. They are no table's labels by themselves. */
export function isListLabel(text: string): boolean {
  return text.length <= LONGEST_LABEL && listLabels.has(foldLabel(text));
}

/** With the blanks that copies put in. */
const LONGEST_LABEL = 120;

/** Whether a text is a label of one of the form's tables. */
export function isTableLabel(text: string): boolean {
  if (text.length > LONGEST_LABEL) return false;
  return tableLabels.has(foldLabel(text));
}

/** Tables of the form by what is printed first in them. */
const tableByOpening: ReadonlyMap<string, string> = new Map(
  forms.flatMap(({ tables }) =>
    tables.flatMap((table) =>
      (table.kind === 'blocks' ? [table.blocks[0]?.caption] : [table.note, table.columns[0]?.[0]]).flatMap((label) =>
        label == null ? [] : [[foldLabel(label), table.name] as const],
      ),
    ),
  ),
);

/** The table of the form whose first cell a text is, by its name; null where it is none. Sample: `第二十条第（一）项` */
export function tableOpenedBy(text: string): string | null {
  if (text.length > LONGEST_LABEL) return null;
  return tableByOpening.get(foldLabel(text)) ?? null;
}

/** Whether a text is the begin of such a label, number and a word at the least. Sample: `（六）其他` of `（六）其他处理` */
export function beginsTableLabel(text: string): boolean {
  const folded = text.length > LONGEST_LABEL ? '' : foldLabel(text);
  return folded.length >= 3 && [...tableLabels].some((label) => label.startsWith(folded));
}

/** Labels that one edition prints and that are not part of any label of another: the proof of that edition. */
const proofs: ReadonlyMap<FormEdition, readonly string[]> = new Map(
  forms.map((form) => {
    const own = [...new Set(form.tables.flatMap(labelsOf).map(foldLabel))];
    const others = forms
      .filter((other) => other !== form)
      .flatMap((other) => other.tables.flatMap(labelsOf).map(foldLabel));
    return [form.edition, own.filter((label) => label.length > 3 && !others.some((other) => other.includes(label)))];
  }),
);

/** One such label may be a word of the prose; two are the form's. */
const ENOUGH = 2;

/** The edition whose own labels the text holds most of; null when there are not enough, or two editions are equal. */
export function editionByLabels(text: string): FormEdition | null {
  const folded = foldLabel(text);
  const [first, second] = [...proofs]
    .map(([edition, labels]) => ({ edition, count: labels.filter((label) => folded.includes(label)).length }))
    .sort((a, b) => b.count - a.count);
  if (first === undefined || first.count < ENOUGH || first.count === second?.count) return null;
  return first.edition;
}

/** The edition in force for a report year, by the letters that issued them; null before there was one. */
export function editionInForce(year: number): FormEdition | null {
  return (
    forms.find((form) => year >= form.years.from && (form.years.to === null || year <= form.years.to))?.edition ?? null
  );
}

/** Bodies that the national form binds; others head their reports as they like. */
const BOUND: ReadonlySet<AgencyKind | null> = new Set<AgencyKind | null>(['government', 'department', 'township']);

/** The edition that a body of a kind had to follow in a report on a year; null where none. */
export function editionBinding(year: number, kind: AgencyKind | null): FormEdition | null {
  return BOUND.has(kind) ? editionInForce(year) : null;
}

/** The form of an edition. */
export function formOf(edition: FormEdition | null): Form | null {
  return forms.find((form) => form.edition === edition) ?? null;
}

/** A table of an edition by its name; null where the edition has none of that name, as none of the years before the form. */
export function formTable(edition: TableEdition, name: string): FormTable | null {
  return forms.find((form) => form.edition === edition)?.tables.find((table) => table.name === name) ?? null;
}

/** A table of the years before the form by its name; null for others. */
export function listTable(name: string): ListTable | null {
  return listTables.find((table) => table.name === name) ?? null;
}
