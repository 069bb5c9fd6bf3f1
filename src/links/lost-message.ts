/**
 * What the guard says of one lost address: what it was, what is most like it now, what to write where.
 */
import type { Lost } from './lost.ts';
import type { Suggestion } from './suggest.ts';

/** Several lines, the last three as they are to be put into `content/redirects.yaml`. */
export function lostMessage(lost: Lost, { to, likeness, text, reason }: Suggestion): string {
  const began = lost.text?.opening ? `, which began “${lost.text.opening}”` : '';
  const also = { report: `${lost.with} anchors`, table: `${lost.with} rows`, line: `${lost.with} lines after it` };
  const more = lost.with > 0 && lost.kind in also ? `, with ${also[lost.kind as keyof typeof also]}` : '';
  return [
    `${lost.address} has disappeared (${lost.kind}${began}${more})`,
    likeness === null
      ? `  nothing is like it; nearest now: ${to}`
      : `  most similar now: ${to} (${likeness === 100 ? 'the same text' : `${likeness} % alike`})${excerpt(text)}`,
    '  add to content/redirects.yaml, with a better target or reason if you know one:',
    `- from: ${lost.address}`,
    `  to: ${to}`,
    `  reason: ${reason}`,
  ].join('\n');
}

function excerpt(text: string | null): string {
  if (text === null) return '';
  const line = [...text.replace(/\s+/gu, ' ').trim()];
  return `: “${line.slice(0, 30).join('')}${line.length > 30 ? '…' : ''}”`;
}
