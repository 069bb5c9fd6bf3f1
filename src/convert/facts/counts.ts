/**
 * Report tree to what it counts: every countable claim, in prose and in tables, with the words it rests on and its anchor.
 */
import type { Fact, PartName } from '../../report.ts';
import { toSimplified } from '../../text/simplified.ts';
import type { ReportTree } from '../report-tree.ts';
import type { Own } from './foreign-figures.ts';
import { proseCounts } from './prose-counts.ts';
import { tableCounts } from './table-counts.ts';

/** Counts in the order of the page. */
export function readCounts(tree: ReportTree): Fact[] {
  let part: PartName | null = null;
  const own = ownOf(tree);
  return tree.children.flatMap((section) => {
    if (section.level <= 1) part = section.part;
    const place = { section: section.id, part, title: section.title ?? '', isPart: section.level <= 1, own };
    return section.children.flatMap((block) => {
      if (block.type === 'paragraph') return proseCounts(block, place);
      return block.type === 'form-table' ? tableCounts(block, section.id) : [];
    });
  });
}

/** The body and the years that the report is on. */
function ownOf({ meta: { agency, year, period, basis } }: ReportTree): Own {
  const begin = Number(period?.start.slice(0, 4) ?? year);
  const years = basis.year === 'absent' ? null : { from: Math.max(Math.min(begin, year), year - 1), to: year };
  return { years, body: { name: toSimplified(agency.name), kind: agency.kind } };
}
