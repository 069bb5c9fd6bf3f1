/**
 * Where in a report the converter found what it says of it, in the page's words.
 */

/** By the name that findings have for it. */
export const PLACES: Readonly<Record<string, string>> = {
  title: '题名',
  signature: '落款',
  preamble: '开头',
  'source line': '来源行',
  letterhead: '文头',
  'archive head': '著录栏',
  'table head': '表头',
  author: '作者',
  contact: '联系方式',
  site: '网站',
  'postal address': '通信地址',
  'short form': '简称',
  'own rules': '本机关的制度和目录',
  'own site': '本机关的网站',
  period: '统计期',
  text: '正文',
  'first sentences': '首段',
  'date of publication': '发布日期',
  'tags of the page': '网页标签',
};
