/**
 * Text as bytes for packing: a common character takes one, other Chinese ones two, any other three.
 *
 * 2026-11-29: so twice as many texts as in UTF-8 fit into what deflate looks back on. 1,000 made-up reports packed after
 * whole texts of a few of them, share of the text's bytes: GB18030 0.232, with 160 common characters 0.208, with 224
 * 0.203. Those are the commonest of these reports (0.76 of their characters) and of the reports and cases that are kept
 * (0.88), both counted alike; the list stands here, so that no text depends on other reports.
 */
const COMMON =
  ' "(),-.0123456789[]acdeghilmnoprstuvwz|“”、。《》一三上下不与专业个中为主了事二于五人他以件任众会体作依保信全公共关其内况出分到制前办加务动化区单县及发号合同名后告员和四国在地处复大学定实审家容对导将局展工市布年府度建开强性总息情意成我报持按据提收改政数文新方日时是月有服期未本机村条果查栏次正民求法点现理申电的监目督社科程立站第等管类组经结网范行街表要规解计议设评诉请责费起进通道部重量镇问限项题（），：；';

/** Bytes from here on say in which row of GB2312 the character is; its place in the row follows. */
const ROW = COMMON.length;

/** Characters of a row. */
const CELLS = 94;

/** Any other: this byte, then its UTF-16 unit. */
const UNIT = 0xff;

/** The rows that have digits, letters and Chinese characters, one after the other. */
const ROWS = new TextDecoder('gb18030').decode(
  Uint8Array.from(
    [0xa1, 0xa3, ...Array.from({ length: 72 }, (_, row) => 0xb0 + row)].flatMap((row) =>
      Array.from({ length: CELLS }, (_, cell) => [row, 0xa1 + cell]).flat(),
    ),
  ),
);

/** Cells that a byte can tell apart, in as many rows. */
const LINE = 256;

/** The code of each UTF-16 unit; NONE where it has none. */
const NONE = 0xffff;
const codes = new Uint16Array(0x10000).fill(NONE);
for (let code = 0; code < ROWS.length; code++) codes[ROWS.charCodeAt(code)] = ROW + code;
for (let code = 0; code < ROW; code++) codes[COMMON.charCodeAt(code)] = code;

export function toTextBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(3 * text.length);
  let at = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const code = codes[unit] ?? NONE;
    if (code < ROW) bytes[at++] = code;
    else if (code !== NONE) {
      bytes[at++] = ROW + Math.floor((code - ROW) / LINE);
      bytes[at++] = (code - ROW) % LINE;
    } else {
      bytes[at++] = UNIT;
      bytes[at++] = unit >> 8;
      bytes[at++] = unit & 0xff;
    }
  }
  return bytes.slice(0, at);
}

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Reads what `toTextBytes` wrote. A half of a character that takes two units is lost; JSON has none. */
export function fromTextBytes(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < ROW) units[length++] = COMMON.charCodeAt(byte);
    else if (byte !== UNIT) units[length++] = ROWS.charCodeAt((byte - ROW) * LINE + (bytes[++at] ?? 0));
    else units[length++] = ((bytes[++at] ?? 0) << 8) | (bytes[++at] ?? 0);
  }
  return decoder.decode(units.subarray(0, length));
}
