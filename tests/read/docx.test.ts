/**
 * Word files to lines: what a reader sees, in order, each with its place. What must not be read is beside what must.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Extract } from '../../src/convert/read/extract.ts';
import { readDocx } from '../../src/convert/read/docx/index.ts';
import { form2021 } from '../../src/forms/2021.ts';
import { layoutOf } from '../../src/forms/layout.ts';
import { docxReport, type DocxBlock } from '../support/docx-report.ts';
import { wordFile, wordParagraph, type WordParts } from '../support/word-file.ts';

const read = (parts: WordParts): Promise<Extract> => readDocx(wordFile(parts));

/** The texts of a body's lines. */
async function texts(body: string, parts: Partial<WordParts> = {}): Promise<string[]> {
  return (await read({ body, ...parts })).lines.map(({ text }) => text);
}

const run = (content: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr>${content}</w:r>`;
const t = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`;
const p = (content: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;

test('a report with automatic numbers: title, headings, paragraphs, each a line with its place', async () => {
  const blocks: DocxBlock[] = [
    { text: '总体情况', level: 0 },
    { text: '主动公开', level: 1 },
    { text: '2023年公开12条。' },
    { text: '依申请公开', level: 1 },
    { text: '主动公开政府信息情况', level: 0 },
    { text: '监督保障', level: 1 },
    { text: '第一件', level: 2 },
  ];
  const { lines, tags, problems, reader } = await readDocx(docxReport({ title: '某县2023年报告', blocks }));
  expect(lines.map(({ text }) => text)).toEqual([
    '某县2023年报告',
    '一、总体情况',
    '（一）主动公开',
    '2023年公开12条。',
    '（二）依申请公开',
    '二、主动公开政府信息情况',
    '（一）监督保障',
    '1. 第一件',
  ]);
  expect(lines.map(({ place }) => place)).toEqual(lines.map((_, index) => `body/p[${index + 1}]`));
  expect(lines.every(({ begins, cell, surrounding }) => begins === true && cell === null && surrounding === null)).toBe(
    true,
  );
  expect({ tags, problems }).toEqual({ tags: [{ name: 'title', value: '某县2023年报告' }], problems: [] });
  const lock = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
  expect(reader).toBe(`yauzl ${lock.dependencies['yauzl']}, saxes ${lock.dependencies['saxes']}`);
});

test('what stands in a run: tabs, breaks, hyphens, symbols, blanks', async () => {
  const body = [
    p(run(`${t('一')}<w:tab/>${t('二')}<w:br/>${t('三')}<w:cr/>${t('四')}`)),
    p(run(`${t('前')}<w:br w:type="page"/><w:lastRenderedPageBreak/>${t('后')}<w:br w:type="column"/>`)),
    p(run(`${t('010')}<w:noBreakHyphen/>${t('12345678')}${t('公')}<w:softHyphen/>${t('开')}`)),
    p(run('<w:sym w:font="Symbol" w:char="000A"/><w:sym w:font="x" w:char="D800"/><w:sym w:font="x" w:char="zz"/>')),
    p(run('<w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Symbol" w:char="F0B7"/>')),
    p(run(t('R'), '<w:rFonts w:ascii="Wingdings 2"/>') + run(t('R公'), '<w:rFonts w:ascii="宋体"/>')),
    p('<w:r><w:t> 去掉 </w:t></w:r><w:r><w:t xml:space="preserve"> 留下\n</w:t></w:r>'),
  ].join('');
  const { lines } = await read({ body });
  expect(lines.map(({ text }) => text)).toEqual([
    '一\t二',
    '三',
    '四',
    '前后',
    '010-12345678公开',
    '',
    '🗹•',
    '☑R公',
    '去掉 留下 ',
  ]);
  expect(lines.slice(0, 4).map(({ place, begins }) => [place, begins])).toEqual([
    ['body/p[1]', true],
    ['body/p[1]', null],
    ['body/p[1]', null],
    ['body/p[2]', true],
  ]);
});

test('a raised figure behind a figure stays a raised one', async () => {
  const raised = '<w:vertAlign w:val="superscript"/>';
  const body = p(
    run(t('10')) +
      run(t('2'), raised) +
      run(t('件H')) +
      run(t('2'), '<w:vertAlign w:val="subscript"/>') +
      run(t('O第1')) +
      run(t('st'), raised),
  );
  expect(await texts(body)).toEqual(['10²件H₂O第1st']);
});

test('hidden text is not read, shown text is, whatever a style says', async () => {
  const styles = `<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="H2"><w:basedOn w:val="H"/></w:style>
    <w:style w:type="paragraph" w:styleId="P"><w:rPr><w:vanish/></w:rPr></w:style>`;
  const body = [
    p(
      run(t('见')) +
        run(t('藏'), '<w:vanish/>') +
        run(t('显'), '<w:vanish w:val="0"/>') +
        run(t('网'), '<w:webHidden/>'),
    ),
    p(run(t('藏'), '<w:rStyle w:val="H2"/>') + run(t('显'), '<w:rStyle w:val="H"/><w:vanish w:val="false"/>')),
    p(run(t('整段藏')) + run(t('翻'), '<w:rStyle w:val="H"/>'), '<w:pStyle w:val="P"/>'),
    p(run(t('藏'), '<w:vanish/>'), '<w:rPr><w:vanish/></w:rPr>'),
    p(run(t('题。')), '<w:rPr><w:vanish/><w:specVanish/></w:rPr>'),
    p(run(t('文'))),
  ].join('');
  expect(await texts(body, { styles })).toEqual(['见显网', '显', '翻题。文']);
});

test('fields give their result and never their code', async () => {
  const mark = (type: string, inside = ''): string => run(`<w:fldChar w:fldCharType="${type}">${inside}</w:fldChar>`);
  const code = (text: string): string => run(`<w:instrText xml:space="preserve">${text}</w:instrText>`);
  const body = [
    p(mark('begin') + code(' TOC \\o "1-3" ') + mark('separate') + run(t('一、总体'))),
    p(
      mark('begin') + code('PAGEREF _Toc1') + mark('separate') + run(t('3')) + mark('end') + mark('end') + run(t('尾')),
    ),
    p(`<w:fldSimple w:instr=" PAGE ">${run(t('7'))}</w:fldSimple>`),
    p(
      mark('begin') +
        code('IF ') +
        mark('begin') +
        code('X') +
        mark('separate') +
        run(t('藏')) +
        mark('end') +
        code('=1') +
        mark('separate') +
        run(t('真')) +
        mark('end'),
    ),
    p(
      mark('begin', '<w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>') +
        code(' FORMCHECKBOX ') +
        mark('end') +
        run(t('是')),
    ),
    p(
      mark('begin') +
        code('eq \\o\\ac(○,12)') +
        mark('end') +
        mark('begin') +
        code('EQ \\* jc2 \\* hps10 \\o\\ad(\\s\\up 9(qū),区)') +
        mark('end') +
        mark('begin') +
        code('EQ \\f(1,2)') +
        mark('end') +
        mark('begin') +
        code(' MACROBUTTON NoMacro [单击此处]') +
        mark('end'),
    ),
    p(`<w:hyperlink r:id="rId9">${run(t('链接'))}</w:hyperlink>`),
  ].join('');
  const relations = '<Relationship Id="rId9" Type="x/hyperlink" Target="http://127.0.0.1:1/" TargetMode="External"/>';
  expect(await texts(body, { relations })).toEqual([
    '一、总体',
    '3尾',
    '7',
    '真',
    '☒是',
    '⑫区(qū)1/2[单击此处]',
    '链接',
  ]);
});

test('a field without an end blocks, for it hides what stands behind it', async () => {
  const { problems } = await read({ body: p(run('<w:fldChar w:fldCharType="begin"/>') + run(t('数据'))) });
  expect(problems.map(({ level, rule }) => `${level} ${rule}`)).toContain('blocking open-field');
});

test('text boxes once, controls, tags, readings and formulas', async () => {
  const inBox = `<w:txbxContent>${wordParagraph('框一')}${wordParagraph('框二')}</w:txbxContent>`;
  const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${inBox}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${inBox}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  const old = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${wordParagraph('旧框')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
  const body = [
    p(run(t('正文')) + box),
    p(old),
    `<w:sdt><w:sdtPr><w:alias w:val="不见"/></w:sdtPr><w:sdtContent>${p(`<w:smartTag w:element="x"><w:smartTagPr/>${run(t('标签'))}</w:smartTag>`)}</w:sdtContent></w:sdt>`,
    p(run(`<w:ruby><w:rubyPr/><w:rt>${run(t('qū'))}</w:rt><w:rubyBase>${run(t('区'))}</w:rubyBase></w:ruby>`)),
    p(
      '<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>3</m:t></m:r></m:sup></m:sSup></m:oMath>',
    ),
  ].join('');
  const { lines } = await read({ body });
  expect(lines.map(({ text, place }) => `${place} ${text}`)).toEqual([
    'body/p[1] 正文',
    'body/p[1]/box[1]/p[1] 框一',
    'body/p[1]/box[1]/p[2] 框二',
    'body/p[2] ',
    'body/p[2]/box[1]/p[1] 旧框',
    'body/p[3] 标签',
    'body/p[4] 区(qū)',
    'body/p[5] 1/210³',
  ]);
});

test('the tables of the form: each cell once, in its row and column', async () => {
  const blocks: DocxBlock[] = form2021.tables.map((table) => ({
    rows: layoutOf(table).map((row) =>
      row.map(({ label, rowspan, colspan }) => ({ text: label ?? '0', rowspan, colspan })),
    ),
  }));
  const { lines } = await readDocx(docxReport({ title: '表', blocks }));
  for (const [index, table] of form2021.tables.entries()) {
    const taken = new Set<string>();
    const expected = layoutOf(table).flatMap((cells, rowIndex) => {
      let column = 1;
      return cells.map(({ label, rowspan, colspan }) => {
        while (taken.has(`${rowIndex + 1} ${column}`)) column++;
        for (let at = 0; at < rowspan * colspan; at++) {
          taken.add(`${rowIndex + 1 + Math.floor(at / colspan)} ${column + (at % colspan)}`);
        }
        return { text: label ?? '0', row: rowIndex + 1, column, rowspan, colspan };
      });
    });
    const found = lines.flatMap(({ text, cell }) => {
      if (cell?.table !== index + 1) return [];
      const { row, column, rowspan, colspan } = cell;
      return [{ text, row, column, rowspan, colspan }];
    });
    expect(found).toEqual(expected);
  }
});

test('a capital over several lines begins the paragraph behind it', async () => {
  expect(await texts(p(run(t('二')), '<w:framePr w:dropCap="drop" w:lines="3"/>') + p(run(t('〇二三年'))))).toEqual([
    '二〇二三年',
  ]);
  expect(await texts(p(run(t('框')), '<w:framePr w:w="2000"/>') + p(run(t('文'))))).toEqual(['框', '文']);
});
