/**
 * The addresses of what exists once a report: its page, its source page, the files beside them.
 */
import { hashOf } from '../archive/cache.ts';
import { contradictionItems } from './contradiction-items.ts';
import { loadContradictions } from './contradictions.ts';
import { earlierTexts } from './earlier/earlier-texts.ts';
import { loadArchive, reportKey } from './load-archive.ts';
import { hasYears } from './lists/part-nodes.ts';
import { loadLog } from './log.ts';
import { loadMoved } from './moved.ts';
import { neighboursOf } from './neighbours.ts';
import { countOfSame, nameOf } from './same/same-items.ts';
import { loadSameWords } from './same/same-words.ts';

export interface ReportPath {
  params: { agency: string; year: string };
  props: { id: string };
  /** Hash of all that these pages and files are made from: the same key, the same bytes. */
  cacheKey: string;
}

let paths: Promise<ReportPath[]> | undefined;

/** Newest report first; worked out once. Each route gets a list of its own: Astro 7.3.5 keeps what it finds in it. */
export async function reportPaths(): Promise<ReportPath[]> {
  return [...(await (paths ??= findPaths()))];
}

async function findPaths(): Promise<ReportPath[]> {
  const archive = await loadArchive();
  const moved = await loadMoved();
  const contradictions = await loadContradictions();
  const shared = await loadSameWords();
  return Promise.all(
    archive.reports.map(async ({ record: { id, year }, slug }) => {
      const own = contradictions.of(id);
      // The items tell what they show of other reports.
      const apart = [own, contradictionItems(id, own, archive)];
      const same = shared.of(id).map(({ anchor, reports, nearest }) => {
        return [
          anchor,
          countOfSame(reports),
          reports > nearest.length,
          nearest.map((other) => [nameOf(other.id, archive), other]),
        ];
      });
      const around = [
        neighboursOf(archive, id, slug),
        hasYears(archive),
        moved.of(id),
        apart,
        same,
        loadLog().places.get(id),
        await earlierTexts(id),
      ];
      const cacheKey = hashOf(await reportKey(id), JSON.stringify(around));
      return { params: { agency: slug, year: String(year) }, props: { id }, cacheKey };
    }),
  );
}
