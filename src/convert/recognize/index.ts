/**
 * Seed tree to report tree, in steps that each look at one thing: tables, furniture, title, joined lines, sections, metadata.
 */
import type { Plugin } from 'unified';
import { formTable } from '../../forms/index.ts';
import type { FormEdition } from '../../report.ts';
import { leave } from '../finding.ts';
import { textOf, type ReportTree, type Section } from '../report-tree.ts';
import type { Seed } from '../seed-tree.ts';
import { buildSections } from './blocks.ts';
import { cleanLines } from './clean-line.ts';
import { splitGluedLines } from './giant-line.ts';
import { toItems } from './items.ts';
import { ownSections } from './joined-document.ts';
import { joinLoneDates } from './lone-dates.ts';
import { readMeta } from './metadata/index.ts';
import { readPageLines } from './page-lines.ts';
import { SetApart, takeFurniture, takeSurroundings } from './set-apart.ts';
import { markSignature } from './signature.ts';
import { withoutTabIndents } from './tab-indents.ts';
import { takeTitle } from './take-title.ts';
import { partTitleDay } from './title-day.ts';
import { takeTitleMarks } from './title-marks.ts';
import { partTwoLevels } from './two-level-numbers.ts';

const recognizeReport: Plugin<[], Seed, ReportTree> = () => (seed, file) => {
  const lines = withoutTabIndents(partTitleDay(takeTitleMarks(joinLoneDates(cleanLines(seed.children)))));
  const printed = partTwoLevels(splitGluedLines(lines, seed));
  const apart = new SetApart(printed.flatMap((line) => line.marks));
  const page = readPageLines(takeSurroundings(printed, apart));
  takeFurniture(page, apart);
  const title = takeTitle(page, apart);
  const items = toItems(page, apart);
  for (const line of items.flatMap((item) => (item.kind === 'line' ? item.line.rejoined : []))) {
    leave(
      file,
      'repaired',
      'bold-spans',
      line,
      'a bold span that the page break cut goes on to its colon, as the others of the paragraph do',
    );
  }
  const { sections, layout: tableMarks } = buildSections(items, file);
  apart.layout.push(...tableMarks);
  const own = ownSections(sections);
  markSignature(own);
  const furniture = apart.layout.filter((note) => !MARKS.has(note.rule));
  const meta = readMeta({ seed, title, sections: own, furniture, tags: file.data.extract?.tags ?? [] }, file);
  settleEditions(sections, meta.form);
  // The page shows the title that a person gave; the printed one stays on record.
  const isShown = meta.basis.title !== 'human' || textOf(title) === meta.title;
  if (!isShown) apart.runs(title, 'printed-title');
  return { type: 'report', title: isShown ? title : [], children: sections, layout: apart.layout, meta };
};

/** A table that the editions share is one of the edition that the report follows. */
function settleEditions(sections: readonly Section[], edition: FormEdition | null): void {
  if (edition === null) return;
  for (const block of sections.flatMap((section) => section.children)) {
    if (block.type === 'form-table' && formTable(block.edition, block.name) === formTable(edition, block.name))
      block.edition = edition;
  }
}

/** Rules of layout that are marks, not words. */
const MARKS: ReadonlySet<string> = new Set([
  'bold-marks',
  'heading-marks',
  'rules-between',
  'table-borders',
  'doubled-number',
  'page-number',
  'contents-list',
]);

export default recognizeReport;
