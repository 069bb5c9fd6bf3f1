/**
 * Saved pages to lines: the same report out of three made-up sites, and of a page what a browser shows of it.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../src/convert/read/html/index.ts';
import { archiveHead, htmlReport, LAYOUTS } from '../support/html-report.ts';
import { madeUpReport } from '../support/made-up-report.ts';
import { linesOfModel } from '../support/report-model.ts';
import { readPage, textsOf } from '../support/read-page.ts';

const REPORTS = (['2019', '2021'] as const).flatMap((edition) =>
  [0, 1, 2, 3, 4].map((index) => [`${index} of ${edition}`, madeUpReport(index, edition)] as const),
);

const bare = (text: string): string => text.replace(/[\s\u3000\u00A0]/gu, '');

describe.each(LAYOUTS)('a page of %s', (layout) => {
  test.each(REPORTS)('gives report %s, its tables as grids, and nothing of the site', async (_name, model) => {
    const { lines, problems } = await readHtml(htmlReport(model, layout));
    const own = lines.filter(({ surrounding }) => surrounding === null);
    // The head stands over the title or below it.
    const head = archiveHead(model, layout).map(bare);
    const wanted = linesOfModel(model).map(bare);
    const seen = own.map(({ text }) => bare(text));
    expect(seen.filter((text) => head.includes(text))).toEqual(expect.arrayContaining(head));
    expect(seen.filter((text) => !head.includes(text) || wanted.includes(text)).slice(-wanted.length + 1)).toEqual(
      wanted.slice(1),
    );
    expect(seen.length).toBe(head.length + wanted.length);
    expect(problems).toEqual([]);

    const tables = model.blocks.filter((block) => block.kind === 'table');
    const numbers = [...new Set(own.flatMap(({ cell }) => (cell === null ? [] : [cell.table])))];
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    const grids = numbers.slice(-tables.length).map((number) => own.filter(({ cell }) => cell?.table === number));
    const spans = (index: number): unknown =>
      grids[index]?.map(({ cell }) => [cell?.row, cell?.rowspan, cell?.colspan]);
    tables.forEach(({ rows }, index) =>
      expect(spans(index)).toEqual(
        rows.flatMap((row, r) => row.map(({ rowspan, colspan }) => [r + 1, rowspan, colspan])),
      ),
    );
  });

  test('leaves menus, crumbs, lists of other reports and the foot to the site', async () => {
    const { lines } = await readHtml(htmlReport(madeUpReport(0, '2019'), layout));
    const frame = lines.filter(({ surrounding }) => surrounding === 'site-frame').map(({ text }) => text);
    const words = {
      'tables-2008': ['网站首页', ' 公开指南', '【打印本页】【关闭窗口】'],
      'divisions-2015': ['信息公开', '下一篇：没有了', '相关信息'],
      'components-2022': [
        '首页要闻动态政务公开政务服务互动交流数据开放',
        '扫一扫在手机打开当前页',
        '分享',
        '¶',
        '没用',
      ],
    } as const;
    expect(frame.map((text) => text.replace(/^\u00A0/u, ' '))).toEqual(expect.arrayContaining([...words[layout]]));
  });
});

test('tags are given as printed, with title, canonical address and where it was saved from', async () => {
  const { tags } = await readHtml(htmlReport(madeUpReport(1, '2021'), 'tables-2008'));
  expect(tags.map(({ name }) => name)).toEqual(['saved-from', 'title', 'SiteName']);
  expect(tags[0]?.value).toBe('http://www.example.gov.cn/xxgk/nb/2020.htm');
  const page = await readPage(
    '<link rel="alternate canonical" href="/a.html"><meta name="Url" content=" a\n b "><meta name="Empty" content=""><meta charset="utf-8"><svg><title>no</title></svg><p>话',
  );
  expect(page.tags).toEqual([
    { name: 'canonical', value: '/a.html' },
    { name: 'Url', value: 'a b' },
  ]);
});

test('the reader is named by the version that is installed', async () => {
  const project: unknown = JSON.parse(readFileSync('package.json', 'utf8'));
  const { reader } = await readPage('<p>话');
  expect(project).toHaveProperty(['dependencies', 'parse5'], reader.replace('parse5 ', ''));
});

test('a line has the place of the block that holds it, numbered where there are several', async () => {
  const { lines } = await readPage(
    '<div>甲</div><div><p>乙<p><b>丙</b></p>丁</div><table><tr><td>戊<td>己<tr><td>庚<td><p>辛</table>',
  );
  expect(lines.map(({ place, text }) => `${text} ${place}`)).toEqual([
    '甲 html/body/div[1]',
    '乙 html/body/div[2]/p[1]',
    '丙 html/body/div[2]/p[2]',
    '丁 html/body/div[2]',
    '戊 html/body/table/tbody/tr[1]/td[1]',
    '己 html/body/table/tbody/tr[1]/td[2]',
    '庚 html/body/table/tbody/tr[2]/td[1]',
    '辛 html/body/table/tbody/tr[2]/td[2]/p',
  ]);
});

describe('white space', () => {
  test.each([
    ['collapses, and is none at the ends of a line', '<p> a \n\t b <b> c</b> </p>', ['a b c']],
    ['U+3000 and U+00A0 stay', '<p>\u3000\u3000甲&nbsp;&nbsp;乙 </p>', ['\u3000\u3000甲\u00A0\u00A0乙']],
    [
      'no blank comes of a line end of the source between Chinese',
      '<p>政府\n  信息，\n“公开”\n工作</p>',
      ['政府信息，“公开”工作'],
    ],
    ['beside a digit it is a blank', '<p>政府\n2023年</p>', ['政府 2023年']],
    ['a blank of the source is one', '<p>政府 信息</p>', ['政府 信息']],
    [
      'inline elements and links are joined as they stand',
      '<p>统计<font>20</font><span>23</span>年<a href="#">起</a></p>',
      ['统计2023年起'],
    ],
    ['preformatted text keeps its own', '<pre>\n甲  乙\n\t丙\n\n丁</pre>', ['甲  乙', '\t丙', '丁']],
    ['and so does the property', '<p style="white-space: pre-line">甲  乙\n丙</p>', ['甲 乙', '丙']],
    [
      'lines end at breaks and blocks, floats and boxes',
      '<div>甲<br>乙<ul><li>丙<li>丁</ul>戊<span style="float:left">己</span>庚</div>',
      ['甲', '乙', '丙', '丁', '戊', '己', '庚'],
    ],
  ])('%s', async (_name, html, texts) => {
    expect(await textsOf(html)).toEqual(texts);
  });
});

describe('what is not seen is not read', () => {
  test.each([
    [
      'scripts, styles, templates',
      '<script>甲</script><style>乙</style><template><p>丙</p></template><noscript>丁</noscript>见',
    ],
    ['remarks', '<!-- 甲 --><![if !supportLists]><![endif]>见<?php 乙 ?>'],
    [
      'hidden elements',
      '<p hidden>甲</p><p style="Display : NONE !important; display:block">乙</p><p style="visibility:hidden">丙</p>见',
    ],
    ['controls', '<input value="甲"><textarea>乙</textarea>见<progress>丙</progress>'],
    [
      'pictures and films',
      '<img alt="甲" src="a.png"><video>乙</video><iframe src="x.html">丙</iframe><svg><title>丁</title></svg>见',
    ],
    ['closed dialogs', '<dialog>甲</dialog>见<ruby><rp>（</rp></ruby>'],
  ])('%s', async (_name, html) => {
    expect(await textsOf(html)).toEqual(['见']);
  });

  test.each([
    ['a style that shows what `hidden` hides', '<p hidden style="display:block">见</p>'],
    [
      'what is visible in something hidden',
      '<div style="visibility:hidden">甲<b style="visibility:visible">见</b></div>',
    ],
    ['words in a style that mean nothing', '<p style="background:url(\'display:none;\');x-display:none">见</p>'],
    ['what a component shows', '<x-a><template shadowrootmode="open"><p>见</p></template></x-a>'],
    ['words of a drawing', '<svg><text>见</text></svg>'],
    ['names of classes', '<p class="hidden none nav footer">见</p>'],
  ])('but %s', async (_name, html) => {
    expect((await textsOf(html)).filter((text) => text === '见')).toEqual(['见']);
  });
});

describe('a paragraph begins', () => {
  const begins = async (html: string): Promise<Array<boolean | null>> =>
    (await readPage(html)).lines.map((line) => line.begins);
  test.each([
    ['with each block', '<p>甲</p><div>乙</div>', [true, true]],
    ['behind the break that follows a sentence', '<p>甲。<br>乙</p>', [true, true]],
    ['behind two breaks', '<p>甲<br>&nbsp;<br>乙</p>', [true, true]],
    ['where a line is indented', '<p>甲<br>\u3000\u3000乙</p>', [true, true]],
    ['where a line is numbered', '<p>甲<br>二、乙</p>', [true, true]],
    ['perhaps, where a break stands within a sentence', '<p>甲<br>乙<br>3.5件</p>', [true, null, null]],
  ])('%s', async (_name, html, wanted) => {
    expect(await begins(html)).toEqual(wanted);
  });
});

describe('blocks that are printed lines', () => {
  const WIDTH = 24;
  const TEXT =
    '青禾县水利局认真贯彻落实中华人民共和国政府信息公开条例和上级机关的各项要求主动公开政府信息九十七条'.repeat(5);
  const print = (text: string): string[] => text.match(new RegExp(`.{1,${WIDTH}}`, 'gu')) ?? [];
  const begins = async (texts: readonly string[]): Promise<Array<boolean | null>> =>
    (await readPage(texts.map((text) => `<div>${text}</div>`).join(''))).lines.map((line) => line.begins);

  test('begin a paragraph where a sentence ended, a number or an indent stands, or a line was short', async () => {
    const lines = [...print(TEXT), '条。', '一、总体情况', ...print(TEXT).slice(0, 2), '\u3000\u3000又'];
    const all = await begins(lines);
    expect(all[0]).toBe(true);
    expect(all.slice(1, print(TEXT).length)).toEqual(
      print(TEXT)
        .slice(1)
        .map(() => null),
    );
    expect(all.slice(-4)).toEqual([true, true, null, true]);
  });

  test.each([
    ['paragraphs', [TEXT, `${TEXT}。`, `${TEXT}今年。`, '无。', TEXT.slice(0, 90), '其他', '完']],
    ['a few lines of one width', print(TEXT).slice(0, 4)],
    ['names', Array.from({ length: 9 }, (_, index) => `第${index}科`)],
    ['sentences of one width', Array.from({ length: 9 }, () => `${TEXT.slice(0, WIDTH)}。`)],
  ])('%s are none', async (_name, lines) => {
    expect(await begins(lines)).toEqual(lines.map(() => true));
  });
});

describe('text that is struck through', () => {
  const told = async (html: string): Promise<string[]> => {
    const { lines, problems } = await readPage(`<p>一、总体情况</p><p>${html}</p>`);
    return [
      ...lines.slice(1).map(({ text }) => text),
      ...problems.map(({ rule, line, message }) => `${rule} ${line} ${message.slice(0, 9)}`),
    ];
  };

  test.each([
    ['by its element', '公开<s>3</s>12件，收到<del>5</del>6件', ['公开312件，收到56件', 'struck-text 2 2 pieces ']],
    [
      'by its style',
      '公开<span style="text-decoration: line-through red">3</span>12件',
      ['公开312件', 'struck-text 2 1 piece o'],
    ],
    [
      'by what it stands in',
      '<b style="text-decoration-line:line-through">公<i>开</i></b>',
      ['公开', 'struck-text 2 2 pieces '],
    ],
  ])('is told where it is so %s', async (_name, html, wanted) => {
    expect(await told(html)).toEqual(wanted);
  });

  test.each([
    ['what is put in or underlined', '公开<ins>12</ins><u>件</u>', ['公开12件']],
    ['blanks', '公开<s> </s>12件', ['公开 12件']],
    ['what the style gives back', '公开<s style="text-decoration:none">12</s>件', ['公开12件']],
    ['what is not shown', '公开<s style="display:none">3</s>12件', ['公开12件']],
  ])('%s is none', async (_name, html, wanted) => {
    expect(await told(html)).toEqual(wanted);
  });

  test('the frame of a site may strike what it likes', async () => {
    const { problems } = await readPage('<nav><s>旧版</s></nav><p>一、总体情况</p>');
    expect(problems).toEqual([]);
  });
});
