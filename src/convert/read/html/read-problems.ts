/**
 * What is wrong with a page that was read: it shows no text, it shows another page in which the report may be, its bytes are damaged.
 */
import { countVisible } from '../../../text/visible.ts';
import type { Decoded } from '../decode.ts';
import type { ExtractLine, Problem } from '../extract.ts';

/** Characters of the shortest report. */
const SHORT = 200;

export function readProblems(
  problem: Decoded['problem'],
  lines: readonly ExtractLine[],
  embedded: readonly string[],
): Problem[] {
  const block = (rule: string, message: string): Problem => ({ level: 'blocking', rule, line: null, message });
  const own = lines.filter(({ surrounding }) => surrounding === null);
  const size = own.reduce((sum, { text }) => sum + countVisible(text), 0);
  const [first] = embedded;
  const where =
    first === undefined ? '' : `; it shows another document in itself, ${first.slice(0, 200)}: save that one`;
  if (size === 0)
    return [
      block(
        'no-text',
        `the page holds no text of a report: scripts fetch it, or it is a picture${where || '; save the page again when all of it is shown, or copy its text'}`,
      ),
    ];
  const problems: Problem[] = [];
  if (problem !== null) problems.push(...inLines(problem, lines));
  if (first !== undefined && size < SHORT)
    problems.push({
      level: 'doubtful',
      rule: 'shown-elsewhere',
      line: null,
      message: `the page has few words of its own${where} if the report is in it`,
    });
  return problems;
}

/** Damage counts where it is seen, and is told by the lines that are. */
function inLines(problem: NonNullable<Decoded['problem']>, lines: readonly ExtractLine[]): Problem[] {
  if (problem.rule !== 'damaged-bytes') return [{ ...problem, line: null }];
  const damaged = lines.flatMap(({ text }, index) => (text.includes('\uFFFD') ? [index + 1] : []));
  const [first] = damaged;
  if (first === undefined) return [];
  const message = `some bytes fit no encoding and are shown as \uFFFD, on line ${damaged.slice(0, 5).join(', ')}${damaged.length > 5 ? ' …' : ''}; compare them with the original`;
  return [{ ...problem, line: first, message }];
}
