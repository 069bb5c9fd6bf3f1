/**
 * Whether a printed text is a label of the form, as copies print it.
 */
import { foldLabel } from '../../../forms/index.ts';

/** The form's label, or one that lost a character, or ends before its remark in brackets. Sample: `信息内` for `信息内容`. */
export function isLabel(printed: string, label: string, tolerant = true): boolean {
  const text = foldLabel(printed);
  const whole = foldLabel(label);
  if (text === whole) return true;
  if (!tolerant) return false;
  if (text === foldLabel(label.replace(/（[^（）]*）$/u, ''))) return text !== '';
  // Reports keep saying 规范性文件 where the form of 2021 has 行政规范性文件.
  if (text.length >= 5 && whole.endsWith(text) && text.length * 1.5 >= whole.length) return true;
  return whole.length >= 4 && text.length === whole.length - 1 && isSubsequence(text, whole);
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}
