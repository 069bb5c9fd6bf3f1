/**
 * A report as a saved page of three made-up sites: set in tables as in 2008, in divisions as in 2015, in components as in 2022.
 */
import iconv from 'iconv-lite';
import { componentsPage } from './html-report/components-page.ts';
import { divisionsPage } from './html-report/divisions-page.ts';
import { tablesPage } from './html-report/tables-page.ts';
import type { ReportModel } from './report-model.ts';

export const LAYOUTS = ['tables-2008', 'divisions-2015', 'components-2022'] as const;
export type HtmlLayout = (typeof LAYOUTS)[number];

/** The page's bytes: the oldest one is in GBK and says gb2312. */
export function htmlReport(model: ReportModel, layout: HtmlLayout): Uint8Array {
  switch (layout) {
    case 'tables-2008':
      return new Uint8Array(iconv.encode(tablesPage(model), 'gbk'));
    case 'divisions-2015':
      return new TextEncoder().encode(divisionsPage(model));
    case 'components-2022':
      return new TextEncoder().encode(componentsPage(model));
  }
}

/** What each page shows of its archive head, in order: of the report, and none of its text. */
export function archiveHead({ agency, published, title }: ReportModel, layout: HtmlLayout): string[] {
  switch (layout) {
    case 'tables-2008':
      return [`发布日期：${published} 信息来源：${agency} 【字体：大 中 小】`];
    case 'divisions-2015':
      return [
        ...['索 引 号', '000014349/2020-00012', '信息分类', '政府信息公开年报'],
        ...['发布机构', agency, '发文日期', published, '标\u3000\u3000题', title],
        `发布时间：${published} 09:12 来源：${agency} 浏览次数： 次 字号：[大 中 小]`,
      ];
    case 'components-2022':
      return ['索引号：', '000014349/2020-00012', '发布机构：', agency, '发布日期：', published, `信息来源：${agency}`];
  }
}
