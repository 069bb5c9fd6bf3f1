/**
 * What the verification of quotations is worth: made quotations of made-up reports, each held to plain substring search, and
 * what it costs to answer one from nothing: bytes loaded, milliseconds.
 */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Cache } from '../../src/archive/cache.ts';
import { FileHashes } from '../../src/archive/file-hashes.ts';
import { hashReports, readReportWhole } from '../../src/archive/read-archive.ts';
import { siteFold } from '../../src/text/site-fold.ts';
import { textSeeds } from '../../tests/support/case-seeds.ts';
import { startBar } from '../lib/progress.ts';
import { indexSite } from '../steps/index-site.ts';
import { diceOf } from './corpus/dice.ts';
import { makeArchive } from './search/archive.ts';
import type { Table } from './table.ts';
import { startAsker, type Answered } from './verify/asker.ts';
import { KINDS, quotationMaker, type Kind, type MadeQuotation } from './verify/made-quotations.ts';
import { distance, printedTexts, substringTest } from './verify/truth.ts';

/** What came of one quotation. */
interface Outcome extends Answered {
  made: MadeQuotation;
  isThere: boolean;
}

/** Wrong ones that are shown. */
const SHOWN = 20;

/** Measures so many quotations, 1,000 unless told, of so many reports, 1,000 unless told; gives the table. */
export async function benchVerify(reports: number | null, quotations: number | null): Promise<Table[]> {
  const { content, folder } = await makeArchive(reports ?? 1000);
  const out = join(folder, 'verify');
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const hashed = await hashReports(content, new FileHashes(null));
  await indexSite({ reports: hashed, out, cache: new Cache(':memory:'), parallel: false });
  const whole = hashed.map(readReportWhole);
  const isThere = substringTest(whole.flatMap(({ record }) => printedTexts(record)));
  const dice = diceOf('quotations');
  const make = quotationMaker(whole, await foreignLines(), dice);
  const outcomes: Outcome[] = [];
  const count = quotations ?? 1000;
  const bar = startBar('verify', count);
  const asker = startAsker(out);
  for (let number = 0; number < count; number++) {
    const made = make(dice.weigh(KINDS));
    outcomes.push({ made, isThere: isThere(made.words), ...(await asker.ask(made.words)) });
    bar.increment();
  }
  bar.stop();
  asker.end();
  for (const outcome of wrongOnes(outcomes).slice(0, SHOWN)) console.error(sentenceOf(outcome));
  return [tableOf(whole.length, outcomes)];
}

/** Lines of the cases that tests keep: mostly words of no report of the archive. */
async function foreignLines(): Promise<string[]> {
  const seeds = await Promise.all(textSeeds().map(({ path }) => readFile(path, 'utf8')));
  return seeds
    .flatMap((seed) => seed.split('\n'))
    .filter((line) => /^\s*\p{Script=Han}/u.test(line) && !/…|\.{3}/u.test(line));
}

function isFalse({ isThere, verified }: Outcome): boolean {
  return verified?.verdict === 'verbatim' && !isThere;
}

/** Whether it was found where it is: verbatim what is there, restored what is only in the copy, apart what is only in another script. */
function isMissed({ made: { kind, words, origin }, isThere, verified }: Outcome): boolean {
  if (isThere) return verified?.verdict !== 'verbatim';
  if (kind === 'restored') return verified?.verdict !== 'restored';
  // A character that has several Simplified ones is folded to none of them.
  const isFolded = siteFold(words).text === siteFold(origin?.passage ?? '').text;
  return kind === 'Traditional' && isFolded && verified?.verdict !== 'apart' && verified?.verdict !== 'restored';
}

/** The worst first. */
function wrongOnes(outcomes: readonly Outcome[]): Outcome[] {
  const isElsewhere = (outcome: Outcome): boolean => outcome.made.kind === 'altered' && !isRight(outcome);
  return [...new Set([isFalse, isMissed, isElsewhere].flatMap((test) => outcomes.filter(test)))];
}

/** Whether the first passage is where the words come from, or says the same but for marks. */
function isRight({ made: { origin }, verified, isThere }: Outcome): boolean {
  const [first] = verified?.passages ?? [];
  const piece = first?.pieces[0];
  if (origin === null || first === undefined || piece === undefined) return false;
  const isIn = piece.anchor === origin.anchor || piece.anchor.startsWith(`${origin.anchor}-`);
  if (isThere || (first.report === origin.report && isIn)) return true;
  return letters(piece.text).includes(letters(origin.passage));
}

function letters(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether the first passage is at least as near, by its letters, as that which the words come from. */
function isAsNear(outcome: Outcome): boolean {
  const { made, verified } = outcome;
  const piece = verified?.passages[0]?.pieces[0];
  if (isRight(outcome)) return true;
  if (piece === undefined || made.origin === null) return false;
  const words = letters(made.words);
  const shown = letters(piece.text.slice(piece.from, piece.to));
  return distance(words, shown) <= distance(words, letters(made.origin.passage));
}

function sentenceOf({ made, isThere, verified }: Outcome): string {
  const passage = verified?.passages[0];
  const piece = passage?.pieces[0];
  return [
    `${made.kind}: ${JSON.stringify(made.words)}${isThere ? ', which is there' : ''}: ${verified?.verdict ?? 'nothing'}`,
    `  from ${made.origin?.report ?? '–'}#${made.origin?.anchor ?? ''}: ${JSON.stringify(made.origin?.passage ?? '')}`,
    `  said ${passage?.report ?? '–'}#${piece?.anchor ?? ''}: ${JSON.stringify(piece?.text.slice(piece.from, piece.to) ?? '')}`,
  ].join('\n');
}

function tableOf(reports: number, outcomes: readonly Outcome[]): Table {
  const row = (name: string, own: readonly Outcome[]): Table['rows'][number] => {
    const placed = own.filter(({ made }) => made.origin !== null);
    const share = (test: (outcome: Outcome) => boolean): number | null =>
      placed.length === 0 ? null : placed.filter(test).length / placed.length;
    const most = (value: (outcome: Outcome) => number, part: number): number =>
      own.map(value).sort((a, b) => a - b)[Math.min(own.length - 1, Math.floor(own.length * part))] ?? 0;
    return [
      name,
      own.length,
      own.filter(({ isThere }) => isThere).length,
      own.filter(({ verified }) => verified?.verdict === 'verbatim').length,
      own.filter(isFalse).length,
      own.filter(isMissed).length,
      share(isRight),
      share(isAsNear),
      own.filter(({ verified }) => verified?.exhaustive === false).length,
      most(({ bytes }) => bytes / 1000, 0.5),
      most(({ bytes }) => bytes / 1000, 1),
      most(({ milliseconds }) => milliseconds, 0.5),
      most(({ milliseconds }) => milliseconds, 0.99),
      most(({ milliseconds }) => milliseconds, 1),
    ];
  };
  // Its keys are the kinds.
  const kinds = Object.keys(KINDS) as Kind[];
  return {
    caption: `${outcomes.length.toLocaleString('en')} made quotations over ${reports.toLocaleString('en')} made-up reports, each from nothing loaded.`,
    columns: [
      '',
      'quotations',
      'there by substring search',
      'called verbatim',
      'falsely',
      'missed',
      'right passage first',
      'or one as near',
      'not read to the end',
      'KB loaded: median',
      'most',
      'ms of the processor: median',
      '99 %',
      'most',
    ],
    rows: [
      ...kinds.map((kind) =>
        row(
          kind,
          outcomes.filter(({ made }) => made.kind === kind),
        ),
      ),
      row('all', outcomes),
    ],
  };
}
