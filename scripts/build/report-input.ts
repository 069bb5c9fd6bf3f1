/**
 * What a report is made from, as a hash: its text, its ledger and the bytes of its seed; and its frontmatter, which is
 * not read again where the text is as it was.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMeta } from '../../src/archive/record.ts';
import { listedMeta, type ListedMeta } from '../../src/site/archive.ts';

export interface ReportInput {
  /** Hash of the text and of the code that reads it. */
  text: string;
  /** Hash of all of it. */
  key: string;
  meta: ListedMeta;
  /** Path of its seed. */
  seed: string;
}

/** Reads the input of the report `id`. `before` is what was known of it in the last build. */
export function readInput(
  content: string,
  id: string,
  code: string,
  before: { text: string; summary: ListedMeta; seed: string } | null,
): ReportInput {
  const path = join(content, 'reports', id);
  const mdx = readFileSync(`${path}.mdx`);
  const text = createHash('sha256').update(code).update(mdx).digest('hex');
  const { meta, seed } = before?.text === text ? { meta: before.summary, seed: before.seed } : readListed(mdx);
  const key = createHash('sha256')
    .update(text)
    .update(readFileSync(`${path}.ledger.json`))
    .update('\0')
    .update(readFileSync(seed));
  return { text, key: key.digest('hex'), meta, seed };
}

function readListed(mdx: Buffer): { meta: ListedMeta; seed: string } {
  const meta = readMeta(mdx.toString('utf8'));
  return { meta: listedMeta(meta), seed: structuredClone(meta.source.file) };
}
