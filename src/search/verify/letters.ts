/**
 * A text as letters that can be compared one by one, each with the place it has in the text: as it is printed, or as the
 * archive folds it, without marks but with those that a figure hangs on.
 */
import { BREAK, type Folded } from '../../text/fold.ts';
import { isVisibleUnit } from '../../text/visible.ts';

/** Letters as one string; for each UTF-16 unit of it where in the original its character begins and ends. */
export type Letters = Folded;

/** The search's folding. */
export type Fold = (original: string) => Folded;

/** What a blank parts from one another: digits and letters that are no Chinese characters. Sample: `3`, `３`, `a`. */
const PARTED = /[\p{Nd}\p{Script=Latin}]/u;

/** White space proper, which characters without a width are not. */
const BLANK = /\s/u;

/**
 * The text letter for letter. What pasting brings goes: blanks, line breaks, characters without a width. A blank between two
 * digits or Latin letters stays, as one blank: `12 3` is not `123`.
 */
export function printedLetters(original: string): Letters {
  const letters: Letters = { text: '', starts: [], ends: [] };
  let gap = false;
  for (let at = 0; at < original.length; at++) {
    const unit = original.charAt(at);
    if (!isVisibleUnit(original.charCodeAt(at))) {
      gap ||= BLANK.test(unit);
      continue;
    }
    if (gap && PARTED.test(unit) && PARTED.test(letters.text.at(-1) ?? ''))
      put(letters, ' ', letters.ends.at(-1) ?? at, at);
    gap = false;
    put(letters, unit, at, at + 1);
  }
  return letters;
}

/**
 * Traditional characters of which a few words have no Simplified form, so that folding leaves them alone: 覆盖, 瞭望. The
 * others have one, 答覆 and 瞭解, and stand in every eighth quotation in Traditional script.
 */
const VARIANTS: Readonly<Record<string, string>> = { 覆: '复', 瞭: '了' };

/** The text as the archive folds it, all marks left out but the signs of figures. */
export function foldedLetters(original: string, fold: Fold): Letters {
  const { text, starts, ends } = fold(original);
  const letters: Letters = { text: '', starts: [], ends: [] };
  let end = 0;
  for (let at = 0; at <= text.length; at++) {
    const unit = text.charAt(at);
    if (unit === BREAK) continue;
    const start = starts[at] ?? original.length;
    // Several letters of one character (㎡ is m2) have nothing between them.
    const sign = start <= end ? null : signBetween(letters.text, original.slice(end, start), text.slice(at));
    if (sign !== null) put(letters, sign.letter, end + sign.from, end + sign.to);
    if (unit !== '') put(letters, VARIANTS[unit] ?? unit, start, ends[at] ?? 0);
    end = ends[at] ?? 0;
  }
  return letters;
}

const known = new WeakMap<Fold, Map<string, string>>();

/** A combining mark, which folds together with the character before it. */
const COMBINING = /\p{M}/u;

/**
 * Those letters without signs and places, in a tenth of the time: where a text holds another one's folded letters it holds
 * these. Null where a text has to be read as a whole.
 */
export function bareLetters(original: string, fold: Fold): string | null {
  if (COMBINING.test(original)) return null;
  let folded = known.get(fold);
  if (folded === undefined) known.set(fold, (folded = new Map()));
  let letters = '';
  for (const character of original) {
    let own = folded.get(character);
    if (own === undefined) {
      own = Array.from(fold(character).text, (unit) => (unit === BREAK ? '' : (VARIANTS[unit] ?? unit))).join('');
      folded.set(character, own);
    }
    letters += own;
  }
  return letters;
}

function put(letters: Letters, unit: string, start: number, end: number): void {
  letters.text += unit;
  letters.starts.push(start);
  letters.ends.push(end);
}

const DIGIT = /\p{Nd}/u;

/** Three digits and no more: what a comma of thousands stands before. */
const THOUSANDS = /^\d{3}(?!\d)/u;

/** Signs of per cent and per mille. */
const PER = /[%\u2030]/u;

/** Marks that stand for a range, a dash or a minus. Sample: `-`, `—`, `～`. */
const DASH = /^[-\u2010-\u2015\u2212~\u301c]+$/u;

/** A minus, which a long dash is not. */
const MINUS = /^[-\u2212]$/u;

/** A sign of a figure as a letter, and where in the marks it stands. */
interface Sign {
  letter: string;
  from: number;
  to: number;
}

/**
 * What of the marks between two letters belongs to a figure; null where nothing does. `gap` are the characters between what
 * stands before and the folded text behind.
 */
function signBetween(before: string, gap: string, behind: string): Sign | null {
  const [last, next] = [before.at(-1) ?? '', behind.charAt(0)];
  const marks = [...gap.matchAll(/./gsu)]
    .map(({ 0: mark, index: at }) => ({ mark: mark.normalize('NFKC'), at }))
    .filter(({ mark }) => isVisibleUnit(mark.charCodeAt(0)));
  const [first] = marks;
  const end = marks.at(-1);
  if (first === undefined || end === undefined) {
    const isParted = DIGIT.test(last) && DIGIT.test(next) && BLANK.test(gap);
    return isParted ? { letter: ' ', from: 0, to: gap.length } : null;
  }
  if (DIGIT.test(last) && PER.test(first.mark)) return { letter: first.mark, from: first.at, to: first.at + 1 };
  if (!DIGIT.test(next)) return null;
  if (!DIGIT.test(last)) {
    // COVID-19 has no minus, and a dash that a blank follows neither.
    const isMinus = MINUS.test(end.mark) && end.at === gap.length - 1 && !/[a-z]/u.test(last);
    return isMinus ? { letter: '-', from: end.at, to: end.at + 1 } : null;
  }
  const all = marks.map(({ mark }) => mark).join('');
  if (all === ',' && THOUSANDS.test(behind)) return null;
  const letter = /^[.:/]$/u.test(all) ? all : DASH.test(all) ? '-' : ',';
  return { letter, from: first.at, to: end.at + 1 };
}

/** A letter of a number written in Chinese that makes its neighbours one number with it. Sample: `十`, `万`. */
const JOINING = /[〇零十百千万亿]/u;

/** Any letter of a number. */
const NUMERAL = /[\p{Nd}〇零一二三四五六七八九十百千万亿两]/u;

/** Whether two neighbouring letters are of one number. */
function isOneNumber(left: string, right: string): boolean {
  if (!NUMERAL.test(left) || !NUMERAL.test(right)) return false;
  return (DIGIT.test(left) && DIGIT.test(right)) || JOINING.test(left) || JOINING.test(right);
}

/** The end of a number and a sign that goes on with it. Sample: `3.`, `1,`, and a minus that begins one. */
const GOES_ON = /(?:\p{Nd}[.．]|(?:^|[^\p{Nd}\p{Script=Latin}])[-−－])$/u;

/** A sign that goes on with the number before it. Sample: `.5`, `,000`, `%`. */
const GOES_ON_BEHIND = /^(?:[.．]\p{Nd}|[,，]\p{Nd}{3}(?!\p{Nd})|\s*[%％‰])/u;

/**
 * Whether a stretch of a text begins or ends inside a number: 35条 is no quotation of 135条. Places are UTF-16 units.
 */
export function cutsNumber(text: string, from: number, to: number): boolean {
  const [before, inside, behind] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  const [first, last] = [inside.charAt(0), inside.at(-1) ?? ''];
  if (isOneNumber(before.at(-1) ?? '', first) || isOneNumber(last, behind.charAt(0))) return true;
  if (DIGIT.test(first) && GOES_ON.test(before)) return true;
  if (/\p{Nd}[,，]$/u.test(before) && /^\p{Nd}{3}(?!\p{Nd})/u.test(inside)) return true;
  return DIGIT.test(last) && GOES_ON_BEHIND.test(behind);
}
