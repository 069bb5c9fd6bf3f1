/**
 * `npm run agencies`: checks `content/agencies.yaml`, and proposes which bodies may have followed each other. Writes nothing:
 * a person decides. Exit status: 0 nothing is wrong, 1 something in the file cannot be used, 2 wrong use.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { archiveOf, listedMeta } from '../src/archive/archive.ts';
import { listReports } from '../src/archive/read-archive.ts';
import { readText } from '../src/archive/read-text.ts';
import { readMeta } from '../src/archive/record.ts';
import { propose, type Proposal } from '../src/archive/succession/propose.ts';
import { AGENCIES_FILE, readSuccession } from '../src/archive/succession/read.ts';
import { say } from './lib/in-terminal.ts';
import { sentenceOf } from './lib/sentence-of.ts';

const USAGE = `usage: npm run agencies [-- --content DIR]

  checks DIR/${AGENCIES_FILE}, and proposes which bodies may have followed each other
  --content DIR   folder with the reports (content)`;

function readArguments(): { content: string } {
  const { values } = parseArgs({
    options: {
      content: { type: 'string', default: 'content' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    process.exit(0);
  }
  if (!existsSync(join(values.content, 'reports')))
    throw new Error(`there is no folder “${join(values.content, 'reports')}”; name the content folder with --content`);
  return values;
}

async function agencies(content: string): Promise<0 | 1> {
  const files = await listReports(content);
  const archive = archiveOf(files.map(({ path }) => listedMeta(readMeta(readText(path)))));
  const { successions, faults } = readSuccession(content, (slug) => archive.agencies.has(slug));
  for (const fault of faults) console.error(fault);
  const proposals = propose(archive, successions);
  for (const proposal of proposals) console.log(wordsOf(proposal));
  console.log(
    say(
      `${archive.agencies.size} agencies; ${successions.length} successions are written down, ${proposals.length} proposed`,
      `${archive.agencies.size} 个机关；已记下沿革 ${successions.length} 条，另建议 ${proposals.length} 条`,
    ),
  );
  return faults.length === 0 ? 0 : 1;
}

/** What is proposed and why, and the lines to put into the file once somebody knows. */
function wordsOf({ former, later, how, relation, years }: Proposal): string {
  const [one, other] = [years.former.join('–'), years.later.join('–')];
  const english =
    relation === 'known' ? 'bodies of this name were commonly so renamed' : 'one name holds the signs of the other';
  const chinese = relation === 'known' ? '这类机关通常这样改名' : '一个名称包含另一个名称的字';
  const sentence = say(
    `${former.agency.name} (${one}) may have become ${later.agency.name} (${other}): ${english}`,
    `${former.agency.name}（${one}）可能成为${later.agency.name}（${other}）：${chinese}`,
  );
  return `${sentence}
- former: ${former.slug}
  later: ${later.slug}
  how: ${how}
  since:
  reason:
  source:
`;
}

let options;
try {
  options = readArguments();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exit(2);
}
try {
  process.exitCode = await agencies(options.content);
} catch (error) {
  console.error(sentenceOf(error));
  process.exitCode = 1;
}
