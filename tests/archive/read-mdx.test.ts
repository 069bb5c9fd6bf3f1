/**
 * What the converter does not write is not read: the sentence names it, and what gives the right text.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readMdx } from '../../src/archive/read-mdx.ts';

const report = readFileSync('content/reports/baiyinshi-kexuejishuju/2019.mdx', 'utf8');

test('a report as it was written is read', () => {
  expect(readMdx(report).body.length).toBeGreaterThan(0);
});

test.each(['<aside id="added">{1 + 1}</aside>', '- 附件一', 'import x from "y"'])('%s is refused', (more) => {
  expect(() => readMdx(`${report}\n${more}\n`)).toThrow(
    /holds “[^”]+”.*which the converter does not write there; run `npm run convert`/u,
  );
});
