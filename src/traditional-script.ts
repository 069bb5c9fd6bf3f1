/**
 * Simplified to Traditional script, by OpenCC's dictionaries. They are large and hardly ever needed: loaded on first use.
 */
import { createRequire } from 'node:module';
import type * as OpenCC from 'opencc-js/cn2t';

/** Traditional as OpenCC defines it, as written in Taiwan, as written in Hong Kong. */
const VARIANTS = ['t', 'tw', 'hk'] as const;

let converters: ReadonlyArray<(text: string) => string> | undefined;

function load(): ReadonlyArray<(text: string) => string> {
  // The package's own types describe the module that `require` gives.
  const opencc = createRequire(import.meta.url)('opencc-js/cn2t') as typeof OpenCC;
  return (converters ??= VARIANTS.map((to) => opencc.Converter({ from: 'cn', to })));
}

/** The text in Traditional script, with the words that OpenCC knows. */
export function toTraditional(text: string): string {
  return load()[0]?.(text) ?? text;
}

/** The text in each variant of Traditional script, each form once. */
export function traditionalForms(text: string): string[] {
  return [...new Set(load().map((convert) => convert(text)))];
}
