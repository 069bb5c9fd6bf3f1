/**
 * Hashes of cited texts: equal for equal texts, other for any change that a reader would call one.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArchive } from '../../src/archive/read-archive.ts';
import { anchorHash } from '../../src/links/anchor-hash.ts';
import { foldLine } from '../../src/links/fold-line.ts';
import { onOneLine, textAt } from '../../src/links/text-at.ts';
import { foldForHash, textHash } from '../../src/links/text-hash.ts';
import { siteFold } from '../../src/text/site-fold.ts';

const reports = await readArchive('content');
const hash = (text: string): string => textHash(foldForHash(text, siteFold));

/** Texts as reports have them: characters, figures, marks. */
const texts = fc.string({
  unit: fc.constantFrom(...'政府信息公开年报告机关条例0123456789，。、；（）年月日件'),
  minLength: 1,
  maxLength: 60,
});

test('it is six lowercase hexadecimal digits, and the one it always was', () => {
  fc.assert(fc.property(fc.string(), (text) => /^[0-9a-f]{6}$/u.test(textHash(text))));
  // FNV-1a over the empty text is its offset 811c9dc5; folded to 24 bits.
  expect(textHash('')).toBe('1c9d44');
  expect(textHash('公开')).toBe(textHash('公开'));
});

test('one character changed gives another hash', () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.constantFrom(...'市县区乡镇'), (text, at, other) => {
      const characters = [...text];
      const changed = characters.with(at % characters.length, other).join('');
      return foldForHash(changed, siteFold) === foldForHash(text, siteFold) || hash(changed) !== hash(text);
    }),
  );
});

test('a line is folded unit by unit as it is folded whole', () => {
  const slowly = (text: string): string => foldForHash(onOneLine(text), siteFold);
  // Signs that mean something beside others: marks of figures in every width, Jamo, marks that combine, half characters.
  const beside = [
    ...'3５.．。-−%％ \n\u3000か゛ﾞがﾊﾟé\u0301\u0308ᄀ\u1161\u11a8ﾡ가①㈱℃…ΣσİK😀𠮷\ud83d\u200b\u00ad「，！',
  ];
  const line = fc.array(fc.oneof(fc.constantFrom(...beside), fc.constantFrom(...'政府資訊公開年报12aB')));
  fc.assert(
    fc.property(line, (signs) => foldLine(signs.join('')) === slowly(signs.join(''))),
    { numRuns: 3000 },
  );
  for (let unit = 0; unit < 0x10000; unit++) {
    const text = `か${String.fromCharCode(unit)}3`;
    if (foldLine(text) !== slowly(text)) expect.fail(`U+${unit.toString(16)}`);
  }
});

test.each([
  ['blanks', '本年 公开 30 条', '本年公开30条'],
  ['marks of another width', '本年，公开(30)条。', '本年,公开（30）条．'],
  ['a mark that ends the text', '本年公开30条。', '本年公开30条'],
  ['figures of another width', '２０１９年３.５％', '2019年3.5%'],
  ['script', '政府信息公開', '政府信息公开'],
])('the same text in other %s has the same hash', (_, one, other) => expect(hash(one)).toBe(hash(other)));

test.each([
  ['the decimal point', '3.5万元', '35万元'],
  ['the minus of a cell', '-5', '5'],
  ['the sign of per cent', '增长5%', '增长5'],
  ['a figure in the next cell', '0\n\n5', '0\n5\n'],
  ['a figure at the border of two cells', '12\n3', '1\n23'],
  ['an empty cell that became a zero', '规章\n', '规章\n0'],
])('another hash: %s', (_, one, other) => expect(hash(one)).not.toBe(hash(other)));

describe('texts at the anchors of the archive', () => {
  const [report] = reports.filter(({ tables }) => tables.length > 0);
  if (report === undefined) throw new Error('no report of the archive has a table');

  test('every anchor of the lock has one, and no other', () => {
    for (const { id } of [...report.sections, ...report.paragraphs, ...report.tables])
      expect(anchorHash(report, id), id).toMatch(/^[0-9a-f]{6}$/u);
    for (const anchor of ['s99', 's1-p99', 's2-t9', 's2-t1-r99', 'L1', 'metadata', ''])
      expect(textAt(report, anchor)).toBe(null);
  });

  test("a section's is its heading, paragraphs and cells, and none of its subsections'", () => {
    const text = textAt(report, 's1') ?? '';
    expect(text.split('\n')).toEqual(['一、总体情况', report.paragraphs.find(({ id }) => id === 's1-p1')?.text]);
    const [table] = report.tables;
    expect(textAt(report, table?.section ?? '')).toContain(textAt(report, table?.id ?? ''));
    expect(textAt(report, `${table?.id ?? ''}-r4`)).toBe('规范性文件\n6\n6\n8');
  });

  test("a change in one section is no other's", () => {
    const changed = structuredClone(report);
    const paragraph = changed.paragraphs.find(({ id }) => id === 's1-1-1-p1');
    if (paragraph !== undefined) paragraph.text += '又及';
    const ids = report.sections.map(({ id }) => id);
    expect(ids.filter((id) => anchorHash(report, id) !== anchorHash(changed, id))).toEqual(['s1-1-1']);
  });
});
