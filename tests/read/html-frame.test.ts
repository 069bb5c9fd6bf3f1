/**
 * The report's own body out of the frame of a site: by where things stand, by links and by words. What is not sure stays.
 */
import { describe, expect, test } from 'vitest';
import { readPage } from '../support/read-page.ts';

const TITLE = '青禾县水利局2023年政府信息公开工作年度报告';
const TEXT =
  '2023年，我局认真贯彻落实《中华人民共和国政府信息公开条例》，主动公开政府信息24条，没有收到政府信息公开申请，没有因政府信息公开工作被申请行政复议、提起行政诉讼。';
const BODY = ['一、总体情况', TEXT, '二、存在的主要问题及改进情况', '更新偏慢。'];
const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n');
const links = (...names: string[]): string =>
  `<ul>${names.map((name) => `<li><a href="/x">${name}</a></li>`).join('')}</ul>`;
const MENU = links('首页', '政务公开', '政务服务', '互动交流');

async function parts(html: string): Promise<{ own: string[]; frame: string[] }> {
  const { lines } = await readPage(html);
  const texts = (own: boolean): string[] =>
    lines.filter(({ surrounding }) => (surrounding === null) === own).map(({ text }) => text);
  return { own: texts(true), frame: texts(false) };
}

describe('a page that is the report alone has no frame', () => {
  test.each([
    ['with its title', paragraphs([TITLE, ...BODY, '青禾县水利局', '2024年1月17日'])],
    ['without a title', `<div>${paragraphs(BODY)}</div>`],
    [
      'with links in it',
      `<h1>${TITLE}</h1>${paragraphs(BODY)}<p><a href="http://www.example.gov.cn">http://www.example.gov.cn</a></p><p>附件：<a href="/a">信息公开统计表</a></p><p><a href="/f/a.docx">统计表</a></p>`,
    ],
    ['that is very short', '<p>无。</p>'],
    [
      'with the name of the body apart, above',
      `<div><p>青禾县水利局文件</p><p>青水发〔2024〕3号</p></div><div><h1>${TITLE}</h1>${paragraphs(BODY)}</div>`,
    ],
    [
      'with the signature apart, below',
      `<div><h1>${TITLE}</h1>${paragraphs(BODY)}</div><div><p>青禾县水利局</p><p>2024年1月17日</p></div>`,
    ],
    [
      'and says where it lies',
      `<p>${TITLE}</p>${paragraphs([...BODY, '位置图见附件，上一条中所说的下一条不在此列。'])}`,
    ],
  ])('%s', async (_name, html) => {
    expect((await parts(html)).frame).toEqual([]);
  });
});

describe('menus, crumbs, lists and foots are the site’s', () => {
  test('in a flat page', async () => {
    const html = `${MENU}<p>您的位置：<a href="/">首页</a> &gt; <a href="/nb">年报</a></p><h1>${TITLE}</h1>${paragraphs(BODY)}
      <p>上一篇：没有了</p><h3>相关信息</h3>${links('青禾县水利局2022年政府信息公开工作年度报告', '青禾县水利局2021年政府信息公开工作年度报告')}
      <p>版权所有：青禾县水利局</p>`;
    const { own, frame } = await parts(html);
    expect(own).toEqual([TITLE, ...BODY]);
    expect(frame).toContain('相关信息');
  });

  test('with the date of each page behind its link', async () => {
    const news = ['县委召开会议', '我县推进政务公开'].map((name) => `<li><a href="/n">${name}</a> 2024-02-11</li>`);
    const html = `<div>${MENU}</div><div><h1>${TITLE}</h1>${paragraphs([...BODY, '青禾县水利局', '2024年1月17日'])}
      <div><h3>相关新闻</h3><ul>${news.join('')}</ul></div></div>`;
    const { own, frame } = await parts(html);
    expect(own).toEqual([TITLE, ...BODY, '青禾县水利局', '2024年1月17日']);
    expect(frame).toContain('县委召开会议 2024-02-11');
  });

  test('in elements that HTML has for them', async () => {
    const html = `<header>${MENU}</header><nav>在此</nav><main><h1>${TITLE}</h1>${paragraphs(BODY)}<aside>扫一扫</aside></main><footer>主办：青禾县水利局</footer>`;
    const { own, frame } = await parts(html);
    expect(own).toEqual([TITLE, ...BODY]);
    expect(frame.slice(-3)).toEqual(['在此', '扫一扫', '主办：青禾县水利局']);
  });

  test('beyond a menu everything is', async () => {
    const html = `<div><p>青禾县人民政府</p><p>今天是星期三</p></div><div>${MENU}</div><div><h1>${TITLE}</h1><div>${paragraphs(BODY)}</div></div><div>${MENU}<p>地址：和平路1号</p></div><p>技术支持：某公司</p>`;
    const { own, frame } = await parts(html);
    expect(own).toEqual([TITLE, ...BODY]);
    expect(frame).toEqual(
      expect.arrayContaining(['青禾县人民政府', '今天是星期三', '地址：和平路1号', '技术支持：某公司']),
    );
  });

  test('heads, buttons and foots without links', async () => {
    const above = ['青禾县水利局门户网站', '今天是2024年1月17日', '首页 > 政务公开 > 正文'];
    const below = [
      '【打印本页】【关闭窗口】',
      '主办：青禾县水利局 承办：办公室',
      '地址：和平路1号 电话：0931-1234567',
      '青ICP备05000001号',
    ];
    const { own, frame } = await parts(paragraphs([...above, TITLE, ...BODY, '青禾县水利局', ...below]));
    expect(own).toEqual([TITLE, ...BODY, '青禾县水利局']);
    expect(frame).toEqual([...above, ...below]);
  });

  test('a list of links under a text is, with few other words', async () => {
    const html = `<div><h1>${TITLE}</h1><div>${paragraphs(BODY)}</div><div>热点<br>${links('新闻一', '新闻二', '新闻三')}</div></div>`;
    expect((await parts(html)).own).toEqual([TITLE, ...BODY]);
  });
});

describe('an article is whole in itself:', () => {
  const article = `<article>${paragraphs([...BODY, '青禾县水利局'])}</article>`;

  test('what a site adds above and below it is not of it, but for what tells of it', async () => {
    const html = `<main><header><ol><li><a href="/">目录</a></li></ol><h1>${TITLE}</h1><ul><li>2023 年度</li><li>2024年1月17日发布</li><li>发布机构：青禾县水利局</li></ul></header>
      ${article}<div><h2>著录</h2><p>本页由本站整理。${TEXT}</p><p><a href="/">说明</a></p><p>${TITLE}。</p><p>发布日期</p><p>未见</p><p>附件：统计表</p></div></main>`;
    const { own } = await parts(html);
    expect(own).toEqual([
      TITLE,
      '2024年1月17日发布',
      '发布机构：青禾县水利局',
      ...BODY,
      '青禾县水利局',
      '附件：统计表',
    ]);
  });

  test('but not where headings stand outside it, and what follows at once may belong to it', async () => {
    const rest = ['三、其他需要报告的事项', '无。'];
    const html = `<h1>${TITLE}</h1>${article}<div>${paragraphs(rest)}<p>详见<a href="/">说明</a>全文</p></div>`;
    expect((await parts(html)).own).toEqual([TITLE, ...BODY, '青禾县水利局', ...rest, '详见说明全文']);
    const signed = `<h1>${TITLE}</h1>${article}<div><p>王某签发</p></div>`;
    expect((await parts(signed)).frame).toEqual([]);
  });

  test('notes in it, and what opens at a click, are not its text', async () => {
    const html = `<h1>${TITLE}</h1><article>${paragraphs(BODY)}<p role="note">副本至此。</p>
      <details><summary>修复 1 处</summary>${paragraphs(BODY)}</details><details open><p>三、其他</p></details></article>`;
    const { own, frame } = await parts(html);
    expect(own).toEqual([TITLE, ...BODY, '三、其他']);
    expect(frame).toEqual(['副本至此。', '修复 1 处', ...BODY]);
  });
});

describe('what stands around a report and tells of it is the report’s', () => {
  test.each([
    [
      'labels and values',
      '<p>索 引 号：001/2024-1</p><p>发布机构：青禾县水利局</p>',
      ['索 引 号：001/2024-1', '发布机构：青禾县水利局'],
    ],
    [
      'labels with values as links',
      '<dl><dt>信息来源：</dt><dd><a href="/">青禾县水利局</a></dd></dl>',
      ['信息来源：', '青禾县水利局'],
    ],
    [
      'date and source beside buttons',
      '<p>发布日期：2024-01-17 来源：青禾县水利局 【<a href="#">打印</a>】</p>',
      ['发布日期：2024-01-17 来源：青禾县水利局 【打印】'],
    ],
  ])('%s', async (_name, head, lines) => {
    const above = await parts(`${MENU}<div>${head}</div><div><h1>${TITLE}</h1>${paragraphs(BODY)}</div>`);
    expect(above.own).toEqual([...lines, TITLE, ...BODY]);
    const below = await parts(`${MENU}<div><h1>${TITLE}</h1>${head}${paragraphs(BODY)}</div>`);
    expect(below.own).toEqual([TITLE, ...lines, ...BODY]);
  });

  test('annexes too', async () => {
    const annex = '<p><a href="/files/a.xlsx">统计表</a></p><p><a href="/a">附件2：名单</a></p>';
    const { own } = await parts(`${MENU}<div><h1>${TITLE}</h1>${paragraphs(BODY)}${annex}</div>${MENU}`);
    expect(own).toEqual([TITLE, ...BODY, '统计表', '附件2：名单']);
  });
});

describe('no part of a report is lost into the frame', () => {
  test.each([
    ['where all of it is set as a side note', `<aside><h1>${TITLE}</h1>${paragraphs(BODY)}</aside>`],
    ['where copying is forbidden', `<body style="user-select:none"><h1>${TITLE}</h1>${paragraphs(BODY)}`],
    [
      'where each paragraph forbids it',
      [TITLE, ...BODY].map((text) => `<p style="-webkit-user-select:none">${text}</p>`).join(''),
    ],
    ['where it was saved behind an open window', `<div aria-hidden="true"><h1>${TITLE}</h1>${paragraphs(BODY)}</div>`],
    [
      'where its parts stand in different places',
      `<div><h1>${TITLE}</h1></div><div><div>${paragraphs(BODY.slice(0, 2))}</div></div>${MENU}<div>${paragraphs(BODY.slice(2))}</div>`,
    ],
    ['where all of it opens at a click', `<details><summary>${TITLE}</summary>${paragraphs(BODY)}</details>`],
    ['where it stands in a footer', `<footer><h1>${TITLE}</h1>${paragraphs(BODY)}</footer>`],
  ])('%s', async (_name, html) => {
    const { own } = await parts(html);
    expect(own).toEqual(expect.arrayContaining([TITLE, ...BODY]));
  });

  test('whatever words its lines begin with', async () => {
    const said = [
      '主办单位：县水利局',
      '欢迎访问县政府网站',
      '今天是公开日',
      '上一篇：公告',
      '【打印本页】',
      '版权所有：县水利局',
      '相关信息',
      '位置：县政府一楼',
    ];
    const lines = [TITLE, ...BODY.slice(0, 2), ...said, ...BODY.slice(2)];
    expect((await parts(paragraphs(lines))).own).toEqual(lines);
  });

  test('and annexes beside one another stay', async () => {
    const annexes = ['a', 'b', 'c'].map((name) => `<a href="/${name}.doc">统计表${name}</a>`).join(' ');
    const { own } = await parts(`${MENU}<div><h1>${TITLE}</h1>${paragraphs(BODY)}<p>${annexes}</p></div>`);
    expect(own.at(-1)).toBe('统计表a 统计表b 统计表c');
  });

  test('a button in a sentence does not cut it', async () => {
    const html = `<h1>${TITLE}</h1>${paragraphs(BODY)}<p>主动公开<button>注</button>24条<span aria-hidden="true">¶</span>。</p>`;
    const { own, frame } = await parts(html);
    expect(own.at(-1)).toBe('主动公开24条。');
    expect(frame).toEqual(['注', '¶']);
  });

  test('a cell with a button alone is an empty cell', async () => {
    const { lines } = await readPage(
      `${paragraphs(BODY)}<table><tr><td>甲<td><button>改</button><tr><td>乙<td>1</table>`,
    );
    expect(lines.slice(-5).map(({ text, surrounding, cell }) => [text, surrounding, cell?.column ?? null])).toEqual([
      ['甲', null, 1],
      ['改', 'site-frame', null],
      ['', null, 2],
      ['乙', null, 1],
      ['1', null, 2],
    ]);
  });
});
