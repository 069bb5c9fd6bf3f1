/**
 * The record's metadata as rows for a definition list, each with how the archive knows it.
 */
import type { Basis, Report } from '../report.ts';
import { address } from './href.ts';
import { regionName, regionWithin } from '../archive/region.ts';
import { dateWords, periodWords } from './words/date.ts';
import { numberWords } from '../charts/number-words.ts';
import { agencyKindWords, basisWords, copyWords, formWords, scriptWords } from './words/record.ts';

export interface MetadataRow {
  label: string;
  /** What is known; null when nothing is. */
  value: string | null;
  /** How it is known, in words; null for what was measured on the copy itself. */
  basis: string | null;
  /** Where the value leads; null when it is no address. */
  link: string | null;
  /** Set in a face of equal widths, broken anywhere. */
  code: boolean;
}

export function metadataOf(record: Report): MetadataRow[] {
  const { agency, basis, contact, source } = record;
  const region = [regionName(agency.region), regionWithin(agency.region)].filter((name) => name !== null).join(' ');
  const office = [contact.department, contact.address, contact.postcode].filter((part) => part !== null).join('，');
  const numbers = [
    ['电话', contact.phone],
    ['传真', contact.fax],
    ['电子邮箱', contact.email],
  ].flatMap(([label, value]) => (value ? [`${label} ${value}`] : []));
  return [
    row('机关', agency.name, basis.agency),
    row('机构类别', agency.kind && agencyKindWords[agency.kind], 'inferred'),
    row('地区', region, basis.region ?? 'inferred'),
    row('年度', `${record.year} 年`, basis.year),
    row('统计期', record.period && periodWords(record.period), basis.period),
    row('发布日期', record.published && dateWords(record.published), basis.published),
    row('联系', [office, ...numbers].filter((part) => part !== '').join('；') || null, basis.contact),
    row('格式', record.form && formWords[record.form], basis.form),
    row('副本字形', scriptWords[record.script], basis.script),
    row('自述来源', source.stated, source.stated === null ? 'absent' : 'text'),
    { ...row('取得地址', source.url, source.url === null ? 'absent' : basis.source), link: source.url },
    row('取得时间', source.fetched && dateWords(source.fetched), source.fetched === null ? 'absent' : basis.source),
    // On paper nothing else says where the page stands.
    { ...measured('本页地址', address(record.url)), code: true },
    measured('副本文件', `${numberWords(source.bytes)} 字节，${copyWords(source)}`),
    { ...measured('SHA-256', source.sha256), code: true },
  ];
}

function row(label: string, value: string | null, basis: Basis): MetadataRow {
  return { label, value, basis: basisWords[value === null ? 'absent' : basis], link: null, code: false };
}

function measured(label: string, value: string): MetadataRow {
  return { label, value, basis: null, link: null, code: false };
}
