/**
 * `scripts/run.js`, by which npm runs every command: in the same process where that reads TypeScript, else in the Node among the
 * dependencies, with its words, its exit code and its signals.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

const folder = mkdtempSync(join(tmpdir(), 'run-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A Node that reads TypeScript, and one that does not, as those before 22.18. */
const NODES = { 'in the same process': [], 'in the Node of the dependencies': ['--no-experimental-strip-types'] };

function program(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe.each(Object.entries(NODES))('%s', (_, flags) => {
  test('words, arguments and exit code are the program’s', () => {
    const path = program(
      'told.ts',
      'const told: string[] = process.argv.slice(2);\nconsole.log(told.join());\nprocess.exit(3);\n',
    );
    const { status, stdout } = spawnSync(process.execPath, [...flags, 'scripts/run.js', path, '--a', 'b c'], {
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([3, '--a,b c\n']);
  });

  test('what the program starts by the name of node reads TypeScript too', () => {
    const inner = program('inner.ts', 'const word: string = "inner";\nconsole.log(word);\n');
    const path = program(
      'outer.ts',
      `import { spawnSync } from 'node:child_process';\nspawnSync('node', [${JSON.stringify(inner)}], { stdio: 'inherit' });\n`,
    );
    expect(spawnSync(process.execPath, [...flags, 'scripts/run.js', path], { encoding: 'utf8' }).stdout).toBe(
      'inner\n',
    );
  });

  test.skipIf(process.platform === 'win32')('a polite kill reaches the program', async () => {
    const path = program(
      'waits.ts',
      "process.on('SIGTERM', () => process.exit(7));\nsetInterval(() => undefined, 1000);\nconsole.log('waits');\n",
    );
    const child = spawn(process.execPath, [...flags, 'scripts/run.js', path], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([7, null]);
  });
});

test('npm runs every command of ours by it', () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const others = Object.values(scripts).filter((command) => !command.startsWith('node scripts/run.js '));
  // They are read by every Node from 20 on.
  expect(others).toEqual(['oxlint', 'prettier --write --log-level warn .']);
});
