/**
 * The contents list of a report: the flat sections as a tree, as deep as the report itself goes.
 */
import type { Section } from '../report.ts';

export interface ContentsEntry {
  id: string;
  number: string | null;
  title: string;
  children: ContentsEntry[];
}

export function contentsOf(sections: readonly Section[]): ContentsEntry[] {
  const root: ContentsEntry[] = [];
  const open: Array<{ level: number; children: ContentsEntry[] }> = [{ level: 0, children: root }];
  for (const { id, level, number, title } of sections) {
    if (level === 0) continue;
    while (open.length > 1 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    const entry: ContentsEntry = { id, number, title: title ?? '（无题）', children: [] };
    open.at(-1)?.children.push(entry);
    open.push({ level, children: entry.children });
  }
  return root;
}

/** Heading of a section in one string, number first. */
export function headingWords({ number, title }: Pick<Section, 'number' | 'title'>): string {
  return `${number ?? ''}${title ?? ''}`;
}
