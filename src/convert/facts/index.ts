/**
 * Report tree to the same tree with its facts: what it counts, and the documents it names.
 */
import type { Plugin } from 'unified';
import type { ReportTree, ReportWithFacts } from '../report-tree.ts';
import { readCitations } from './citations.ts';
import { readCounts } from './counts.ts';

const readFacts: Plugin<[], ReportTree, ReportWithFacts> = () => (tree) => ({
  ...tree,
  facts: readCounts(tree),
  citations: readCitations(tree),
});

export default readFacts;
