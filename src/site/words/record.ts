/**
 * The record's fixed values in the words of the page. A value that the schema knows and this file does not is a type error.
 */
import { listTable } from '../../forms/index.ts';
import { parts } from '../../forms/parts.ts';
import { PartName } from '../../report.ts';
import type { AgencyKind, Basis, FindingNote, FormEdition, Report, SeedFormat } from '../../report.ts';

export const agencyKindWords: Record<AgencyKind, string> = {
  government: '人民政府',
  department: '政府部门',
  township: '乡镇街道',
  court: '法院',
  procuratorate: '检察院',
  university: '高等学校',
  school: '学校',
  'research-institute': '科研机构',
  hospital: '医院',
  association: '群团组织',
  enterprise: '企业',
  other: '其他机构',
};

export const basisWords: Record<Basis, string> = {
  text: '原文所载',
  derived: '由原文推得',
  inferred: '推断',
  human: '人工补充',
  absent: '未载明',
};

export const scriptWords: Record<Report['script'], string> = { 'zh-Hans': '简体', 'zh-Hant': '繁体' };

export const formWords: Record<FormEdition, string> = {
  '2019': '2019 年版格式（国办公开办函〔2019〕60号）',
  '2021': '2021 年版格式（国办公开办函〔2021〕30号）',
};

const encodingWords: Record<NonNullable<Report['source']['encoding']>, string> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB 18030',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
};

export const formatWords: Record<Exclude<SeedFormat, 'text'>, string> = {
  markdown: '文本（表格为网页代码）',
  html: '网页',
  docx: 'Word 文档',
  pdf: 'PDF',
};

/** What a copy is, and the encoding it was read in. */
export function copyWords({ format, encoding }: Report['source']): string {
  const words = [
    ...(format === 'text' ? [] : [formatWords[format]]),
    ...(encoding === null ? [] : [encodingWords[encoding]]),
  ];
  return words.join('，');
}

export const levelWords: Record<FindingNote['level'], string> = {
  repaired: '已修复',
  doubtful: '存疑',
  blocking: '阻断',
};

/** The form's own heading of a part (not one that custom gives it). */
export function partWords(name: PartName): string {
  const heading = parts.find((part) => part.name === name)?.headings[0];
  if (heading === undefined) throw new Error(`the form has no part ${name}`);
  return heading;
}

/** A table of the form by its name: as the part that it fills is headed, or with its own title where it fills several. */
export function tableWords(name: string): string {
  const part = PartName.safeParse(name);
  return part.success ? partWords(part.data) : (listTable(name)?.title ?? name);
}
