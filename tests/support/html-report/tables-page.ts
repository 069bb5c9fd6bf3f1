/**
 * A site of 2008: all of it in tables, names in capitals, cells and paragraphs that are not closed, fonts.
 */
import type { ModelBlock, ReportModel } from '../report-model.ts';
import { escapeHtml } from './escape-html.ts';

export function tablesPage({ title, agency, published, blocks }: ReportModel): string {
  const site = `${agency}门户网站`;
  const menu = ['网站首页', '机构概况', '工作动态', '政务公开', '网上办事', '公众参与']
    .map((name, index) => `<TD align=center><A href="/col${index}/index.htm">${name}</A>`)
    .join('\n');
  const left = ['公开指南', '公开目录', '公开年报', '依申请公开', '监督投诉']
    .map((name, index) => `<TR><TD height=24><IMG src="dot.gif">&nbsp;<A href="/xxgk/${index}.htm">${name}</A></TD>`)
    .join('\n');
  return `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<!-- saved from url=(0043)http://www.example.gov.cn/xxgk/nb/2020.htm -->
<HTML><HEAD><TITLE>${escapeHtml(title)}-${site}</TITLE>
<META http-equiv=Content-Type content="text/html; charset=gb2312">
<META content="${site}" name=SiteName>
<STYLE type=text/css>TD { FONT-SIZE: 12px } .hide { DISPLAY: none }</STYLE>
<SCRIPT language=javascript>document.write("<table><tr><td>日历</td></tr></table>")</SCRIPT>
</HEAD>
<BODY leftMargin=0 topMargin=0 onload="init()">
<TABLE cellSpacing=0 cellPadding=0 width=980 align=center border=0>
<TR><TD colSpan=6><IMG height=160 alt="${site}" src="banner.jpg"></TD></TR>
<TR bgColor=#c00000>
${menu}
<TR><TD colSpan=4>今天是<SCRIPT>showDate()</SCRIPT><TD colSpan=2>站内搜索：<INPUT name=key value=关键字></TABLE>
<TABLE width=980 align=center border=0><TBODY>
<TR vAlign=top>
<TD width=200>
<TABLE width="100%"><TR><TD><B>信息公开</B></TD></TR>
${left}
</TABLE>
<TD>
<TABLE width="100%"><TR><TD>您现在的位置：<A href="/">首页</A> &gt; <A href="/xxgk/">政务公开</A> &gt; <A href="/xxgk/nb/">公开年报</A></TD></TR></TABLE>
<TABLE width="96%" align=center>
<TR><TD align=center><FONT face=黑体 size=5>${escapeHtml(title)}</FONT></TD></TR>
<TR><TD align=center>发布日期：${published} 信息来源：${escapeHtml(agency)} 【字体：<A href="javascript:big()">大</A> <A href="javascript:mid()">中</A> <A href="javascript:small()">小</A>】</TD></TR>
<TR><TD><FONT id=zoom>${body(blocks)}</FONT></TD></TR>
<TR><TD align=right>【<A href="javascript:window.print()">打印本页</A>】【<A href="javascript:window.close()">关闭窗口</A>】</TD></TR>
</TABLE></TD></TR></TBODY></TABLE>
<TABLE width=980 align=center><TR><TD align=center>版权所有：${escapeHtml(agency)} <A href="/about.htm">关于我们</A> | <A href="/map.htm">网站地图</A></TD></TR>
<TR><TD align=center>主办：${escapeHtml(agency)}办公室 技术支持：某某网络公司</TD></TR></TABLE>
</BODY></HTML>
`;
}

/** Lines with breaks between them; a table in the middle. */
function body(blocks: readonly ModelBlock[]): string {
  return blocks
    .map((block) => {
      if (block.kind !== 'table') {
        const indent = block.kind === 'paragraph' ? '\u3000\u3000' : '';
        return `${indent}${escapeHtml(block.text)}<BR>\n`;
      }
      const rows = block.rows.map((row) => {
        const cells = row.map(({ text, rowspan, colspan }) => {
          const spans = `${rowspan > 1 ? ` rowSpan=${rowspan}` : ''}${colspan > 1 ? ` colSpan=${colspan}` : ''}`;
          return `<TD${spans}>${escapeHtml(text)}`;
        });
        return `<TR>${cells.join('\n')}`;
      });
      return `<TABLE cellSpacing=0 border=1>\n${rows.join('\n')}\n</TABLE>\n`;
    })
    .join('');
}
