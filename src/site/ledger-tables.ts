/**
 * The workings of the archive as tables: what became of each report's characters, and what its checks found.
 */
import type { FindingNote, Report } from '../report.ts';
import { address } from './href.ts';
import { dataTable, place, toReport } from './data-table.ts';

/** The columns that name the report, without a place in it. */
const report = place
  .filter(({ name }) => name !== 'url')
  .map((column) => ({ ...column, value: forReport(column.value) }));

/** These columns ask the report alone. */
function forReport(value: (typeof place)[number]['value']) {
  return (_item: unknown, of: Report) => value({ anchor: '' }, of);
}

export const ledgerTable = dataTable<Report>(
  'ledger.csv',
  '各份报告的字符去向',
  (record) => [record],
  [
    ...report,
    { name: 'url', type: 'string', description: '报告的地址', value: ({ url }) => address(url) },
    {
      name: 'characters',
      type: 'integer',
      description: '副本中可见字符的总数',
      value: ({ ledger }) => ledger.characters,
    },
    { name: 'kept', type: 'integer', description: '原样在正文里', value: ({ ledger }) => ledger.kept },
    { name: 'repaired', type: 'integer', description: '改写', value: ({ ledger }) => ledger.repaired },
    { name: 'dropped', type: 'integer', description: '去掉', value: ({ ledger }) => ledger.dropped },
    { name: 'layout', type: 'integer', description: '版面文字', value: ({ ledger }) => ledger.layout },
    { name: 'repairs', type: 'integer', description: '修复几处', value: ({ repairs }) => repairs.length },
    {
      name: 'doubtful',
      type: 'integer',
      description: '存疑几处',
      value: ({ findings }) => findings.filter(({ level }) => level === 'doubtful').length,
    },
  ],
  { primaryKey: ['report'], foreignKeys: toReport },
);

export const findingsTable = dataTable<FindingNote>(
  'findings.csv',
  '各份报告中的存疑之处，各份报告之间的不合之处',
  ({ findings }) => findings.filter(({ level }) => level === 'doubtful'),
  [
    ...report,
    {
      name: 'url',
      type: 'string',
      description: '所在的行，不合之处为所在的格或段；关于全篇的为报告的地址',
      value: ({ line }, { url }) => (line === null ? address(url) : `${address(url)}source/#L${line}`),
    },
    { name: 'rule', type: 'string', description: '规则', value: ({ rule }) => rule },
    { name: 'line', type: 'integer', description: '副本中的行号；关于全篇的为空', value: ({ line }) => line },
    { name: 'section', type: 'string', description: '所在章节的锚点', value: ({ section }) => section },
    { name: 'message', type: 'string', description: '存疑之处', value: ({ message }) => message },
    {
      name: 'other',
      type: 'string',
      description: '与之不合的别处的地址，以空格分开；一份报告自身的存疑为空',
      value: () => null,
    },
  ],
  { foreignKeys: toReport },
);
