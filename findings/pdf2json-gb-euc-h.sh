#!/usr/bin/env bash
# pdf2json 4.0.3: Chinese text in the encoding GB-EUC-H, which PDFs name and do not bring, comes out as Korean syllables.
#
# GB-EUC-H is GB 2312 as it stands in a file, one of the predefined CMaps of ISO 32000 (9.7.5.2); Chinese office programs of the
# 2000s wrote it. pdf2json knows some of these tables (GBK-EUC-H comes out right); of this one it prints “Unsupported CMap” on
# the console, and takes each pair of bytes for a number of Unicode: B0D7, which is 白, becomes U+B0D7, the syllable 냗. No error
# is given to the caller, and the text looks like text.
#
# Seen on 2026-11-30, Node 24.21.0:
#   GBK-EUC-H: 白银市教育局
#   GB-EUC-H: 냗틸쫐뷌폽뻖
#
# Exits 0 while that is so, 1 if it has changed.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund pdf2json@4.0.3 iconv-lite@0.7.3

cat > read.js <<'END'
import { writeFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import PDFParser from 'pdf2json';

for (const encoding of ['GBK-EUC-H', 'GB-EUC-H']) {
  writeFileSync(`${encoding}.pdf`, pdfOf(encoding, iconv.encode('白银市教育局', 'gb2312').toString('hex')));
  const parser = new PDFParser(null, true, 0);
  const text = await new Promise((resolve, reject) => {
    parser.on('pdfParser_dataError', ({ parserError }) => reject(parserError));
    parser.on('pdfParser_dataReady', () => resolve(parser.getRawTextContent()));
    parser.loadPDF(`${encoding}.pdf`, 0);
  });
  console.log(`${encoding}: ${text.split('\r\n')[0]}`);
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

# What it warns of on the console is left out.
seen=$(node read.js | grep -E '^GBK?-EUC-H: ')
echo "$seen"
expected='GBK-EUC-H: 白银市教育局
GB-EUC-H: 냗틸쫐뷌폽뻖'
[ "$seen" = "$expected" ] || { echo 'it has changed'; exit 1; }
