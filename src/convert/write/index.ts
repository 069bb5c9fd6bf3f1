/**
 * Report tree to MDX: the compiler of the converter. Beside the text it leaves the record and the ledger on the file.
 * A blocked file gives an empty text and neither.
 */
import type { Compiler, Plugin } from 'unified';
import { isBlocked, toFindingNote } from '../finding.ts';
import type { ReportWithFacts } from '../report-tree.ts';
import { closeSums, ledgerBlocks, type Ledger } from './ledger.ts';
import { toMdast } from './mdast.ts';
import { toRecord } from './record.ts';
import { sectionFinder } from './section-finder.ts';
import { stringifyMdx } from './stringify.ts';

const writeMdx: Plugin<[], ReportWithFacts, string> = function () {
  const compiler: Compiler<ReportWithFacts, string> = (tree, file) => {
    const { seed, changes } = file.data;
    if (seed === undefined || changes === undefined) throw new Error('the reader and the repairs have to run first');
    const blocks = ledgerBlocks(tree);
    const sums = closeSums(seed, blocks, tree.layout, file);
    if (isBlocked(file)) return '';
    const sectionAt = sectionFinder(tree);
    const ledger: Ledger = {
      report: tree.meta.id,
      sums,
      repairs: changes,
      layout: tree.layout.map(({ rule, span, text }) => ({ rule, line: span.line, column: span.from, text })),
      blocks,
      findings: file.messages.map((message) => toFindingNote(message, sectionAt)),
      facts: tree.facts,
      citations: tree.citations,
    };
    file.data.ledger = ledger;
    file.data.record = toRecord(tree, ledger);
    file.data.mdast = toMdast(tree);
    return stringifyMdx(file.data.mdast);
  };
  // unified types compilers as taking any node; this one is only ever reached behind readFacts, which gives a ReportWithFacts.
  this.compiler = compiler as Compiler;
};

export default writeMdx;
