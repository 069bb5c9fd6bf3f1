/**
 * What a PDF says of single characters beside the glyphs that draw them: `/Span <</ActualText <FEFF5DE5> >> BDC <31E2> Tj EMC`.
 * Fonts draw 工 and the radical ⼯, or 户 and 戶, with one glyph, and Chromium tells in this way which of them it was. PDF.js
 * reads over it: the drawing of pages is looked at here beside it, and what fits a page glyph by glyph is taken.
 */
import { inflateSync } from 'node:zlib';
import type { Glyph } from './marks.ts';

/** Codes of the glyphs inside a marked span, in hexadecimal figures, and the text that it says it is. */
interface Told {
  codes: string;
  text: string;
}

/** A span of glyphs that a page marks, by their places among all its glyphs. */
export interface Span {
  from: number;
  to: number;
}

/** The begin of a stream's data, with the end of its dictionary before it. */
const STREAM = />>\s*stream\r?\n/gu;

/** A marked span that says its text. Sample: `/Span<</ActualText <FEFF5DE5> >> BDC <31E2> Tj EMC` */
const SPAN = /\/Span\s*<<\s*\/ActualText\s*<FEFF((?:[0-9A-F]{4}){1,8})>\s*>>\s*BDC([^]{0,400}?)EMC/giu;

/** Glyphs as hexadecimal figures. Sample: `<31E2>` */
const CODES = /<([0-9A-F]+)>/giu;

/** A page's drawing is not longer, in bytes, and a file has no more such streams. */
const LONGEST = 8 * 1024 * 1024;
const MOST_STREAMS = 2000;

/** For each stream of a file that holds such spans: all of them in their order. */
export function actualTexts(bytes: Uint8Array): Told[][] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!file.includes('FlateDecode')) return [];
  const text = file.toString('latin1');
  return [...text.matchAll(STREAM)].slice(0, MOST_STREAMS).flatMap(({ index, 0: begin }) => {
    const content = inflated(file.subarray(index + begin.length));
    const told =
      content === null ? [] : [...content.matchAll(SPAN)].map(([, said = '', drawn = '']) => spanOf(said, drawn));
    // Spans that draw nothing are none on the page either.
    const drawn = told.filter(({ codes }) => codes !== '');
    return drawn.length > 0 ? [drawn] : [];
  });
}

/** A stream's data; null where it is not compressed in the one usual way, or holds no such span. */
function inflated(data: Buffer): string | null {
  // The first byte of zlib's format.
  if ((data[0] ?? 0) % 16 !== 8) return null;
  try {
    const content = inflateSync(data, { maxOutputLength: LONGEST });
    return content.includes('ActualText') ? content.toString('latin1') : null;
  } catch {
    return null;
  }
}

function spanOf(said: string, drawn: string): Told {
  const codes = [...drawn.matchAll(CODES)].map(([, code = '']) => code.toUpperCase()).join('');
  return { codes, text: Buffer.from(said, 'hex').swap16().toString('utf16le') };
}

/**
 * Puts told texts into the glyphs of a page. A page may be drawn by several streams, one after the other: where one tells of
 * the next spans, code by code, it is theirs; where two do and say different texts, or none does, nothing is changed.
 */
export function applyTold(
  glyphs: readonly Glyph[],
  spans: readonly Span[],
  streams: readonly (readonly Told[])[],
): void {
  const drawn = spans.map(({ from, to }) => glyphs.slice(from, to));
  for (let at = 0; at < drawn.length;) {
    const fitting = streams.filter((stream) => stream.every(({ codes }, step) => isDrawn(codes, drawn[at + step])));
    const longest = Math.max(0, ...fitting.map(({ length }) => length));
    const texts = fitting.filter(({ length }) => length === longest).map((stream) => stream.map(({ text }) => text));
    const [first = []] = texts;
    if (texts.every((other) => other.join(' ') === first.join(' ')))
      first.forEach((text, step) => tell(drawn[at + step] ?? [], text));
    at += Math.max(1, longest);
  }
}

/** Whether codes are those of the glyphs: of one byte each, or of two. */
function isDrawn(codes: string, glyphs: readonly Glyph[] | undefined): boolean {
  if (glyphs === undefined || codes.length % glyphs.length !== 0) return false;
  const figures = codes.length / glyphs.length;
  return codes === glyphs.map(({ code }) => code.toString(16).toUpperCase().padStart(figures, '0')).join('');
}

/** A sign for each glyph; a text of another length stays away. */
function tell(glyphs: readonly Glyph[], text: string): void {
  const signs = Array.from(text);
  if (signs.length !== glyphs.length) return;
  glyphs.forEach((glyph, place) => Object.assign(glyph, { text: signs[place], known: true }));
}
