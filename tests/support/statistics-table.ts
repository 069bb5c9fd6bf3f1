/**
 * The table of the years before the form (政府信息公开情况统计表) with any figures in it, and the record of a report that holds it.
 */
import fc from 'fast-check';
import { VFile } from 'vfile';
import { expect } from 'vitest';
import { convert } from '../../src/convert/index.ts';
import { statistics2014 } from '../../src/forms/2014.ts';
import type { Report } from '../../src/report.ts';

export type Row = [label: string, unit: string, number: string];

export const HEAD: Row = ['统计指标', '单位', '统计数'];
export const NONE = '——';

/** The rows of the table as the form sets them, the numbers taken from `figures` in order. */
export function rowsWith(figures: readonly string[]): Row[] {
  let next = 0;
  return statistics2014.rows.map(({ path, figure }): Row => {
    const label = path.at(-1) ?? '';
    return figure === null ? [label, NONE, NONE] : [label, figure.unit, figures[next++ % figures.length] ?? '0'];
  });
}

/** The record of a report with the table behind it. */
export async function recordOf(table: string, path = 'seeds/flat.txt'): Promise<Report> {
  const html = path.endsWith('.html');
  const lines = [
    '青禾县人民政府2016年政府信息公开工作年度报告',
    '一、概述',
    '2016年，我县认真贯彻落实条例。',
    '二、存在的主要问题和改进措施',
    '公开的及时性有待提高。',
  ];
  const text = html
    ? `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${lines.map((line) => `<p>${line}</p>`).join('')}${table}</body></html>`
    : `${lines.join('\n')}\n附件\n${table}\n单位负责人：王某 审核人：张某 填报日期：2017年1月9日\n`;
  const file = await convert(new VFile({ path, value: new TextEncoder().encode(text) }));
  return file.data.record ?? expect.fail('there is no record');
}

/** What may stand in a cell. */
export const figure = fc.oneof(
  { weight: 6, arbitrary: fc.constant('0') },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 99_999 }).map(String) },
  { weight: 1, arbitrary: fc.constantFrom('0.35', '1,204', '/') },
  { weight: 1, arbitrary: fc.constant('') },
);
