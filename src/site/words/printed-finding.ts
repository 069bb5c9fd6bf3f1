/**
 * A finding as the converter prints it, on one line, in Chinese: with the same place, values and rule.
 */
import type { FindingNote } from '../../report.ts';
import { findingSentence } from './finding-sentences.ts';
import { levelWords } from './record.ts';

/** Sample: `seeds/x.txt:118: doubtful: total is 37, the cells add up to 36 (totals-agree)`. */
const FINDING = /^(?<where>.+?): (?<level>repaired|doubtful|blocking): (?<message>.+) \((?<rule>[a-z0-9-]+)\)$/su;

/** The line in Chinese; what no Chinese sentence is known for stays as it is. */
export function findingInChinese(line: string): string {
  const { where = '', level, message = '', rule = '' } = FINDING.exec(line)?.groups ?? {};
  const sentence = findingSentence(rule, message);
  // Safe: the expression has these levels alone.
  return sentence === null ? line : `${where}: ${levelWords[level as FindingNote['level']]}: ${sentence} (${rule})`;
}

/** What it says of its file, for a page; `isEnglish` where no Chinese sentence is known. Sample: `第 12 行：…` */
export function wordsOfFinding(line: string): { words: string; isEnglish: boolean } {
  const { where = '', message = line, rule = '' } = FINDING.exec(line)?.groups ?? {};
  const sentence = findingSentence(rule, message);
  const number = /:(?<number>\d+)$/u.exec(where)?.groups?.['number'];
  const place = number === undefined ? '' : `第 ${number} 行：`;
  return { words: place + (sentence ?? message), isEnglish: sentence === null };
}
