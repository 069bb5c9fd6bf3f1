#!/usr/bin/env bash
# word-extractor 1.0.4: text that was moved while Word tracked changes is given twice, where it was and where it is.
#
# Word keeps the old place in w:moveFrom and the new one in w:moveTo, as it keeps w:del and w:ins; the final text has the second
# alone. word-extractor leaves out what was deleted (the second line), but not what was moved away: a sentence with a figure is
# there two times, and who adds up the figures has 24 for 12. officeparser 8.1.1 and mammoth 1.13.0 give it once.
#
# Seen on 2026-11-30, Node 24.21.0:
#   收到12件。公开30件。收到12件。
#   收到12件。
#
# Exits 0 while that is so, 1 if it has changed.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund word-extractor@1.0.4 fflate@0.8.3

cat > read.js <<'END'
import { strToU8, zipSync } from 'fflate';
import WordExtractor from 'word-extractor';
const schemas = 'http://schemas.openxmlformats.org';
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const run = (text) => `<w:r><w:t>${text}</w:t></w:r>`;
const by = 'w:author="a" w:date="2020-01-20T00:00:00Z"';
const moved = `<w:moveFromRangeStart w:id="1" w:name="m" ${by}/><w:moveFrom w:id="2" ${by}>${run('收到12件。')}</w:moveFrom><w:moveFromRangeEnd w:id="1"/>${run('公开30件。')}<w:moveToRangeStart w:id="3" w:name="m" ${by}/><w:moveTo w:id="4" ${by}>${run('收到12件。')}</w:moveTo><w:moveToRangeEnd w:id="3"/>`;
const deleted = `${run('收到')}<w:del w:id="5" ${by}><w:r><w:delText>11</w:delText></w:r></w:del><w:ins w:id="6" ${by}>${run('12')}</w:ins>${run('件。')}`;
const paragraph = `<w:p>${moved}</w:p><w:p>${deleted}</w:p>`;
const files = {
  '[Content_Types].xml': `<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${schemas}/package/2006/relationships"><Relationship Id="r1" Type="${schemas}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/document.xml': `<w:document xmlns:w="${schemas}/wordprocessingml/2006/main"><w:body>${paragraph}</w:body></w:document>`,
};
const buffer = Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))));
console.log((await new WordExtractor().extract(buffer)).getBody().trim());
END

seen=$(node read.js)
echo "$seen"
expected='收到12件。公开30件。收到12件。
收到12件。'
[ "$seen" = "$expected" ] || { echo 'it has changed'; exit 1; }
