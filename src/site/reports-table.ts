/**
 * The catalogue as a table: one row a report, with where its copy came from and how it was read.
 */
import { SeedFormat, type Report } from '../report.ts';
import { dataTable, type Column } from './data-table.ts';
import { address } from './href.ts';
import { bodyColumns } from './report-columns.ts';

/** These columns ask the report alone. */
const body: ReadonlyArray<Column<Report>> = bodyColumns.map(({ of, ...field }) => ({ ...field, value: of }));

export const reportsTable = dataTable<Report>(
  'reports.csv',
  '各份报告的著录',
  (report) => [report],
  [
    {
      name: 'id',
      type: 'string',
      description: '报告：机关/年度',
      constraints: { required: true, unique: true },
      value: ({ id }) => id,
    },
    {
      name: 'url',
      type: 'string',
      description: '报告的地址',
      constraints: { required: true, unique: true },
      value: ({ url }) => address(url),
    },
    {
      name: 'title',
      type: 'string',
      description: '题名',
      constraints: { required: true },
      value: ({ title }) => title,
    },
    ...body,
    {
      name: 'period_start',
      type: 'date',
      description: '统计期首日；原文未载为空',
      value: ({ period }) => period?.start ?? null,
    },
    { name: 'period_end', type: 'date', description: '统计期末日', value: ({ period }) => period?.end ?? null },
    {
      name: 'published',
      type: 'string',
      description: '发布日期或时刻（ISO 8601），照原文所载；未载为空',
      value: ({ published }) => published,
    },
    {
      name: 'script',
      type: 'string',
      description: '副本的字体：简体或繁体',
      constraints: { required: true, enum: ['zh-Hans', 'zh-Hant'] },
      value: ({ script }) => script,
    },
    {
      name: 'source_file',
      type: 'string',
      description: '副本的文件',
      constraints: { required: true },
      value: ({ source }) => source.file,
    },
    {
      name: 'source_sha256',
      type: 'string',
      description: '副本的 SHA-256',
      constraints: { required: true, pattern: '[0-9a-f]{64}' },
      value: ({ source }) => source.sha256,
    },
    {
      name: 'source_bytes',
      type: 'integer',
      description: '副本的字节数',
      constraints: { required: true, minimum: 0 },
      value: ({ source }) => source.bytes,
    },
    {
      name: 'source_format',
      type: 'string',
      description: '副本的格式',
      constraints: { required: true, enum: SeedFormat.options },
      value: ({ source }) => source.format,
    },
    {
      name: 'source_url',
      type: 'string',
      description: '副本取自的网址；不详为空',
      value: ({ source }) => source.url,
    },
    {
      name: 'source_fetched',
      type: 'string',
      description: '取得的日期或时刻；不详为空',
      value: ({ source }) => source.fetched,
    },
    {
      name: 'repairs',
      type: 'integer',
      description: '修复几处',
      constraints: { required: true, minimum: 0 },
      value: ({ repairs }) => repairs.length,
    },
    {
      name: 'doubts',
      type: 'integer',
      description: '存疑几处',
      constraints: { required: true, minimum: 0 },
      value: ({ findings }) => findings.filter(({ level }) => level === 'doubtful').length,
    },
  ],
  { primaryKey: ['id'] },
);
