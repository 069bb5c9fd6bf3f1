/**
 * Word files that want to do harm, or that are damaged: text or one clear sentence, within bounds of time and memory.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Extract } from '../../src/convert/read/extract.ts';
import { readDocx } from '../../src/convert/read/docx/index.ts';
import { packParts, wordFile, wordParagraph, wordParts } from '../support/word-file.ts';

const BODY = wordParagraph('一、总体情况');
const PARTS = wordParts({ body: BODY });
const MAIN = 'word/document.xml';

/** The single problem of a file that is not read. */
async function refusal(bytes: Uint8Array): Promise<string> {
  const { lines, problems } = await readDocx(bytes);
  expect(lines).toEqual([]);
  expect(problems.map(({ level }) => level)).toEqual(['blocking']);
  return `${problems[0]?.rule}: ${problems[0]?.message}`;
}

/** The file's bytes with those at each signature's place changed. Signatures: 02014b50 the directory, 04034b50 an entry. */
function patched(bytes: Uint8Array, change: (view: DataView, at: number, signature: number) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x02014b50 || signature === 0x04034b50) change(view, at, signature);
  }
  return copy;
}

const DIRECTORY = 0x02014b50;

test('a bomb that tells its size is not unpacked, one that lies about it is stopped while it is', async () => {
  const blanks = ' '.repeat(80_000_000);
  const bomb = packParts({ ...PARTS, [MAIN]: (PARTS[MAIN] ?? '').replace('<w:body>', `<w:body>${blanks}`) });
  expect(bomb.length).toBeLessThan(200_000);
  expect(await refusal(bomb)).toMatch(/^oversized-file: word\/document\.xml unpacks to more/u);
  const lying = patched(bomb, (view, at, signature) => {
    const size = at + (signature === DIRECTORY ? 24 : 22);
    if (view.getUint32(size, true) > 80_000_000) view.setUint32(size, 1000, true);
  });
  const before = process.memoryUsage().rss;
  expect(await refusal(lying)).toMatch(/^damaged-file: .*too many bytes in the stream/u);
  expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
});

test('parts without number, elements without number, lines without number, depth without end', async () => {
  const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`word/x${index}.xml`, '']));
  expect(await refusal(packParts({ ...PARTS, ...many }))).toMatch(/^oversized-file: the file has 10005 parts/u);
  expect(await refusal(wordFile({ body: '<w:p/>'.repeat(1_000_000) }))).toMatch(
    /^oversized-file: .* more elements than any report/u,
  );
  expect(await refusal(wordFile({ body: '<w:p/>'.repeat(200_000) }))).toMatch(
    /^oversized-file: the file has more lines/u,
  );
  expect(await refusal(wordFile({ body: `<w:p><w:r>${'<w:t>x</w:t><w:br/>'.repeat(200_000)}</w:r></w:p>` }))).toMatch(
    /^oversized-file: the file has more lines/u,
  );
  const deep = '<w:tbl><w:tr><w:tc>'.repeat(50_000);
  expect(await refusal(wordFile({ body: deep }))).toMatch(/^oversized-file: .* nested deeper/u);
});

test('numbers, spans and chains without bounds', async () => {
  const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="999999999999"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="${'%1'.repeat(100_000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  const item = wordParagraph('', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
  const { lines } = await readDocx(wordFile({ body: item.repeat(100) + BODY, numbering }));
  expect(lines).toHaveLength(101);
  const wide = `<w:tbl><w:tr><w:trPr><w:gridBefore w:val="999999999"/></w:trPr>${`<w:tc><w:tcPr><w:gridSpan w:val="2147483647"/></w:tcPr><w:p/></w:tc>`.repeat(3)}</w:tr></w:tbl>`;
  const grid = (await readDocx(wordFile({ body: wide + BODY }))).lines.map(({ cell }) => cell?.column);
  expect(grid).toEqual([1001, 2001, 3001, undefined]);
  const styles = Array.from(
    { length: 20_000 },
    (_, index) => `<w:style w:type="paragraph" w:styleId="s${index}"><w:basedOn w:val="s${index + 1}"/></w:style>`,
  ).join('');
  const styled = Array.from(
    { length: 20_000 },
    (_, index) => `<w:p><w:pPr><w:pStyle w:val="s${index}"/></w:pPr></w:p>`,
  ).join('');
  expect((await readDocx(wordFile({ body: styled + BODY, styles }))).lines).toHaveLength(20_001);
});

test('much of anything takes time in proportion', async () => {
  const blanks = `<w:p><w:r><w:t>一${' '.repeat(3_000_000)}二</w:t></w:r></w:p>`;
  const fields = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>x</w:t></w:r></w:p>'.repeat(80_000);
  const box = `<v:textbox><w:txbxContent><w:p/></w:txbxContent></v:textbox>`;
  const boxes = `<w:p><w:r><w:pict>${box.repeat(90_000)}</w:pict></w:r></w:p>`;
  const attributes = `<w:p ${Array.from({ length: 100_000 }, (_, index) => `w:a${index}="x"`).join(' ')}/>`;
  const runs = `<w:p>${'<w:r/>'.repeat(400_000)}</w:p>`;
  const branches = '<mc:AlternateContent><mc:Choice>'.repeat(110);
  const nested = `<w:p><w:r>${branches}${'<w:t/>'.repeat(200_000)}${'</mc:Choice></mc:AlternateContent>'.repeat(110)}</w:r></w:p>`;
  for (const body of [blanks, fields, boxes, attributes, runs, nested]) {
    const begin = performance.now();
    const { lines, problems } = await readDocx(wordFile({ body: body + BODY }));
    expect(problems.length > 0 || lines.at(-1)?.text === '一、总体情况', body.slice(0, 60)).toBe(true);
    expect(performance.now() - begin, body.slice(0, 60)).toBeLessThan(20_000);
  }
});

test('stray bytes behind the archive do no harm, and of several bodies all are read', async () => {
  const texts = async (bytes: Uint8Array): Promise<string[]> => (await readDocx(bytes)).lines.map(({ text }) => text);
  expect(await texts(Buffer.concat([wordFile({ body: BODY }), Buffer.from('\r\n<!-- served -->')]))).toEqual([
    '一、总体情况',
  ]);
  const two = (PARTS[MAIN] ?? '').replace('</w:body>', `</w:body><w:body>${wordParagraph('二')}</w:body>`);
  expect(await texts(packParts({ ...PARTS, [MAIN]: two }))).toEqual(['一、总体情况', '二']);
});

test('a document type is refused: no entity is expanded, no file is opened', async () => {
  const withType = (type: string): Uint8Array =>
    packParts({ ...PARTS, [MAIN]: (PARTS[MAIN] ?? '').replace('?>\n', `?>\n${type}\n`).replace('一', '&x;') });
  for (const type of [
    '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE w SYSTEM "http://127.0.0.1:1/x.dtd">',
    '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY x "&a;&a;&a;">]>',
  ]) {
    expect(await refusal(withType(type))).toMatch(/^document-type: word\/document\.xml declares a document type/u);
  }
  expect(await refusal(packParts({ ...PARTS, [MAIN]: (PARTS[MAIN] ?? '').replace('一', '&x;') }))).toMatch(
    /^damaged-file: .*undefined entity/u,
  );
});

test('a path that leads out, a part twice, a part behind a password, a wrong checksum', async () => {
  const renamed = (from: string, to: string): Uint8Array => {
    const bytes = wordFile({ body: BODY, core: '<dc:title>x</dc:title>' });
    for (let at = 0; at + from.length <= bytes.length; at++) {
      if (from === String.fromCharCode(...bytes.subarray(at, at + from.length))) bytes.set(Buffer.from(to), at);
    }
    return bytes;
  };
  expect(await refusal(renamed('docProps/core.xml', '../../../core.xml'))).toMatch(
    /^damaged-file: .*invalid relative path/u,
  );
  expect(await refusal(renamed('docProps/core.xml', MAIN))).toMatch(/^damaged-file: the file has two parts named/u);
  const locked = patched(wordFile({ body: BODY }), (view, at, signature) => {
    if (signature === DIRECTORY) view.setUint16(at + 8, 1, true);
  });
  expect(await refusal(locked)).toMatch(/^protected-file: .* is encrypted/u);
  const wrong = patched(wordFile({ body: BODY }), (view, at, signature) => {
    if (signature === DIRECTORY) view.setUint32(at + 16, 1, true);
  });
  expect(await refusal(wrong)).toMatch(/^damaged-file: .*checksum/u);
});

test('relations that lead out of the file are not followed', async () => {
  const { '_rels/.rels': top = '' } = PARTS;
  const away = { ...PARTS, '_rels/.rels': top.replace('word/document.xml', '../../etc/passwd') };
  expect((await readDocx(packParts(away))).lines.map(({ text }) => text)).toEqual(['一、总体情况']);
  const relations =
    '<Relationship Id="rId9" Type="x/numbering" Target="http://127.0.0.1:1/n.xml" TargetMode="External"/>';
  expect((await readDocx(wordFile({ body: BODY, relations }))).lines).toHaveLength(1);
});

test('no zip, no Word, no XML: one sentence each', async () => {
  expect(await refusal(new Uint8Array())).toMatch(/^damaged-file/u);
  expect(await refusal(Buffer.from('text'))).toMatch(/^damaged-file/u);
  expect(await refusal(Buffer.from('{\\rtf1'))).toMatch(/^foreign-format: this is a rich-text file/u);
  expect(await refusal(packParts({ 'a.txt': 'x' }))).toMatch(/^foreign-format: this is a zip archive/u);
  expect(await refusal(packParts({ ...PARTS, [MAIN]: '<x/>' }))).toMatch(
    /^no-word-file: word\/document\.xml holds no text/u,
  );
  expect(await refusal(packParts({ ...PARTS, [MAIN]: '' }))).toMatch(/^damaged-file/u);
  expect(await refusal(packParts({ ...PARTS, [MAIN]: '<w:document' }))).toMatch(
    /^damaged-file: word\/document\.xml is no sound XML/u,
  );
  expect(await refusal(packParts({ ...PARTS, [MAIN]: (PARTS[MAIN] ?? '').slice(0, -12) }))).toMatch(/^damaged-file/u);
  expect(await refusal(packParts({ ...PARTS, [MAIN]: Uint8Array.from([0x3c, 0xff, 0xfe, 0x3e]) }))).toMatch(
    /^damaged-file: .* is not UTF-8/u,
  );
});

test('a part in UTF-16 and one under other prefixes are read as any other', async () => {
  const wide = Buffer.concat([
    Uint8Array.from([0xff, 0xfe]),
    Buffer.from((PARTS[MAIN] ?? '').replace('UTF-8', 'UTF-16'), 'utf16le'),
  ]);
  const texts = async (main: string | Uint8Array): Promise<string[]> =>
    (await readDocx(packParts({ ...PARTS, [MAIN]: main }))).lines.map(({ text }) => text);
  expect(await texts(wide)).toEqual(['一、总体情况']);
  const strict = 'xmlns:z="http://purl.oclc.org/ooxml/wordprocessingml/main"';
  expect(
    await texts(`<z:document ${strict}><z:body><z:p><z:r><z:t>文</z:t></z:r></z:p></z:body></z:document>`),
  ).toEqual(['文']);
});

/** Elements of Word in any nesting, also where none may stand. */
const anyXml = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(
      fc.constantFrom(
        ...'w:p w:r w:t w:tbl w:tr w:tc w:tcPr w:trPr w:pPr w:rPr w:numPr w:sdt w:sdtContent w:ins w:del w:moveTo w:vMerge w:hMerge w:gridSpan w:gridBefore w:numId w:ilvl w:br w:fldChar w:instrText w:sym w:ruby w:rt w:rubyBase w:pict w:drawing w:txbxContent w:footnoteReference w:vanish w:altChunk w:sectPr w:headerReference mc:AlternateContent mc:Choice mc:Fallback m:oMath m:f m:num m:d m:t a:txBody a:p a:t v:textpath wps:txbx w:object'.split(
          ' ',
        ),
      ),
      fc.constantFrom(
        '',
        'w:val="restart"',
        'w:val="continue"',
        'w:val="1"',
        'w:val="0"',
        'w:val="-3"',
        'w:fldCharType="begin"',
        'w:fldCharType="end"',
        'w:fldCharType="separate"',
        'w:char="F0B7" w:font="Symbol"',
        'w:char="110000" w:font="x"',
        'w:id="2"',
        'string="x"',
        'r:id="header1"',
      ),
      fc.array(fc.oneof({ maxDepth: 5, withCrossShrink: true }, fc.constantFrom('文', '12', ''), tie('element')), {
        maxLength: 4,
      }),
    )
    .map(([name, attributes, children]) => `<${name} ${attributes}>${children.join('')}</${name}>`),
}));

test('whatever elements stand in each other: no error, no cell over another, no line end in a line', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyXml.element, { maxLength: 8 }), async (body) => {
      const { lines } = await readDocx(
        wordFile({ body: body.join(''), numbering: '<w:num w:numId="1"/>', around: { header1: body.join('') } }),
      );
      const taken = new Map<string, string>();
      for (const { text, cell, place } of lines) {
        expect(text).not.toMatch(/[\r\n]/u);
        if (cell === null) continue;
        const own = `${cell.row} ${cell.column}`;
        for (let y = cell.row; y < cell.row + cell.rowspan; y++) {
          for (let x = cell.column; x < cell.column + cell.colspan; x++) {
            const at = `${cell.table} ${y} ${x}`;
            expect(taken.get(at) ?? own, place).toBe(own);
            taken.set(at, own);
          }
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('a damaged file throws nothing, wherever a byte is changed or the rest is cut', async () => {
  const whole = wordFile({
    body: BODY.repeat(20),
    numbering: '<w:num w:numId="1"/>',
    footnotes: '',
    core: '<dc:title>题</dc:title>',
  });
  const isSound = ({ problems, lines }: Extract): boolean => problems.length > 0 || lines.length === 20;
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), async (at, byte, cut) => {
      const damaged = cut ? whole.slice(0, at) : whole.slice();
      if (!cut) damaged[at] = byte;
      expect(isSound(await readDocx(damaged))).toBe(true);
    }),
    { numRuns: 150 },
  );
});
