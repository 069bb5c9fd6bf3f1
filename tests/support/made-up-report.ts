/**
 * A made-up report of the corpus as a model, for originals of any format.
 */
import { formOf } from '../../src/forms/index.ts';
import type { FormEdition } from '../../src/report.ts';
import { reporterOf } from '../../scripts/bench/corpus/agencies.ts';
import { diceOf } from '../../scripts/bench/corpus/dice.ts';
import { figuresOf } from '../../scripts/bench/corpus/figures.ts';
import { frameOf } from '../../scripts/bench/corpus/frame.ts';
import { proseOf } from '../../scripts/bench/corpus/prose.ts';
import { sectionsOf } from '../../scripts/bench/corpus/sections.ts';
import { modelTable, type ModelBlock, type ReportModel } from './report-model.ts';

/** Report `index` in an edition of the form; the same one always. */
export function madeUpReport(index: number, edition: FormEdition): ReportModel {
  const dice = diceOf(`model of a report ${index} ${edition}`);
  const { agency } = reporterOf(index * 7);
  const year = formOf(edition)?.years.from ?? Number(edition);
  const figures = figuresOf(dice, edition, agency.name.endsWith('人民政府'));
  const phone = `0${dice.int(310, 999)}-${dice.int(2_100_000, 8_899_999)}`;
  const frame = frameOf(dice, { agency, year, phone, matter: '政府信息公开' });
  const prose = proseOf(dice, { agency, year, figures, phone });
  const plan = { edition, layout: 'pipe-rows', figures, sentences: dice.int(32, 60), runIn: false } as const;
  const tables = figures.tables.map(({ table, values }) => modelTable(table, values));
  let next = 0;
  const blocks = [...frame.head, ...sectionsOf(dice, prose, plan)].flatMap((block): ModelBlock[] => {
    if (block.kind === 'table') return tables.slice(next, ++next);
    if (block.kind === 'heading' || block.kind === 'paragraph') return [{ kind: block.kind, text: block.text }];
    return [];
  });
  const [month, day] = [dice.int(1, 3), dice.int(10, 28)];
  const signed = [agency.name, `${year + 1}年${month}月${day}日`];
  return {
    title: `${agency.name}${year}年政府信息公开工作年度报告`,
    agency: agency.name,
    year,
    published: `${year + 1}-0${month}-${day}`,
    blocks: [...blocks, ...signed.map((text): ModelBlock => ({ kind: 'signature', text }))],
  };
}
