/**
 * Gives back the characters for which a PDF gave others of the same shape: fonts draw both alike, and whoever made the PDF noted
 * the first that its font has for the shape. Only such are listed as nobody writes in such a report.
 *
 * Source: all characters of GBK, printed by Chromium 156 in Noto Sans SC and Noto Serif SC and read back (2026-11-29); radicals,
 * which come the same way, have a repair of their own.
 */
import type { VFile } from 'vfile';
import { editsAt, type Repair } from './repair.ts';

/** As given, and as printed: a bar for a dash, brackets of mathematics for those of titles, a wave for a tilde, a division stroke for a slash, a rare form of 胶. */
const SHAPES: ReadonlyMap<string, string> = new Map([
  ['\u2015', '—'],
  ['\u2329', '〈'],
  ['\u232A', '〉'],
  ['\u301C', '～'],
  ['\u2215', '／'],
  ['\u3B35', '胶'],
]);

const SHARED = new RegExp(`[${[...SHAPES.keys()].join('')}]`, 'gu');

const sharedShapes: Repair = {
  id: 'shared-shapes',
  reason: 'A character that fonts draw like the printed one stands in its place.',
  plan: (_seed, file: VFile) =>
    file.data.source?.format !== 'pdf'
      ? null
      : (line) => editsAt(line.text, SHARED, ([sign]) => SHAPES.get(sign) ?? sign),
};

export default sharedShapes;
