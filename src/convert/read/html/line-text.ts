/**
 * The text of one line as it grows: white space collapsed as CSS does it, and how much of it is the words of links.
 */
import { countVisible } from '../../../text/visible.ts';
import type { WhiteSpace } from './display.ts';

/** Blanks that CSS collapses; U+00A0 and U+3000 are none. Sample: LF and the blanks that indent the next line of the source. */
const COLLAPSIBLE = /[ \t\n\r]+/gu;

/**
 * Characters between which a line end of the source is no blank (CSS Text 3, 4.1.3): wide ones, and the quotes and dashes
 * that stand between such. Sample: `政府` LF `信息`.
 *
 * 2026-11-29: Chromium shows a blank there, Firefox none. Word wraps its source between any two characters, and no report
 * means that blank.
 */
const WIDE = '[\\p{Script=Han}\\p{Script=Bopomofo}\\u3000-\\u303F\\uFF01-\\uFF60\\uFFE0-\\uFFE6“”‘’…—·]';
const WIDE_END = new RegExp(`${WIDE}$`, 'u');
const WIDE_BEGIN = new RegExp(`^${WIDE}`, 'u');

export class LineText {
  text = '';
  /** Visible characters, and those of them that are words of links. */
  visible = 0;
  linked = 0;
  /** Collapsed white space that is a blank as soon as something follows. */
  private pending: '' | ' ' | '\n' = '';

  /** Adds text without line ends that count. */
  add(text: string, space: WhiteSpace, linked: boolean): void {
    if (space === 'keep') this.put(text, linked);
    else {
      let at = 0;
      for (const { 0: blanks, index } of text.matchAll(COLLAPSIBLE)) {
        if (index > at) this.put(text.slice(at, index), linked);
        if (this.pending !== '\n') this.pending = /[\n\r]/u.test(blanks) ? '\n' : ' ';
        at = index + blanks.length;
      }
      if (at < text.length) this.put(text.slice(at), linked);
    }
  }

  /** Adds blanks that only move the text behind them to its place: none behind a wide character, else one. */
  addFiller(): void {
    if (this.text !== '' && !this.endsWide()) this.pending = ' ';
  }

  get isEmpty(): boolean {
    return this.visible === 0;
  }

  /** The last character is one or two units long. */
  private endsWide(): boolean {
    return WIDE_END.test(this.text.slice(-2));
  }

  private put(text: string, linked: boolean): void {
    const drops = this.text === '' || (this.pending === '\n' && WIDE_BEGIN.test(text.slice(0, 2)) && this.endsWide());
    if (this.pending !== '' && !drops) this.text += ' ';
    this.pending = '';
    this.text += text;
    const count = countVisible(text);
    this.visible += count;
    if (linked) this.linked += count;
  }
}
