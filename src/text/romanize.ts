/**
 * Chinese in pinyin, as the site's addresses write it: letters and figures alone.
 * Addresses are promises, so nothing in here may change.
 */
import { pinyin } from 'pinyin-pro';
import { remembered } from './remembered.ts';

/** 白银市 → `baiyinshi`; empty where nothing can be read aloud. An agency reports every year. */
export const romanize = remembered((text) => {
  const words: string[] = pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' });
  return words
    .join('')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '');
}, 60);
