/**
 * A number and the text behind it as one line. Between them Word sets a tab or a blank, or nothing, as the list says.
 *
 * 2026-11-29: behind a mark that is as wide as a character, or that closes a bracket, nothing is put: Word's gap there is layout, and
 * reports write 一、总体情况. Behind any other sign it is one blank. A figure is never put at a figure, whatever the list says.
 */
import type { NumberLabel } from './number-labels.ts';

/** An end that needs no blank. Sample: `一、`, `（二）`, `①`, `1．`, `1 ` */
const CLOSED = /[\s、，。．：；）】〕》〉」』〗｝\u2460-\u24FF\u2776-\u2793\u3220-\u32FF]$/u;

/** `一、` + `总体情况` → `一、总体情况`; `1.` + `公开` → `1. 公开` */
export function numbered(label: NumberLabel, text: string): string {
  if (label.text === '') return text;
  const figures = /\d$/u.test(label.text) && /^\d/u.test(text);
  const none = label.suffix === 'nothing' || CLOSED.test(label.text) || text === '' || /^\s/u.test(text);
  return `${label.text}${none && !figures ? '' : ' '}${text}`;
}
