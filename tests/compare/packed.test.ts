/**
 * The data files of /compare/ hold what the reports say, figure by figure, for each province and for the whole archive.
 */
import { expect, test } from 'vitest';
import { figuresOf } from '../../src/archive/figures.ts';
import { listReports, readReportWhole } from '../../src/archive/read-archive.ts';
import { regionCode } from '../../src/archive/region.ts';
import { readPacked } from '../../src/compare/packed.ts';
import type { Slice } from '../../src/compare/packed.ts';
import type { ComparedReport, Reading } from '../../src/compare/report.ts';
import { comparedCodes } from '../../src/site/compare/figures.ts';
import { joinSlices } from '../../src/site/compare/join-slices.ts';
import { places, sliceOf } from '../../src/site/compare/slices.ts';

const read = (slice: Slice): ComparedReport[] => readPacked(comparedCodes, slice.index, slice.groups);

/** All that reports say, a line each. */
function linesOf(reports: readonly ComparedReport[]): string[] {
  return reports
    .flatMap((report) =>
      comparedCodes.flatMap((code) => {
        const reading = report.reading(code);
        return reading === null ? [] : [lineOf(`${report.agency.slug}/${report.year}`, code, reading)];
      }),
    )
    .sort();
}

function lineOf(id: string, code: string, { value, state, anchor, checks }: Reading): string {
  return [id, code, value, state, anchor, checks].join(' ');
}

const reports = (await listReports('content')).map((file) => readReportWhole(file).record);
const said = reports.map((record) => ({
  record,
  lines: figuresOf(record).map((figure) => lineOf(record.id, figure.code, figure)),
}));

test('the whole archive says what its reports say', async () => {
  const all = read(await sliceOf('all'));
  expect(linesOf(all)).toEqual(said.flatMap(({ lines }) => lines).sort());
  expect(all.map(({ agency, year, edition }) => `${agency.slug}/${year} ${agency.name} ${edition}`).sort()).toEqual(
    reports.map(({ id, agency, form }) => `${id} ${agency.name} ${form ?? 'none'}`).sort(),
  );
});

test('a province says what its own reports say', async () => {
  for (const place of (await places()).filter((code) => code !== 'all')) {
    const own = said.filter(({ record }) => regionCode(record.agency.region) === place);
    expect(linesOf(read(await sliceOf(place))), place).toEqual(own.flatMap(({ lines }) => lines).sort());
  }
});

test('joining loses nothing, whatever places share', async () => {
  const whole = await sliceOf('all');
  const twice = read(joinSlices([whole, { index: { kinds: [], regions: [], agencies: [] }, groups: empty() }, whole]));
  expect(linesOf(twice)).toEqual([...linesOf(read(whole)), ...linesOf(read(whole))].sort());
});

function empty(): Slice['groups'] {
  const group = { reports: [], anchors: [], anchor: [], checks: [], check: [], values: [] };
  return { requests: group, applicants: group, reviews: group, disclosure: group, statistics: group };
}
