/**
 * A line of a page as it grows, with what is known of it beside its text.
 */
import { LineText } from './line-text.ts';
import type { PageElement } from './page-node.ts';

export class Flow {
  line = new LineText();
  holder: PageElement | null = null;
  links = new Set<PageElement>();
  leadsToFile = false;
  /** Of the item of a list that the line begins. */
  number: number | null = null;
  /** Pieces of text that are struck through. */
  struck = 0;
  /** What the line begins behind. */
  behind: 'block' | 'break' = 'block';
  /** Text of the line before. */
  before = '';
}
