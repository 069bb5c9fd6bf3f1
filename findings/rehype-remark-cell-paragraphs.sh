#!/usr/bin/env bash
# rehype-remark 10.0.1 (hast-util-to-mdast 10.1.3): the paragraphs of a table's cell are joined with nothing between them.
# Of a cell that shows 3 on one line and 1 on the next, the Markdown has 31.
#
# Pages saved from Word, and most editors of government sites, put each line of a cell into a <p>; a cell with the figures of
# two items is usual. A <br> becomes a blank; the border of <p> and <div> does not, nor does white space between them help. The file
# has no message.
#
# Seen on 2026-11-29, Node 24.21.0:
#   3<br>1: | 3 1 |
#   <p>3</p><p>1</p>: | 31 |
#   <p>3</p> <p>1</p>: | 31 |
#   <div>3</div><div>1</div>: | 31 |
#
# Exits 0 while that is so, 1 if it has changed.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund unified@11.0.5 rehype-parse@9.0.1 rehype-remark@10.0.1 remark-gfm@4.0.1 \
  remark-stringify@11.0.0 hast-util-to-mdast@10.1.3

cat > convert.js <<'END'
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
const convert = unified().use(rehypeParse, { fragment: true }).use(rehypeRemark).use(remarkGfm).use(remarkStringify);
for (const cell of ['3<br>1', '<p>3</p><p>1</p>', '<p>3</p>\n<p>1</p>', '<div>3</div><div>1</div>']) {
  const file = convert.processSync(`<table><tr><th>件</th></tr><tr><td>${cell}</td></tr></table>`);
  const row = String(file).trim().split('\n').at(-1).replace(/ +/g, ' ');
  console.log(`${cell.replace('\n', ' ')}: ${row}, messages: ${file.messages.length}`);
}
END

seen=$(node convert.js)
echo "$seen"
[ "$seen" = '3<br>1: | 3 1 |, messages: 0
<p>3</p><p>1</p>: | 31 |, messages: 0
<p>3</p> <p>1</p>: | 31 |, messages: 0
<div>3</div><div>1</div>: | 31 |, messages: 0' ] || {
  echo 'This has changed.'
  exit 1
}
