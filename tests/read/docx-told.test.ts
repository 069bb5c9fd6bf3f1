/**
 * What of a Word file stands around the text, and what of it a person has to be told: changes, pictures, struck text.
 */
import { expect, test } from 'vitest';
import type { Extract } from '../../src/convert/read/extract.ts';
import { readDocx } from '../../src/convert/read/docx/index.ts';
import { wordFile, wordParagraph, type WordParts } from '../support/word-file.ts';

const read = (parts: WordParts): Promise<Extract> => readDocx(wordFile(parts));
const run = (content: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr>${content}</w:r>`;
const t = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`;
const p = (content: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;

test('tracked changes are read as accepted, and told', async () => {
  const body = [
    p(
      run(t('共')) + `<w:ins>${run(t('12'))}</w:ins><w:del><w:r><w:delText>13</w:delText></w:r></w:del>` + run(t('件')),
    ),
    p(run(t('前半')), '<w:rPr><w:del/></w:rPr>'),
    p(run(t('后半')) + `<w:moveFrom>${run(t('旧处'))}</w:moveFrom><w:moveTo>${run(t('新处'))}</w:moveTo>`),
    p(`<w:del><w:r><w:delText>全删</w:delText></w:r></w:del>`, '<w:rPr><w:del/></w:rPr>'),
    p(run(t('格式')), '<w:pPrChange><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:pPrChange>'),
  ].join('');
  const { lines, problems } = await read({ body });
  expect(lines.map(({ text }) => text)).toEqual(['共12件', '前半后半新处', '格式']);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.level).toBe('doubtful');
  expect(problems[0]?.message).toMatch(/^7 tracked changes \(2 put in, 5 taken out\), read as accepted; look/u);
});

test('headers, footers and notes stand around the text, each once', async () => {
  const reference = (kind: string, type: string, id: string): string =>
    `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`;
  const section =
    reference('header', 'default', 'header1') +
    reference('header', 'first', 'header2') +
    reference('footer', 'default', 'footer1') +
    reference('footer', 'even', 'footer2');
  const page = '<w:fldSimple w:instr="PAGE"><w:r><w:t>3</w:t></w:r></w:fldSimple>';
  const note = (id: number, text: string): string =>
    `<w:footnote w:id="${id}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>${text}</w:t></w:r></w:p></w:footnote>`;
  const body = [
    p(run(t('共10')) + run('<w:footnoteReference w:id="2"/>') + run(t('件')), `<w:sectPr>${section}</w:sectPr>`),
    p(run(t('又')) + run('<w:commentReference w:id="0"/>')),
    `<w:sectPr>${section.replace('header1', 'header3')}</w:sectPr>`,
  ].join('');
  const { lines } = await read({
    body,
    footnotes: note(2, '说明') + note(3, '无人提及'),
    around: {
      header1: wordParagraph('某县年报') + wordParagraph(''),
      header2: wordParagraph('首页不同，没有开'),
      header3: wordParagraph('某县年报'),
      footer1: p(run(t('— ')) + page + run(t(' —'))) + wordParagraph('地址：某路'),
      footer2: wordParagraph('双页不同，没有开'),
    },
  });
  expect(lines.map(({ text, place, surrounding }) => `${surrounding ?? 'text'} ${place} ${text}`)).toEqual([
    'page-header header1/p[1] 某县年报',
    'text body/p[1] 共10¹件',
    'text body/p[2] 又',
    'page-footer footnote[1]/p[1] ¹说明',
    'page-number footer1/p[1] — 3 —',
    'page-footer footer1/p[2] 地址：某路',
  ]);
});

test('a file of pictures alone blocks; a picture beside text is told; plain text is told nothing', async () => {
  const picture =
    '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
  const rules = async (body: string): Promise<string[]> =>
    (await read({ body })).problems.map(({ level, rule }) => `${level} ${rule}`);
  expect(await rules(p(picture))).toEqual(['blocking no-text']);
  expect(await rules(p(picture) + wordParagraph('文'))).toEqual(['doubtful pictures']);
  expect(await rules(wordParagraph('文'))).toEqual([]);
  expect(await rules(`${wordParagraph('文')}<w:altChunk r:id="rId5"/>`)).toEqual(['blocking outside-text']);
});

test('struck text, fields without a result: told, and only those', async () => {
  const field = (code: string): string =>
    run('<w:fldChar w:fldCharType="begin"/>') +
    run(`<w:instrText>${code}</w:instrText>`) +
    run('<w:fldChar w:fldCharType="end"/>');
  const rules = async (content: string): Promise<string[]> => {
    const { lines, problems } = await read({ body: p(run(t('共')) + content) });
    return [...lines.map(({ text }) => text), ...problems.map(({ level, rule }) => `${level} ${rule}`)];
  };
  expect(await rules(run(t('13'), '<w:strike/>') + run(t('12')))).toEqual(['共1312', 'doubtful struck-text']);
  expect(await rules(run(t('13'), '<w:strike w:val="0"/>'))).toEqual(['共13']);
  expect(await rules(field(' =SUM(ABOVE) '))).toEqual(['共', 'doubtful fields-without-result']);
  expect(await rules(field(' XE "索引" ') + field(' TC "目录" '))).toEqual(['共']);
});
