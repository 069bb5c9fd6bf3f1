#!/usr/bin/env bash
# officeparser 8.1.1: of a Word text with phonetic guides (拼音指南) the characters that the guides stand over are lost: 白银市
# with yín over 银 is 白市, as text, as Markdown and in the tree alike, and no message says so.
#
# In Word's file the guide and its base are one w:ruby: w:rt for the reading, w:rubyBase for the character. Neither is looked
# into. Word puts such guides over rare characters of names and places, those that nothing else on the page gives.
# word-extractor 1.0.4 keeps both in the order of the file, 白yín银市; LibreOffice's text is 白银市.
#
# Seen on 2026-11-29, Node 24.21.0:
#   officeparser:   白市, messages: 0
#   word-extractor: 白yín银市
#
# Exits 0 while that is so, 1 if it has changed.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund officeparser@8.1.1 word-extractor@1.0.4 fflate@0.8.3

cat > read.js <<'END'
import { parseOffice } from 'officeparser';
import WordExtractor from 'word-extractor';
import { strToU8, zipSync } from 'fflate';
const schemas = 'http://schemas.openxmlformats.org';
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A Word file with this body. */
const docx = (body) => {
  const files = {
    '[Content_Types].xml': `<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${schemas}/package/2006/relationships"><Relationship Id="r1" Type="${schemas}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${schemas}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))));
};
const run = (content) => `<w:r>${content}</w:r>`;
const text = (words) => run(`<w:t>${words}</w:t>`);
const ruby = run(`<w:ruby><w:rubyPr/><w:rt>${text('yín')}</w:rt><w:rubyBase>${text('银')}</w:rubyBase></w:ruby>`);
const file = docx(`<w:p>${text('白')}${ruby}${text('市')}</w:p>`);
const tree = await parseOffice(file);
const plain = await tree.to('text');
console.log(`officeparser: ${plain.value.trim()}, messages: ${plain.messages.length}, in the tree: ${JSON.stringify(tree).includes('银')}`);
console.log(`word-extractor: ${(await new WordExtractor().extract(file)).getBody().trim()}`);
END

seen=$(node read.js)
echo "$seen"
[ "$seen" = 'officeparser: 白市, messages: 0, in the tree: false
word-extractor: 白yín银市' ] || {
  echo 'This has changed.'
  exit 1
}
