/**
 * What the field EQ prints, as far as Chinese Word uses it: characters in a circle, readings over characters, fractions.
 */

/** Two things laid over each other. Sample: `EQ \o\ac(○,12)`, `EQ \* jc2 \* hps10 \o\ad(\s\up 9(qū),区)` */
const OVER = /^\s*EQ\b.*\\o\s*(?:\\a[a-z]\s*)?\((?<below>.*)[,;](?<above>[^,;]*)\)\s*$/iu;

/** A thing moved up. Sample: `\s\up 9(qū)` */
const RAISED = /^\s*\\s\s*\\up\s*\d*\s*\((?<reading>.*)\)\s*$/iu;

/** Sample: `EQ \f(1,2)` */
const FRACTION = /^\s*EQ\b.*\\f\s*\((?<over>[^,;()]*)[,;](?<under>[^,;()]*)\)\s*$/iu;

/** Of any other: its switches and brackets. Sample: `EQ \* hps10 \r(2)` without `2` */
const CODE = /^\s*EQ\b|\\\*\s*(?:"[^"]*"|\S+)|\\[a-z]+\s*\d*|[()]/giu;

const CIRCLES = '○◯〇';
const HAN_NUMBERS = '一二三四五六七八九十';

/** The text of the field's code; empty for other fields. */
export function equationText(instruction: string): string {
  if (!/^\s*EQ\b/iu.test(instruction) || instruction.length > 1000) return '';
  const { over, under } = FRACTION.exec(instruction)?.groups ?? {};
  if (over !== undefined && under !== undefined) return `${over.trim()}/${under.trim()}`;
  const { below, above } = OVER.exec(instruction)?.groups ?? {};
  if (below === undefined || above === undefined) return instruction.replace(CODE, '').trim();
  const reading = RAISED.exec(below)?.groups?.['reading'];
  if (reading !== undefined) return `${above.trim()}(${reading.trim()})`;
  return CIRCLES.includes(below.trim()) ? encircle(above.trim(), below.trim()) : `${below.trim()}${above.trim()}`;
}

function encircle(text: string, circle: string): string {
  const number = /^(?:1?\d|20)$/u.test(text) ? Number(text) : 0;
  if (number > 0) return String.fromCodePoint(0x2460 + number - 1);
  const han = text.length === 1 ? HAN_NUMBERS.indexOf(text) : -1;
  return han === -1 ? `${circle}${text}` : String.fromCodePoint(0x3280 + han);
}
