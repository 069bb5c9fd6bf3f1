/**
 * The whole site with its search as one ZIM, which Kiwix and its kin read and serve. There is no index of Kiwix's own in it: that
 * does not find in Chinese what is there, and the site's own search is inside.
 *
 * 2026-11-29: In place of Debian's zimwriterfs, which compresses with zstd at its level 19 and takes no other: the site of 300
 * made-up reports, 110 MB in 4,476 files, took it 92 s of CPU for 10.3 MB. This gives 11.1 MB for 7 s, of which 2 s are zstd at
 * level 9 over files that are alike, and needs no copy of the site. @openzim/libzim is the same library with the same level,
 * fetched by an install script, under the GPL. zimcheck, zimdump and kiwix-serve hold the file to libzim's reading of the format
 * in tests/browser/one-file.test.ts. The address of a folder is none inside a ZIM: links and scripts (src/client/named-file.ts)
 * name the page's file.
 */
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Parser } from 'htmlparser2';
import sharp from 'sharp';
import { COPIES, isText, TYPES } from '../../src/site/hosts/answer.ts';
import { atStop, breathe } from '../lib/stop.ts';
import { PACKED, type PackedFile } from './portable-site.ts';
import { ZimFile } from './zim-file.ts';

/** What a ZIM says of itself; `description` has at most 80 characters, `title` 30. */
export interface ZimWords {
  name: string;
  title: string;
  description: string;
  publisher: string;
  /** Null where the site does not know its address. */
  source: string | null;
  /** ISO. */
  date: string;
}

/** The same files and words give the same bytes. */
export async function writeZim(path: string, words: ZimWords, files: Iterable<PackedFile>): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.new`;
  const takeAway = (): void => rmSync(draft, { force: true });
  atStop.add(takeAway);
  const zim = new ZimFile(draft);
  try {
    await fill(zim, words, files);
    renameSync(draft, path);
  } finally {
    zim.close();
    takeAway();
    atStop.delete(takeAway);
  }
}

async function fill(zim: ZimFile, words: ZimWords, files: Iterable<PackedFile>): Promise<void> {
  const inOrder = [...files].map((file) => ({ file, order: orderOf(file.name) }));
  inOrder.sort((a, b) => (a.order < b.order ? -1 : 1));
  for (const { file } of inOrder) {
    const { name, isPage } = file;
    const bytes = file.read();
    const title = isPage ? titleOf(bytes.toString()) : '';
    await zim.add({ namespace: 'C', path: name, title, type: typeOf(name), bytes, isPacked: PACKED.test(name) });
    await breathe();
  }
  const add = (path: string, type: string, bytes: Uint8Array): Promise<void> =>
    zim.add({ namespace: 'M', path, title: '', type, bytes, isPacked: true });
  for (const [path, value] of Object.entries(saidIn(words, zim))) await add(path, 'text/plain', Buffer.from(value));
  const picture = await sharp('public/favicon.svg', { density: 288 }).resize(48, 48).png().toBuffer();
  await add('Illustration_48x48@1', typeOf('.png'), picture);
  await zim.finish({ main: 'index.html', pages: typeOf('.html') });
}

/** Files of one name in their folders, and of one ending, compress best together. Sample: `.html index.html/source/2019/a/reports`. */
function orderOf(name: string): string {
  const folders = name.split('/').reverse();
  return `${/\..+$/u.exec(folders[0] ?? '')?.[0] ?? ''} ${folders.join('/')}`;
}

/** Of text it says that it is UTF-8, but for copies as found; pages say it themselves. */
function typeOf(name: string): string {
  const type = TYPES[/\.(?<ending>[a-z-]+)$/u.exec(name)?.groups?.['ending'] ?? ''] ?? 'application/octet-stream';
  return isText(type) && type !== TYPES['html'] && !IS_COPY.test(name) ? `${type}; charset=utf-8` : type;
}

const IS_COPY = new RegExp(`^${COPIES}`, 'u');

/** The title of a page, as readers look for it. */
function titleOf(html: string): string {
  let title = '';
  const parser = new Parser({ ontext: (text) => (title += text) });
  parser.end(/<title>[^<]*/u.exec(html)?.[0] ?? '');
  return title;
}

function saidIn({ name, title, description, publisher, source, date }: ZimWords, zim: ZimFile): Record<string, string> {
  return {
    Title: title,
    Description: description,
    Language: 'zho',
    Creator: title,
    Publisher: publisher,
    Name: name,
    Date: date,
    Counter: zim.counts(),
    ...(source === null ? {} : { Source: source }),
  };
}
