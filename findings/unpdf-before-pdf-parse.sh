#!/usr/bin/env bash
# unpdf 1.8.1 and pdf-parse 2.4.5 in one process: whether pdf-parse can read a PDF hangs on which of the two read one first.
#
# Each brings a PDF.js of its own (6.1.200 and 5.4.296). unpdf leaves its worker in the global `pdfjsWorker`, and pdf-parse's
# PDF.js takes the worker that it finds there. Where pdf-parse has read a PDF before, both work.
#
# Seen on 2026-11-29, Node 24.21.0:
#   pdf-parse, then unpdf: 1 page, 1 page
#   unpdf, then pdf-parse: 1 page, The API version "5.4.296" does not match the Worker version "6.1.200".
#
# Exits 0 while that is so, 1 if it has changed.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund unpdf@1.8.1 pdf-parse@2.4.5

cat > read.js <<'END'
import { PDFParse } from 'pdf-parse';
import { getDocumentProxy } from 'unpdf';

/** A PDF of one empty page. */
function pdf() {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] >>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const begin = file.length;
  file += `xref\n0 4\n0000000000 65535 f \n${places.join('')}trailer << /Size 4 /Root 1 0 R >>\nstartxref\n${begin}\n%%EOF`;
  return new TextEncoder().encode(file);
}

const readers = {
  'pdf-parse': async () => {
    const parser = new PDFParse({ data: pdf() });
    const { total } = await parser.getInfo();
    await parser.destroy();
    return total;
  },
  unpdf: async () => (await getDocumentProxy(pdf())).numPages,
};
const said = [];
for (const name of process.argv.slice(2))
  said.push(await readers[name]().then((pages) => `${pages} page`, (error) => error.message));
console.log(`${process.argv.slice(2).join(', then ')}: ${said.join(', ')}`);
END

seen=$(node read.js pdf-parse unpdf 2>/dev/null; node read.js unpdf pdf-parse 2>/dev/null)
echo "$seen"
expected='pdf-parse, then unpdf: 1 page, 1 page
unpdf, then pdf-parse: 1 page, The API version "5.4.296" does not match the Worker version "6.1.200".'
[ "$seen" = "$expected" ] || { echo 'it has changed'; exit 1; }
