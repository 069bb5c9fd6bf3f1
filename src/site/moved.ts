/**
 * Old addresses that live on, for the pages that show them; worked out once a build.
 */
import { join } from 'node:path';
import { pageOf } from '../links/addresses.ts';
import { readLock, readRedirects } from '../links/links-files.ts';
import { oldPlaces, type MovedPage } from '../links/old-places.ts';
import { publishedBy } from '../links/published.ts';
import { parseRedirects } from '../links/redirects.ts';
import { loadArchive } from './archive.ts';
import { href } from './href.ts';
import { readSeedLines } from './seed-lines.ts';

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
  /** Pages that are gone and lead elsewhere. */
  pages: readonly MovedPage[];
}

const NONE: ReadonlyMap<string, readonly string[]> = new Map();

let loaded: Promise<Moved> | undefined;

/** The old places; the first call works them out, later ones get the same. */
export function loadMoved(): Promise<Moved> {
  return (loaded ??= readMoved());
}

async function readMoved(): Promise<Moved> {
  const content = join(process.cwd(), 'content');
  const { redirects } = parseRedirects(await readRedirects(content));
  // Nearly always there are none, and then nothing has to be compared.
  const { anchors, away, pages } =
    redirects.length === 0
      ? { anchors: new Map<string, never>(), away: new Map<string, never>(), pages: [] }
      : oldPlaces(
          await readLock(content),
          publishedBy(
            (await loadArchive()).reports.map(({ record }) => record),
            ({ source }) => readSeedLines(source).length,
            () => '',
          ),
          redirects,
        );
  return {
    oldAnchors: (id) => anchors.get(pageOf(id)) ?? NONE,
    oldLines: (id) => anchors.get(`${pageOf(id)}source/`) ?? NONE,
    away: (id) => (away.get(pageOf(id)) ?? []).map(({ anchor, to, reason }) => ({ anchor, href: href(to), reason })),
    pages: pages.filter(({ path }) => path.endsWith('/')),
  };
}
