/**
 * Old addresses that live on, for the pages that show them; worked out once a build.
 */
import { pageOf } from '../links/addresses.ts';
import { readLock, readRedirects } from '../links/links-files.ts';
import { oldPlaces, type MovedPage, type OldPlaces } from '../links/old-places.ts';
import { parseRedirects } from '../links/redirects.ts';
import { href } from './href.ts';
import { loadDigests } from './load-archive.ts';
import { publishedBy } from './published.ts';

/** An old anchor that leads to another page. */
export interface AwayLink {
  anchor: string;
  href: string;
  reason: string;
}

export interface Moved {
  /** Each anchor of a report's page that has old ones, with those; `title` stands for the page as a whole. */
  oldAnchors(reportId: string): ReadonlyMap<string, readonly string[]>;
  /** The same for its source page. */
  oldLines(reportId: string): ReadonlyMap<string, readonly string[]>;
  /** Anchors that a report's page had and that lead to another page now. */
  away(reportId: string): readonly AwayLink[];
  /** All of these of one report, to be hashed. */
  of(reportId: string): unknown;
  /** Pages that are gone and lead elsewhere. */
  pages: readonly MovedPage[];
}

const CONTENT = 'content';

const NONE: ReadonlyMap<string, readonly string[]> = new Map();

let loaded: Promise<Moved> | undefined;

/** The old places; the first call works them out, later ones get the same. */
export function loadMoved(): Promise<Moved> {
  return (loaded ??= readMoved());
}

async function readMoved(): Promise<Moved> {
  const { anchors, away, pages } = await loadOldPlaces();
  return {
    oldAnchors: (id) => anchors.get(pageOf(id)) ?? NONE,
    oldLines: (id) => anchors.get(`${pageOf(id)}source/`) ?? NONE,
    away: (id) => (away.get(pageOf(id)) ?? []).map(({ anchor, to, reason }) => ({ anchor, href: href(to), reason })),
    of: (id) => [
      ...[pageOf(id), `${pageOf(id)}source/`].map((path) => [...(anchors.get(path) ?? [])]),
      away.get(pageOf(id)) ?? [],
    ],
    pages: pages.filter(({ path }) => path.endsWith('/')),
  };
}

/** Old places as addresses from the site's root. */
export async function loadOldPlaces(): Promise<OldPlaces> {
  const { redirects } = parseRedirects(await readRedirects(CONTENT));
  // Nearly always there are none, and then nothing has to be compared.
  if (redirects.length === 0) return { anchors: new Map(), away: new Map(), pages: [] };
  return oldPlaces(await readLock(CONTENT), publishedBy(await loadDigests()), redirects);
}
