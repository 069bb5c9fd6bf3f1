/**
 * Chinese in pinyin, as the site's addresses write it: letters and figures alone.
 * Addresses are promises, so nothing in here may change.
 */
import { pinyin } from 'pinyin-pro';
import { divisionReadings } from './division-readings.ts';
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

/** The full name of a division by itself, in its own reading: 闵行区 → `minhangqu`. Behind its province the library misreads it. */
export function romanizeDivision(name: string): string {
  return divisionReadings.get(name) ?? romanize(name);
}
