/**
 * Findings in Chinese: every one of the kept cases has a sentence, and a sentence has every value that the finding has.
 */
import { globSync, readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { toFindingNote } from '../../src/convert/finding.ts';
import { convert } from '../../src/convert/index.ts';
import { findingSentence } from '../../src/site/words/finding-sentences.ts';
import { findingInChinese, wordsOfFinding } from '../../src/site/words/printed-finding.ts';

/** Sample: `12: doubtful: “4 5条”: where the number begins cannot be told; … (numbers-whole)` */
const FINDING = /^(?:[^ ]*:)? ?(?:repaired|doubtful|blocking): (?<message>.*) \((?<rule>[a-z-]+)\)$/u;

const found = globSync('tests/cases/*/findings.txt').flatMap((path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const { message = '', rule = '' } = FINDING.exec(line)?.groups ?? {};
      return rule === '' ? [] : [{ message, rule }];
    }),
);

/** Digits, words in marks of quotation, and all that is Chinese. */
function valuesOf(message: string): string[] {
  const told = message
    .replace(/; (?:it is shown as it is|put `(?:agency|region)|another report seems).*/u, '')
    .replace('a second 一、', '');
  return [...(told.match(/“[^”]*”|\d[\d.]*|\p{Script=Han}+/gu) ?? [])];
}

test('every finding of the cases has a sentence with all its values', () => {
  expect(found.length).toBeGreaterThan(150);
  const faults = found.flatMap(({ message, rule }) => {
    const sentence = findingSentence(rule, message);
    if (sentence === null) return [`${rule}: ${message}`];
    return valuesOf(message)
      .filter((value) => !sentence.includes(value))
      .map((value) => `${value} in ${sentence}`);
  });
  expect(faults).toEqual([]);
});

test.each([
  ['agency-agrees', 'the agency is 甲局 by the title, and 乙局 by the archive head', '题名作甲局，著录栏作乙局。'],
  [
    'totals-agree',
    '自然人：前四项之和，等于总计: the one side is 1, the other 2',
    '自然人：前四项之和，等于总计：一边是 1，另一边是 2。',
  ],
  ['parts-and-whole', 'a part of 12 条 in a whole of 5 条', '其中一项为 12 条，大于总数 5 条。'],
  ['parts-and-whole', 'the parts 3 + 4 add up to 7, the whole is 5 件', '各项 3 + 4 之和为 7，总数是 5 件。'],
  [
    'structure-found',
    'the paragraph holds 一、 and 二、, which may be headings',
    '这一段里有“一、”和“二、”，可能是标题。',
  ],
  [
    'pdf-scanned-pages',
    'pages 2, 3 are each a picture without text, and what is on them is missing here; compare with the original',
    '第 2、3 页只是图片，其中的文字这里没有；请与原件比对。',
  ],
  [
    'damaged-bytes',
    '1 place is no gb18030 and shown as �, on line 7; compare them with the original',
    '有 1 处不合 gb18030，以 � 代替，在第 7 行；请与原件比对。',
  ],
  ['left-to-fill', '“【待补充】” looks like a place that was to be filled in', '“【待补充】”像是留待填写的地方。'],
  [
    'personal-data',
    'a number here looks like the bank card of a person; if it is, take it out of the copy before it is published: npm run mask -- --line 4 --why … FILE',
    '这一行有一个号码像是个人的银行卡号；公布之前须核对，是的，以 npm run mask 遮去。',
  ],
])('%s: %s', (rule, message, sentence) => expect(findingSentence(rule, message)).toBe(sentence));

test('what is told in no known way is left as it is', () => {
  expect(findingSentence('totals-agree', 'something else')).toBeNull();
  expect(findingSentence('no-such-rule', 'a part of 12 条 in a whole of 5 条')).toBeNull();
});

const bytesOf = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));

test.each([
  ['an empty file', new Uint8Array(), {}],
  ['a picture', bytesOf('89504e470d0a1a0a0000'), {}],
  ['an archive', bytesOf('526172211a0700'), {}],
  ['a rich-text file', Buffer.from('{\\rtf1 }'), {}],
  ['Big5', bytesOf('ac46a9b2a6eaaf64a4bd7d6a'.repeat(20)), {}],
  ['no encoding at all', bytesOf('ff80c0fe81ff'), {}],
  ['text decoded twice', Buffer.from('鏀垮簻淇℃伅鍏紑鏀垮簻'), {}],
  ['neither agency nor year', Buffer.from('一、概述\n无。\n'), {}],
  ['a name of several places', Buffer.from('2020年工作报告\n'), { agency: '朝阳区教育局', year: 2020 }],
  ['a long name', Buffer.from('2020年工作报告\n'), { agency: '很长'.repeat(60), year: 2020 }],
  ['a patch of what is not there', Buffer.from('甲\n'), { patches: [{ line: 1, from: '乙', to: '丙', why: '原件' }] }],
  ['a page without text', Buffer.from('<!DOCTYPE html><html><body><script>1</script></body></html>'), {}],
])('what holds %s up is told in Chinese', async (_, value, human) => {
  const file = new VFile({ path: 'seeds/a.txt', value });
  file.data.human = human;
  await convert(file);
  const blocking = file.messages
    .map((message) => toFindingNote(message, () => null))
    .filter(({ level }) => level === 'blocking');
  expect(blocking).not.toEqual([]);
  for (const { rule, message } of blocking)
    expect(findingSentence(rule, message), `${rule}: ${message}`).not.toBeNull();
});

test('a printed finding is told in Chinese with its place and its rule', () => {
  const known = 'seeds/a.txt:7: doubtful: “【待补充】” looks like a place that was to be filled in (left-to-fill)';
  expect(findingInChinese(known)).toBe('seeds/a.txt:7: 存疑: “【待补充】”像是留待填写的地方。 (left-to-fill)');
  expect(wordsOfFinding(known)).toEqual({ words: '第 7 行：“【待补充】”像是留待填写的地方。', isEnglish: false });
  const unknown = 'seeds/a.txt: blocking: something new (no-such-rule)';
  expect(findingInChinese(unknown)).toBe(unknown);
  expect(wordsOfFinding(unknown)).toEqual({ words: 'something new', isEnglish: true });
});
