/**
 * A site of 2015: divisions in divisions, lists for menus, scripts everywhere, a text pasted from Word.
 */
import type { ModelBlock, ReportModel } from '../report-model.ts';
import { escapeHtml } from './escape-html.ts';

const list = (names: readonly string[]): string =>
  `<ul>${names.map((name, index) => `<li><a href="/c${index}/" title="${name}">${name}</a></li>`).join('\n')}</ul>`;

export function divisionsPage({ title, agency, year, published, blocks }: ReportModel): string {
  const name = escapeHtml(agency);
  const older = [1, 2, 3].map((back) => title.replace(String(year), String(year - back)));
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
<title>${escapeHtml(title)}</title>
<meta name="SiteName" content="${name}" />
<meta name="SiteDomain" content="www.example.gov.cn" />
<meta name="ColumnName" content="政府信息公开年报" />
<meta name="ArticleTitle" content="${escapeHtml(title)}" />
<meta name="PubDate" content="${published} 09:12" />
<meta name="ContentSource" content="${name}" />
<script type="text/javascript" src="/js/jquery.min.js"></script>
<style type="text/css">.a1{width:1200px}</style>
</head>
<body>
<div class="a1">
<div class="a2"><div class="a3"><span>欢迎访问${name}网站</span><div style="float:right"><a href="#">设为首页</a> | <a href="#">加入收藏</a> | <a href="/wap">手机版</a></div></div>
<div class="a4">${list(['首页', '信息公开', '政务服务', '互动交流', '走进本地'])}</div></div>
<div style="display:none">正在加载，请稍候</div>
<noscript>请打开脚本</noscript>
<div class="a5">
<div class="a6"><span>当前位置：</span><a href="/">首页</a>&nbsp;&gt;&nbsp;<a href="/xxgk">信息公开</a>&nbsp;&gt;&nbsp;<a href="/nb">政府信息公开年报</a></div>
<div class="a7">
<div class="a8">${list(['政府信息公开指南', '政府信息公开制度', '法定主动公开内容', '政府信息公开年报'])}</div>
<div class="a9">
<div class="b1"><table border="0"><tbody>
<tr><td>索 引 号</td><td>000014349/2020-00012</td><td>信息分类</td><td><a href="/nb">政府信息公开年报</a></td></tr>
<tr><td>发布机构</td><td>${name}</td><td>发文日期</td><td>${published}</td></tr>
<tr><td>标&#12288;&#12288;题</td><td colspan="3">${escapeHtml(title)}</td></tr>
</tbody></table></div>
<div class="b2"><h1>${escapeHtml(title)}</h1></div>
<div class="b3">发布时间：${published} 09:12 来源：${name} 浏览次数：<span id="hits"></span> 次 字号：[<a href="javascript:f(16)">大</a> <a href="javascript:f(14)">中</a> <a href="javascript:f(12)">小</a>]</div>
<div class="b4"><div class="b5">
${blocks.map(block).join('\n')}
</div></div>
<div class="b6"><div>上一篇：<a href="/nb/1.html">${escapeHtml(older[0] ?? '')}</a></div><div>下一篇：没有了</div></div>
<div class="b7"><h3>相关信息</h3><ul>${older.map((text) => `<li><a href="/nb/x.html">${escapeHtml(text)}</a><span>${published}</span></li>`).join('')}</ul></div>
<div class="b8"><a href="javascript:window.print()">打印</a><a href="javascript:window.close()">关闭</a></div>
</div></div></div>
<div class="b9"><p><a href="/about">关于我们</a> | <a href="/map">网站地图</a> | <a href="/law">法律声明</a></p>
<p>主办单位：${name}&nbsp;&nbsp;地址：和平路1号</p><p>版权所有 ${name} 网站标识码：1234567890</p></div>
</div>
<script>var _hmt = _hmt || [];</script>
</body>
</html>
`;
}

function block(one: ModelBlock): string {
  if (one.kind === 'table') return table(one.rows);
  const half = Math.floor(one.text.length / 2);
  const [head, tail] = [escapeHtml(one.text.slice(0, half)), escapeHtml(one.text.slice(half))];
  const style = one.kind === 'signature' ? 'text-align: right' : 'text-indent: 2em; line-height: 28pt';
  return `<p style="${style}"><span style="font-family: 仿宋_GB2312; font-size: 16pt">${head}</span><span
  lang="EN-US" style="font-size: 16pt">${tail}<o:p></o:p></span></p>`;
}

function table(rows: Extract<ModelBlock, { kind: 'table' }>['rows']): string {
  const printed = rows.map((row) => {
    const cells = row.map(
      ({ text, rowspan, colspan }) =>
        `<td width="96" rowspan="${rowspan}" colspan="${colspan}" valign="center">\n<p style="text-align: center">\n<span>${escapeHtml(text) || '&nbsp;'}</span></p>\n</td>`,
    );
    return `<tr>${cells.join('\n')}</tr>`;
  });
  return `<table border="1" cellspacing="0"><tbody>${printed.join('\n')}</tbody></table><p>&nbsp;</p>`;
}
