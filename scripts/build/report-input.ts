/**
 * What a report is made from, as a hash: its text, its ledger and the bytes of its seed; and its frontmatter, which is
 * not read again where the text is as it was.
 */
import { join } from 'node:path';
import { readMeta } from '../../src/archive/record.ts';
import { hashOf } from '../hash-of.ts';
import type { FileHashes } from '../kept/file-hashes.ts';
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
  hashes: FileHashes,
): ReportInput {
  const path = join(content, 'reports', id);
  const text = hashOf(code, hashes.of(`${path}.mdx`) ?? '');
  const { meta, seed } =
    before?.text === text
      ? { meta: before.summary, seed: before.seed }
      : readListed(hashes.bytesOf(`${path}.mdx`).toString('utf8'));
  const key = hashOf(text, hashes.of(`${path}.ledger.json`) ?? '', hashes.of(seed) ?? '');
  return { text, key, meta, seed };
}

function readListed(mdx: string): { meta: ListedMeta; seed: string } {
  const meta = readMeta(mdx);
  return { meta: listedMeta(meta), seed: structuredClone(meta.source.file) };
}
