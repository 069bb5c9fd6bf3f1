/**
 * Takes out HTML tags and comments that a careless conversion left in the text: `<br/>`, `</strong>`, `<p style="…">`.
 */
import type { Seed } from '../seed-tree.ts';
import type { Edit, Repair } from './repair.ts';

/** Elements that end a line or a cell: what stands before and behind them was never one word. */
const BLOCK = 'p|br|div|h[1-6]|center|table|tbody|thead|tr|td|th|ul|ol|li|dl|dt|dd|hr|blockquote';
const INLINE = 'b|i|u|em|strong|span|font|o:p|a|sup|sub|img|wbr';

/**
 * Sample: `</strong>`, and `?/strong>` where a wrong decoding ate the first sign. Only names of HTML elements that set text count, so `<关于…>` and `<script>` stay:
 * what could be words of the report, or a report about markup, is not ours to remove.
 */
const KNOWN = `</?(?:${BLOCK}|${INLINE})(?:\\s[^<>\\p{Script=Han}]*)?/?>|(?<=\\p{Script=Han})\\?/(?:strong|b|p|span|em|font|div|h[1-6])>`;

/** Sample: `<!--[if !supportLists]-->`, `<!-- begin -->`: no report says such a thing. */
const COMMENT = '<!--(?:(?!-->)\\P{Script=Han}){0,400}-->';

/** Of whatever name, with an attribute in quotes. Sample: `<legend id="q1">`. */
const ATTRIBUTED = '<(?!script|style)(?<name>[a-z][a-z0-9:-]*)(?:\\s+[a-z-]+="[^"<>]*")+\\s*/?>';

const BLOCK_TAG = new RegExp(`^</?(?:${BLOCK})\\b`, 'iu');

/** The pattern for a seed: names that stand in it with attributes are tags without them too. */
function tagsOf(seed: Seed): RegExp {
  const attributed = new RegExp(ATTRIBUTED, 'giu');
  const names = new Set(
    seed.children.flatMap(({ text }) => [...text.matchAll(attributed)].map((match) => match.groups?.['name'] ?? '')),
  );
  const bare = names.size === 0 ? '' : `|</(?:${[...names].join('|')})>`;
  return new RegExp(`${COMMENT}|${ATTRIBUTED}|${KNOWN}${bare}`, 'giu');
}

function edits(text: string, pattern: RegExp): Edit[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [from, to] = [match.index, match.index + match[0].length];
    const parts = BLOCK_TAG.test(match[0]) && /\d/u.test(text[from - 1] ?? '') && /\d/u.test(text[to] ?? '');
    return { from, to, text: parts ? ' ' : '' };
  });
}

const leftOverTags: Repair = {
  id: 'left-over-tags',
  reason: 'An HTML tag in the running text is a trace of the copy, not a word of the report.',
  digits: true,
  plan: (seed) => {
    if (!seed.children.some(({ text }) => /<|\?\//u.test(text))) return null;
    const pattern = tagsOf(seed);
    return (line) => (/[<?]/u.test(line.text) ? edits(line.text, pattern) : []);
  },
};

export default leftOverTags;
