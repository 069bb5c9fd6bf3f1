/**
 * Findings as the pages list them: what kind in words, where, and what was found, with its values.
 */
import type { FindingNote, Report } from '../report.ts';
import { faultLink } from '../links/fault-link.ts';
import { address, href } from './href.ts';
import { FAULTS } from './site-address.ts';
import { findingSentence } from './words/finding-sentences.ts';
import { levelWords } from './words/record.ts';
import { ruleExplanation, ruleWords } from './words/rules.ts';

export interface FindingItem {
  /** The rule in words. */
  words: string;
  /** What the reader should know of it, in a sentence; empty where the words say it all. */
  explanation: string;
  /** The level in words. */
  level: string;
  /** The line of the copy and the section, as far as there are any. */
  places: Array<{ words: string; href: string }>;
  /** What was found, in a sentence. */
  message: string;
  /** Whether that is the converter's own, in English: for what no Chinese sentence is known. */
  isEnglish: boolean;
  rule: string;
  /** The way to tell what is right; null where nobody listens. */
  tell: string | null;
}

/** The findings of a report that match; addresses are whole, so that the list can stand on any page. */
export function findingItems(
  record: Pick<Report, 'url' | 'findings'>,
  levels: ReadonlyArray<FindingNote['level']>,
): FindingItem[] {
  const page = href(record.url);
  return record.findings
    .filter(({ level }) => levels.includes(level))
    .map(({ level, rule, line, message, section }) => ({
      words: ruleWords(rule),
      explanation: ruleExplanation(rule),
      level: levelWords[level],
      places: [
        ...(line === null ? [] : [{ words: `第 ${line} 行`, href: `${page}source/#L${line}` }]),
        ...(section === null ? [] : [{ words: '正文此处', href: `${page}#${section}` }]),
      ],
      message: findingSentence(rule, message) ?? message,
      isEnglish: findingSentence(rule, message) === null,
      rule,
      tell: FAULTS === null ? null : tellOf(FAULTS, record.url, { rule, line, section, message }),
    }));
}

function tellOf(
  to: string,
  url: string,
  { rule, line, section, message }: Pick<FindingNote, 'rule' | 'line' | 'section' | 'message'>,
): string {
  return faultLink(to, {
    address: `${address(url)}${section === null ? '' : `#${section}`}`,
    quotation: null,
    lines: line === null ? null : `第 ${line} 行，${address(url)}source/#L${line}`,
    doubt: `${ruleWords(rule)}（${rule}）：${findingSentence(rule, message) ?? message}`,
  });
}
