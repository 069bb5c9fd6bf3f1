#!/usr/bin/env bash
# node-html-markdown 2.0.0: a table with cells over several rows or columns comes out with its figures under other heads.
#
# A head over two columns becomes one column, and a row whose first cell goes on from the row above begins with its second: so
# 自然人 stands over the labels, 总计 over the figures of natural persons. The table of the national form of annual reports is
# built of such cells. Nothing is lost and nothing is said, and the Markdown is a proper table. html-to-text 10.0.1 and
# rehype-remark 10.0.1, given the same table, keep each figure in its column.
#
# Seen on 2026-11-30, Node 24.21.0:
#   | 项目     | 自然人  | 总计 |   |
#   | ------ | ---- | -- | - |
#   | 不予公开   | 国家秘密 | 1  | 2 |
#   | 三安全一稳定 | 3    | 4  |   |
#
# Exits 0 while that is so, 1 if it has changed.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund node-html-markdown@2.0.0

cat > write.js <<'END'
import { NodeHtmlMarkdown } from 'node-html-markdown';
const row = (...cells) => `<tr>${cells.join('')}</tr>`;
const table = `<table>${[
  row('<th colspan="2">项目</th>', '<th>自然人</th>', '<th>总计</th>'),
  row('<td rowspan="2">不予公开</td>', '<td>国家秘密</td>', '<td>1</td>', '<td>2</td>'),
  row('<td>三安全一稳定</td>', '<td>3</td>', '<td>4</td>'),
].join('')}</table>`;
console.log(NodeHtmlMarkdown.translate(table).trim());
END

seen=$(node write.js)
echo "$seen"
expected='| 项目     | 自然人  | 总计 |   |
| ------ | ---- | -- | - |
| 不予公开   | 国家秘密 | 1  | 2 |
| 三安全一稳定 | 3    | 4  |   |'
[ "$seen" = "$expected" ] || { echo 'it has changed'; exit 1; }
