/**
 * Lines that a wrong decoding left unreadable. They stay as they are; the reader is told.
 */
import { linesOf, runsIn, textOf, type Run } from '../report-tree.ts';
import type { Check, Doubt } from './check.ts';

/**
 * What decoding one byte out of step leaves at the begin of a line, and characters that no text has.
 * Sample: `?。ǘ┮郎暾埞_情況`, `?/strong>`, U+FFFD.
 */
const DAMAGE =
  /^\?[。、．]|\?\/?[a-z]+>|\uFFFD|[\u2500-\u257F\u0100-\u024F\u0370-\u03FF]\p{Script=Han}*[\u2500-\u257F\u0100-\u024F\u0370-\u03FF_]/u;

const damagedLines: Check = {
  id: 'damaged-lines',
  reason: 'Text from a wrong decoding can look like words; nobody may take it for what was published.',
  check: ({ title, children }) => [
    ...lost(title),
    ...children.flatMap((section) => [
      ...lost(section.heading),
      ...section.children.flatMap((block) => {
        if (block.type !== 'paragraph') return lost(runsIn(block));
        const text = textOf(block.runs);
        return DAMAGE.test(text) ? [doubt(text, linesOf(block.runs)[0])] : [];
      }),
    ]),
  ],
};

/** A title, a heading, a cell: there only the sign of a lost character is sure. */
function lost(runs: readonly Run[]): Doubt[] {
  return runs.flatMap((run) => (run.text.includes('\uFFFD') ? [doubt(run.text, linesOf([run])[0])] : []));
}

function doubt(text: string, line: number): Doubt {
  const excerpt = text.length > 24 ? `${text.slice(0, 24)}…` : text;
  return { line, message: `“${excerpt}” looks like text decoded the wrong way; it is shown as the copy has it` };
}

export default damagedLines;
