/**
 * Whether a file is a saved web page, whatever its name ends in. A text in which a copy left some tags, or that speaks of
 * elements of pages, is none.
 */
import { isWebArchive } from './web-archive.ts';

/** What a page begins with, behind remarks. Sample: `<!DOCTYPE html>`, `<?xml version="1.0"?>`, `<html lang="zh">` */
const BEGIN =
  /^[\s\uFEFF]*(?:<\?xml[^>]{0,200}>\s*|<!--(?:(?!-->)[\s\S]){0,2000}-->\s*){0,20}(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<meta\s|<body[\s>])/iu;

/** Elements that hold a page together and that no text quotes so many of. */
const PAGE =
  /<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]|<\/(?:html|head|body)>|<meta\s|<script[\s>]|<style[\s>]/giu;
const ENOUGH = 3;

/** What opens and closes a block of a page that has lost its head. Sample: `<p style="text-indent: 2em">`, `</td>` */
const BLOCK = /<(?<close>\/)?(?:p|div|td|th|li|h[1-6]|table|section|article|ul|ol|dd|dt)(?:\s[^<>]{0,2000})?>/giu;

/** Begins with an element, as a piece of a page does. */
const BEGINS_WITH_BLOCK = /^[\s\uFEFF]*<(?:p|div|table|section|article|h[1-6]|ul|ol|span|center|font)[\s>]/iu;

/** So few blocks are left over from somewhere. */
const FEW_BLOCKS = 5;

/** Of so many signs beyond ASCII one may stand outside all blocks. */
const ONE_IN = 20;

/** Bytes count in any encoding: the signs of tags are never halves of Chinese characters. */
export function isHtml(file: Uint8Array | string): boolean {
  const text = typeof file === 'string' ? file : new TextDecoder('latin1').decode(file).replaceAll('\u0000', '');
  // A mark of the byte order, as it is in Latin-1.
  const source = text.replace(/^(?:ï»¿|ÿþ|þÿ)/u, '');
  if (BEGIN.test(source) || isWebArchive(source)) return true;
  if (!source.includes('</')) return false;
  if (new Set(source.match(PAGE)?.map((tag) => tag.toLowerCase())).size >= ENOUGH) return true;
  return BEGINS_WITH_BLOCK.test(source) && isPiece(source);
}

/** Whether nearly all words stand in blocks that are opened and closed. */
function isPiece(source: string): boolean {
  let [opened, closed, depth, inside, outside, at] = [0, 0, 0, 0, 0, 0];
  const count = (text: string): void => {
    const words = text.replace(/[\0-\u007F]/gu, '').length;
    if (depth > 0) inside += words;
    else outside += words;
  };
  for (const { 0: tag, index, groups } of source.matchAll(BLOCK)) {
    count(source.slice(at, index));
    at = index + tag.length;
    const closes = groups?.['close'] !== undefined;
    if (closes) closed++;
    else opened++;
    depth = Math.max(0, depth + (closes ? -1 : 1));
  }
  count(source.slice(at));
  return opened >= FEW_BLOCKS && closed * 2 >= opened && outside * ONE_IN <= inside;
}
