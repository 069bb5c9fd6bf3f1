#!/usr/bin/env bash
# pdf-parse 2.4.5: getTable() sees the lines of a table only where they are stroked. Where they are drawn as thin filled
# rectangles, which is how Chromium's print draws the borders of cells, it gives no table, and no word that there was one.
#
# The two pages below look the same: a grid of two by two cells. Of 100 made-up reports printed by Chromium, with three tables
# each, getTable() gave not one cell (`npm run bench -- originals`); of the same reports printed by LibreOffice it gave some.
#
# Seen on 2026-11-29, Node 24.21.0:
#   stroked: [["A","B"],["C","D"]]
#   filled: no table
#
# Exits 0 while that is so, 1 if it has changed.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{ "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund pdf-parse@2.4.5

cat > read.js <<'END'
import { PDFParse } from 'pdf-parse';

/** A PDF of one page with this content. */
function pdf(content) {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const begin = file.length;
  file += `xref\n0 6\n0000000000 65535 f \n${places.join('')}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${begin}\n%%EOF`;
  return new TextEncoder().encode(file);
}

const [xs, ys] = [[20, 120, 220], [180, 140, 100]];
const words = [['A', 30, 160], ['B', 130, 160], ['C', 30, 120], ['D', 130, 120]];
const text = words.map(([word, x, y]) => `BT /F 12 Tf ${x} ${y} Td (${word}) Tj ET`);
const lines = {
  stroked: [...ys.map((y) => `20 ${y} m 220 ${y} l S`), ...xs.map((x) => `${x} 100 m ${x} 180 l S`)],
  filled: [...ys.map((y) => `20 ${y} 200 1 re f`), ...xs.map((x) => `${x} 100 1 80 re f`)],
};
for (const [name, drawn] of Object.entries(lines)) {
  const parser = new PDFParse({ data: pdf([...drawn, ...text].join('\n')) });
  const { pages } = await parser.getTable();
  await parser.destroy();
  const tables = pages.flatMap((page) => page.tables);
  console.log(`${name}: ${tables.length === 0 ? 'no table' : tables.map((table) => JSON.stringify(table)).join(' ')}`);
}
END

seen=$(node read.js 2>/dev/null)
echo "$seen"
expected='stroked: [["A","B"],["C","D"]]
filled: no table'
[ "$seen" = "$expected" ] || { echo 'it has changed'; exit 1; }
