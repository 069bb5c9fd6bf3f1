/**
 * Which part a part refers to, by the names in it and by kinds. What lies outside the file is not there: it is never fetched.
 */
import type { WordPackage } from './package.ts';
import { parseXml, type XmlBudget } from './xml.ts';

export interface Relations {
  /** The name of the part behind an id; null for none, and for what lies outside. */
  byId(id: string | undefined): string | null;
  /** The first part of a kind: `styles`, `numbering`. */
  ofKind(kind: string): string | null;
}

/** The relations of a part; of the whole file for an empty name. */
export async function readRelations(source: WordPackage, part: string, budget: XmlBudget): Promise<Relations> {
  const slash = part.lastIndexOf('/') + 1;
  const [folder, file] = [part.slice(0, slash), part.slice(slash)];
  const name = `${folder}_rels/${file}.rels`;
  const text = await source.read(name);
  const targets = new Map<string, string>();
  const kinds = new Map<string, string>();
  for (const { attributes } of text === null ? [] : parseXml(text, name, budget).children) {
    const target = resolve(folder, attributes.get('Target') ?? '');
    if (attributes.get('TargetMode') === 'External' || target === null) continue;
    targets.set(attributes.get('Id') ?? '', target);
    const kind = (attributes.get('Type') ?? '').split('/').at(-1) ?? '';
    if (!kinds.has(kind)) kinds.set(kind, target);
  }
  return {
    byId: (id) => (id === undefined ? null : (targets.get(id) ?? null)),
    ofKind: (kind) => kinds.get(kind) ?? null,
  };
}

/** A target as a name in the archive; null where it leads out of it. Sample: `word/` and `../docProps/core.xml` */
function resolve(folder: string, target: string): string | null {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..' && steps.pop() === undefined) return null;
    if (step !== '' && step !== '.' && step !== '..') steps.push(step);
  }
  return steps.join('/');
}
