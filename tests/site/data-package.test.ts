/**
 * The data package, read by the standard's own JavaScript library, by Python's `csv`, and held against the files.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { Package } from 'datapackage';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readArchive } from '../../src/archive/read-archive.ts';
import { dataPackage, dataVersion } from '../../src/site/data-package.ts';
import { dataFiles } from '../../src/site/data-files.ts';
import { nodeOf, readHead } from '../support/head.ts';

const FOLDER = 'dist/data';
const read = (name: string): Buffer => readFileSync(`${FOLDER}/${name}`);

const Described = z.object({
  version: z.string(),
  created: z.iso.datetime({ offset: true }).optional(),
  licenses: z.array(z.object({ name: z.string(), title: z.string() })).min(1),
  resources: z.array(
    z.object({
      name: z.string(),
      path: z.string(),
      format: z.string(),
      bytes: z.int(),
      hash: z.string(),
      schema: z
        .object({
          fields: z.array(z.object({ name: z.string(), type: z.string(), description: z.string().min(1) })),
          primaryKey: z.array(z.string()).optional(),
          foreignKeys: z.array(z.object({ fields: z.array(z.string()) })).optional(),
        })
        .optional(),
    }),
  ),
});
const described = Described.parse(JSON.parse(read('datapackage.json').toString('utf8')));
const tables = described.resources.filter(({ format }) => format === 'csv');
const library = await Package.load(`${FOLDER}/datapackage.json`, { basePath: FOLDER });

const inPython = new Map(tables.map(({ name, path }) => [name, python(path)]));

test('every file below /data/ is described, with its length and its hash, and none has a byte-order mark', () => {
  const others = ['datapackage.json', 'report.schema.json', 'index.html'];
  const files = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isFile());
  expect(described.resources.map(({ path }) => path).sort()).toEqual(
    files
      .map(({ name }) => name)
      .filter((name) => !others.includes(name))
      .sort(),
  );
  for (const { path, bytes, hash } of described.resources) {
    const content = read(path);
    expect(content.length, path).toBe(bytes);
    expect(`sha256:${createHash('sha256').update(content).digest('hex')}`, path).toBe(hash);
    expect(content.subarray(0, 3).toString('hex'), path).not.toBe('efbbbf');
  }
});

test('the library of the standard finds the package valid and reads every table, row by row, keys and all', async () => {
  expect(library.errors).toEqual([]);
  expect(library.valid).toBe(true);
  const read = library.resources.filter(({ descriptor }) => descriptor.format === 'csv');
  expect(read.map(({ name }) => name)).toEqual(tables.map(({ name }) => name));
  for (const resource of read) {
    expect(resource.tabular, resource.name).toBe(true);
    const rows = await resource.read({ relations: true });
    expect(resource.headers, resource.name).toEqual(
      tables.find(({ name }) => name === resource.name)?.schema?.fields.map(({ name }) => name),
    );
    expect(rows.length, resource.name).toBe(inPython.get(resource.name)?.rows ?? rows.length);
    expect(rows.length, resource.name).toBeGreaterThan(0);
  }
});

/** Column names and number of rows as Python's `csv` reads them; null where there is no Python. */
function python(path: string): { names: string[]; rows: number } | null {
  const program = [
    'import csv, json, sys',
    'rows = list(csv.reader(open(sys.argv[1], encoding="utf-8", newline="")))',
    'print(json.dumps({"names": rows[0], "rows": len(rows) - 1, "widths": sorted({len(row) for row in rows})}))',
  ].join('\n');
  const { status, stdout, error } = spawnSync('python3', ['-c', program, `${FOLDER}/${path}`], { encoding: 'utf8' });
  if (error !== undefined) return null;
  expect(status).toBe(0);
  const Found = z.object({ names: z.array(z.string()), rows: z.int(), widths: z.array(z.int()) });
  const { widths, ...found } = Found.parse(JSON.parse(stdout));
  expect(widths).toEqual([found.names.length]);
  return found;
}

test("Python's csv gives the same column names", (context) => {
  if (inPython.get('reports') === null) context.skip('python3 is not installed: its reading is left out');
  for (const { name, schema } of tables)
    expect(inPython.get(name)?.names, name).toEqual(schema?.fields.map(({ name }) => name));
});

test('what the keys say holds: no row twice, and each leads to a row', async () => {
  for (const { name, schema } of tables) {
    const rows = (await library.resources.find((resource) => resource.name === name)?.read({})) ?? [];
    const columns = schema?.fields.map((field) => field.name) ?? [];
    const key = schema?.primaryKey?.map((column) => columns.indexOf(column));
    if (key !== undefined)
      expect(new Set(rows.map((row) => JSON.stringify(key.map((index) => row[index])))).size, name).toBe(rows.length);
  }
  expect(tables.filter(({ schema }) => schema?.foreignKeys !== undefined).length).toBeGreaterThan(3);
});

test('a column that promises too much is refused by the library, so that what it passes says something', async () => {
  const right = read('datapackage.json').toString('utf8');
  const wrong = right.replace('"type":"string","description":"题名"', '"type":"integer","description":"题名"');
  expect(wrong).not.toBe(right);
  // Safe: any object does.
  const broken = await Package.load(JSON.parse(wrong) as object, { basePath: FOLDER });
  await expect(broken.resources.find(({ name }) => name === 'reports')?.read({})).rejects.toThrow();
});

test('date and version follow from content and history: the same twice, another where a byte differs', () => {
  const facts = { bytes: 1, sha256: 'a'.repeat(64) };
  const files = dataFiles.map((file) => [file, facts] as const);
  const other = files.map(
    ([file], index) => [file, index === 1 ? { ...facts, sha256: 'b'.repeat(64) } : facts] as const,
  );
  const changed = '2026-09-05T08:00:00+08:00';
  expect(dataVersion(files, changed)).toMatch(/^2026\.9\.5\+[0-9a-f]{12}$/u);
  expect(dataVersion(files, changed)).toBe(dataVersion(files, changed));
  expect(dataVersion(other, changed)).not.toBe(dataVersion(files, changed));
  expect(dataVersion(files, null)).toMatch(/^0\.0\.0\+[0-9a-f]{12}$/u);
  expect(dataPackage(files, null)).not.toHaveProperty('created');
});

test('the page of the data is a schema.org Dataset with every file', async () => {
  const head = readHead(read('index.html').toString('utf8'));
  const dataset = nodeOf(head, 'Dataset');
  expect(dataset).toMatchObject({ version: described.version, isAccessibleForFree: true });
  expect(JSON.stringify(dataset['distribution'])).toContain(described.resources[0]?.hash.replace('sha256:', ''));
  const years = (await readArchive('content')).map(({ year }) => year);
  expect(dataset['temporalCoverage']).toBe(`${Math.min(...years)}/${Math.max(...years)}`);
});
