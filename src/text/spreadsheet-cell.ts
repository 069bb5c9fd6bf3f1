/**
 * What a spreadsheet would take for a formula, made plain text: `=1+1`, `@SUM(A1)`, `+甲`. Quotation marks do not help, every
 * reader takes them off; an apostrophe stays, and can be taken off by whoever wants the text as it was.
 */

/** Begins like a formula, behind blanks and apostrophes too, and in full width as some spreadsheets take it. */
const FORMULA = /^[\s']*[=+\-@＝＋－＠]/u;

/** Samples: `-5`, `+3.2`, `-1,234.5`, `-12%`, and the dash of an empty cell. Not `-5+1` */
const NUMBER = /^[+-](?:\d[\d,]*)?(?:\.\d+)?%?$/u;

/** The rule in a sentence, for descriptions of files. */
export const CELL_RULE =
  "文字若以 =、+、-、@（或其全角）开头，前面可有空白和撇号，而又不是数字，就在最前面加一个撇号（'），电子表格便不会把它当作公式；去掉这一个撇号即是原文。";

/** A cell's text as a file for spreadsheets has it. */
export function spreadsheetCell(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** The text of such a cell. */
export function textOfCell(cell: string): string {
  const rest = cell.slice(1);
  return cell.startsWith("'") && spreadsheetCell(rest) !== rest ? rest : cell;
}
