#!/usr/bin/env bash
# unpdf 1.8.1 with pdfjs-dist beside it: a PDF that names its Chinese encoding (GBK-EUC-H, UniGB-UCS2-H) gives an empty text, and
# nothing is thrown, although the README says that the tables for it are found by default.
#
# Such PDFs embed no font and say that their codes are those of a table which every reader has (ISO 32000, 9.7.5.2: predefined
# CMaps); Chinese office and typesetting programs have written them for twenty years. unpdf finds the tables of the installed
# pdfjs-dist and gives their place to PDF.js as a file: address; PDF.js opens it as if it were a path, which is not there, warns
# on the console, and goes on without the font. The page counts as read, with no characters. Given as a path the same folder
# works, which is the second line of each pair.
#
# Seen on 2026-11-30, Node 24.21.0:
#   GBK-EUC-H by default: ""
#   GBK-EUC-H tables by path: "白银市教育局"
#   UniGB-UCS2-H by default: ""
#   UniGB-UCS2-H tables by path: "白银市教育局"
#
# Exits 0 while that is so, 1 if it has changed.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund unpdf@1.8.1 pdfjs-dist@6.1.200 iconv-lite@0.7.3

cat > read.js <<'END'
import iconv from 'iconv-lite';
import { extractText, getDocumentProxy } from 'unpdf';

const textOf = async (bytes, options) =>
  JSON.stringify((await extractText(await getDocumentProxy(bytes(), { verbosity: 0, ...options }), { mergePages: true })).text);

for (const [encoding, codec] of [['GBK-EUC-H', 'gbk'], ['UniGB-UCS2-H', 'utf-16be']]) {
  const bytes = () => pdfOf(encoding, iconv.encode('白银市教育局', codec).toString('hex'));
  console.log(`${encoding} by default: ${await textOf(bytes, {})}`);
  console.log(`${encoding} tables by path: ${await textOf(bytes, { cMapUrl: 'node_modules/pdfjs-dist/cmaps/' })}`);
}

/** One page with one line of text, in a font that is named and not embedded. */
function pdfOf(encoding, codes) {
  const stream = `BT /F1 14 Tf 72 720 Td <${codes}> Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-${encoding} /Encoding /${encoding} /DescendantFonts [6 0 R] >>`,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ];
  let pdf = '%PDF-1.4\n';
  const starts = objects.map((object, index) => {
    const start = pdf.length;
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(start).padStart(10, '0')} 00000 n \n`;
  });
  const table = pdf.length;
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${starts.join('')}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(pdf, 'latin1'));
}
END

seen=$(node read.js)
echo "$seen"
expected='GBK-EUC-H by default: ""
GBK-EUC-H tables by path: "白银市教育局"
UniGB-UCS2-H by default: ""
UniGB-UCS2-H tables by path: "白银市教育局"'
[ "$seen" = "$expected" ] || { echo 'it has changed'; exit 1; }
