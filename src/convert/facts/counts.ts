/**
 * Report tree to what it counts: every countable claim, in prose and in tables, with the words it rests on and its anchor.
 */
import type { Fact, PartName } from '../../report.ts';
import { toSimplified } from '../../text/simplified.ts';
import { ownSections } from '../recognize/joined-document.ts';
import type { ReportTree } from '../report-tree.ts';
import type { Own } from './foreign-figures.ts';
import { proseCounts, type ProseFact } from './prose-counts.ts';
import { tableCounts } from './table-counts.ts';
import { isOneWay } from './zero.ts';

/** Counts in the order of the page. */
export function readCounts(tree: ReportTree): Fact[] {
  let part: PartName | null = null;
  const own = ownOf(tree);
  const counts = ownSections(tree.children).flatMap((section): ProseFact[] => {
    if (section.level <= 1) part = section.part;
    const hasTable = section.children.some(({ type }) => type !== 'paragraph');
    const place = { section: section.id, part, title: section.title ?? '', isPart: section.level <= 1, hasTable, own };
    return section.children.flatMap((block) => {
      if (block.type === 'paragraph') return proseCounts(block, place);
      if (block.type !== 'form-table') return [];
      return tableCounts(block, section.id).map((fact) => ({ fact, addsUp: false }));
    });
  });
  const least = leastOf(counts);
  // What adds up to more than the report tells of its year adds up over all years.
  const anyAsked = counts.some(({ fact }) => fact.kind === 'requests-received' && fact.value > 0);
  const anyReceived = counts.some(({ fact }) => fact.kind === 'requests-received' && RECEIVED.test(fact.metric));
  return counts.map(({ fact, addsUp }) => {
    const isTotal = addsUp && fact.kind !== null && fact.value > (least.get(keyOf(fact)) ?? Infinity);
    const isOfOneWay = anyAsked && fact.qualifier === 'zero-by-statement' && isOneWay(fact.metric);
    // What was dealt with is what came in, where the report tells nothing else of that.
    const isDealtWith = fact.kind === 'requests-received' && DEALT_WITH.test(fact.metric) && anyReceived;
    return isTotal || isOfOneWay || isDealtWith ? { ...fact, kind: null } : fact;
  });
}

/** Sample: `共|办理政府信息公开申请|1527件` beside `新收政府信息公开申请1541件` */
const DEALT_WITH = /^共?(?:办理|处理)/u;
const RECEIVED = /收到|受理|接[到收受]|新收/u;

function keyOf({ kind, unit }: Fact): string {
  return `${kind ?? ''} ${unit ?? ''}`;
}

/** For each kind and unit the least that the report says plainly. */
function leastOf(counts: readonly ProseFact[]): ReadonlyMap<string, number> {
  const least = new Map<string, number>();
  for (const { fact, addsUp } of counts)
    if (!addsUp && fact.value > 0) least.set(keyOf(fact), Math.min(fact.value, least.get(keyOf(fact)) ?? Infinity));
  return least;
}

/** The body and the years that the report is on. */
function ownOf({ meta: { agency, year, period, basis } }: ReportTree): Own {
  const begin = Number(period?.start.slice(0, 4) ?? year);
  const years = basis.year === 'absent' ? null : { from: Math.max(Math.min(begin, year), year - 1), to: year };
  return { years, body: { name: toSimplified(agency.name), kind: agency.kind } };
}
