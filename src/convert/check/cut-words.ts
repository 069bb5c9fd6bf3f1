/**
 * Words that lost a piece: 行政决xx, 府信息公开. They are the author's or the copy's slips; they stay, and are shown.
 */
import { linesOf, textOf } from '../report-tree.ts';
import type { Check } from './check.ts';

/** A place-holder behind a word. Sample: `行政决xx`, `白银市××局`. Not `20xx年`, nor a number of a house that was masked: `人民路××号`. */
const PLACE_HOLDER =
  /(?![街路巷道村组](?:[xX]{2,}|[×✕]{2,})(?:号|弄))\p{Script=Han}(?:[xX]{2,}|[×✕]{2,}|[□■]{2,}|[?？]{3,})/u;

/** The end of 政府 without its begin. Sample: `制度等府信息公开工作制度`. Not `市府信息公开` or `政府信息公开`. */
const HALF_WORD = /(?<=[\p{Script=Han}])(?<![政市省县区州镇乡国官首])府信息(?:主动)?公开/u;

const cutWords: Check = {
  id: 'cut-words',
  reason: 'A word without its other half cannot be what was meant.',
  check: (report) =>
    report.children.flatMap((section) =>
      section.children.flatMap((block) => {
        if (block.type !== 'paragraph') return [];
        const text = textOf(block.runs);
        return [PLACE_HOLDER, HALF_WORD].flatMap((pattern) => {
          const match = pattern.exec(text);
          if (match === null) return [];
          const excerpt = text.slice(Math.max(0, match.index - 6), match.index + match[0].length + 4);
          return [{ line: linesOf(block.runs)[0], message: `“${excerpt}” looks like a word that lost a piece` }];
        });
      }),
    ),
};

export default cutWords;
