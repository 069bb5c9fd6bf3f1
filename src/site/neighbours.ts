/**
 * The reports before and after one, of its agency and in the whole archive.
 */
import type { Archive, ListedMeta, ListedReport } from '../archive/archive.ts';
import { href } from './href.ts';

export interface Neighbour {
  label: string;
  title: string;
  href: string;
}

export function neighboursOf(
  { agencies, places, reports }: Archive<ListedMeta>,
  id: string,
  slug: string,
): Neighbour[] {
  const own = agencies.get(slug)?.reports ?? [];
  const ownPlace = own.findIndex(({ record }) => record.id === id);
  const place = places.get(id) ?? -2;
  const candidates: Array<[string, ListedReport<ListedMeta> | undefined]> = [
    ['本机关上一年度', own[ownPlace + 1]],
    ['本机关下一年度', own[ownPlace - 1]],
    ['档案中的上一份', reports[place - 1]],
    ['档案中的下一份', reports[place + 1]],
  ];
  return candidates.flatMap(([label, neighbour]) =>
    neighbour === undefined ? [] : [{ label, title: neighbour.record.title, href: href(neighbour.record.url) }],
  );
}
