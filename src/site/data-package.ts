/**
 * What the data files are, as a Data Package (version 2, datapackage.org). Date and version follow from history and
 * content, never from the clock: the same archive has the same description.
 */
import { createHash } from 'node:crypto';
import { CELL_RULE } from '../text/spreadsheet-cell.ts';
import type { TableSchema } from './data-table.ts';
import type { DataFile } from './data-files.ts';
import type { FileFacts } from './file-facts.ts';
import { fullAddress } from './href.ts';
import { SITE_NAME, SITE_SENTENCE } from './site-name.ts';

/** A file with what is known of its bytes; null where it has not been written. */
export type PackagedFile = readonly [file: DataFile, facts: FileFacts | null];

/** By what law the reports are nobody's property. Its first paragraph leaves out official documents. */
const LAW = '《中华人民共和国著作权法》第五条：具有行政性质的文件不适用著作权法';

/** The descriptor. `changed`: when the archive's content last changed (RFC 3339); null where no history tells. */
export function dataPackage(files: readonly PackagedFile[], changed: string | null): object {
  const home = fullAddress('/');
  const reuse = fullAddress('/guide/#reuse');
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'ogi-annual-reports',
    title: SITE_NAME,
    description: SITE_SENTENCE,
    ...(home !== null && { homepage: home }),
    version: dataVersion(files, changed),
    ...(changed !== null && { created: changed }),
    keywords: [
      '政府信息公开',
      '年度报告',
      '依申请公开',
      'open government information',
      'freedom of information',
      'China',
    ],
    licenses: [{ name: 'other-pd', title: LAW, ...(reuse !== null && { path: reuse }) }],
    contributors: [{ title: SITE_NAME, roles: ['editor'], ...(home !== null && { path: home }) }],
    sources: [{ title: '各级行政机关公布的政府信息公开工作年度报告；每份的出处见 reports 的 source_url' }],
    resources: files.map(resourceOf),
  };
}

/**
 * A version in the grammar of Semantic Versioning: the day of the last change, and a hash of all files, which differs
 * where a single byte does. Sample: `2026.11.29+5c0f3f8a61d2`
 */
export function dataVersion(files: readonly PackagedFile[], changed: string | null): string {
  const hash = createHash('sha256');
  for (const [{ path }, facts] of files) hash.update(`${path} ${facts?.sha256 ?? ''}\n`);
  const [year = '0', month = '0', day = '0'] = (changed ?? '0-0-0').slice(0, 10).split('-');
  return `${[year, month, day].map(Number).join('.')}+${hash.digest('hex').slice(0, 12)}`;
}

function resourceOf([file, facts]: PackagedFile): object {
  const [mediatype = ''] = file.type.split(';');
  const format = file.path.slice(file.path.lastIndexOf('.') + 1);
  const isText = format === 'csv' || format === 'json';
  return {
    name: nameOf(file.path),
    ...(file.schema !== null && { type: 'table' }),
    path: file.path,
    title: file.title,
    ...(format === 'csv' && { description: CELL_RULE }),
    format,
    mediatype,
    ...(isText && { encoding: 'utf-8' }),
    ...(facts !== null && { bytes: facts.bytes, hash: `sha256:${facts.sha256}` }),
    ...(file.schema !== null && { schema: schemaOf(file.schema) }),
  };
}

/** Of `reports.csv` it is `reports`, as foreign keys call it; of other formats the ending is in it. */
function nameOf(path: string): string {
  return path.replace(/\.csv$/u, '').replaceAll('.', '-');
}

function schemaOf({ fields, primaryKey, foreignKeys = [] }: TableSchema): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields,
    // Exactly these columns in this order.
    fieldsMatch: 'exact',
    missingValues: [''],
    ...(primaryKey !== undefined && { primaryKey }),
    ...(foreignKeys.length > 0 && {
      foreignKeys: foreignKeys.map(([column, resource, reference]) => ({
        fields: [column],
        reference: { resource, fields: [reference] },
      })),
    }),
  };
}
