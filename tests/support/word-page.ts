/**
 * A made-up page as Word saves it: remarks for other programs, automatic numbers as text, footnotes, a table with paragraphs.
 */

/** `full` has Word's own marks, which its “filtered” pages lack. */
export function wordPage(full: boolean): string {
  const only = (text: string): string => (full ? text : '');
  const number = (text: string): string =>
    `${only('<![if !supportLists]>')}<span lang=EN-US style='font-family:黑体${only(';mso-list:Ignore')}'>${text}<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span>${only('<![endif]>')}`;
  return `<html${only(` xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"`)}>
<head>
<meta http-equiv=Content-Type content="text/html; charset=gb2312">
<meta name=Generator content="Microsoft Word 15${only('')}">
<title>青禾县水利局</title>
${only('<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->')}
<style><!-- p.MsoNormal {margin:0cm;} --></style>
</head>
<body lang=ZH-CN>
<div class=WordSection1 style='layout-grid:15.6pt'>
${only("<div style='mso-element:header'><p class=MsoHeader>青禾县政府信息公开</p></div>")}
<p class=MsoNormal align=center style='text-align:center'><b><span style='font-size:22.0pt'>青禾县水利局</span><span
lang=EN-US style='font-size:22.0pt'>2023</span><span style='font-size:22.0pt'>年政府信
息公开工作年度报告${only('<o:p></o:p>')}</span></b></p>
<p class=MsoNormal><span lang=EN-US>${only('<o:p>')}&nbsp;${only('</o:p>')}</span></p>
<p class=MsoListParagraph style='text-indent:-36.0pt${only(';mso-list:l0 level1 lfo1')}'>${number('一、')}<span>总体情况</span></p>
<p class=MsoNormal style='text-indent:32.0pt'>主动公开政府信息<span lang=EN-US>97</span>条<a style='mso-footnote-id:ftn1' href="#_ftn1"
name="_ftnref1"><span class=MsoFootnoteReference><span lang=EN-US>[1]</span></span></a>，<span
lang=EN-US style='mso-tab-count:1'>&nbsp;&nbsp;&nbsp; </span>同比增长。</p>
<p class=MsoListParagraph>${number('1.')}<span>制度建设</span></p>
<p class=MsoNormal><span style='display:none;mso-hide:all'>隐藏文字</span>无。</p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0>
 <tr style='height:20pt'>
  <td width=100 rowspan=2 valign=top><p class=MsoNormal>信息内容<span lang=EN-US><o:p></o:p></span></p></td>
  <td width=200 colspan=2 valign=top><p class=MsoNormal>本年</p><p class=MsoNormal>数量</p></td>
 </tr>
 <tr><td><p class=MsoNormal><span lang=EN-US>1</span></p></td><td><p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p></td></tr>
 <![if !supportMisalignedColumns]><tr height=0><td width=100 style='border:none'></td><td width=100 style='border:none'></td><td width=100 style='border:none'></td></tr><![endif]>
</table>
</div>
<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%">
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span lang=EN-US>[1]</span></a>含转载。</p></div>
</div>
</body>
</html>
`;
}
