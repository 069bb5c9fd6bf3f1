/**
 * Damage run forward: each clean case is damaged in every way that copies are, converted, and held against the clean record.
 * What comes back is counted, what does not has to be marked; no digit may ever differ.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { VFile } from 'vfile';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { convert } from '../src/convert/index.ts';
import { decode } from '../src/convert/read/decode.ts';
import { splitLines } from '../src/convert/read/split-lines.ts';
import { shift } from '../src/convert/repair/shifted-headings.ts';
import type { Report } from '../src/report.ts';
import { toTraditional } from '../src/text/traditional-script.ts';
import { Stated } from '../scripts/case/stated.ts';
import { textSeeds } from './support/case-seeds.ts';

const CASES = 'tests/cases';

/** Clean cases: Simplified, nothing repaired, nothing doubtful, nothing known to be wrong. */
const clean = textSeeds().flatMap(({ name, path: seed }) => {
  const path = join(CASES, name, 'stated.yaml');
  if (!existsSync(path) || readFileSync(join(CASES, name, 'findings.txt'), 'utf8') !== '') return [];
  const stated = Stated.parse(parse(readFileSync(path, 'utf8')));
  const text = decode(readFileSync(seed)).text;
  return stated.script === 'zh-Hans' && stated.known === undefined ? [{ name, text }] : [];
});

async function read(text: string): Promise<VFile> {
  return convert(new VFile({ path: 'seeds/damaged.txt', value: new TextEncoder().encode(text) }));
}

/** The words of a record without blanks, in one width: what a damage may not change. */
function wordsOf(record: Report): string {
  const headings = record.sections.map((section) => `${section.number ?? ''}${section.title ?? ''}`);
  const cells = record.tables.flatMap((table) => table.rows.flat().map((cell) => cell.text));
  return [record.title, ...headings, ...record.paragraphs.map((paragraph) => paragraph.text), ...cells]
    .join('')
    .normalize('NFKC')
    .replace(/[\s、.。,;:()]/gu, '');
}

/** Traditional with glosses, as the machines set them: behind some characters, wherever they stand. */
function gloss(text: string): string {
  const chosen = /[區發據務關規進動實構機總認開點統計項]/u;
  return toTraditional(text).replace(/\p{Script=Han}/gu, (character) =>
    chosen.test(character) ? `${character}(${pinyin(character, { toneType: 'symbol' })})` : character,
  );
}

/** Each damage: what it makes of a text; null where it has nothing to act on. */
const DAMAGES: Readonly<Record<string, (text: string) => string | null>> = {
  'traditional with glosses': gloss,
  'heading shifted by a byte': (text) => {
    const glossed = gloss(text);
    const heading = /^（[二三四]）(?:依申請公開|主動公開|平臺建設|監督保障|政府信息管理)[^\n。]{0,4}$/mu.exec(
      glossed.replace(/\([a-zà-ǜ]+\)/gu, ''),
    )?.[0];
    if (heading === undefined) return null;
    const lines = splitLines(glossed);
    const at = lines.findIndex((line) => line.replace(/\([a-zà-ǜ]+\)/gu, '') === heading);
    lines[at] = shift(heading);
    return lines.join('\n');
  },
  'page break in a sentence': (text) => {
    const lines = splitLines(text);
    const at = lines.findIndex((line) => /^[^\t|]{60,}。$/u.test(line) && !line.includes('：'));
    const line = lines[at];
    if (line === undefined) return null;
    const cut = [...line].findIndex(
      (_, unit) => unit > 30 && /\p{Script=Han}{2}/u.test(line.slice(unit - 1, unit + 1)),
    );
    lines.splice(at, 1, line.slice(0, cut), '', '- 3 -', '', line.slice(cut));
    return lines.join('\n');
  },
  'left-over tags': (text) => text.replace(/。$/gmu, '。</span>').replace(/^一、/mu, '<strong>一、'),
  'zero-width characters': (text) => text.replace(/公开/gu, '公\u200B开'),
  'blanks around numbers': (text) => text.replace(/(\d)(年|月|日|条|件)/gu, '$1 $2'),
};

const counts = new Map<string, { same: number; marked: number; wrong: number }>();

describe.each(Object.entries(DAMAGES))('%s', (name, damage) => {
  test.each(clean)('$name', async ({ text }) => {
    const damaged = damage(text);
    if (damaged === null) return;
    const [whole, file] = await Promise.all([read(text), read(damaged)]);
    const count = counts.get(name) ?? { same: 0, marked: 0, wrong: 0 };
    counts.set(name, count);
    const [before, after] = [whole.data.record, file.data.record];
    if (before === undefined) throw new Error('a clean case has to convert');
    if (after === undefined) {
      count.marked++;
      return;
    }
    const digits = (record: Report): string => wordsOf(record).replace(/\D/gu, '');
    expect(digits(after)).toBe(digits(before));
    if (wordsOf(after) === wordsOf(before)) count.same++;
    else if (file.messages.some((message) => message.fatal === false)) count.marked++;
    else count.wrong++;
    expect(count.wrong, firstDifference(wordsOf(before), wordsOf(after))).toBe(0);
  });
});

function firstDifference(a: string, b: string): string {
  const at = [...a].findIndex((_, unit) => a[unit] !== b[unit]);
  return `“${a.slice(Math.max(0, at - 10), at + 20)}” became “${b.slice(Math.max(0, at - 10), at + 20)}”`;
}

afterAll(() => {
  console.log(`damage: what came back, what was marked, what is wrong (${clean.length} clean cases)`);
  for (const [name, { same, marked, wrong }] of counts)
    console.log(`  ${name}: ${same} back, ${marked} marked, ${wrong} wrong`);
});
