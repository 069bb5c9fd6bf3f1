/**
 * What a copy is, in words: how much of it stands as found, what was restored, what is doubtful, what is missing.
 */
import type { Contradiction } from '../archive/contradictions/contradiction.ts';
import type { Report } from '../report.ts';
import { headingWords } from './contents.ts';
import { isKnown, isRemark } from './contradiction-items.ts';
import type { RepairGroup } from './repairs-in-context.ts';
import { numberWords } from '../charts/number-words.ts';
import { shareWords } from './words/number.ts';

export interface CopySummary {
  /** How large the copy is and how much of it is kept. */
  extent: string;
  repairs: number;
  /** The kinds of repair with their counts; empty where there are none. */
  repairKinds: string;
  /** Characters of layout and page furniture that stand in the ledger alone. */
  movedOut: number;
  doubtful: number;
  /** Places where it contradicts what is printed elsewhere, without those that are counted as doubtful. */
  contradictions: number;
  /** Sections of which the copy has the heading alone. */
  bare: Array<{ id: string; heading: string }>;
}

export function copySummaryOf(
  record: Report,
  lineCount: number,
  groups: readonly RepairGroup[],
  contradictions: readonly Contradiction[],
): CopySummary {
  const { ledger } = record;
  return {
    extent: `这份副本共 ${numberWords(lineCount)} 行、${numberWords(ledger.characters)} 个可见字符，其中 ${shareWords(ledger.kept, ledger.characters)} 原样在本页正文中。`,
    repairs: record.repairs.length,
    repairKinds: groups.map(({ words, count }) => `${words} ${numberWords(count)} 处`).join('，'),
    movedOut: ledger.layout,
    doubtful: record.findings.filter(({ level }) => level === 'doubtful').length,
    contradictions: contradictions.filter((found) => !isRemark(found) && !isKnown(found)).length,
    bare: bareSections(record).map((section) => ({ id: section.id, heading: headingWords(section) })),
  };
}

/** The number of an item of a list as well as of a heading. Samples: `1.`, `（2）`, `③` */
const ITEM_NUMBER = /^[（(]?[\d①-⑳]/u;

/**
 * Sections with nothing under their heading: no text, no table, no subsection. Not those that are numbered like items of a
 * list: 1.网站 2.微信 may be all there was.
 */
export function bareSections({ sections, paragraphs, tables }: Report): Report['sections'] {
  const filled = new Set([...paragraphs, ...tables].map(({ section }) => section));
  return sections.filter(
    ({ id, level, number }) =>
      level > 0 &&
      !ITEM_NUMBER.test(number ?? '') &&
      !filled.has(id) &&
      !sections.some((other) => other.id.startsWith(`${id}-`)),
  );
}
