/**
 * The labels of an archive head with their values (索引号, 发布机构, 标题 …): in one line or in two, several in a line, between
 * bars, with a colon or without.
 */
import { ARCHIVE_LABELS } from '../archive-label-words.ts';
import { cellsOf, isHeadRow } from '../labelled-values.ts';
import { foldDigits } from '../../../text/fold-digits.ts';

/** A label without its blanks, and what stands for it. */
export interface Labelled {
  label: string;
  value: string;
  words: string;
  line: number;
}

const LABEL = new RegExp(
  `(?:(?<!\\p{Script=Han})|(?=[\\p{Script=Han}]{2,6}\\s?[：:]))(?<label>${ARCHIVE_LABELS})(?:\\s*[】\\]]?\\s*[：:|｜]\\s*|\\s+(?=\\S)|(?=$|\\d)|(?<=机构|机关|单位)(?=\\p{Script=Han}))`,
  'gu',
);

/** Longer lines are no line of a head. */
const LONGEST_LINE = 400;

/** How far below its label a value may stand. */
const LINES_BELOW = 3;

/** Reads the lines that stand around a report. */
export function readArchiveLabels(lines: readonly { text: string; line: number }[]): Labelled[] {
  const found: Labelled[] = [];
  let open: Labelled | null = null;
  /** Labels in a row of their own, whose values are the row below. */
  let head: Labelled[] = [];
  for (const { text, line: number } of lines) {
    const line = foldDigits(text.slice(0, LONGEST_LINE));
    const labels = [...line.matchAll(LABEL)];
    const row = cellsOf(line);
    if (labels.length === 0 && row.length === head.length)
      for (const [at, entry] of head.entries()) entry.value = trim(row[at] ?? '');
    else head = [];
    if (head.length > 0) {
      head = [];
      continue;
    }
    // The value of a label that has none stands below it.
    if (labels.length === 0 && open !== null && number - open.line <= LINES_BELOW) open.value = trim(line);
    open = null;
    for (const [index, match] of labels.entries()) {
      const end = labels[index + 1]?.index ?? line.length;
      const label = (match.groups?.['label'] ?? '').replace(/\s/gu, '');
      const value = trim(line.slice(match.index + match[0].length, end));
      const entry = { label, value, words: line.slice(match.index, end).trim(), line: number };
      found.push(entry);
      open = value === '' ? entry : null;
    }
    if (isHeadRow(row) && labels.length === row.length) [head, open] = [found.slice(-labels.length), null];
  }
  return found.filter(({ value }) => value !== '');
}

/** What stands under labels of one meaning. */
export function saidUnder(
  labels: readonly Labelled[],
  label: RegExp,
): { value: string; words: string; line: number }[] {
  return labels
    .filter((entry) => label.test(entry.label))
    .map(({ value, words, line }) => ({ value: value.replace(/[\s|｜]/gu, ''), words, line }));
}

function trim(value: string): string {
  return value.replace(/^[\s|｜•·*【[\]】：:]+|[\s|｜•·*【[]+$/gu, '');
}
