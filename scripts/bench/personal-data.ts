/**
 * How well personal data is found: numbers of persons who never were, put into made-up reports among ten times as many that look
 * like them. A number counts as found where its kind is told at its line; what is told elsewhere is false.
 */
import { VFile } from 'vfile';
import { parse } from 'yaml';
import { HumanNote } from '../../src/convert/human-note.ts';
import { convert } from '../../src/convert/index.ts';
import { decode } from '../../src/convert/read/decode.ts';
import { splitLines } from '../../src/convert/read/split-lines.ts';
import { corpusSeed } from './corpus/index.ts';
import { diceOf, type Dice } from './corpus/dice.ts';
import { alikeSentence, plantedSentence } from './personal-data/sentences.ts';
import type { Table } from './table.ts';
import { startBar } from '../lib/progress.ts';

/** In a thousand reports. */
const [PLANTED, ALIKE] = [0.3, 3];

/** What came of it; `missed` and `told` are the sentences, for whoever mends the rule. */
export interface PersonalMeasure {
  planted: number;
  alike: number;
  missed: string[];
  told: string[];
}

export async function measurePersonalData(reports: number): Promise<PersonalMeasure> {
  const result: PersonalMeasure = { planted: 0, alike: 0, missed: [], told: [] };
  const bar = startBar('made-up reports', reports);
  for (let index = 0; index < reports; index++) {
    const dice = diceOf(`personal data ${index}`);
    const count = (rate: number): number => Math.floor((index + 1) * rate) - Math.floor(index * rate);
    const planted = Array.from({ length: count(PLANTED) }, () => plantedSentence(dice));
    const alike = Array.from({ length: count(ALIKE) }, () => alikeSentence(dice));
    result.planted += planted.length;
    result.alike += alike.length;
    const { stem, bytes, yaml } = corpusSeed(index);
    const lines = splitLines(decode(bytes).text);
    const places = placesIn(lines, [...planted.map(({ sentence }) => sentence), ...alike], dice);
    const file = new VFile({ path: `seeds/${stem}.txt`, value: Buffer.from(`${lines.join('\n')}\n`) });
    if (yaml !== null) file.data.human = HumanNote.parse(parse(yaml));
    await convert(file);
    const told = new Set(
      file.messages
        .filter(({ ruleId }) => ruleId === 'personal-data')
        .map(({ line, reason }) => `${line ?? 0} ${/the (.*) of a person/u.exec(reason)?.[1] ?? ''}`),
    );
    for (const { kind, sentence } of planted)
      if (!told.delete(`${places.get(sentence) ?? 0} ${kind}`)) result.missed.push(sentence);
    for (const each of told) result.told.push(`${each}: ${lines[Number.parseInt(each, 10) - 1] ?? ''}`);
    bar.increment();
  }
  bar.stop();
  return result;
}

/** Puts sentences behind lines of prose, one a line, else below the last; gives the line of each, from 1. */
function placesIn(lines: string[], sentences: readonly string[], dice: Dice): Map<string, number> {
  const prose = lines.flatMap((line, at) => (/。\s*$/u.test(line) ? [at] : []));
  const places = dice.shuffle(prose);
  return new Map(
    dice.shuffle(sentences).map((sentence) => {
      const at = places.pop() ?? lines.length;
      lines[at] = (lines[at] ?? '').trimEnd() + sentence;
      return [sentence, at + 1];
    }),
  );
}

/** The table of `npm run bench -- personal-data`. */
export async function benchPersonalData(reports: number | null): Promise<Table[]> {
  const count = reports ?? 1000;
  const { planted, alike, missed, told } = await measurePersonalData(count);
  const row = [planted, planted - missed.length, alike, told.length];
  for (const line of [...missed.map((sentence) => `missed: ${sentence}`), ...told.map((line) => `false: ${line}`)])
    console.error(line);
  return [
    {
      caption: `Personal data in ${count} made-up reports.`,
      columns: ['planted', 'found', 'alike', 'false'],
      rows: [row],
    },
  ];
}
