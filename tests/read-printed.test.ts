/**
 * The quick reader of MDX against the full parser: it is sure of all that the converter writes, gives the same tree, and
 * leaves everything else alone.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMdx } from '../src/archive/read-mdx.ts';
import { readPrinted } from '../src/archive/read-printed.ts';
import { stringifyMdx } from '../src/convert/write/stringify.ts';

const written = [
  ...readdirSync('content/reports', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => join('content/reports', name)),
  ...readdirSync('tests/cases').map((name) => join('tests/cases', name, 'report.mdx')),
].filter((path) => existsSync(path));

test.each(written)('%s', (path) => {
  const mdx = readFileSync(path, 'utf8');
  const full = readMdx(mdx);
  expect(full.closed).toBe(true);
  expect(readPrinted(mdx)).toEqual(full);
});

/** A report with one paragraph and one heading, both printed as they are. */
function reportWith(text: string): string {
  return `---\nid: "a/2020"\n---\n\n<Section id="s1" level="1">\n  ## ${text}\n\n  <P id="s1-p1" lines="1-1">${text}</P>\n</Section>\n`;
}

const anySign = fc.constantFrom(
  ...'一A1 ，（）\\&;#x4E_`<>{}[]()!~|-+.:@/\u3000\u00A0\t*',
  '&#x20;',
  '&#x4E00;',
  '\\*',
  '😀',
);
/** Strong text between signs that decide whether asterisks open or close. */
const strongSign = fc.constantFrom(
  '**',
  '**',
  '**',
  '一',
  'A',
  ' ',
  '，',
  '（',
  '）',
  '+',
  '😀',
  '\u3000',
  '&#x4E00;',
  '\\*',
);

test.each([
  ['any sign', anySign],
  ['strong text', strongSign],
])('whatever stands in a text, it is read as the full parser reads it, or left to it: %s', (_name, sign) => {
  let sure = 0;
  fc.assert(
    fc.property(fc.array(sign, { minLength: 1, maxLength: 12 }), (signs) => {
      const mdx = reportWith(signs.join(''));
      const quick = readPrinted(mdx);
      if (quick === null) return;
      sure++;
      expect(quick).toEqual(readMdx(mdx));
    }),
    { numRuns: 1500 },
  );
  expect(sure).toBeGreaterThan(50);
});

test('texts as the converter prints them are read back, nearly always without the full parser', () => {
  let sure = 0;
  const runs = fc.array(
    fc.tuple(fc.boolean(), fc.array(fc.constantFrom(...'一二A1，。（）“”&<{[*_\\#~|-@'), { minLength: 1 })),
  );
  fc.assert(
    fc.property(runs, (parts) => {
      const children = parts.map(([strong, signs]) =>
        strong
          ? { type: 'strong' as const, children: [{ type: 'text' as const, value: signs.join('') }] }
          : { type: 'text' as const, value: signs.join('') },
      );
      if (children.length === 0) return;
      const attributes = [{ type: 'mdxJsxAttribute' as const, name: 'id', value: 's1' }];
      const body = stringifyMdx({
        type: 'root',
        children: [
          {
            type: 'mdxJsxFlowElement',
            name: 'Section',
            attributes,
            children: [
              { type: 'paragraph', children: [{ type: 'mdxJsxTextElement', name: 'P', attributes, children }] },
            ],
          },
        ],
      });
      const mdx = `---\nid: "a/2020"\n---\n\n${body}`;
      const quick = readPrinted(mdx);
      if (quick === null) return;
      sure++;
      expect(quick).toEqual(readMdx(mdx));
    }),
    { numRuns: 500 },
  );
  expect(sure).toBeGreaterThan(100);
});

test.each([
  ['an expression', reportWith('{1}')],
  ['a foreign component', reportWith('一').replace('<P ', '<Note>二</Note>\n\n  <P ')],
  ['a list', reportWith('一').replace('  <P ', '  - 二\n\n  <P ')],
  ['an import', reportWith('一').replace('\n\n<Section', '\n\nimport x from "y"\n\n<Section')],
  ['an attribute with an expression', reportWith('一').replace('lines="1-1"', 'lines={1}')],
])('%s is no closed body', (_name, mdx) => {
  expect(readPrinted(mdx)).toBeNull();
  expect(readMdx(mdx).closed).toBe(false);
});

test('frontmatter that is not as printed is left to YAML', () => {
  const mdx = reportWith('一').replace('id: "a/2020"', "id: 'a/2020'\nyear: 2_020 # so\nlist: [1]");
  expect(readPrinted(mdx)).toBeNull();
  expect(readMdx(mdx).meta).toEqual({ id: 'a/2020', year: '2_020', list: [1] });
});
