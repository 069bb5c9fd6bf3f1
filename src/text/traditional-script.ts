/**
 * Simplified to Traditional script, by OpenCC's dictionaries. They are large and hardly ever needed: loaded on first use.
 *
 * 2026-11-22: OpenCC makes a tree of every dictionary, of the largest five times for the three variants: 0.65 s of CPU, an
 * eighth of building five reports, for 167 titles. So a short text gets converters of those entries alone that its
 * characters can reach, found by halves in the sorted dictionaries: 0.09 s. A test holds it against OpenCC's own.
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

const formsOf = new Map<string, readonly string[]>();

/** A short text, such as a title, in each variant of Traditional script, each form once. What is found out is kept. */
export function traditionalForms(text: string): readonly string[] {
  let known = formsOf.get(text);
  if (known === undefined) formsOf.set(text, (known = workOut(text)));
  return known;
}

function workOut(text: string): string[] {
  const { ConverterBuilder } = require('opencc-js/core') as typeof Core;
  const { from, to, configs } = require('opencc-js/preset/cn2t') as typeof Preset;
  const entriesOf = reachable(text);
  const forms = VARIANTS.map((variant) => {
    const name = `s2${variant}`;
    // Safe: every conversion from Simplified has these; OpenCC's types name a part of them.
    const conversion = configs[name] as Conversion | undefined;
    if (conversion === undefined) throw new Error(`OpenCC has no conversion ${name}`);
    const { normalizationChain = [], segmentation = [], conversionChain } = conversion;
    const small = {
      normalizationChain: normalizationChain.map(entriesOf),
      segmentation: entriesOf(segmentation).flat(),
      conversionChain: conversionChain.map(entriesOf),
    };
    return ConverterBuilder({ from, to, configs: { [name]: small } })({ from: 'cn', to: variant })(text);
  });
  return [...new Set(forms)];
}

/** What OpenCC applies one after the other; its types lack the first. */
interface Conversion {
  normalizationChain?: readonly Core.DictGroup[];
  segmentation?: Core.DictGroup;
  conversionChain: readonly Core.DictGroup[];
}

/**
 * Of each dictionary, in the order in which they are applied, the entries whose characters are all in the text or come from
 * an entry that was reached before.
 */
function reachable(text: string): (group: Core.DictGroup) => Entry[][] {
  const characters = new Set(text);
  const reached = new Map<Core.DictLike, Entry[]>();
  const entriesOf = (dictionary: Core.DictLike): Entry[] => {
    let entries = reached.get(dictionary);
    if (entries === undefined) {
      entries = [];
      for (const character of characters)
        for (const entry of entriesAt(dictionary, character)) if (consistsOf(entry[0], characters)) entries.push(entry);
      reached.set(dictionary, entries);
    }
    return entries;
  };
  return (group) => {
    const entries = group.map(entriesOf);
    for (const [, into] of entries.flat()) for (const character of into) characters.add(character);
    return entries;
  };
}

function consistsOf(text: string, characters: ReadonlySet<string>): boolean {
  for (const character of text) if (!characters.has(character)) return false;
  return true;
}

type Entry = readonly [from: string, into: string];

/** The entries of a dictionary, `万一 萬一|…`, that begin with a character; they are in the order of code points. */
function entriesAt(dictionary: Core.DictLike, character: string): Entry[] {
  if (typeof dictionary !== 'string') throw new Error('a dictionary of OpenCC is no text');
  const code = character.codePointAt(0) ?? 0;
  let from = 0;
  for (let to = dictionary.length; from < to;) {
    const middle = Math.floor((from + to) / 2);
    const begin = middle === 0 ? 0 : dictionary.lastIndexOf('|', middle - 1) + 1;
    if ((dictionary.codePointAt(begin) ?? 0) < code) from = behind(dictionary, begin);
    else to = begin;
  }
  const entries: Entry[] = [];
  while (dictionary.codePointAt(from) === code) {
    const next = behind(dictionary, from);
    const [simplified = '', traditional = ''] = dictionary.slice(from, next).replace('|', '').split(' ');
    entries.push([simplified, traditional]);
    from = next;
  }
  return entries;
}

/** Where the entry behind the one at `begin` begins. */
function behind(dictionary: string, begin: number): number {
  const end = dictionary.indexOf('|', begin);
  return end === -1 ? dictionary.length : end + 1;
}
