/**
 * What is wrong with a page that was read: it shows no text, it shows another page in which the report may be, its bytes are damaged.
 */
import { countVisible } from '../../../text/visible.ts';
import type { Decoded } from '../decode.ts';
import type { ExtractLine, Problem } from '../extract.ts';
import type { PageContent } from './page-content.ts';

/** Characters of the shortest report. */
const SHORT = 200;

/** Addresses that lead to no document. Sample: `javascript:void(0)`, `about:blank` */
const NOWHERE = /^\s*(?:javascript|about|data|blob):/iu;

/** What is told of an address, in characters. */
const TOLD = 200;

export function readProblems(
  problem: Decoded['problem'],
  lines: readonly ExtractLine[],
  { embedded, files }: Pick<PageContent, 'embedded' | 'files'>,
): Problem[] {
  const size = lines.reduce((sum, { text, surrounding }) => sum + (surrounding === null ? countVisible(text) : 0), 0);
  const shown = embedded.find((address) => !NOWHERE.test(address));
  const elsewhere =
    shown !== undefined
      ? `it shows another document in itself, ${shown.slice(0, TOLD)}`
      : files[0] !== undefined
        ? `it leads to a file, ${files[0].slice(0, TOLD)}`
        : null;
  if (size === 0) {
    const how = elsewhere === null ? 'save the page again when all of it is shown' : `${elsewhere}: save that one`;
    const message = `the page holds no text of a report: scripts fetch it, or it is a picture; ${how}`;
    return [{ level: 'blocking', rule: 'no-text', line: null, message }];
  }
  const problems = problem === null ? [] : inLines(problem, lines);
  if (elsewhere === null || size >= SHORT) return problems;
  const message = `the page has few words of its own; ${elsewhere}: save that one if the report is in it`;
  return [...problems, { level: 'doubtful', rule: 'shown-elsewhere', line: null, message }];
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
