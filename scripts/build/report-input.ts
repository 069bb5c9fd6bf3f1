/**
 * What a report is made from, as a hash: its text, its ledger and the bytes of its seed; and its frontmatter, which is
 * not read again where the text is as it was.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMeta } from '../../src/archive/record.ts';
import type { ReportMeta } from '../../src/report.ts';
import { hashOf } from '../hash-of.ts';
import type { FileHashes } from '../kept/file-hashes.ts';

export interface ReportInput {
  /** Hash of the text and of the code that reads it. */
  text: string;
  /** Hash of all of it. */
  key: string;
  meta: ReportMeta;
}

/** Reads the input of the report `id`. `before` is what was known of it in the last build. */
export function readInput(
  content: string,
  id: string,
  code: string,
  before: { text: string; summary: ReportMeta } | null,
  hashes: FileHashes,
): ReportInput {
  const path = join(content, 'reports', id);
  const text = hashOf(code, hashes.of(`${path}.mdx`) ?? '');
  const meta = before?.text === text ? before.summary : readMeta(readFileSync(`${path}.mdx`, 'utf8'));
  const key = hashOf(text, hashes.of(`${path}.ledger.json`) ?? '', hashes.of(meta.source.file) ?? '');
  return { text, key, meta };
}
