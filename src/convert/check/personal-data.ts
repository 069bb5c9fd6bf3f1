/**
 * Numbers of persons in a report or around it. What is found is never repeated here: findings are published.
 */
import { personalNumbers } from '../../text/personal-data.ts';
import { linesOf, runsIn, textOf, type ReportTree, type Run } from '../report-tree.ts';
import type { Check, Doubt } from './check.ts';

const personalData: Check = {
  id: 'personal-data',
  reason: 'An archive that nobody can take a page out of must not carry what belongs to a person.',
  check: (report) => {
    const seen = new Set<string>();
    return piecesOf(report).flatMap((runs) =>
      personalNumbers(textOf(runs)).flatMap(({ kind, from }): Doubt[] => {
        const line = lineAt(runs, from);
        const message = `a number here looks like the ${kind} of a person; if it is, take it out of the copy before it is published: npm run mask -- --line ${line} --why … FILE`;
        // Several of a kind in a line are masked together.
        if (seen.size === seen.add(`${line} ${kind}`).size) return [];
        return [{ line, message }];
      }),
    );
  },
};

/** The title, headings, paragraphs, cells, and what stands around the report. */
function piecesOf({ title, children, layout }: Pick<ReportTree, 'title' | 'children' | 'layout'>): Run[][] {
  const texts = children.flatMap((section) => [
    section.heading,
    ...section.children.flatMap((block) =>
      block.type === 'paragraph' ? [block.runs] : runsIn(block).map((run) => [run]),
    ),
  ]);
  return [title, ...texts, ...layout.map(({ text, span }): Run[] => [{ text, span, strong: false }])];
}

/** The line that a place of the text was taken from. */
function lineAt(runs: readonly Run[], place: number): number {
  let begin = 0;
  for (const { text, span } of runs) {
    begin += text.length;
    if (begin > place && span !== null) return span.line;
  }
  return linesOf(runs)[0];
}

export default personalData;
