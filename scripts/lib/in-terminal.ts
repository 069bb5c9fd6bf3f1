/**
 * What a terminal shows in its own language: English, or Chinese where the terminal speaks Chinese.
 */
import { findingInChinese } from '../../src/site/words/printed-finding.ts';

/** Whether a terminal speaks Chinese, by the variables of POSIX in their order. Sample: `LANG=zh_CN.UTF-8`. */
export function speaksChinese({ LC_ALL, LC_MESSAGES, LANG }: Readonly<Record<string, string | undefined>>): boolean {
  return [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '')?.startsWith('zh') ?? false;
}

/** Whether this terminal does. */
export const isChinese = speaksChinese(process.env);

/** Of a sentence in both languages the one for this terminal. */
export const say = (english: string, chinese: string): string => (isChinese ? chinese : english);

/** A finding, which the converter tells in English, for this terminal. */
export const findingInTerminal: (line: string) => string = isChinese ? findingInChinese : (line) => line;
