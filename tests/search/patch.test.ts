/**
 * A merged index of which one cut has changed: what is taken over from the last one, and the rest, are together the bytes
 * of an index that was merged anew.
 */
import { close } from 'pagefind';
import { VFile } from 'vfile';
import { afterAll, expect, test } from 'vitest';
import { corpusSeed } from '../../scripts/bench/corpus/index.ts';
import { convert } from '../../src/convert/index.ts';
import '../../src/convert/file-data.ts';
import type { Report } from '../../src/report.ts';
import { packed } from '../../src/search/index-files/index-file.ts';
import { mergePartitions, type Partition } from '../../src/search/merge-partitions.ts';
import { buildIndex } from '../../src/search/pagefind/build-index.ts';

const reports: Report[] = [];
for (let number = 0; reports.length < 12; number++) {
  const { record } = (await convert(new VFile({ path: 'seeds/a.txt', value: corpusSeed(number).bytes }))).data;
  if (record !== undefined && record.paragraphs.length > 3) reports.push(record);
}
afterAll(() => close());

type Files = Map<string, Uint8Array>;

async function cut(own: readonly Report[], first: number): Promise<Partition> {
  const files: Files = new Map((await buildIndex(own)).map(({ path, content }) => [path, content]));
  return { pages: own.map((_, index) => first + index), read: (path) => files.get(path) ?? new Uint8Array() };
}

const lastOf = (path: string): Uint8Array => before.get(path) ?? new Uint8Array();

function filesOf(merged: ReturnType<typeof mergePartitions>): { files: Files; taken: number } {
  const made = [...merged];
  const files = made.map((file) => ('from' in file ? { ...file, content: lastOf(file.from) } : packed(file)));
  return {
    files: new Map(files.map(({ path, content }) => [path, content])),
    taken: made.filter((file) => 'from' in file).length,
  };
}

/** The same reports, the longest paragraph of one changed. */
function changed(number: number, change: (text: string) => string): Report[] {
  return reports.map((report, index) => {
    if (index !== number) return report;
    const [longest] = [...report.paragraphs].sort((a, b) => b.text.length - a.text.length);
    const paragraphs = report.paragraphs.map((one) => (one === longest ? { ...one, text: change(one.text) } : one));
    return { ...report, paragraphs };
  });
}

const stays = [await cut(reports.slice(0, 4), 0), await cut(reports.slice(9), 9)] as const;
const were = await cut(reports.slice(4, 9), 4);
const before = filesOf(mergePartitions([stays[0], were, stays[1]])).files;

test.each([
  ['a word by another as long', 4, (text: string) => `龘靐${text.slice(2)}`, true],
  ['the last word', 8, (text: string) => `${text.slice(0, -3)}甲乙。`, true],
  ['a few words more, the same as are there', 6, (text: string) => text.slice(0, 5) + text, null],
  ['a few words less', 7, (text: string) => text.slice(6), null],
  ['nothing', 5, (text: string) => text, true],
  ['a text many times as long', 5, (text: string) => text.repeat(9), false],
  ['hardly anything left of it', 4, () => '无', null],
])('%s', async (_, number, change, takes) => {
  const come = await cut(changed(number, change).slice(4, 9), 4);
  const cuts = [stays[0], come, stays[1]];
  const patched = filesOf(mergePartitions(cuts, { gone: [were], come: [come], read: lastOf }));
  expect(patched.files).toEqual(filesOf(mergePartitions(cuts)).files);
  if (takes !== null) expect(patched.taken > 0).toBe(takes);
});
