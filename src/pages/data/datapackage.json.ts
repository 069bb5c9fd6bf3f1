/**
 * `/data/datapackage.json`: what the data files are, as a Frictionless Data Package (v2).
 */
import type { APIRoute } from 'astro';
import { dataFile } from '../../site/data-files.ts';
import { dataTables } from '../../site/data-tables.ts';
import { address } from '../../site/href.ts';

export const GET: APIRoute = () =>
  Response.json({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'ogi-annual-reports',
    title: '政府信息公开年报档案',
    homepage: address('/'),
    resources: [
      ...dataTables.map(({ path, title, columns }) => ({
        name: path.replace(/\.csv$/u, ''),
        type: 'table',
        path,
        title,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        schema: { fields: columns },
      })),
      {
        name: 'reports',
        path: 'reports.json',
        title: dataFile('reports.json').title,
        format: 'json',
        mediatype: 'application/json',
        encoding: 'utf-8',
      },
    ],
  });
