/**
 * PDFs written by hand, object by object, for what no program prints: each page is its drawing operators.
 */

export interface RawPdf {
  /** What draws each page. */
  pages: readonly string[];
  /** Objects of the font `F1`, the first of which is the font; they are numbered from 10. */
  font?: readonly string[];
  /** More of a page's dictionary, of its resources, of the trailer and of the catalogue. */
  page?: string;
  resources?: string;
  trailer?: string;
  catalog?: string;
  /** More objects, by number, from 100. */
  objects?: Readonly<Record<number, string>>;
}

/** Chinese by its Unicode, in a font that is not in the file and says so itself. */
export const UNICODE_FONT: readonly string[] = [
  '<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H /DescendantFonts [11 0 R] /ToUnicode 13 0 R >>',
  '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 12 0 R /DW 1000 /W [32 [250] 33 126 500] >>',
  '<< /Type /FontDescriptor /FontName /Made /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
  stream(
    '',
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n' +
      '1 begincodespacerange <0000> <FFFF> endcodespacerange\n' +
      `${chunks()}\nendcmap CMapName currentdict /CMap defineresource pop end end`,
  ),
];

/** Chinese in an encoding that is only named, in a font that is not in the file, as older programs write it. */
export function namedEncoding(encoding: string): readonly string[] {
  return [
    `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /${encoding} /DescendantFonts [11 0 R] >>`,
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 12 0 R /DW 1000 /W [1 95 500 814 939 500] >>',
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
  ];
}

/** Operators that write a text of Unicode at a place, from the lower left corner. */
export function say(x: number, y: number, text: string, size = 12): string {
  return `BT /F1 ${size} Tf ${x} ${y} Td <${hex(text)}> Tj ET\n`;
}

/** Operators that stroke a line. */
export function line(x1: number, y1: number, x2: number, y2: number): string {
  return `0.5 w ${x1} ${y1} m ${x2} ${y2} l S\n`;
}

/** Operators that draw the lines of a grid, and write a text into each of its cells, row by row; an empty one stays empty. */
export function grid(xs: readonly number[], ys: readonly number[], cells: readonly string[]): string {
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  const level = ys.map((y) => line(left, y, right, y));
  const upright = xs.map((x) => line(x, top, x, bottom));
  const text = cells.map((words, index) => {
    const column = index % (xs.length - 1);
    return words === ''
      ? ''
      : say((xs[column] ?? 0) + 4, (ys[Math.floor(index / (xs.length - 1)) + 1] ?? 0) + 6, words);
  });
  return [...level, ...upright, ...text].join('');
}

/** A text as UTF-16, in hexadecimal figures. */
export function hex(text: string): string {
  return [...text].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('');
}

export function rawPdf(pdf: RawPdf): Uint8Array {
  const pages = pdf.pages.map((_, index) => `${20 + index * 2} 0 R`).join(' ');
  const objects: Record<number, string> = {
    1: `<< /Type /Catalog /Pages 2 0 R ${pdf.catalog ?? ''} >>`,
    2: `<< /Type /Pages /Kids [${pages}] /Count ${pdf.pages.length} >>`,
    ...Object.fromEntries((pdf.font ?? UNICODE_FONT).map((object, index) => [10 + index, object])),
    ...Object.fromEntries(
      pdf.pages.flatMap((content, index) => [
        [
          20 + index * 2,
          `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${21 + index * 2} 0 R ${pdf.page ?? ''}` +
            ` /Resources << /Font << /F1 10 0 R >> ${pdf.resources ?? ''} >> >>`,
        ],
        [21 + index * 2, stream('', content)],
      ]),
    ),
    ...pdf.objects,
  };
  let file = '%PDF-1.7\n';
  const places: Array<[number: number, at: number]> = [];
  for (const [number, object] of Object.entries(objects)) {
    places.push([Number(number), file.length]);
    file += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const start = file.length;
  const table = places.map(([number, at]) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = Math.max(...places.map(([number]) => number)) + 1;
  file += `xref\n0 1\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${pdf.trailer ?? ''} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (sign) => sign.charCodeAt(0));
}

/** A stream object. */
export function stream(dictionary: string, content: string): string {
  return `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

/** Every code is its own Unicode: a range may not run over its last byte, and a section holds a hundred of them. */
function chunks(): string {
  const ranges = Array.from({ length: 256 }, (_, high) => {
    const byte = high.toString(16).padStart(2, '0');
    return `<${byte}00> <${byte}FF> <${byte}00>`;
  });
  const sections = [0, 100, 200].map((from) => ranges.slice(from, from + 100));
  return sections.map((some) => `${some.length} beginbfrange\n${some.join('\n')}\nendbfrange`).join('\n');
}
