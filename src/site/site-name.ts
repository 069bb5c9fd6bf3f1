/**
 * What the site calls itself, wherever it does.
 */

/** Also the short name of the search engine, which may have 16 characters. */
export const SITE_NAME = '政府信息公开年报档案';

/** The archive in one sentence, for feeds, pictures and lists. */
export const SITE_SENTENCE = '各级行政机关政府信息公开工作年度报告的副本：逐字交代每一处改动，每一段都有不变的地址。';
