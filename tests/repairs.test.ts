/**
 * Every repair against its examples: what it must change, what it must leave, what it is known to get wrong.
 * A known failure that starts to pass fails here, so that it is moved to the others.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import { z } from 'zod';
import { HumanNote } from '../src/convert/human-note.ts';
import { repairs } from '../src/convert/repair/index.ts';
import { runRepairs, type Change, type Repair } from '../src/convert/repair/repair.ts';
import { SeedFormat } from '../src/report.ts';
import { freshLine, type Seed } from '../src/convert/seed-tree.ts';

const Example = z.object({
  label: z.string(),
  human: HumanNote.optional(),
  /** What the seed is; nothing is known of it where it is not said. */
  format: SeedFormat.optional(),
  before: z.array(z.string()),
  after: z.array(z.string()),
  /** `fail-known`: the wanted result is `before`, and the rule does `after`. */
  expect: z.literal('fail-known').optional(),
  why: z.string().optional(),
});

function run(
  repair: Repair,
  lines: readonly string[],
  { human, format }: { human?: HumanNote | undefined; format?: SeedFormat | undefined } = {},
): { lines: string[]; changes: Change[]; seed: Seed } {
  const seed: Seed = { type: 'seed', children: lines.map((line, index) => freshLine(index + 1, line)) };
  const file = new VFile();
  if (human !== undefined) file.data.human = human;
  if (format !== undefined)
    file.data.source = { file: 'seeds/a', sha256: '', bytes: 0, format, encoding: null, reader: null };
  const changes = runRepairs([repair], seed, file);
  return { lines: seed.children.map((line) => line.text), changes, seed };
}

test('every rule file stands in the list, and every rule has examples', () => {
  const notRules = new Set(['index.ts', 'repair.ts']);
  const files = readdirSync('src/convert/repair').filter((name) => !notRules.has(name));
  expect(repairs.map((repair) => `${repair.id}.ts`).sort()).toEqual(files.sort());
  expect(repairs.filter((repair) => !existsSync(`tests/repairs/${repair.id}.json`))).toEqual([]);
});

describe.each(repairs.map((repair) => [repair.id, repair] as const))('%s', (id, repair) => {
  const examples = z.array(Example).parse(JSON.parse(readFileSync(`tests/repairs/${id}.json`, 'utf8')));

  test('has a case where it must act and one where it must not', () => {
    const changing = (example: z.infer<typeof Example>): boolean =>
      example.before.join('\n') !== example.after.join('\n');
    expect(examples.some(changing)).toBe(true);
    expect(examples.some((example) => !changing(example))).toBe(true);
  });

  test.each(examples)('$label', ({ before, after, human, format }) => {
    const once = run(repair, before, { human, format });
    expect(once.lines).toEqual(after);
    expect(once.lines).toHaveLength(before.length);
    if (repair.digits !== true)
      expect(once.lines.join('').replace(/\D/gu, '')).toBe(before.join('').replace(/\D/gu, ''));
    expect(replay(before, once.changes)).toEqual(after);
    if (human === undefined) expect(run(repair, once.lines, { format }).lines).toEqual(after);
  });
});

function replay(lines: readonly string[], changes: readonly Change[]): string[] {
  const replayed = [...lines];
  for (const { line, column, before, after } of changes) {
    const text = replayed[line - 1] ?? '';
    expect(text.slice(column, column + before.length)).toBe(before);
    replayed[line - 1] = text.slice(0, column) + after + text.slice(column + before.length);
  }
  return replayed;
}
