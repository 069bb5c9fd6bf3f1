/**
 * What a command costs: with all its children, CPU and memory that grow with the work, and a failure that says why.
 */
import { expect, test } from 'vitest';
import { measureCommand, type Measured } from '../../scripts/bench/measure-command.ts';

/** Script that works until it has used so many seconds of CPU. */
const burn = (seconds: number): string =>
  `for (let used = 0; used < ${seconds * 1e6}; ) {
     for (let turn = 0; turn < 1e6; turn++);
     const { user, system } = process.cpuUsage();
     used = user + system;
   }`;
/** Script that holds so many MB, and works long enough for them to be seen. */
const hold = (mb: number): string => `const held = Buffer.alloc(${mb * 1e6}, 1); ${burn(0.5)} held.at(0);`;
/** Script that runs others, all at once, as processes of their own. */
const spread = (...scripts: string[]): string =>
  `const { spawn } = require('node:child_process');
   for (const script of ${JSON.stringify(scripts)}) spawn(process.execPath, ['-e', script]);`;

const node = (script: string): Promise<Measured> => measureCommand([process.execPath, '-e', script], '.');

test('CPU is that of all processes of the tree', async () => {
  const idle = await node('');
  const alone = await node(burn(0.5));
  const both = await node(spread(burn(0.5), spread(burn(0.5))));
  expect(idle.cpu).toBeGreaterThan(0);
  // The shell counts in hundredths, process by process.
  expect(idle.cpu).toBeLessThan(0.4);
  expect(alone.cpu).toBeGreaterThan(0.4);
  expect(both.cpu).toBeGreaterThan(0.9);
});

test.runIf(process.platform === 'linux')('memory is the highest of a process, and of all at one time', async () => {
  const one = await node(hold(300));
  expect(one.largest).toBeGreaterThan(300);
  const two = await node(spread(hold(150), hold(150)));
  expect(two.largest).toBeLessThan(300);
  expect(two.largest).toBeGreaterThan(150);
  expect(two.together).toBeGreaterThan(300);
});

test('a command that fails is no measurement, and what it said is told', async () => {
  await expect(node("console.error('no such seed'); process.exit(3)")).rejects.toThrow(/ended with 3:\nno such seed/u);
});
