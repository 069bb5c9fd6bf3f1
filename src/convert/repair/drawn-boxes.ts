/**
 * Turns the signs of boxes that old programs draw tables with (┌─┬┐│) into the marks of a plain-text grid: | between cells,
 * + and - between rows.
 */
import { editsAt, type Repair } from './repair.ts';

/** A line that only draws. Sample: `├────┼────┤` */
const DRAWN = /^[\s\u2500-\u257F]*[┌┍┎┏├┝┠┣└┕┖┗╔╠╚][\s\u2500-\u257F]*$/u;

/** Such lines from which on a table is drawn; one may be an ornament. */
const SEVERAL = 2;

const BETWEEN_CELLS = /[│┃┆┇┊┋║]/u;
const ALONG = /[─━┄┅┈┉═]/u;

const drawnBoxes: Repair = {
  id: 'drawn-boxes',
  reason: 'Signs of boxes are drawn around the cells of a table: they are its borders.',
  plan: (seed) =>
    seed.children.filter(({ text }) => DRAWN.test(text)).length < SEVERAL
      ? null
      : ({ text }) =>
          DRAWN.test(text) || text.split(BETWEEN_CELLS).length > 2
            ? editsAt(text, /[\u2500-\u257F]/gu, ([sign]) =>
                BETWEEN_CELLS.test(sign) ? '|' : ALONG.test(sign) ? '-' : '+',
              )
            : [],
};

export default drawnBoxes;
