/**
 * `npm run bench [-- convert]`: measures, both sides in one run, and prints a table in Markdown. Ratios are what counts:
 * machines differ, and share their cores. `npm run bench -- corpus N` writes the made-up seeds that large runs need.
 */
import { parseArgs } from 'node:util';
import { benchConvert } from './bench/convert.ts';
import { makeCorpus } from './bench/corpus-command.ts';

const BENCHES: Readonly<Record<string, () => Promise<string>>> = { convert: benchConvert };

async function runBenches(args: readonly string[]): Promise<0 | 2> {
  let asked: readonly string[];
  try {
    asked = parseArgs({ args: [...args], allowPositionals: true }).positionals;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 2;
  }
  const unknown = asked.find((name) => !(name in BENCHES));
  if (unknown !== undefined) {
    console.error(`there is no benchmark “${unknown}”; there are: ${Object.keys(BENCHES).join(', ')}, and corpus N`);
    return 2;
  }
  for (const name of asked.length === 0 ? Object.keys(BENCHES) : asked)
    console.log(`## ${name}\n\n${(await BENCHES[name]?.()) ?? ''}`);
  return 0;
}

const [first, ...others] = process.argv.slice(2);
process.exitCode = first === 'corpus' ? await makeCorpus(others) : await runBenches(process.argv.slice(2));
