/**
 * A page of PDF.js to what is drawn on it: glyphs and rules at their places on the paper. Only what moves or draws text and
 * lines is followed; pictures, colours and clips are not.
 */
import type { PDFPageProxy } from 'unpdf/pdfjs';
import { applyTold, type actualTexts, type Span } from './actual-texts.ts';
import type { Box, Glyph, PageMarks } from './marks.ts';
import { asMatrix, IDENTITY, multiply, type Matrix } from './matrix.ts';
import { addRules, type Rules } from './path-rules.ts';
import { setText } from './set-text.ts';
import { drawText, FRESH_TEXT, type Font, type TextState } from './text-state.ts';
import { clippedBy, unseenParts } from './unseen-parts.ts';

/** Numbers of PDF.js's operators by their names. */
export type Operators = Readonly<Record<string, number>>;

interface State {
  ctm: Matrix;
  text: TextState;
  /** The box around what is not clipped away; null where nothing is. */
  clip: Box | null;
}

/** Most glyphs of a page; a page of small print has some thousands. */
const MOST_GLYPHS = 60_000;

/** `told`: what the file says of glyphs beside their font. */
export async function pageMarks(
  page: PDFPageProxy,
  operators: Operators,
  told: ReturnType<typeof actualTexts>,
): Promise<PageMarks> {
  const view = page.getViewport({ scale: 1 });
  const list = await page.getOperatorList();
  const paper: PageMarks = {
    page: page.pageNumber,
    width: view.width,
    height: view.height,
    glyphs: [],
    level: [],
    upright: [],
    unseen: [],
    pictured: 0,
  };
  const steps = new Map(Object.entries(operators).map(([name, number]) => [number, name]));
  const drawing = new Drawing(paper, asMatrix(view.transform) ?? IDENTITY, fontsOf(page));
  list.fnArray.forEach((number, index) => {
    // An operator's arguments are of any kind; each is looked at before it is used.
    const args: unknown = list.argsArray[index];
    drawing.step(steps.get(number) ?? '', Array.isArray(args) ? args : [], operators, index);
  });
  applyTold(paper.glyphs, drawing.spans, told);
  paper.glyphs = paper.glyphs.filter((glyph) => isOnPaper(glyph, paper));
  return paper;
}

function isOnPaper({ box }: Glyph, { width, height }: PageMarks): boolean {
  return box.right > 0 && box.bottom > 0 && box.left < width && box.top < height;
}

/** The fonts of a page by PDF.js's names for them. */
function fontsOf(page: PDFPageProxy): (id: unknown) => Font | null {
  const known = new Map<string, Font | null>();
  return (id) => {
    if (typeof id !== 'string') return null;
    const font = known.get(id) ?? (page.commonObjs.has(id) ? asFont(page.commonObjs.get(id)) : null);
    known.set(id, font);
    return font;
  };
}

/** What PDF.js calls a font, looked at property by property. */
function asFont(object: unknown): Font | null {
  if (typeof object !== 'object' || object === null) return null;
  const of = (name: string): unknown => Reflect.get(object, name);
  const matrix = asMatrix(of('fontMatrix'));
  const table: unknown = of('toUnicode');
  const map: unknown = typeof table === 'object' && table !== null ? Reflect.get(table, '_map') : null;
  const name = of('name');
  return {
    name: typeof name === 'string' ? name : '',
    vertical: of('vertical') === true,
    unit: matrix === null || matrix[0] === 0 ? 0.001 : matrix[0],
    // Without a map PDF.js takes a glyph's number for its character.
    knows: (code) => typeof map === 'object' && map !== null && Reflect.get(map, code) !== undefined,
  };
}

/** The state while a page is drawn. */
class Drawing {
  readonly #paper: PageMarks;
  readonly #fontOf: (id: unknown) => Font | null;
  readonly #base: Matrix;
  readonly #kept: State[] = [];
  /** Spans that say their text, closed ones; `null` stands for a mark of another kind. */
  readonly spans: Span[] = [];
  readonly #marked: Array<number | null> = [];
  #ctm: Matrix;
  #clip: Box | null = null;
  #clips = false;
  #text: TextState = { ...FRESH_TEXT };

  constructor(paper: PageMarks, base: Matrix, fontOf: (id: unknown) => Font | null) {
    this.#paper = paper;
    this.#base = base;
    this.#ctm = base;
    this.#fontOf = fontOf;
  }

  step(name: string, args: readonly unknown[], operators: Operators, run: number): void {
    switch (name) {
      case 'save':
        this.#save();
        break;
      case 'restore':
      case 'paintFormXObjectEnd':
      case 'endGroup':
      case 'endAnnotation':
        this.#restore();
        break;
      case 'transform':
        this.#transform(args);
        this.#picture();
        break;
      case 'paintFormXObjectBegin':
        this.#save();
        this.#transform(args[0]);
        break;
      case 'beginGroup':
        this.#save();
        if (typeof args[0] === 'object' && args[0] !== null) this.#transform(Reflect.get(args[0], 'matrix'));
        break;
      case 'beginAnnotation':
        this.#save();
        this.#ctm = this.#base;
        this.#transform(args[2]);
        this.#transform(args[3]);
        break;
      case 'beginMarkedContent':
      case 'beginMarkedContentProps':
        this.#marked.push(args[0] === 'Span' && typeof args[1] !== 'number' ? this.#paper.glyphs.length : null);
        break;
      case 'endMarkedContent':
        this.#endMark();
        break;
      case 'clip':
      case 'eoClip':
        this.#clips = true;
        break;
      case 'constructPath':
        this.#path(args, operators);
        break;
      case 'showText':
        if (this.#paper.glyphs.length < MOST_GLYPHS && Array.isArray(args[0]))
          this.#paper.glyphs.push(...drawText(this.#text, this.#ctm, args[0], run));
        break;
      default:
        setText(this.#text, name, args, this.#fontOf);
    }
  }

  #save(): void {
    this.#kept.push({ ctm: this.#ctm, text: { ...this.#text }, clip: this.#clip });
  }

  #restore(): void {
    const state = this.#kept.pop();
    if (state !== undefined) [this.#ctm, this.#text, this.#clip] = [state.ctm, state.text, state.clip];
  }

  #transform(by: unknown): void {
    const matrix = asMatrix(by);
    if (matrix !== null) this.#ctm = multiply(this.#ctm, matrix);
  }

  #endMark(): void {
    const from = this.#marked.pop() ?? null;
    const to = this.#paper.glyphs.length;
    if (from !== null && to > from) this.spans.push({ from, to });
  }

  /** A picture fills the unit square: only for one is that square stretched over a good part of the paper. */
  #picture(): void {
    const [a, b, c, d] = this.#ctm;
    const share = Math.abs(a * d - b * c) / (this.#paper.width * this.#paper.height);
    this.#paper.pictured = Math.min(1, Math.max(this.#paper.pictured, share));
  }

  #path([painting, data, box]: readonly unknown[], operators: Operators): void {
    if (this.#clips) this.#clip = clippedBy(box, this.#ctm, this.#clip);
    this.#clips = false;
    const path: unknown = Array.isArray(data) ? data[0] : null;
    if (!(path instanceof Float32Array)) return;
    const is = (...names: readonly string[]): boolean => names.some((name) => operators[name] === painting);
    const both = is('fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke');
    const painted = { fill: both || is('fill', 'eoFill'), stroke: both || is('stroke', 'closeStroke') };
    if (!painted.fill && !painted.stroke) return;
    const rules: Rules = { level: [], upright: [] };
    addRules(path, this.#ctm, painted, rules);
    this.#paper.level.push(...rules.level);
    this.#paper.upright.push(...rules.upright);
    if (this.#clip !== null) this.#paper.unseen.push(...unseenParts(rules, this.#clip));
  }
}
