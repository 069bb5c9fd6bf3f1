/**
 * Report tree to MDX: the compiler of the converter. Beside the text it leaves the record and the ledger on the file.
 * A blocked file gives an empty text; where nothing but its address is missing, the rest of its record.
 */
import type { Compiler, Plugin } from 'unified';
import type { BlockedReport, Report } from '../../report.ts';
import { toFindingNote } from '../finding.ts';
import type { ReportWithFacts } from '../report-tree.ts';
import { closeSums, ledgerBlocks, type Ledger } from './ledger.ts';
import { toMdast } from './mdast.ts';
import { toRecord } from './record.ts';
import { sectionFinder } from './section-finder.ts';
import { stringifyMdx } from './stringify.ts';

/** Blocking findings of a report that was read, and whose address a person has to say. */
const NO_ADDRESS: ReadonlySet<string> = new Set(['agency-known', 'year-known', 'region-known', 'address-length']);

/** The record with null for what nobody knows: metadata holds stand-ins there. */
function withoutAddress({ basis, ...record }: Report): BlockedReport {
  return {
    ...record,
    id: null,
    url: null,
    title: basis.title === 'derived' ? null : record.title,
    agency: basis.agency === 'absent' ? null : record.agency,
    year: basis.year === 'absent' ? null : record.year,
    basis,
  };
}

const writeMdx: Plugin<[], ReportWithFacts, string> = function () {
  const compiler: Compiler<ReportWithFacts, string> = (tree, file) => {
    const { seed, changes, extract } = file.data;
    if (seed === undefined || changes === undefined) throw new Error('the reader and the repairs have to run first');
    const blocks = ledgerBlocks(tree);
    const sums = closeSums(seed, blocks, tree.layout, file);
    const blocking = file.messages.filter((message) => message.fatal === true);
    if (blocking.some(({ ruleId }) => !NO_ADDRESS.has(ruleId ?? ''))) return '';
    const sectionAt = sectionFinder(tree);
    const ledger: Ledger = {
      report: tree.meta.id,
      ...(extract !== undefined && { lines: extract.lines.map(({ text, place }) => [text, place]) }),
      sums,
      repairs: changes,
      layout: tree.layout.map(({ rule, span, text }) => ({ rule, line: span.line, column: span.from, text })),
      blocks,
      evidence: file.data.evidence ?? [],
      findings: file.messages.map((message) => toFindingNote(message, sectionAt)),
      facts: tree.facts,
      citations: tree.citations,
    };
    if (blocking.length > 0) {
      file.data.blockedRecord = withoutAddress(toRecord(tree, ledger));
      return '';
    }
    file.data.ledger = ledger;
    file.data.record = toRecord(tree, ledger);
    file.data.mdast = toMdast(tree);
    return stringifyMdx(file.data.mdast);
  };
  // unified types compilers as taking any node; this one is only ever reached behind readFacts, which gives a ReportWithFacts.
  this.compiler = compiler as Compiler;
};

export default writeMdx;
