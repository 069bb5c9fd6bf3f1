/**
 * A question as it was typed to words, phrases and operators. A mark is an operator only where it cannot be part of a word:
 * brackets and marks of quotation around whole words, a minus before one, OR, NEAR and NOT alone between blanks.
 */

export type Token =
  | { kind: 'phrase'; text: string }
  | { kind: 'open' | 'close'; text: string }
  | { kind: 'not' | 'or' | 'and' }
  /** The distance, if one is said. */
  | { kind: 'near'; distance: number | null };

const BLANK = /\s/u;

/** A letter, a digit, a sign: what a search can look for. */
const CONTENT = /[^\s\p{P}\p{Cc}\p{Cf}]/u;

const MINUS = /[-－−]/u;

/** What a minus leaves out, also one that was typed twice: a word, a quotation, a group. */
const LEFT_OUT = /^[-－−]?(?:[\p{L}\p{N}*＊]|["＂“„「『(（]+[\p{L}\p{N}*＊])/u;

/** Marks of quotation, and those that close them. */
const QUOTES: Readonly<Record<string, string>> = { '"': '"', '＂': '＂', '“': '”', '„': '“', '「': '」', '『': '』' };

const OPEN = /[(（]/u;
const CLOSE = /[)）]/u;

/** Sample: `NEAR`, `NEAR/20`. */
const NEAR = /^NEAR(?:\/(?<distance>\d{1,4}))?$/u;

/** The way in which FTS5 writes it. Sample: `NEAR(收费 减免, 20)` */
const NEAR_OF = /^NEAR\(\s*(?<words>[^\s(),，"]+(?:\s+[^\s(),，"]+)+)\s*(?:[,，]\s*(?<distance>\d{1,4})\s*)?\)/u;

const OR = /^(?:OR|\||或)$/u;

export function scan(query: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < query.length;) {
    const here = query.charAt(at);
    const nearOf = here === 'N' ? NEAR_OF.exec(query.slice(at)) : null;
    if (BLANK.test(here)) at++;
    else if (nearOf !== null) {
      tokens.push(...nearTokens(nearOf));
      at += nearOf[0].length;
    } else if (MINUS.test(here) && LEFT_OUT.test(query.slice(at + 1))) {
      tokens.push({ kind: 'not' });
      at++;
    } else if (OPEN.test(here) && isBeforeWord(query, at + 1)) {
      tokens.push({ kind: 'open', text: here });
      at++;
    } else {
      const end = endOfQuotation(query, at);
      if (end === null) at = readWord(query, at, tokens);
      else {
        tokens.push({ kind: 'phrase', text: query.slice(at + 1, end) });
        at = readCloses(query, end + 1, tokens);
      }
    }
  }
  return tokens;
}

/** The words with NEAR between them, in brackets. */
function nearTokens({ groups }: RegExpExecArray): Token[] {
  const distance = groups?.['distance'] === undefined ? null : Number(groups['distance']);
  const words = (groups?.['words'] ?? '').split(/\s+/u);
  const inside = words.flatMap((text): Token[] => [
    { kind: 'near', distance },
    { kind: 'phrase', text },
  ]);
  return [{ kind: 'open', text: '(' }, ...inside.slice(1), { kind: 'close', text: ')' }];
}

/** Whether something to look for stands here, up to the next blank. */
function isBeforeWord(query: string, at: number): boolean {
  return CONTENT.test(/^\S*/u.exec(query.slice(at))?.[0] ?? '');
}

/** The mark that closes what the one here opens, behind which the word ends too; null where there is none. */
function endOfQuotation(query: string, at: number): number | null {
  const close = QUOTES[query.charAt(at)];
  if (close === undefined) return null;
  for (let end = query.indexOf(close, at + 1); end !== -1; end = query.indexOf(close, end + 1))
    if (/^[)）]*(?:\s|$)/u.test(query.slice(end + 1))) return CONTENT.test(query.slice(at + 1, end)) ? end : null;
  return null;
}

/** Brackets that close behind a quotation. */
function readCloses(query: string, at: number, tokens: Token[]): number {
  let end = at;
  for (; CLOSE.test(query.charAt(end)); end++) tokens.push({ kind: 'close', text: query.charAt(end) });
  return end;
}

/** A word up to the next blank: an operator, or something to look for, with the brackets that close behind it. */
function readWord(query: string, at: number, tokens: Token[]): number {
  const word = /^\S+/u.exec(query.slice(at))?.[0] ?? '';
  const name = word.normalize('NFKC');
  const near = NEAR.exec(name);
  if (near !== null) {
    const { distance } = near.groups ?? {};
    tokens.push({ kind: 'near', distance: distance === undefined ? null : Number(distance) });
  } else if (OR.test(name)) tokens.push({ kind: 'or' });
  else if (name === 'AND') tokens.push({ kind: 'and' });
  else if (name === 'NOT') tokens.push({ kind: 'not' });
  else {
    const closes = /[)）]*$/u.exec(word)?.[0] ?? '';
    tokens.push({ kind: 'phrase', text: word.slice(0, word.length - closes.length) });
    readCloses(closes, 0, tokens);
  }
  return at + word.length;
}
