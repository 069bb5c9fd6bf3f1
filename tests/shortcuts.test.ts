/**
 * Where text needs no escaping, Markdown and CSV are printed without the libraries: the result has to be theirs.
 */
import { stringify } from 'csv-stringify/sync';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { readReport } from '../src/archive/record.ts';
import { factsTable } from '../src/site/data-tables.ts';
import { markdownOf, markdownTree } from '../src/site/markdown.ts';
import { stringifyMdx } from '../src/convert/write/stringify.ts';

const FOLDER = 'content/reports/baiyinshi-kexuejishuju';
const mdx = readFileSync(join(FOLDER, '2019.mdx'), 'utf8');
const ledger = readFileSync(join(FOLDER, '2019.ledger.json'), 'utf8');

const cases = readdirSync('tests/cases').filter((name) => existsSync(join('tests/cases', name, 'report.mdx')));

test.each(cases)('the Markdown of %s is what remark prints', (name) => {
  const report = readReport(readFileSync(join('tests/cases', name, 'report.mdx'), 'utf8'), ledger);
  expect(markdownOf(report)).toBe(closedByRemark(report));
});

/** The signs that mean something somewhere in Markdown, between letters and figures. */
const text = fc
  .array(fc.constantFrom(...'一A1w.#-+=>|~!:&<(){}[]*_`@/ ', 'https://a', 'www.a', '1. ', '2) '), { minLength: 1 })
  .map((signs) => signs.join('').trim())
  .filter((joined) => joined !== '');

test('the Markdown of any text is what remark prints', () => {
  const head = mdx.slice(0, mdx.indexOf('<Section'));
  const element = (name: string, children: never[]) => ({
    type: 'mdxJsxFlowElement' as const,
    name,
    attributes: Object.entries({ id: 's1', level: '1', lines: '1-1' }).map(([key, value]) => ({
      type: 'mdxJsxAttribute' as const,
      name: key,
      value,
    })),
    children,
  });
  fc.assert(
    fc.property(text, (value) => {
      const words = [{ type: 'text' as const, value }];
      const paragraph = {
        type: 'paragraph',
        children: [{ ...element('P', []), type: 'mdxJsxTextElement', children: words }],
      };
      const heading = { type: 'heading', depth: 2, children: words };
      const section = element('Section', [heading, paragraph] as never[]);
      const report = readReport(head + stringifyMdx({ type: 'root', children: [section] }), ledger);
      expect(markdownOf(report)).toBe(closedByRemark(report));
    }),
    { numRuns: 300 },
  );
});

test('a line of CSV is what the library prints', () => {
  const { record } = readReport(mdx, ledger);
  const [fact] = record.facts;
  const anything = fc.string({ unit: fc.constantFrom(...'一a,"\'\n\r\t \\;') });
  fc.assert(
    fc.property(anything, (quote) => {
      if (fact === undefined) throw new Error('the report has facts');
      const line = factsTable.lines({ ...record, facts: [{ ...fact, quote }] });
      const bare = factsTable.lines({ ...record, facts: [{ ...fact, quote: 'QUOTE' }] });
      expect(line).toBe(bare.replace('QUOTE', () => stringify([[quote]]).slice(0, -1)));
    }),
  );
});

/** The same nodes, all printed by remark. */
function closedByRemark(report: ReturnType<typeof readReport>): string {
  return unified().use(remarkGfm, { singleTilde: false }).use(remarkStringify).stringify(markdownTree(report));
}
