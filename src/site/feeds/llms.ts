/**
 * `/llms.txt` (llmstxt.org): where programs that read find what, in Markdown. It names lists and patterns, never single
 * reports, so it does not grow with the archive.
 */
import { figureYearPaths } from '../figure-paths.ts';
import { address } from '../href.ts';
import { SITE } from '../site-address.ts';
import { SITE_NAME, SITE_SENTENCE } from '../site-name.ts';

/** `years` are those of the archive's reports, newest first. */
export function llmsText(years: readonly number[]): string {
  const [figure] = figureYearPaths(years);
  const pattern = (path: string): string => `地址如 \`${address(path)}\``;
  return `# ${SITE_NAME}

> ${SITE_SENTENCE}

每份报告的地址由机关和年度组成：\`${address('/reports/')}<机关>/<年度>/\`。报告页之外另有三种格式，换一个结尾即得：\`.json\`（全部字段：章节、段落与行号、表格、修复、存疑、账目），\`.md\`（正文，Markdown），\`.txt\`（副本的原始字节）。每一节、每一段、每一张表在页面上都有锚点（如 \`#s3\`、\`#s1-2-p3\`、\`#s2-t1\`），引用请精确到段。

正文是整理后的读本；改动处见记录的 \`repairs\`，拿不准处见 \`findings\`。空格与零不同：表格中空的单元格 \`value\` 为 null。副本缺失的部分不能当作没有。

## 清单与数据

${[
  link('全部报告的著录', '/data/reports.json', '一份报告一条，新的在前，含地址'),
  link('事实', '/data/facts.csv', '各份报告中可数的陈述，每条有原话与出处'),
  link('表格', '/data/tables.csv', '各份报告表格的全部单元格'),
  link('账目', '/data/ledger.csv', '各份报告的字符去向'),
  link('存疑', '/data/findings.csv', '各份报告中的存疑之处，每条有出处'),
  link('数据说明', '/data/datapackage.json', '以上各文件及其各列（Frictionless Data Package）'),
  link('记录的格式', '/data/report.schema.json', '一份报告全部字段的 JSON Schema'),
].join('\n')}

## 阅读与检索

${[
  link('指南', '/guide/', '怎样阅读、检索、链接、引用和再利用；修复什么，怎样核对'),
  link('目录', '/', `按地区、年份、机构类别、格式；报告多时各有分页，${pattern('/years/<年份>/')}`),
  link('分章', '/parts/', `各份报告的同一部分放在一起；报告多时按年份分页，${pattern('/parts/<分章>/<年份>/')}`),
  link(
    '数字',
    '/figures/',
    `主要数字，一项一年一页，逐个机关列出并追到原表${figure === undefined ? '' : `；${pattern(figure)}`}`,
  ),
  link('收录情况', '/coverage/', '收了哪些机关、哪些年份，缺了哪些，哪些残缺或存疑'),
  link('检索模块', '/search/api.js', 'ES 模块：search(query, {year, region, agency, part, limit})，结果完整而准确'),
  link('检索模块（Pagefind 接口）', '/pagefind/pagefind.js', 'Pagefind 1.6.0 的 JavaScript 接口，找到的与上面相同'),
].join('\n')}

## Optional

${[
  link('整理账目', '/quality/', '字符去向、修复与存疑'),
  link('更新', '/feed.xml', 'Atom，最近收入的一百份；机关、省份、分章各有自己的，地址是那一页加 feed.xml'),
  ...(SITE === null ? [] : [link('站点地图', '/sitemap-index.xml', '全部页面')]),
].join('\n')}
`;
}

function link(words: string, path: string, note: string): string {
  return `- [${words}](${address(path)}): ${note}`;
}
