#!/usr/bin/env bash
# mammoth 1.13.0: a row of a Word table that begins further right (w:gridBefore) is given from the first column on, so that its
# figures stand under other heads.
#
# Such rows come where somebody has deleted or dragged the first cells of a row: Word then leaves columns out with w:gridBefore,
# and shows the rest where it stood. mammoth reads w:gridSpan and w:vMerge, this not, and its messages are none. Of the table
#   新收 | 结转 | 总计
#        | 2    | 3
# it makes a second row with 2 under 新收 and 3 under 结转. word-extractor 1.0.4 and officeparser 8.1.1 do the same; LibreOffice
# shows the row as Word does.
#
# Seen on 2026-11-29, Node 24.21.0:
#   <tr><td>新收</td><td>结转</td><td>总计</td></tr><tr><td>2</td><td>3</td></tr>, messages: 0
#
# Exits 0 while that is so, 1 if it has changed.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund mammoth@1.13.0 fflate@0.8.3

cat > read.js <<'END'
import mammoth from 'mammoth';
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
const cell = (words) => `<w:tc><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:tc>`;
const row = (words, before) => `<w:tr>${before ? `<w:trPr><w:gridBefore w:val="${before}"/></w:trPr>` : ''}${words.map(cell).join('')}</w:tr>`;
const grid = `<w:tblGrid>${'<w:gridCol w:w="1000"/>'.repeat(3)}</w:tblGrid>`;
const buffer = docx(`<w:tbl>${grid}${row(['新收', '结转', '总计'], 0)}${row(['2', '3'], 1)}</w:tbl>`);
const { value, messages } = await mammoth.convertToHtml({ buffer });
console.log(`${value.replace(/<\/?(table|p)>/g, '')}, messages: ${messages.length}`);
END

seen=$(node read.js)
echo "$seen"
[ "$seen" = '<tr><td>新收</td><td>结转</td><td>总计</td></tr><tr><td>2</td><td>3</td></tr>, messages: 0' ] || {
  echo 'This has changed.'
  exit 1
}
