/**
 * Shared words found the plain way: a table of every stretch of thirty characters with the reports that have it.
 */
import { RUN } from '../../../src/archive/same-words/gram-hash.ts';
import { Prose } from '../../../src/archive/same-words/prose.ts';
import { findSameWords, type SharedParagraph } from '../../../src/site/same/kept-words.ts';
import { openProse } from './made-prose.ts';

/** How many paragraphs have another count, other neighbours' runs, or a run that does not stand where it is said to. */
export function differences(file: string): number {
  const shared = openProse(file);
  const { listed, packedOf } = shared;
  const all = new Map(listed.map(({ id }) => [id, textsIn(packedOf(id))]));
  const having = tableOf(all);
  const found = new Map<string, SharedParagraph>();
  for (const [id, json] of findSameWords(shared))
    if (all.has(id))
      // Safe: made as such.
      for (const each of JSON.parse(json) as SharedParagraph[]) found.set(`${id} ${each.anchor}`, each);
  let wrong = 0;
  for (const [id, texts] of all)
    for (const [anchor, text] of texts) {
      const own = found.get(`${id} ${anchor}`);
      if (!isRight(id, text, own, { all, having })) wrong++;
    }
  return wrong;
}

/** Paragraphs with their folded texts. */
type ProseTexts = ReadonlyArray<readonly [anchor: string, text: string]>;

function textsIn(packed: string): ProseTexts {
  const prose = new Prose(packed);
  const texts: Array<readonly [string, string]> = [];
  prose.eachText((text, begin) => texts.push([prose.paragraphAt(begin).anchor, text]));
  return texts;
}

interface Truth {
  all: ReadonlyMap<string, ProseTexts>;
  /** The reports that have a stretch; only of those that more than one has. */
  having: ReadonlyMap<string, ReadonlySet<string>>;
}

function tableOf(all: ReadonlyMap<string, ProseTexts>): Map<string, Set<string>> {
  const first = new Map<string, string>();
  const having = new Map<string, Set<string>>();
  for (const [id, texts] of all)
    for (const [, text] of texts)
      for (let at = 0; at + RUN <= text.length; at++) {
        const words = text.slice(at, at + RUN);
        const before = first.get(words);
        if (before === undefined) first.set(words, id);
        else if (before !== id) having.set(words, (having.get(words) ?? new Set([before])).add(id));
      }
  return having;
}

function isRight(id: string, text: string, found: SharedParagraph | undefined, { all, having }: Truth): boolean {
  const starts = Array.from({ length: Math.max(0, text.length - RUN + 1) }, (_, at) =>
    having.get(text.slice(at, at + RUN)),
  );
  const others = new Set(starts.flatMap((reports) => [...(reports ?? [])]));
  others.delete(id);
  if ((found?.reports ?? 0) !== others.size) return false;
  return (found?.nearest ?? []).every((other) => {
    const covered = new Set<number>();
    for (const [from, to, anchor] of other.runs) {
      const there = all.get(other.id)?.find(([name]) => name === anchor)?.[1];
      if (there?.includes(text.slice(from, to)) !== true) return false;
      for (let at = from; at + RUN <= to; at++) covered.add(at);
    }
    return starts.every((reports, at) => covered.has(at) === (reports?.has(other.id) ?? false));
  });
}
