/**
 * `npm run convert`: seeds to content. Reads and writes files; what a report means is decided in src/convert.
 * Exit status: 0 done, 1 a report is blocked or `--check` found a difference, 2 wrong use.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { projectCache } from '../src/archive/cache.ts';
import { keepCompiledCode } from './lib/compiled-code.ts';
import { lockFolder } from './lib/folder-lock.ts';
import { sentenceOf } from './lib/sentence-of.ts';
import { stopCleanly } from './lib/stop.ts';

const USAGE = `usage: npm run convert [-- --seeds DIR] [--content DIR] [--check] [--all] [--remove]
       npm run --silent convert -- --json FILE...

  --seeds DIR     folder of raw reports (seeds)
  --content DIR   folder that the MDX is written to (content)
  --all           print what is doubtful in every seed, not in the new and changed ones alone
  --remove        take away the reports that no seed gives any more, however many
  --check         write nothing; exit with 1 when content is not what the seeds give
  --json          write nothing; print one record a line for each FILE`;

function readArguments(): {
  seeds: string;
  content: string;
  check: boolean;
  all: boolean;
  remove: boolean;
  json: boolean;
  files: string[];
} {
  const { values, positionals } = parseArgs({
    options: {
      seeds: { type: 'string', default: 'seeds' },
      content: { type: 'string', default: 'content' },
      check: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      remove: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(USAGE);
    process.exit(0);
  }
  if (values.json && positionals.length === 0) throw new Error('--json wants at least one file');
  if (!values.json && positionals.length > 0)
    throw new Error(`“${positionals.join(' ')}” is not understood; files go with --json`);
  return { ...values, files: positionals };
}

let options;
try {
  options = readArguments();
  if (!options.json && !existsSync(options.seeds))
    throw new Error(`there is no folder “${options.seeds}”; name the folder of seeds with --seeds`);
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exit(2);
}
stopCleanly('what is converted stays, and the next run goes on from there');
try {
  if (!options.json && !options.check) keepCompiledCode();
  process.exitCode = options.json
    ? await (await import('./convert/json.ts')).printRecords(options.files)
    : await convert(options);
} catch (error) {
  console.error(sentenceOf(error));
  process.exitCode = 1;
}

async function convert({ seeds, content, check, all, remove }: ReturnType<typeof readArguments>): Promise<0 | 1> {
  const { convertAll } = await import('./convert/all.ts');
  const { printBlocked } = await import('./convert/print-blocked.ts');
  // A check writes nothing, and believes nothing but the converter.
  if (check) return (await convertAll({ seeds, content, check, cache: null })).status;
  await lockFolder();
  const cache = projectCache();
  const { status, blocked } = await convertAll({ seeds, content, check, cache, remove, print: all ? 'all' : 'new' });
  cache.close();
  printBlocked(blocked);
  return status;
}
