/**
 * The link by which a reader tells the archive about a fault: a page for new issues, or a mail, with the place filled in. Safe
 * for the browser.
 */

/** The place where a reader has seen a fault. */
export interface FaultyPlace {
  /** Full address with anchor and hash, or the path where the site does not know its own. */
  address: string;
  /** What stands there now; null for a report as a whole. */
  quotation: string | null;
  /** Lines of the copy in words; null where none is known. */
  lines: string | null;
  /** What a check has said of it; null where nobody has. */
  doubt: string | null;
}

/** Longest quotation, in characters: an address that is too long is refused on the way. */
const LONGEST = 200;

/** `to` is an address for mail, `mailto:…`, or a page that takes `title` and `body`, as those of GitHub, Gitea and Forgejo do. */
export function faultLink(to: string, { address, quotation, lines, doubt }: FaultyPlace): string {
  const title = `指出错误：${address}`;
  const body = [
    `位置：${address}`,
    ...(quotation === null ? [] : [`现在的文字：${cut(quotation)}`]),
    ...(lines === null ? [] : [`副本：${lines}`]),
    ...(doubt === null ? [] : [`已有存疑：${cut(doubt)}`]),
    '',
    '哪里不对、原件怎样、依据何在：',
    '',
  ].join('\n');
  const isMail = to.startsWith('mailto:');
  const fields = [
    [isMail ? 'subject' : 'title', title],
    ['body', body],
  ].map(([name = '', value = '']) => `${name}=${encodeURIComponent(value)}`);
  return `${to}${to.includes('?') ? '&' : '?'}${fields.join('&')}`;
}

function cut(text: string): string {
  const signs = Array.from(text.replace(/\s+/gu, ' ').trim());
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST).join('')}……` : signs.join('');
}
