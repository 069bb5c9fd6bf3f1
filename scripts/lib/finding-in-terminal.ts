/**
 * A finding as a terminal shows it: as the converter tells it, in English, or in Chinese where the terminal speaks Chinese.
 */
import type { FindingNote } from '../../src/report.ts';
import { findingSentence } from '../../src/site/words/finding-sentences.ts';
import { levelWords } from '../../src/site/words/record.ts';

/** Sample: `seeds/x.txt:118: doubtful: total is 37, the cells add up to 36 (totals-agree)`. */
const FINDING = /^(?<where>.+?): (?<level>repaired|doubtful|blocking): (?<message>.+) \((?<rule>[a-z0-9-]+)\)$/su;

/** Whether a terminal speaks Chinese, by the variables of POSIX in their order. Sample: `LANG=zh_CN.UTF-8`. */
export function speaksChinese({ LC_ALL, LC_MESSAGES, LANG }: Readonly<Record<string, string | undefined>>): boolean {
  return [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '')?.startsWith('zh') ?? false;
}

/** The line in Chinese, with the same place, values and rule; what no Chinese sentence is known for stays as it is. */
export function findingInChinese(line: string): string {
  const { where = '', level, message = '', rule = '' } = FINDING.exec(line)?.groups ?? {};
  const sentence = findingSentence(rule, message);
  // Safe: the expression has these levels alone.
  return sentence === null ? line : `${where}: ${levelWords[level as FindingNote['level']]}: ${sentence} (${rule})`;
}

/** The line for this terminal. */
export const findingInTerminal: (line: string) => string = speaksChinese(process.env)
  ? findingInChinese
  : (line) => line;
