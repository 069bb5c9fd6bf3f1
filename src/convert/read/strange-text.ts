/**
 * Texts that were read without a fault and are no report all the same: decoded twice. What they are
 * is said, and nothing is published of them.
 */

interface Stranger {
  rule: string;
  message: string;
  is(text: string): boolean;
}

const WORDS = ['政府', '公开', '信息'];

/** Each byte a character, as ISO 8859-1 has them. */
const asLatin1 = (word: string): string => String.fromCharCode(...new TextEncoder().encode(word));

/** These words in UTF-8, read as GBK, as Windows-1252 and as ISO 8859-1. */
const TWICE = ['鏀垮簻', '鍏紑', '淇℃伅', 'æ”¿åºœ', 'å…¬å¼€', 'ä¿¡æ¯', '锟斤拷', ...WORDS.map(asLatin1)];

/** How often such words stand in a text that is nothing else. */
const OFTEN = 3;

const STRANGERS: readonly Stranger[] = [
  {
    rule: 'decoded-twice',
    message:
      'this text was decoded the wrong way and saved again (政府 has become 鏀垮簻 or the like): what is lost so cannot be had back from it; fetch the original again',
    is: (text) => TWICE.reduce((sum, word) => sum + text.split(word).length - 1, 0) >= OFTEN,
  },
];

/** What a text is that is no report; null for all others. */
export function strangerIn(text: string): Pick<Stranger, 'rule' | 'message'> | null {
  return STRANGERS.find(({ is }) => is(text)) ?? null;
}
