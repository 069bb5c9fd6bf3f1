/**
 * The end of a report: the name of the agency and the date, set apart under the text (落款).
 */
import { textOf, type Paragraph, type Section } from '../report-tree.ts';
import { DATE, MONTH } from '../../text/date.ts';
import { toSimplified } from '../../text/simplified.ts';
import { foldDigits } from '../../text/fold-digits.ts';

/** A name without any mark. Sample: `如皋市科学技术协会`. */
const NAME = /^[\p{Script=Han}\s（）()]{4,40}$/u;

/** How names of agencies end. */
const AGENCY_END =
  /(?:局|委|委员会|办|办公室|厅|府|院|校|学|会|中心|公司|所|站|处|队|社|部|署|馆|台|行|段|园|集团|街道|镇|乡|科|省|市|县|区|州|旗|盟|海关|队)$/u;

/** A signature is at most this many lines above its date. */
const LINES_ABOVE = 3;

/** Marks signature and date in the last section: at its end, or above what is attached. */
export function markSignature(sections: readonly Section[]): void {
  const blocks = sections.at(-1)?.children ?? [];
  const date = blocks.findLastIndex((block) => block.type === 'paragraph' && roleOf(block) === 'date');
  const end = date === -1 ? blocks.length : date + 1;
  for (const block of blocks.slice(Math.max(0, end - LINES_ABOVE - 1), end).reverse()) {
    if (block.type !== 'paragraph') return;
    const role = roleOf(block);
    if (role === null) return;
    block.role = role;
  }
}

function roleOf(paragraph: Paragraph): 'signature' | 'date' | null {
  const text = toSimplified(foldDigits(textOf(paragraph.runs))).replace(/^[（(]|[）)]$/gu, '');
  if (text.replace(DATE, '').trim() === '' || MONTH.test(text)) return 'date';
  // Of a body with a second name in brackets the first is looked at.
  const name = text.replace(/[（(][^（()）]*[）)]?\s*$/u, '');
  return NAME.test(text) && AGENCY_END.test(name) ? 'signature' : null;
}
