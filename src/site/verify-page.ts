/**
 * What the page that verifies quotations needs of the archive: how many reports it holds, and what rules of repair are called.
 */
import { repairs } from '../convert/repair/index.ts';
import { loadArchive } from './load-archive.ts';
import { ruleWords } from './words/rules.ts';

export interface VerifyPage {
  reports: number;
  /** Words for each rule of repair, by its id. */
  rules: Record<string, string>;
}

export async function verifyPage(): Promise<VerifyPage> {
  const { reports } = await loadArchive();
  return { reports: reports.length, rules: Object.fromEntries(repairs.map(({ id }) => [id, ruleWords(id)])) };
}
