/**
 * Takes out HTML tags that a careless conversion left in the text: `<br/>`, `</strong>`, `<p style="…">`.
 */
import { editsAt, type Repair } from './repair.ts';

/**
 * Sample: `</strong>`, and `?/strong>` where a wrong decoding ate the first sign. Only names of HTML elements that set text count, so `<关于…>` and `<script>` stay:
 * what could be words of the report, or a report about markup, is not ours to remove.
 */
const TAG =
  /<\/?(?:p|br|b|i|u|em|strong|span|div|font|h[1-6]|center|o:p|a|sup|sub|table|tbody|thead|tr|td|th|ul|ol|li|img)(?:\s[^<>\p{Script=Han}]*)?\/?>|(?<=\p{Script=Han})\?\/(?:strong|b|p|span|em|font|div|h[1-6])>/giu;

const leftOverTags: Repair = {
  id: 'left-over-tags',
  reason: 'An HTML tag in the running text is a trace of the copy, not a word of the report.',
  digits: true,
  plan: () => (line) => (/[<?]/u.test(line.text) ? editsAt(line.text, TAG) : []),
};

export default leftOverTags;
