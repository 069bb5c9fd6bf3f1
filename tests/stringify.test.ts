/**
 * What makes printing quick changes nothing: whatever stands in a text, remark prints the same without it.
 */
import fc from 'fast-check';
import type { PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { expect, test } from 'vitest';
import { printerWith, stringifyMdx } from '../src/convert/write/stringify.ts';

const printByRemark = printerWith({});

/** Every sign of ASCII, blanks, and pieces that mean something together. */
const sign = fc.constantFrom(
  ...Array.from({ length: 95 }, (_, code) => String.fromCharCode(32 + code)),
  ...'一二三，。（）“”\t\f\u00A0\u3000\u2028😀',
  ...['1. ', '2) ', '- ', '# ', '**', '![', '](', '&#x4E00;', '&amp;', 'import ', 'export ', '\\*', ' #'],
  ...['https://a', 'www.a', 'Www.-', 'a@b', 'a@b@c', 'a.@b', 'p:/', '+@.', '\n', '\r\n'],
);
const anything = fc.array(sign, { minLength: 1, maxLength: 12 }).map((signs) => signs.join(''));
/** Words as reports have them, with few signs among them. */
const words = fc
  .array(fc.constantFrom(...'一二三四五六A1，。（）“”:.-%/ ', '国发[2010]5号', 'a@b.cn', '<关于>', '*', '&', '~'), {
    minLength: 1,
  })
  .map((pieces) => pieces.join(''));

/** Plain and strong texts in turn or not. */
function phrasing(text: fc.Arbitrary<string>): fc.Arbitrary<PhrasingContent[]> {
  const node = fc.tuple(fc.boolean(), text).map(([strong, value]): PhrasingContent => {
    return strong ? { type: 'strong', children: [{ type: 'text', value }] } : { type: 'text', value };
  });
  return fc.oneof(
    text.map((value): PhrasingContent[] => [{ type: 'text', value }]),
    text.map((value): PhrasingContent[] => [{ type: 'strong', children: [{ type: 'text', value }] }]),
    fc.array(node, { maxLength: 3 }),
  );
}

function attributes(values: Record<string, string>): MdxJsxAttribute[] {
  return Object.entries(values).map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value }));
}

function flow(name: string, values: Record<string, string>, children: MdxJsxFlowElement['children']): RootContent {
  return { type: 'mdxJsxFlowElement', name, attributes: attributes(values), children };
}

function trees(text: fc.Arbitrary<string>): fc.Arbitrary<RootContent[]> {
  const report = fc.record({
    title: text,
    depth: fc.constantFrom(2 as const, 3 as const, 6 as const),
    heading: phrasing(text),
    paragraph: phrasing(text),
    cells: fc.array(phrasing(text), { minLength: 1, maxLength: 3 }),
  });
  return report.map(({ title, depth, heading, paragraph, cells }) => {
    const inline = (name: string, children: PhrasingContent[]) => ({
      type: 'mdxJsxTextElement' as const,
      name,
      attributes: attributes({ lines: '1-1' }),
      children,
    });
    return [
      { type: 'yaml', value: 'id: "a"' },
      flow('Section', { id: 's1', title }, [
        { type: 'heading', depth, children: heading },
        { type: 'paragraph', children: [inline('P', paragraph)] },
        flow('PlainTable', { id: 's1-t1' }, [
          flow('Row', {}, [{ type: 'paragraph', children: cells.map((cell) => inline('Cell', cell)) }] as never),
        ] as never) as never,
      ]),
      flow('Section', { id: 's2' }, []),
    ];
  });
}

test.each([
  ['any signs', anything],
  ['words of reports', words],
])('remark prints the same: %s', (_name, text) => {
  fc.assert(
    fc.property(trees(text), (children) => {
      expect(stringifyMdx({ type: 'root', children })).toBe(printByRemark({ type: 'root', children }));
    }),
    { numRuns: 1000 },
  );
});

test('words that open a module are escaped where they begin a line', () => {
  const children: RootContent[] = ['import a', 'export b'].map((value) => ({
    type: 'paragraph',
    children: [{ type: 'text', value }],
  }));
  expect(stringifyMdx({ type: 'root', children })).toBe('&#x69;mport a\n\n&#x65;xport b\n');
});
