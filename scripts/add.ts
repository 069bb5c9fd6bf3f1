/**
 * `npm run add -- FILE… [--url U --fetched D]`: copies originals into `seeds/`, converts what is new, and says in a few lines
 * what became of each and what to do next. Exit status: 0 done, 1 one of them is blocked, 2 wrong use.
 */
import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { projectCache } from '../src/archive/cache.ts';
import { HttpAddress } from '../src/report-meta.ts';
import { copyIn, noteOrigin } from './add/copy-in.ts';
import { summaryOf } from './add/summary.ts';
import { displayPath } from './convert/seed-file.ts';
import { isSeed } from './convert/seed-folder.ts';
import { keepCompiledCode } from './lib/compiled-code.ts';
import { lockFolder } from './lib/folder-lock.ts';
import { say } from './lib/in-terminal.ts';
import { sentenceOf } from './lib/sentence-of.ts';
import { stopCleanly } from './lib/stop.ts';

const USAGE = `usage: npm run add -- FILE... [--url ADDRESS] [--fetched DAY] [--seeds DIR] [--content DIR]

  FILE            a report as it was found: .txt, .md, .html, .docx, .pdf
  --url           where the copy was fetched; with one FILE
  --fetched       when, as 2026-11-29
  --seeds DIR     folder that it is copied into (seeds)
  --content DIR   folder that the MDX is written to (content)`;

const NO_REPORT = (file: string): string =>
  say(
    `“${file}” is no report by its ending; a report is a .txt, .md, .html, .docx or .pdf`,
    `“${file}”从扩展名看不是报告；报告应是 .txt、.md、.html、.docx 或 .pdf`,
  );

const Origin = z.object({
  url: HttpAddress.optional(),
  fetched: z.iso.date().refine(isPast, 'has not come yet').optional(),
});

/** Whether a day has begun somewhere on Earth. */
function isPast(day: string): boolean {
  return Date.parse(day) <= Date.now() + 14 * 3_600_000;
}

function readArguments() {
  const { values, positionals: files } = parseArgs({
    options: {
      url: { type: 'string' },
      fetched: { type: 'string' },
      seeds: { type: 'string', default: 'seeds' },
      content: { type: 'string', default: 'content' },
      help: { type: 'boolean', short: 'h', default: false },
    },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(USAGE);
    process.exit(0);
  }
  if (files.length === 0) throw new Error('no file is named');
  if (values.url !== undefined && files.length > 1)
    throw new Error('--url is the address of one file; add them one by one');
  for (const file of files) {
    if (!existsSync(file)) throw new Error(`there is no file “${file}”`);
    if (!statSync(file).isFile()) throw new Error(`“${file}” is a folder; name the files in it`);
  }
  if (!files.some(isSeed)) throw new Error(NO_REPORT(files[0] ?? ''));
  const origin = Origin.safeParse(values);
  if (!origin.success)
    throw new Error(
      `--${origin.error.issues[0]?.path.join('') ?? ''}: ${origin.error.issues[0]?.message ?? ''}; an address is https://…, a day 2026-11-29`,
    );
  return { ...values, origin: origin.data, files };
}

let options;
try {
  options = readArguments();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exit(2);
}
stopCleanly('what is copied and converted stays; run it again, or npm run convert');
try {
  process.exitCode = await add(options);
} catch (error) {
  console.error(sentenceOf(error));
  process.exitCode = 1;
}

async function add({ files, seeds, content, origin }: ReturnType<typeof readArguments>): Promise<0 | 1> {
  await lockFolder();
  keepCompiledCode();
  const { convertAll } = await import('./convert/all.ts');
  const others = files.filter((file) => !isSeed(file));
  const added = files.filter(isSeed).map((file) => copyIn(file, seeds));
  for (const { seed } of added) noteOrigin(seed, origin);
  const cache = projectCache();
  const owners = new Map<string, string>();
  const { blocked } = await convertAll({ seeds, content, check: false, cache, print: 'none', owners });
  cache.close();
  const ids = new Map([...owners].map(([id, path]) => [displayPath(path), id]));
  let status: 0 | 1 = others.length === 0 ? 0 : 1;
  for (const other of others) console.error(`${NO_REPORT(other)}${say('; it is not added', '；没有加入')}`);
  const wereThere = new Map(added.map(({ seed, wasThere }) => [displayPath(seed), wasThere]));
  for (const [seed, wasThere] of wereThere) {
    const aside = blocked.find(({ file }) => file === seed);
    if (aside !== undefined) status = 1;
    console.log(
      `\n${summaryOf({ seed, wasThere, id: ids.get(seed) ?? null, blocking: aside?.findings ?? [], content })}`,
    );
  }
  return status;
}
