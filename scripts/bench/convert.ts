/**
 * What converting costs: against reading and printing the resulting MDX with remark, and how it grows with the text.
 */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { convert } from '../../src/convert/index.ts';
import type { Table } from './table.ts';

const ROUNDS = 40;
const MEGABYTE = 1_000_000;

/** Gives two tables. */
export async function benchConvert(): Promise<Table[]> {
  const names = (await readdir('seeds')).filter((name) => name.endsWith('.txt'));
  const seeds = await Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join('seeds', name)) })));
  const remark = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).use(remarkStringify).freeze();
  const rows: Table['rows'] = [];
  for (const { name, bytes } of seeds) {
    const mdx = String(await toMdx(bytes));
    remark.processSync(mdx);
    const ours = await cpu(ROUNDS, () => toMdx(bytes));
    const theirs = await cpu(ROUNDS, () => remark.process(mdx));
    rows.push([name, ours, theirs, ours / theirs]);
  }
  const growth: Table['rows'] = [];
  for (const { name, bytes } of seeds) {
    const small = await cpu(1, () => toMdx(repeat(bytes, MEGABYTE)));
    const large = await cpu(1, () => toMdx(repeat(bytes, 10 * MEGABYTE)));
    growth.push([name, large / small]);
  }
  return [
    {
      caption: `Milliseconds of CPU, mean of ${ROUNDS}.`,
      columns: ['seed', 'convert', 'remark reads and prints its MDX', 'ratio'],
      rows,
    },
    { caption: 'How it grows with the text.', columns: ['seed repeated', 'CPU at 10 MB ÷ at 1 MB'], rows: growth },
  ];
}

function toMdx(bytes: Uint8Array): Promise<VFile> {
  return convert(new VFile({ path: 'seeds/bench.txt', value: bytes }));
}

function repeat(bytes: Uint8Array, size: number): Uint8Array {
  return Buffer.concat(Array.from({ length: Math.ceil(size / bytes.length) }, () => bytes));
}

/** Milliseconds of CPU that one run takes, all threads together. */
async function cpu(rounds: number, run: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round++) await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / rounds;
}
