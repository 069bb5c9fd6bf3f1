/**
 * Simplified to Traditional script, by OpenCC's dictionaries. They are large and hardly ever needed: loaded on first use.
 *
 * 2026-11-22: OpenCC makes a tree of every dictionary, of the large one five times for three variants: 0.35 s of CPU, a
 * tenth of building five reports, for some hundred titles. So short texts get converters of those entries alone that
 * their characters can reach; the dictionaries are only cut into entries, once. A test holds it against OpenCC's own.
 */
import { createRequire } from 'node:module';
import type * as OpenCC from 'opencc-js/cn2t';
import type * as Core from 'opencc-js/core';
import type * as Preset from 'opencc-js/preset/cn2t';

/** Traditional as OpenCC defines it, as written in Taiwan, as written in Hong Kong. */
const VARIANTS = ['t', 'tw', 'hk'] as const;

// The package's own types describe the modules that `require` gives.
const require = createRequire(import.meta.url);

let whole: ((text: string) => string) | undefined;

/** The text in Traditional script, with the words that OpenCC knows. */
export function toTraditional(text: string): string {
  whole ??= (require('opencc-js/cn2t') as typeof OpenCC).Converter({ from: 'cn', to: 't' });
  return whole(text);
}

/** A short text in each variant of Traditional script, each form once. */
export function traditionalForms(text: string): string[] {
  const { ConverterBuilder } = require('opencc-js/core') as typeof Core;
  const { from, to, configs } = require('opencc-js/preset/cn2t') as typeof Preset;
  const forms = VARIANTS.map((variant) => {
    const name = `s2${variant}`;
    // Safe: every conversion from Simplified has these; OpenCC's types name a part of them.
    const conversion = configs[name] as Conversion | undefined;
    if (conversion === undefined) throw new Error(`OpenCC has no conversion ${name}`);
    return ConverterBuilder({ from, to, configs: { [name]: reached(conversion, text) } })({ from: 'cn', to: variant })(
      text,
    );
  });
  return [...new Set(forms)];
}

/** What OpenCC applies one after the other; its types lack the first. */
interface Conversion {
  normalizationChain?: readonly Core.DictGroup[];
  segmentation?: Core.DictGroup;
  conversionChain: readonly Core.DictGroup[];
}

/** The conversion with those entries alone whose characters are in the text, or come from an entry that is reached. */
function reached({ normalizationChain = [], segmentation = [], conversionChain }: Conversion, text: string) {
  const characters = new Set(text);
  const entriesOf = (group: Core.DictGroup): Entry[][] => {
    const entries = group.map((dictionary) => {
      const index = indexOf(dictionary);
      const begun = [...characters].flatMap((character) => index.get(character) ?? []);
      return begun.filter(([from]) => Array.from(from).every((character) => characters.has(character)));
    });
    for (const [, into] of entries.flat()) for (const character of into) characters.add(character);
    return entries;
  };
  return {
    normalizationChain: normalizationChain.map(entriesOf),
    segmentation: entriesOf(segmentation).flat(),
    conversionChain: conversionChain.map(entriesOf),
  };
}

type Entry = readonly [from: string, into: string];

const indexes = new Map<Core.DictLike, Map<string, Entry[]>>();

/** The entries of a dictionary, `万一 萬一|…`, by the character that they begin with. */
function indexOf(dictionary: Core.DictLike): Map<string, Entry[]> {
  let index = indexes.get(dictionary);
  if (index === undefined) {
    index = new Map();
    const entries =
      typeof dictionary === 'string' ? dictionary.split('|').map((entry) => entry.split(' ')) : dictionary;
    for (const [from = '', into = ''] of entries) {
      const first = String.fromCodePoint(from.codePointAt(0) ?? 0);
      const own = index.get(first);
      if (own === undefined) index.set(first, [[from, into]]);
      else own.push([from, into]);
    }
    indexes.set(dictionary, index);
  }
  return index;
}
