/**
 * What the guard says of one lost address: what it was, what is most like it now, what to write where.
 */
import type { Lost } from './lost.ts';
import type { Suggestion } from './suggest.ts';

/** What goes along with a lost address of each kind. */
const ALONG: Partial<Record<Lost['kind'], string>> = { report: 'anchors', table: 'rows', line: 'lines after it' };

/** Several lines, the last three as they are to be put into `content/redirects.yaml`. */
export function lostMessage(lost: Lost, { to, likeness, text, reason }: Suggestion): string {
  const began = lost.text?.opening ? `, which began “${lost.text.opening}”` : '';
  const along = ALONG[lost.kind];
  const more = lost.with > 0 && along !== undefined ? `, with ${lost.with} ${along}` : '';
  return [
    `${lost.address} has disappeared (${lost.kind}${began}${more})`,
    `  most similar now: ${placeWords(to, likeness)}${excerpt(text)}`,
    '  add to content/redirects.yaml, with a better target or reason if you know one:',
    `- from: ${lost.address}`,
    `  to: ${to}`,
    `  reason: ${reason}`,
  ].join('\n');
}

function placeWords(to: string, likeness: number | null): string {
  if (likeness === null) return `nothing; nearest is ${to}`;
  return `${to} (${likeness === 100 ? 'the same text' : `${likeness} % alike`})`;
}

function excerpt(text: string | null): string {
  if (text === null) return '';
  const line = [...text.replace(/\s+/gu, ' ').trim()];
  return `: “${line.slice(0, 30).join('')}${line.length > 30 ? '…' : ''}”`;
}
