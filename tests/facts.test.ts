/**
 * Sentences and what is counted in them: each file of tests/facts is a kind of trap, stated by hand, with sentences in which
 * the rule must not act. A fact is told as its kind (— for none) and its value, and where it matters as its quote.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { convert } from '../src/convert/index.ts';

const FOLDER = 'tests/facts';

const Sentence = z.strictObject({
  text: z.string(),
  facts: z.array(z.string()),
  quotes: z.array(z.string()).optional(),
  /** Lines above the text; the first part where there are none. */
  above: z.string().optional(),
  agency: z.string().optional(),
  year: z.int().optional(),
  period: z.string().nullable().optional(),
  /** Rules that may not speak. */
  no_doubts: z.array(z.string()).optional(),
});

describe.each(readdirSync(FOLDER).sort())('%s', (file) => {
  const sentences = z.array(Sentence).parse(parse(readFileSync(join(FOLDER, file), 'utf8')));

  test.each(sentences)('$text', async ({ text, above, agency, year, ...stated }) => {
    const head = `${agency ?? '松溪县审计局'}${year ?? 2014}年政府信息公开工作年度报告`;
    const value = `${head}\n${above ?? '一、概述'}\n${text}\n`;
    const seed = new VFile({ path: 'seeds/x.txt', value: Buffer.from(value) });
    await convert(seed);
    const record = seed.data.record;
    expect(record?.facts.map(({ kind, value: count }) => `${kind ?? '—'} ${count}`)).toEqual(stated.facts);
    if (stated.quotes !== undefined) expect(record?.facts.map(({ quote }) => quote)).toEqual(stated.quotes);
    if (stated.period !== undefined) expect(record?.period?.start ?? null).toBe(stated.period);
    const rules = record?.findings.map(({ rule }) => rule) ?? [];
    for (const rule of stated.no_doubts ?? []) expect(rules).not.toContain(rule);
  });
});
