/**
 * A line of text as the converter prints it, to words and strong words; null wherever CommonMark might read it otherwise.
 */
import type { BodyNode } from './body.ts';

/** What begins markup that this reader leaves to the full parser, where no backslash stands before it. */
const UNSURE = /[<{[`_\t\r\n\0]/u;
/** A backslash escape, a character reference, a pair of asterisks, or a single character that may mean something. */
const TOKEN = /\\[!-/:-@[-`{-~]|&#x[0-9A-F]{2,5};|\*\*|[*&<{[`_]/gu;
/** White space and punctuation as CommonMark counts them beside asterisks. */
const SPACE = /^\s$/u;
const PUNCTUATION = /^[\p{P}\p{S}]$/u;

/** The nodes of a text; `before` and `after` are the signs around it on its line: of tags, or blanks. Null when unsure. */
export function printedText(text: string, before: '>' | ' ', after: '<' | ' '): BodyNode[] | null {
  if (!/[\\&*]/u.test(text)) return UNSURE.test(text) ? null : [text];
  if (/[\t\r\n\0]/u.test(text)) return null;
  const nodes: BodyNode[] = [];
  let words = '';
  let strong = false;
  let end = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    words += text.slice(end, index);
    end = index + token.length;
    if (token.startsWith('\\')) words += token.slice(1);
    else if (token.startsWith('&#x')) {
      const code = Number.parseInt(token.slice(3, -1), 16);
      if (code < 0x20 || (code > 0x7e && code < 0xa0) || (code > 0xd7ff && code < 0xe000) || code >= 0xfdd0)
        return null;
      words += String.fromCodePoint(code);
    } else if (token === '&') {
      if (/^[A-Za-z0-9#]/u.test(text.slice(end))) return null;
      words += token;
    } else if (token === '**') {
      // Single UTF-16 units, as the parser sees them.
      const left = text[index - 1] ?? before;
      const right = text[end] ?? after;
      if (left === '*' || right === '*' || !mayFlank(strong ? right : left, strong ? left : right)) return null;
      if (strong) {
        if (words === '') return null;
        nodes.push({ name: 'strong', attributes: {}, children: [words] });
      } else if (words !== '') nodes.push(words);
      words = '';
      strong = !strong;
    } else return null;
  }
  words += text.slice(end);
  if (strong) return null;
  if (words !== '') nodes.push(words);
  return nodes;
}

/** Whether asterisks with these signs outside and inside may open, or close, on the inner side. */
function mayFlank(outside: string, inside: string): boolean {
  if (SPACE.test(inside)) return false;
  return !PUNCTUATION.test(inside) || SPACE.test(outside) || PUNCTUATION.test(outside);
}
