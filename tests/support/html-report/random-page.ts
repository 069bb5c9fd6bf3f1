/**
 * A report as a page of a site that nobody designed: its parts in boxes of any kind and depth, in any order that sites have
 * them, with or without menus, crumbs, an archive head, side columns, annexes and a foot.
 */
import type { Dice } from '../../../scripts/bench/corpus/dice.ts';
import type { ModelBlock, ReportModel } from '../report-model.ts';
import { escapeHtml } from './escape-html.ts';

const BOXES = ['div', 'div', 'div', 'section', 'center', 'main', 'form', 'article'] as const;
const COLUMNS = ['首页', '政务公开', '公开指南', '政府信息公开年报', '互动交流', '政务服务', '机构设置'] as const;

export function randomPage(dice: Dice, model: ReportModel): string {
  const { title, agency, year, published } = model;
  const some = (percent: number, html: string): string => (dice.chance(percent) ? html : '');
  const box = (html: string, depth = dice.int(0, 2)): string => {
    if (depth === 0) return html;
    const tag = dice.pick(BOXES);
    const boxed = dice.chance(20) ? `<table><tr><td>${html}</table>` : `<${tag}>${html}</${tag}>`;
    return box(boxed, depth - 1);
  };
  const menu = (): string => {
    const links = Array.from({ length: dice.int(3, 9) }, () => `<a href="/x">${dice.pick(COLUMNS)}</a>`);
    const list = `<ul>${links.map((link) => `<li>${link}</li>`).join('')}</ul>`;
    return dice.pick([list, links.join(' | '), `<table><tr>${links.map((link) => `<td>${link}`).join('')}</table>`]);
  };
  const head = [
    some(
      70,
      dice.pick([
        `<div>${agency}门户网站</div>`,
        '<div>今天是2024年1月1日 星期一</div>',
        `<a href="/"><h1>${agency}</h1></a>`,
      ]),
    ),
    some(80, menu()),
    some(
      60,
      `<div>${dice.pick(['当前位置：', '您现在的位置：', ''])}<a href="/">首页</a> &gt; <a href="/a">政务公开</a></div>`,
    ),
  ].map((part) => (dice.chance(50) ? box(part) : part));
  const foot = [
    some(50, menu()),
    some(60, `<p>主办：${agency}\u3000承办：${agency}办公室</p><p>版权所有 ${agency} 陇ICP备05000001号</p>`),
  ].map((part) => (dice.chance(50) ? box(part) : part));
  const labels = some(
    50,
    dice.pick([
      `<p>发布日期：${published}\u3000来源：${agency}\u3000【字体：大 中 小】</p>`,
      `<table><tr><td>索引号：<td>123<tr><td>发布机构：<td>${agency}</table>`,
      `<ul><li>信息来源：${agency}</li><li>发布时间：${published}</li></ul>`,
    ]),
  );
  const older = escapeHtml(title.replace(String(year), String(year - 1)));
  const after = some(
    50,
    dice.pick([
      '<p>【打印本页】【关闭窗口】</p>',
      `<p>上一篇：没有了</p><p>下一篇：<a href="/y">${older}</a></p>`,
      `<h3>相关信息</h3><ul><li><a href="/z">${older}</a></li></ul>`,
    ]),
  );
  const style = dice.int(0, 3);
  const lines = model.blocks.map((block) => print(block, style));
  const cut = dice.int(1, lines.length - 1);
  const whole = lines.join('\n');
  const text = dice.chance(30) ? box(lines.slice(0, cut).join('\n')) + box(lines.slice(cut).join('\n')) : whole;
  const name = dice.pick([`<h1>${title}</h1>`, `<p align=center>${title}</p>`, `<div><strong>${title}</strong></div>`]);
  const main = dice.pick([
    name + labels + box(text) + after,
    box(labels) + box(name) + box(text) + after,
    box(name + labels + text) + after,
    box(name) + box(labels) + text + after,
  ]);
  const side = some(50, box(menu()));
  const middle = dice.chance(50) ? `<table><tr><td>${side}<td>${box(main)}</table>` : box(side + box(main));
  return `<meta charset=utf-8><title>${dice.pick([title, agency])}</title><body>${box(box(head.join('')) + middle + box(foot.join('')))}`;
}

/** A block in one of four ways to set a line. */
function print(block: ModelBlock, style: number): string {
  if (block.kind === 'table') {
    const cells = (row: (typeof block.rows)[number]): string =>
      row.map(({ text, rowspan, colspan }) => `<td rowspan=${rowspan} colspan=${colspan}>${escapeHtml(text)}`).join('');
    return `<table border=1>${block.rows.map((row) => `<tr>${cells(row)}`).join('\n')}</table>`;
  }
  const text = escapeHtml(block.text);
  return (
    [
      `<p>${text}</p>`,
      `${text}<br>`,
      `<div><span>${text}</span></div>`,
      `<p><font><b>${text.slice(0, 1)}</b>${text.slice(1)}</font></p>`,
    ][style] ?? text
  );
}
