/**
 * Seeds of made-up reports whose figures are known: several bureaus of one kind over six years, for what compares them.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { figureCode } from '../../src/forms/codes.ts';
import { editionInForce, formOf } from '../../src/forms/index.ts';
import { filledTable } from './filled-table.ts';

/** What a report says of requests, as its cells print it; the reasons of a refusal are all in the first of them. */
export interface ToldReport {
  agency: string;
  year: number;
  /** Sample: `12`, `` for an empty cell, `□` for one that nobody can read. */
  received: string;
  refused: string;
  total: string;
}

const PLACES = ['兰州市', '白银市', '天水市', '武威市', '西宁市'];

export const YEARS = [2019, 2020, 2021, 2022, 2023, 2024] as const;

/** The year that one of the bureaus has no report of. */
export const MISSING = { agency: '武威市教育局', year: 2022 } as const;

/** The bureaus of the five places. */
export const BUREAUS = PLACES.map((place) => `${place}教育局`);

/** All reports of the archive. */
export const toldReports: readonly ToldReport[] = [
  ...BUREAUS.flatMap((agency, place) =>
    YEARS.map((year, index): ToldReport => {
      const received = 10 * (place + 1) + 3 * index;
      return { agency, year, received: String(received), refused: String(place + index), total: String(received) };
    }),
  ).filter(({ agency, year }) => agency !== MISSING.agency || year !== MISSING.year),
  // Of the same kind and province, and odd in ways that must not be taken for zero.
  { agency: '张掖市教育局', year: 2022, received: '0', refused: '0', total: '0' },
  { agency: '酒泉市教育局', year: 2022, received: '', refused: '', total: '' },
  { agency: '平凉市教育局', year: 2022, received: '□', refused: '□', total: '40' },
  { agency: '定西市教育局', year: 2022, received: '8', refused: '8', total: '8' },
  // Of another kind.
  { agency: '定西市人民政府', year: 2022, received: '900', refused: '450', total: '900' },
];

/** The report of a bureau on a year; undefined where there is none. */
export function told(agency: string, year: number): ToldReport | undefined {
  return toldReports.find((report) => report.agency === agency && report.year === year);
}

/** Writes them as seeds in place of those that are there. */
export function writeFiguresArchive(seeds: string): void {
  rmSync(seeds, { recursive: true, force: true });
  mkdirSync(seeds, { recursive: true });
  toldReports.forEach((told, index) => {
    writeFileSync(join(seeds, `${String(index).padStart(3, '0')}_made-up.txt`), `${linesOf(told).join('\n')}\n`);
  });
}

function linesOf({ agency, year, received, refused, total }: ToldReport): string[] {
  const edition = editionInForce(year) ?? '2021';
  const totals = (written: string): string[] => [written, '0', '0', '0', '0', '0', written];
  // What is not refused is disclosed, so that the form's sums hold.
  const disclosed = /^\d+$/u.test(refused + total) ? String(Number(total) - Number(refused)) : total;
  const tables: Record<string, Record<string, string[]>> = {
    requests: {
      [labelOf('requests.received/total')]: totals(received),
      [labelOf('requests.result.not-disclosed.state-secret/total')]: totals(refused),
      [labelOf('requests.result.disclosed/total')]: totals(disclosed),
      [labelOf('requests.result.total/total')]: totals(total),
    },
  };
  return [
    `${agency}${year}年政府信息公开工作年度报告`,
    ...(formOf(edition)?.parts ?? []).flatMap(({ name, headings }, index) => [
      `${'一二三四五六'[index] ?? ''}、${headings[0] ?? ''}`,
      ...(formOf(edition)?.tables ?? []).flatMap((table) =>
        table.part === name ? filledTable({ table: table.name, edition, rows: tables[table.name] ?? {} }) : [],
      ),
      ...(name === 'overview' ? [`${year}年，${agency}依法做好政府信息公开工作。`] : []),
      ...(name === 'other-matters' ? ['无。'] : []),
    ]),
  ];
}

function labelOf(code: string): string {
  const label = figureCode(code)?.row.at(-1);
  if (label === undefined) throw new Error(`the form has no ${code}`);
  return label;
}
