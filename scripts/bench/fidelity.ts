/**
 * How true the converter is: over all cases, what it states with confidence and is wrong, and what it leaves open, field by
 * field, against what people stated by hand; over made-up reports, against what their maker meant.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { parse } from 'yaml';
import { HumanNote } from '../../src/convert/human-note.ts';
import { convert } from '../../src/convert/index.ts';
import type { Report } from '../../src/report.ts';
import { convertCase } from '../case/convert-case.ts';
import { compare, type Compared } from '../case/compare-stated.ts';
import { Stated } from '../case/stated.ts';
import { startBar } from '../lib/progress.ts';
import { corpusSeed } from './corpus/index.ts';
import type { Table } from './table.ts';

const CASES = 'tests/cases';

/** How one statement was met. */
type Outcome = 'right' | 'wrong' | 'open';

type Tally = Map<string, Record<Outcome, number>>;

/** Where the second stretch of made-up reports begins: other agencies, years, layouts and damage. */
const SECOND = 200_000;

/** Gives a table over the cases, and where a number is given one over so many made-up reports, twice. */
export async function benchFidelity(reports: number | null): Promise<Table[]> {
  const cases = await overCases();
  return reports === null ? [cases] : [cases, await overCorpus(0, reports), await overCorpus(SECOND, reports)];
}

async function overCases(): Promise<Table> {
  const tally: Tally = new Map();
  const names = readdirSync(CASES).filter((name) => existsSync(join(CASES, name, 'stated.yaml')));
  for (const name of names) {
    const stated = Stated.parse(parse(readFileSync(join(CASES, name, 'stated.yaml'), 'utf8')));
    const { file } = await convertCase(join(CASES, name));
    const { record } = file.data;
    if (record === undefined) {
      // What nobody knows is asked for; a report that says it and is blocked all the same leaves it open.
      for (const field of ['agency', 'year'] as const)
        if (stated[field] !== undefined) add(tally, field, stated[field] === null ? 'right' : 'open');
      continue;
    }
    for (const [field, compared] of Object.entries(compare(record, stated)))
      add(tally, field, outcomeOf(field, compared));
  }
  return tableOf(`${names.length} cases that people stated by hand.`, tally);
}

/** A list that lacks something leaves it open; one that holds what is not there is wrong. */
function outcomeOf(field: string, { is, stated }: Compared): Outcome {
  if (JSON.stringify(is) === JSON.stringify(stated)) return 'right';
  if (LACKING.has(field)) return isDenied(is) ? 'wrong' : 'open';
  return is === null ? 'open' : 'wrong';
}

/** Fields of which `compare` tells what is lacking. */
const LACKING: ReadonlySet<string> = new Set(['paragraphs', 'rows', 'facts', 'citations', 'doubts', 'figures']);

/** Whether a figure stands there that a person said there is none of. */
function isDenied(lacking: unknown): boolean {
  return JSON.stringify(lacking).includes('"none":true');
}

/** What a form's cells of requests say, and the facts made of them. */
function requestsOf({ tables, facts }: Report): [cells: number, facts: number] | null {
  const table = tables.find(({ form }) => form === 'requests');
  const row = table?.rows.find((cells) => cells[0]?.text.replace(/\s/gu, '').startsWith('一、') === true);
  const total = row?.at(-1)?.value ?? null;
  if (table === undefined || total === null) return null;
  const told = facts.filter(({ kind, anchor }) => kind === 'requests-received' && anchor.startsWith(table.id));
  return [total, told.reduce((sum, { value }) => sum + value, 0)];
}

async function overCorpus(from: number, count: number): Promise<Table> {
  const tally: Tally = new Map();
  const bar = startBar('made-up reports', count);
  for (let index = from; index < from + count; index++) {
    const { stem, bytes, yaml, meaning } = corpusSeed(index);
    const file = new VFile({ path: `seeds/${stem}.txt`, value: bytes });
    if (yaml !== null) file.data.human = HumanNote.parse(parse(yaml));
    await convert(file);
    const record = file.data.record;
    const judge = (field: string, is: unknown, meant: unknown): void =>
      add(tally, field, is === undefined ? 'open' : is === meant ? 'right' : 'wrong');
    judge('agency', record?.agency.name, meaning.agency);
    judge('year', record?.year, meaning.year);
    judge('edition', record === undefined ? undefined : (record.form ?? 'none'), meaning.edition ?? 'none');
    if (record !== undefined && record.basis.title !== 'derived')
      judge('title holds its year', titleYears(record.title).includes(meaning.year), true);
    const requests = record === undefined ? null : requestsOf(record);
    if (requests !== null) judge('requests of the table', requests[1], requests[0]);
    bar.increment();
  }
  bar.stop();
  return tableOf(`${count} made-up reports, from number ${from}.`, tally);
}

/** Years in a title, those in words among them; an academic year counts as the one it ends in. */
function titleYears(title: string): number[] {
  const digits = title.replace(/[〇○零一二三四五六七八九]/gu, (sign) =>
    String('〇一二三四五六七八九'.indexOf(sign.replace(/[○零]/u, '〇'))),
  );
  return [...digits.matchAll(/(?:19|20)\d\d/gu)].map(([year]) => Number(year));
}

function add(tally: Tally, field: string, outcome: Outcome): void {
  const counts = tally.get(field) ?? { right: 0, wrong: 0, open: 0 };
  counts[outcome]++;
  tally.set(field, counts);
}

function tableOf(caption: string, tally: Tally): Table {
  const rows = [...tally].map(([field, { right, wrong, open }]): [string, number, number, number, number, number] => {
    const all = right + wrong + open;
    return [field, right, wrong, open, (100 * wrong) / all, (100 * open) / all];
  });
  const sum = (column: 1 | 2 | 3): number => rows.reduce((total, row) => total + row[column], 0);
  const all = sum(1) + sum(2) + sum(3);
  return {
    caption,
    columns: ['field', 'right', 'wrong', 'left open', 'wrong in 100', 'left open in 100'],
    rows: [...rows, ['all', sum(1), sum(2), sum(3), (100 * sum(2)) / all, (100 * sum(3)) / all]],
  };
}
