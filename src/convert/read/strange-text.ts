/**
 * Texts that were read without a fault and are no report all the same: decoded twice. What they are
 * is said, and nothing is published of them.
 */

interface Stranger {
  rule: string;
  message: string;
  is(text: string): boolean;
}

/** 政府, 公开, 信息 in UTF-8, read as GBK and as Latin-1. */
const TWICE = ['鏀垮簻', '鍏紑', '淇℃伅', 'æ”¿åºœ', 'å…¬å¼€', 'ä¿¡æ¯', '锟斤拷'];

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
