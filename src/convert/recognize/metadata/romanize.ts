/**
 * Chinese in pinyin, as the site's addresses write it: letters and figures alone.
 * Addresses are promises, so nothing in here may change.
 */
import { pinyin } from 'pinyin-pro';

/** 白银市 → `baiyinshi`; empty where nothing can be read aloud. */
export function romanize(text: string): string {
  const words: string[] = pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' });
  return words
    .join('')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '');
}
