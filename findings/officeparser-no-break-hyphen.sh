#!/usr/bin/env bash
# officeparser 8.1.1: the hyphen that Word keeps from breaking (Ctrl+Shift+_, w:noBreakHyphen) is lost between two numbers, so that
# 2019-2020 is 20192020, and the telephone number 0943-8220000 one number of eleven digits.
#
# Word, LibreOffice and mammoth show a hyphen there. It is what typists put into numbers that must stay on one line; the text
# that comes out holds a figure that nobody wrote, and `messages` is empty.
#
# Seen on 2026-11-30, Node 24.21.0:
#   officeparser: 20192020, 09438220000; messages: 0
#   mammoth: 2019‑2020, 0943‑8220000
#
# Exits 0 while that is so, 1 if it has changed.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund officeparser@8.1.1 mammoth@1.13.0 fflate@0.8.3

cat > read.js <<'END'
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { parseOffice } from 'officeparser';
const schemas = 'http://schemas.openxmlformats.org';
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const joined = (before, after) =>
  `<w:p><w:r><w:t>${before}</w:t></w:r><w:r><w:noBreakHyphen/></w:r><w:r><w:t>${after}</w:t></w:r></w:p>`;
const paragraph = joined('2019', '2020') + joined('0943', '8220000');
const files = {
  '[Content_Types].xml': `<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${schemas}/package/2006/relationships"><Relationship Id="r1" Type="${schemas}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/document.xml': `<w:document xmlns:w="${schemas}/wordprocessingml/2006/main"><w:body>${paragraph}</w:body></w:document>`,
};
const buffer = Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))));
const { value, messages } = await (await parseOffice(buffer)).to('text');
console.log(`officeparser: ${value.trim().split(/\s+/).join(', ')}; messages: ${messages.length}`);
console.log(`mammoth: ${(await mammoth.extractRawText({ buffer })).value.trim().split(/\s+/).join(', ')}`);
END

seen=$(node read.js)
echo "$seen"
expected='officeparser: 20192020, 09438220000; messages: 0
mammoth: 2019‑2020, 0943‑8220000'
[ "$seen" = "$expected" ] || { echo 'it has changed'; exit 1; }
