#!/usr/bin/env bash
# mammoth 1.13.0: text that Word hides (w:vanish) comes out as text, between what is seen: of 公开, a hidden 3, and 12件 it makes
# 公开312件, in extractRawText and in convertToHtml alike.
#
# Word and LibreOffice show and print 公开12件. Hidden runs are usual in forms that were filled from templates: remarks to the
# writer, former figures. mammoth reads the properties of runs (bold, italic, all caps …); this one it passes over without a
# message, and there is no option to leave such runs out.
#
# Seen on 2026-11-29, Node 24.21.0:
#   公开312件
#   <p>公开312件</p>
#   messages: 0
#
# Exits 0 while that is so, 1 if it has changed.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund mammoth@1.13.0 fflate@0.8.3

cat > read.js <<'END'
import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
const schemas = 'http://schemas.openxmlformats.org';
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const run = (text, properties = '') => `<w:r>${properties}<w:t>${text}</w:t></w:r>`;
const paragraph = `<w:p>${run('公开')}${run('3', '<w:rPr><w:vanish/></w:rPr>')}${run('12件')}</w:p>`;
const files = {
  '[Content_Types].xml': `<Types xmlns="${schemas}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${schemas}/package/2006/relationships"><Relationship Id="r1" Type="${schemas}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/document.xml': `<w:document xmlns:w="${schemas}/wordprocessingml/2006/main"><w:body>${paragraph}</w:body></w:document>`,
};
const buffer = Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))));
const html = await mammoth.convertToHtml({ buffer });
console.log((await mammoth.extractRawText({ buffer })).value.trim());
console.log(html.value);
console.log(`messages: ${html.messages.length}`);
END

seen=$(node read.js)
echo "$seen"
expected='公开312件
<p>公开312件</p>
messages: 0'
[ "$seen" = "$expected" ] || { echo 'it has changed'; exit 1; }
