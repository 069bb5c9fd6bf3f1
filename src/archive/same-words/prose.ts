/**
 * What is compared of a report: its paragraphs, folded as the search folds them, in one piece. Tables are left out, whose
 * labels every report shares.
 */
import type { Paragraph } from '../../report.ts';
import { siteFoldText } from '../../text/site-fold.ts';

/** Stands between two paragraphs; folding leaves none in a text. (V8 finds it fast: no half of a common character has its bits.) */
export const BETWEEN = '\u001F';

/** Paragraphs with folded texts as one string, which is what is kept of a report: the anchors, then the texts. */
export function packProse(texts: ReadonlyArray<readonly [anchor: string, folded: string]>): string {
  const anchors = texts.map(([anchor]) => anchor).join(' ');
  return [anchors, ...texts.map(([, text]) => text)].join(BETWEEN);
}

/** The same of the paragraphs of a report. */
export function proseOfReport({ paragraphs }: { paragraphs: ReadonlyArray<Pick<Paragraph, 'id' | 'text'>> }): string {
  return packProse(paragraphs.map(({ id, text }) => [id, siteFoldText(text)]));
}

export class Prose {
  readonly packed: string;
  /** All paragraphs, one behind the other. */
  readonly text: string;
  readonly #anchors: string[];
  /** Where each begins; behind the last where another would. */
  readonly #begins: number[] = [0];

  /** `packed` is what `packProse` gave; empty for a report without paragraphs. */
  constructor(packed: string) {
    this.packed = packed;
    const head = packed.indexOf(BETWEEN);
    this.#anchors = head === -1 ? [] : packed.slice(0, head).split(' ');
    this.text = head === -1 ? '' : packed.slice(head + 1);
    while (this.#begins.length <= this.#anchors.length) {
      const end = this.text.indexOf(BETWEEN, this.#begins.at(-1));
      this.#begins.push((end === -1 ? this.text.length : end) + 1);
    }
  }

  /** Tells each paragraph, where in the whole it begins, and its anchor. */
  eachText(each: (text: string, begin: number, anchor: string) => void): void {
    for (const [index, anchor] of this.#anchors.entries()) {
      const begin = this.#begins[index] ?? 0;
      each(this.text.slice(begin, this.#endOf(index)), begin, anchor);
    }
  }

  /** The paragraph that holds a place of the whole. */
  paragraphAt(place: number): { anchor: string; begin: number; end: number } {
    let [low, high] = [0, this.#anchors.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#begins[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return { anchor: this.#anchors[low] ?? '', begin: this.#begins[low] ?? 0, end: this.#endOf(low) };
  }

  #endOf(paragraph: number): number {
    return (this.#begins[paragraph + 1] ?? 1) - 1;
  }
}
