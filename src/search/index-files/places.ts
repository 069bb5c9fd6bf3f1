/**
 * How long the places of each report are, so that a position tells its report and section, and hits can be counted and
 * put in order before any text is loaded.
 */

/** Columns: how many places each report has; then, place by place, all reports in order, lengths in words of the index. */
export interface Places {
  counts: Int32Array;
  /** Length of the heading; of a report's title, for the place that is the title. */
  headings: Int32Array;
  /** Length of all texts after the heading. */
  texts: Int32Array;
  /** Number of the part of the form that it answers, from 1 on; 0 for none. */
  parts: Int32Array;
}

/** Where all begins; each list has one number more, the end of the last. */
export interface Layout {
  /** Number of each report's first place. */
  firsts: Int32Array;
  /** Each place's first position. */
  begins: Int32Array;
  /** Each report's first position. */
  pages: Int32Array;
}

/** Adds up the lengths. */
export function layOut({ counts, headings, texts }: Places): Layout {
  const firsts = runningSum(counts);
  const begins = runningSum(headings.map((heading, place) => heading + (texts[place] ?? 0)));
  return { firsts, begins, pages: firsts.map((place) => begins[place] ?? 0) };
}

function runningSum(lengths: Int32Array): Int32Array {
  const sums = new Int32Array(lengths.length + 1);
  for (const [index, length] of lengths.entries()) sums[index + 1] = (sums[index] ?? 0) + length;
  return sums;
}
