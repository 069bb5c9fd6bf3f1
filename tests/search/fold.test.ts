/**
 * Folding and the words of the index, as properties: what is equal for a reader is equal for the search.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { siteFold as fold, siteFoldText } from '../../src/text/site-fold.ts';
import { ByteReader, ByteWriter } from '../../src/search/index-files/bytes.ts';
import { readChunk, writeChunk } from '../../src/search/index-files/chunk.ts';
import { deflateWith } from '../../src/search/index-files/dictionary.ts';
import { fromTextBytes, toTextBytes } from '../../src/search/index-files/text-bytes.ts';
import { inflateAfter } from '../../src/search/index-files/load.ts';
import { toPairs, toTokens, toUnits } from '../../src/search/tokens.ts';

const folded = (text: string): string => fold(text).text;

/** Characters that reports are made of, and every kind that folding treats. */
const texts = fc.string({
  unit: fc.constantFrom(
    ...'政府信息公開开區区條条例２０１９2019ａＡa。！？；，、《》“”（） \u3000\t％%㎡é\u0301𠮷の①½㈢⑴‼',
  ),
  maxLength: 40,
});

test('folding twice gives what folding once gives', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(folded(folded(text).replaceAll('\n', '。'))).toBe(folded(text));
    }),
  );
});

test('folding for the text alone gives the same text', () => {
  const signs = fc.string({ unit: fc.constantFrom(...'一開a1。！‼⁈，Å\u0301𠮷😀 '), maxLength: 12 });
  fc.assert(
    fc.property(fc.oneof(texts, signs), (text) => {
      expect(siteFoldText(text)).toBe(folded(text));
    }),
    { numRuns: 2000 },
  );
});

test('a piece of a text, folded, stands in the folded text', () => {
  fc.assert(
    fc.property(texts, texts, texts, (before, piece, after) => {
      const wanted = folded(piece);
      // A mark at the begin of a piece breaks nothing there; a combining mark belongs to what stands before it.
      fc.pre(!/^\p{M}/u.test(piece) && !/^\p{M}/u.test(after));
      expect(folded(before + piece + after)).toContain(wanted);
    }),
  );
});

test.each([
  ['“放管服”改革', '放管服改革'],
  ['2015 年度', '2015年度'],
  ['公開', '公开'],
  ['ＬＺＢ－ＣＡＳ', 'lzbcas'],
  ['公开。制度', '公开\n制度'],
  ['㎡', 'm2'],
  ['㈢强化考核', '三强化考核'],
  ['⑴公开‼制度', '1公开\n制度'],
  ['公开 \u0301制度', '公开制度'],
])('%s folds to %s', (text, wanted) => expect(folded(text)).toBe(wanted));

test('what differs for a reader stays different', () => {
  expect(folded('公开制度')).not.toBe(folded('公开。制度'));
  expect(folded('12+')).not.toBe(folded('12'));
  expect(folded('己')).not.toBe(folded('已'));
});

const character = fc.string({ unit: 'binary', minLength: 1, maxLength: 1 });

test('no two characters are spelt alike, and no spelling begins another', () => {
  fc.assert(
    fc.property(character, character, (a, b) => {
      const [[left = ''], [right = '']] = [toUnits(a), toUnits(b)];
      expect(left.startsWith(right)).toBe(a === b);
    }),
  );
});

test('a text has as many words as characters, and a phrase is covered by its pairs', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const characters = Array.from(folded(text));
      expect(toTokens(folded(text))).toHaveLength(characters.length);
      const covered = new Set(
        toPairs(folded(text)).flatMap(({ offset, alone }) => (alone ? [offset] : [offset, offset + 1])),
      );
      if (characters.length > 1) expect(covered.size).toBe(characters.length);
    }),
  );
});

test('a chunk of the index comes back from its bytes', () => {
  const positions = fc
    .uniqueArray(fc.oneof(fc.nat(100), fc.nat(100_000), fc.nat(2 ** 31 - 1)), { minLength: 1 })
    .map((list) => Int32Array.from(list).sort());
  const words = fc.uniqueArray(
    fc.tuple(fc.string({ unit: fc.constantFrom('公', '开', '0', 'ꀀ'), minLength: 1, maxLength: 4 }), positions),
    { selector: ([word]) => word, minLength: 1, maxLength: 8 },
  );
  const plain = (list: Iterable<readonly [string, Int32Array]>): unknown =>
    [...list].map(([word, at]) => [word, [...at]]);
  fc.assert(
    fc.property(words, (list) => {
      expect(plain(readChunk(writeChunk(list)))).toEqual(plain(list));
      expect(() => readChunk(writeChunk(list).slice(0, -1))).toThrow('cut off');
    }),
  );
});

test('a text comes back from its bytes, whatever it is made of, with and without a dictionary', async () => {
  const anything = fc.string({ unit: 'binary' });
  await fc.assert(
    fc.asyncProperty(anything, texts, async (text, common) => {
      const json = JSON.stringify([text, common]);
      const dictionary = toTextBytes(common);
      for (const before of [new Uint8Array(), dictionary]) {
        const packed = deflateWith(before, toTextBytes(json));
        const bytes = await inflateAfter(Uint8Array.from(before), Uint8Array.from(packed));
        expect(JSON.parse(fromTextBytes(bytes))).toEqual([text, common]);
      }
    }),
  );
});

test('numbers and texts come back from their bytes, and a cut file is noticed', () => {
  fc.assert(
    fc.property(fc.nat(), texts, (number, text) => {
      const writer = new ByteWriter();
      writer.number(number);
      writer.text(text);
      const reader = new ByteReader(writer.bytes());
      expect([reader.number(), reader.text()]).toEqual([number, text]);
      expect(() => reader.number()).toThrow('cut off');
    }),
  );
});
