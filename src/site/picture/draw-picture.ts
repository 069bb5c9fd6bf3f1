/**
 * Draws a picture: the archive's name in two lines beside its seal, and below a rule what the picture stands for.
 */
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import sharp from 'sharp';
import { glyphs } from './glyphs.ts';
import { pictureSize } from './pictures.ts';

const PAPER = '#fbf8f2';
const INK = '#221e19';
const QUIET = '#645b4f';
const CINNABAR = '#a5341f';
const MARGIN = 96;

/** PNG of the site's picture (`line` null), or of one with a line under the rule. Only characters of glyphs.ts. */
export function drawPicture(line: string | null): Promise<Uint8Array> {
  return sharp(Buffer.from(pictureSvg(line)))
    .png({ palette: true, colours: 16, dither: 0, effort: 1 })
    .toBuffer();
}

/** The same as SVG, without a text element. */
export function pictureSvg(line: string | null): string {
  const { width, height } = pictureSize;
  return toHtml(
    s('svg', { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` }, [
      s('rect', { width, height, fill: PAPER }),
      s('rect', { width, height: 16, fill: CINNABAR }),
      ...wordsAt('政府信息公开', MARGIN, 250, 108, INK),
      ...wordsAt('年报档案', MARGIN, 396, 108, INK),
      seal(width - MARGIN - 176, 166),
      s('rect', { x: MARGIN, y: 462, width: width - 2 * MARGIN, height: 3, fill: QUIET }),
      ...(line === null ? [] : wordsAt(line, MARGIN, 552, 60, QUIET)),
    ]),
    { space: 'svg' },
  );
}

/** Words from a place on the base line, in pixels to the em. */
function wordsAt(words: string, x: number, y: number, size: number, fill: string) {
  let advance = 0;
  return Array.from(words, (character) => {
    const glyph = glyphs[character];
    if (glyph === undefined) throw new Error(`glyphs.ts has no outline of ${character}`);
    const scale = size / 1000;
    const place = `translate(${x + advance * scale} ${y}) scale(${scale} ${-scale})`;
    advance += glyph.width;
    return s('path', { transform: place, fill, d: glyph.path });
  });
}

/** The seal of favicon.svg. */
function seal(x: number, y: number) {
  return s('g', { transform: `translate(${x} ${y}) scale(5.5)` }, [
    s('rect', { width: 32, height: 32, rx: 2, fill: CINNABAR }),
    s('g', { fill: 'none', stroke: PAPER, strokeWidth: 2.4, strokeLinecap: 'square' }, [
      s('path', { d: 'M9 7v18M9 10.5h14v11H9' }),
      s('path', { d: 'M13.5 16h5' }),
    ]),
  ]);
}
