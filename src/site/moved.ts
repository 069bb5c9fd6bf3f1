/**
 * Old addresses that live on, for the pages that show them; worked out once a build, in `npm run build` by its guard.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eachReport, listReports } from '../archive/read-archive.ts';
import { pageOf } from '../links/addresses.ts';
import { readLock, readRedirects } from '../links/links-files.ts';
import { parseOldPlaces } from '../links/old-places-file.ts';
import { oldPlaces, type MovedPage, type OldPlaces } from '../links/old-places.ts';
import { publishedBy } from '../links/published.ts';
import { parseRedirects } from '../links/redirects.ts';
import type { Report } from '../report.ts';
import { prepared, preparedFiles } from './build-mode.ts';
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
  const { anchors, away, pages } =
    prepared === null ? await workOut() : parseOldPlaces(readFileSync(preparedFiles.moved(prepared), 'utf8'));
  return {
    oldAnchors: (id) => anchors.get(pageOf(id)) ?? NONE,
    oldLines: (id) => anchors.get(`${pageOf(id)}source/`) ?? NONE,
    away: (id) => (away.get(pageOf(id)) ?? []).map(({ anchor, to, reason }) => ({ anchor, href: href(to), reason })),
    pages: pages.filter(({ path }) => path.endsWith('/')),
  };
}

async function workOut(): Promise<OldPlaces> {
  const content = join(process.cwd(), 'content');
  const { redirects } = parseRedirects(await readRedirects(content));
  // Nearly always there are none, and then nothing has to be compared.
  if (redirects.length === 0) return { anchors: new Map(), away: new Map(), pages: [] };
  const linesOf = ({ source }: Report): number => readSeedLines(source).length;
  const now = publishedBy(eachReport(await listReports(content)), linesOf, () => '');
  return oldPlaces(await readLock(content), now, redirects);
}
