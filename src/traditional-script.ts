/**
 * Simplified to Traditional script, by OpenCC's dictionaries. They are large and hardly ever needed: loaded on first use.
 */
import { createRequire } from 'node:module';
import type * as OpenCC from 'opencc-js/cn2t';

/** Traditional as OpenCC defines it, as written in Taiwan, as written in Hong Kong. */
const VARIANTS = ['t', 'tw', 'hk'] as const;

const converters = new Map<string, (text: string) => string>();

/** Each by itself: making one takes as long as converting several reports, and nearly always the first is enough. */
function converterTo(to: (typeof VARIANTS)[number]): (text: string) => string {
  let converter = converters.get(to);
  if (converter === undefined) {
    // The package's own types describe the module that `require` gives.
    const opencc = createRequire(import.meta.url)('opencc-js/cn2t') as typeof OpenCC;
    converter = opencc.Converter({ from: 'cn', to });
    converters.set(to, converter);
  }
  return converter;
}

/** The text in Traditional script, with the words that OpenCC knows. */
export function toTraditional(text: string): string {
  return converterTo('t')(text);
}

/** The text in each variant of Traditional script, each form once. */
export function traditionalForms(text: string): string[] {
  return [...new Set(VARIANTS.map((to) => converterTo(to)(text)))];
}
