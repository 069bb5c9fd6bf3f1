/**
 * The earlier texts of a report that had other words than it has now, kept while the repository's history is there.
 *
 * 2026-11-29: They are found in git and not stored a second time: the history of `content/` is the record of what stood here.
 * Whoever publishes from a shallow clone, or from none, publishes no earlier texts, and their addresses are no promise; the
 * build says so, and the page says that it has no other text.
 */
import { hashOf } from '../../archive/cache.ts';
import { kept, listKnown, loadReport, reportKey } from '../load-archive.ts';
import { changedPlaces, type ChangedPlace } from './earlier-text.ts';
import { readVersion, readVersions, type Version } from './versions.ts';

export interface EarlierText extends Version {
  /** Its name in its address, `@` before it. */
  name: string;
  changed: ChangedPlace[];
}

/** Digits of a version's name. */
const NAME = 10;

let versions: Map<string, Version[]> | undefined;

/** Those of a report, the latest first; each only once. */
export async function earlierTexts(id: string): Promise<EarlierText[]> {
  const own = (versions ??= readVersions(process.cwd())).get(id) ?? [];
  if (own.length === 0) return [];
  const key = hashOf(await reportKey(id), JSON.stringify(own));
  // Safe: `find` wrote it as such.
  return JSON.parse(await kept('earlier', id, key, async () => JSON.stringify(await find(id, own)))) as EarlierText[];
}

async function find(id: string, own: readonly Version[]): Promise<EarlierText[]> {
  const { record } = await loadReport(id);
  const seen = new Set<string>();
  return own.flatMap((version): EarlierText[] => {
    const mdx = readVersion(process.cwd(), version);
    const changed = mdx === null ? null : changedPlaces(mdx, record);
    const print = JSON.stringify(changed);
    // A change of what is no text, or a text that came back.
    if (changed === null || changed.length === 0 || seen.has(print)) return [];
    seen.add(print);
    return [{ ...version, name: version.blob.slice(0, NAME), changed }];
  });
}

/** Address of an earlier text, from the site's root. */
export function earlierPath(id: string, { name }: Pick<EarlierText, 'name'>): string {
  return `/reports/${id}/@${name}/`;
}

/** All reports that have earlier texts, with these. */
export async function allEarlierTexts(): Promise<Array<{ id: string; texts: EarlierText[]; key: string }>> {
  const found = [];
  for (const { id } of await listKnown()) {
    const texts = await earlierTexts(id);
    if (texts.length > 0) found.push({ id, texts, key: hashOf(await reportKey(id), JSON.stringify(texts)) });
  }
  return found;
}
