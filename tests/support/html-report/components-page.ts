/**
 * A site of 2022: elements of HTML 5, components with names of their own, classes that say nothing, icons for eyes alone.
 */
import type { ModelBlock, ReportModel } from '../report-model.ts';
import { escapeHtml } from './escape-html.ts';

export function componentsPage({ title, agency, published, blocks }: ReportModel): string {
  const name = escapeHtml(agency);
  const menu = ['首页', '要闻动态', '政务公开', '政务服务', '互动交流', '数据开放']
    .map((text) => `<x-menu-item><a href="/${text}"><i aria-hidden="true">●</i>${text}</a></x-menu-item>`)
    .join('');
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width">
<meta name="SiteName" content="${name}"><meta name="ArticleTitle" content="${escapeHtml(title)}"><meta name="PubDate" content="${published}">
<link rel="canonical" href="https://www.example.gov.cn/xxgk/nb/2020.html">
<title>${escapeHtml(title)}_${name}</title>
</head>
<body>
<div id="app" data-v-1f2e3d4c>
<header class="_x1"><div class="_x2"><span>无障碍阅读</span><span>简体</span><span>繁體</span></div><a href="/"><h1>${name}</h1></a><nav>${menu}</nav></header>
<main>
<ol class="_x3"><li><a href="/">首页</a></li><li><a href="/xxgk">政务公开</a></li><li>政府信息公开年报</li></ol>
<div class="_x4">
<aside><h2>公开目录</h2><ul><li><a href="/1">公开指南</a></li><li><a href="/2">公开制度</a></li></ul><p>扫一扫在手机打开当前页</p></aside>
<article>
<dl class="_x5"><dt>索引号：</dt><dd>000014349/2020-00012</dd><dt>发布机构：</dt><dd>${name}</dd><dt>发布日期：</dt><dd>${published}</dd></dl>
<h2>${escapeHtml(title)}</h2>
<p class="_x6">信息来源：${name}</p>
<x-share><button type="button">分享</button><button type="button" onclick="print()">打印</button></x-share>
<section>
${blocks.map(block).join('\n')}
</section>
<x-feedback><button>有用</button><button>没用</button></x-feedback>
</article>
</div>
</main>
<footer><p>主办：${name} 承办：${name}办公室</p><p>京ICP备00000000号</p></footer>
</div>
<template><p>模板里的话</p></template>
<script type="module">window.__STATE__ = { "html": "<p>脚本里的话</p>" };</script>
</body>
</html>
`;
}

function block(one: ModelBlock): string {
  switch (one.kind) {
    case 'heading':
      return `<h3>${escapeHtml(one.text)}<a href="#" aria-hidden="true">¶</a></h3>`;
    case 'table': {
      const rows = one.rows.map((row) => {
        const cells = row.map(({ text, header, rowspan, colspan }) => {
          const tag = header ? 'th' : 'td';
          return `<${tag} rowspan="${rowspan}" colspan="${colspan}">${escapeHtml(text)}</${tag}>`;
        });
        return `<tr>${cells.join('')}</tr>`;
      });
      return `<div style="overflow-x:auto"><table><tbody>${rows.join('')}</tbody></table></div>`;
    }
    case 'paragraph':
    case 'signature':
      return `<p>${escapeHtml(one.text)}</p>`;
  }
}
