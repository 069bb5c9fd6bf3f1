/**
 * Notes of layout as a reader wants to see them: each rule and wording once, with all the lines it stands on.
 */
import type { Ledger } from '../convert/write/ledger.ts';
import { groupBy } from '../archive/archive.ts';
import { ruleWords } from './words/rules.ts';

export interface LayoutGroup {
  words: string;
  text: string;
  count: number;
  /** Each line once, in order. */
  lines: number[];
}

export function layoutGroups(layout: Ledger['layout']): LayoutGroup[] {
  return groupBy(layout, ({ rule, text }) => `${rule}\n${text}`).map(([key, notes]) => {
    const [rule = '', text = ''] = key.split('\n');
    return { words: ruleWords(rule), text, count: notes.length, lines: [...new Set(notes.map(({ line }) => line))] };
  });
}
