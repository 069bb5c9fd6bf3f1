/**
 * Pages made to harm: nothing is run and nothing fetched, and whatever they are they end in text or one sentence, in a time that
 * grows with their size.
 */
import { cpuUsage } from 'node:process';
import { describe, expect, test, vi } from 'vitest';
import { readHtml } from '../../src/convert/read/html/index.ts';
import { readPage, textsOf } from '../support/read-page.ts';

const REPORT = '<p>一、总体情况</p><p>主动公开信息97条。</p>';
const SEEN = ['一、总体情况', '主动公开信息97条。'];

test('code in a page is not run, and nothing is fetched', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch');
  const texts = await textsOf(
    `<meta http-equiv=refresh content="0;url=https://example.com/"><base href="https://example.com/">
    <link rel=stylesheet href="https://example.com/a.css"><script src="https://example.com/a.js"></script>
    <script>process.exit(3)</script><body onload="process.exit(3)"><iframe src="https://example.com/"></iframe>
    <img src=x onerror="process.exit(3)"><svg onload="process.exit(3)"><script>process.exit(3)</script></svg>
    <a href="javascript:process.exit(3)"></a><object data="https://example.com/"></object>${REPORT}`,
  );
  expect(texts).toEqual(SEEN);
  expect(fetched).not.toHaveBeenCalled();
});

describe('text comes of', () => {
  test.each([
    ['400 elements in one another', '<div>'.repeat(400) + REPORT],
    ['bold type that never ends', '<b>'.repeat(1_000) + REPORT],
    ['megabytes in an attribute', `<p title="${'x'.repeat(3_000_000)}" style="${'a:('.repeat(500_000)}">${REPORT}`],
    ['as many attributes', `<p ${Array.from({ length: 100_000 }, (_, index) => `a${index}=1`).join(' ')}>${REPORT}`],
    ['remarks without end', '<!-- x -->'.repeat(100_000) + REPORT],
    ['signs of tags alone before it', `<table>${'</table>'.repeat(50_000)}${REPORT}`],
  ])('%s', async (_name, html) => {
    expect(await textsOf(html)).toEqual(SEEN);
  });

  test('cells that span a thousand million', async () => {
    const { lines, problems } = await readPage(`<table>${'<tr><td rowspan=1000000000>甲<td>乙'.repeat(500)}</table>`);
    expect(problems).toEqual([]);
    expect(lines).toHaveLength(1_000);
    const wide = await readPage(`<table>${'<tr><td colspan=1000000000 rowspan=2>甲<td>乙'.repeat(500)}</table>`);
    expect(wide.lines).toHaveLength(1_000);
    expect(Math.max(...lines.map(({ cell }) => cell?.rowspan ?? 0))).toBe(500);
  });
});

describe('one sentence comes of', () => {
  test.each([
    ['100,000 elements in one another', '<div>'.repeat(100_000) + REPORT, 'page-too-large'],
    ['a million elements', '<i></i>'.repeat(1_000_000), 'page-too-large'],
    [
      'elements that all are opened again',
      `<p>${Array.from({ length: 900 }, (_, index) => `<font size=${index}>`).join('')}${'<p>甲'.repeat(9_000)}`,
      'page-too-large',
    ],
    ['lines at the bottom of all that', '<div>'.repeat(1_900) + '<p>甲</p>'.repeat(50_000), 'page-too-large'],
    ['a page that its scripts fill', '<div id=app></div><script src=a.js></script>', 'no-text'],
    ['a page of frames', '<frameset><frame src="left.html"><frame src="body.html"></frameset>', 'no-text'],
  ])('%s', async (_name, html, rule) => {
    const { problems } = await readPage(html);
    expect(problems.map((problem) => [problem.level, problem.rule])).toEqual([['blocking', rule]]);
    expect(problems[0]?.message).toMatch(/save/u);
  });

  test('an empty file', async () => {
    expect((await readHtml(new Uint8Array())).problems).toMatchObject([{ level: 'blocking', rule: 'empty-file' }]);
  });
});

describe('a page with few words', () => {
  const rules = async (html: string): Promise<string[]> => (await readPage(html)).problems.map(({ rule }) => rule);
  const frame = '<iframe src="/files/report.pdf"></iframe>';
  const text = `<p>${'主动公开信息。'.repeat(40)}</p>`;

  test.each([
    ['that shows another document', `<p>甲局</p>${frame}`],
    ['that leads to a file', '<p>甲局</p><p>附件：<a href="/a.docx">报告全文</a></p>'],
  ])('%s is doubted', async (_name, html) => {
    expect(await rules(html)).toEqual(['shown-elsewhere']);
    expect(await rules(text + html)).toEqual([]);
  });

  test('alone is none of a doubt, nor beside a frame that shows nothing', async () => {
    expect(await rules('<p>无。</p><iframe src="about:blank"></iframe><iframe src="javascript:0"></iframe>')).toEqual(
      [],
    );
  });
});

/** What is repeated. */
const SHAPES: Readonly<Record<string, string>> = {
  paragraphs: '<p>甲',
  breaks: '甲<br>',
  spans: '<span>甲</span>',
  cells: '<tr><td>甲<td>乙',
  'cells with spans': '<tr><td colspan=9 rowspan=9>甲<td>乙',
  'bold type closed in the wrong order': '<b><p>甲</b></p>',
  'text thrown out of a table': '<table><tr>甲',
  'text thrown out of one table': '<tr>甲<i></i>',
  links: '<a href=x>甲',
  options: '<select><option>甲',
  'buttons in a line': '甲<button>乙</button>',
  blanks: ' \n',
  'labels of archives': '<div>发布机构：甲</div>',
  titles: '<div>甲局2020年政府信息公开工作年度报告</div>',
  'signs of tags': '<',
  'tags that do not end': '<p a="',
  'quotes and brackets': `<p style="a:('">`,
  tables: '<table><tr><td>甲</table>',
};

const SMALL = 30_000;
/** Milliseconds below which a time says nothing. */
const NOISE = 60;

async function milliseconds(shape: string, bytes: number): Promise<number> {
  const page = new TextEncoder().encode(`<table>${REPORT}${shape.repeat(bytes / Buffer.byteLength(shape))}`);
  const before = cpuUsage();
  await readHtml(page);
  const { user, system } = cpuUsage(before);
  return (user + system) / 1000;
}

describe('four times as much takes about four times as long:', () => {
  test.each(Object.entries(SHAPES))('%s', async (_name, shape) => {
    await milliseconds(shape, SMALL / 8);
    const small = await milliseconds(shape, SMALL);
    const large = await milliseconds(shape, SMALL * 4);
    expect(large, `${small} ms, then`).toBeLessThan(10 * Math.max(small, NOISE));
  });
});
