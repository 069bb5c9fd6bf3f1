#!/usr/bin/env bash
# @joplin/turndown-plugin-gfm 1.0.68: a table whose head has a cell over several columns is written so that it is no table any
# more, but one paragraph of bars and figures.
#
# The plugin fills a cell of colspan="2" up with an empty cell, so that columns stay in line. In the line of dashes below the
# head the empty cell is put in as blanks, beside dashes for it: | --- |     | --- | under | 申请人 |     |. By GFM a line with a cell
# that has no dash is no delimiter, and without one there is no table. The same cell in a row of the body does no harm. Heads
# over several columns are the rule in tables of statistics; table B of the national form has two levels of them.
#
# Seen on 2026-11-29, turndown 7.2.5, read back by remark-gfm 4.0.1, Node 24.21.0:
#   in the body: | 甲   | 乙   | / | --- | --- | / | 合计  |     | / | 1   | 2   | is a table
#   in the head: | 申请人 |     | / | --- |     | --- | / | 1   | 2   | is a paragraph
#
# Exits 0 while that is so, 1 if it has changed.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund turndown@7.2.5 @joplin/turndown-plugin-gfm@1.0.68 unified@11.0.5 remark-parse@11.0.0 \
  remark-gfm@4.0.1

cat > convert.js <<'END'
import { gfm } from '@joplin/turndown-plugin-gfm';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import TurndownService from 'turndown';
import { unified } from 'unified';
const service = new TurndownService();
service.use(gfm);
const tables = {
  'in the body': '<tr><th>甲</th><th>乙</th></tr><tr><td colspan="2">合计</td></tr><tr><td>1</td><td>2</td></tr>',
  'in the head': '<tr><th colspan="2">申请人</th></tr><tr><td>1</td><td>2</td></tr>',
};
for (const [name, rows] of Object.entries(tables)) {
  const markdown = service.turndown(`<table>${rows}</table>`);
  const [{ type }] = unified().use(remarkParse).use(remarkGfm).parse(markdown).children;
  console.log(`${name}: ${markdown.replaceAll('\n', ' / ')} is a ${type}`);
}
END

seen=$(node convert.js)
echo "$seen"
[ "$seen" = 'in the body: | 甲   | 乙   | / | --- | --- | / | 合计  |     | / | 1   | 2   | is a table
in the head: | 申请人 |     | / | --- |     | --- | / | 1   | 2   | is a paragraph' ] || {
  echo 'This has changed.'
  exit 1
}
