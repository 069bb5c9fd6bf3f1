/**
 * `npm run bench [-- convert]`: measures, both sides in one run, and prints a table in Markdown. Ratios are what counts:
 * machines differ, and share their cores.
 */
import { parseArgs } from 'node:util';
import { benchConvert } from './bench/convert.ts';

const BENCHES: Readonly<Record<string, () => Promise<string>>> = { convert: benchConvert };

const { positionals } = parseArgs({ allowPositionals: true });
const asked = positionals.length === 0 ? Object.keys(BENCHES) : positionals;
const unknown = asked.find((name) => !(name in BENCHES));
if (unknown === undefined) {
  for (const name of asked) console.log(`## ${name}\n\n${(await BENCHES[name]?.()) ?? ''}`);
} else {
  console.error(`there is no benchmark “${unknown}”; there are: ${Object.keys(BENCHES).join(', ')}`);
  process.exitCode = 2;
}
