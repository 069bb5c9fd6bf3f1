/**
 * Fields of Word (page numbers, contents, links): a code that nobody sees, then the result that is printed. A field may begin in
 * one paragraph and end in another, so its state goes along with the text of a story.
 */
import { equationText } from './equation-field.ts';
import { childOf, switchOf, type XmlElement } from './xml.ts';

interface OpenField {
  instruction: string;
  inResult: boolean;
  /** What a box to be ticked shows. */
  box: string;
}

export class Fields {
  private readonly open: OpenField[] = [];
  /** How many of them are in their code. A file may open any number. */
  private codes = 0;

  /** Whether the text here is the code of a field. */
  get hidden(): boolean {
    return this.codes > 0;
  }

  /** Whether a page number stands here. */
  get isPage(): boolean {
    return isPageInstruction(this.open.at(-1)?.instruction ?? '');
  }

  /** A part of a field's code. */
  addInstruction(text: string): void {
    const field = this.open.at(-1);
    if (field !== undefined && !field.inResult) field.instruction += text;
  }

  /** Codes of fields that print something and were closed without a result. */
  readonly lost: string[] = [];

  /** A mark of a field: begin, separate, end. What it shows by itself, for a field that has no result. */
  mark(element: XmlElement): string {
    const type = element.attributes.get('w:fldCharType');
    if (type === 'begin') {
      this.open.push({ instruction: '', inResult: false, box: boxOf(element) });
      this.codes++;
    }
    const field = this.open.at(-1);
    if (field === undefined || (type !== 'separate' && type !== 'end')) return '';
    const hadResult = field.inResult;
    if (!hadResult) this.codes--;
    field.inResult = true;
    if (type === 'separate') return '';
    this.open.pop();
    if (hadResult || this.hidden) return '';
    const code = PRINTING.exec(field.instruction)?.groups?.['code'];
    if (code !== undefined) this.lost.push(code.toUpperCase());
    const button = BUTTON.exec(field.instruction)?.groups?.['text'];
    return button ?? (field.box === '' ? equationText(field.instruction) : field.box);
  }

  /** Whether a field that hides what stands behind it was never closed. */
  get neverClosed(): boolean {
    return this.hidden;
  }
}

/** Fields that print a number or a text. Sample: `AUTONUMLGL`, `=SUM(ABOVE)`, ` SEQ 表 ` */
const PRINTING = /^\s*(?<code>AUTONUM(?:LGL|OUT)?\b|LISTNUM\b|SEQ\b|REF\b|DATE\b|=)/iu;

/** A place to click at, whose code holds what it shows. Sample: `MACROBUTTON NoMacro [单击此处]` */
const BUTTON = /^\s*MACROBUTTON\s+\S+\s(?<text>[^]*)$/iu;

/** Sample: ` PAGE \* MERGEFORMAT`, ` NUMPAGES ` */
export function isPageInstruction(instruction: string): boolean {
  return /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/iu.test(instruction);
}

function boxOf(begin: XmlElement): string {
  const box = childOf(childOf(begin, 'w:ffData'), 'w:checkBox');
  if (box === undefined) return '';
  return (switchOf(box, 'w:checked') ?? switchOf(box, 'w:default') ?? false) ? '☒' : '☐';
}
