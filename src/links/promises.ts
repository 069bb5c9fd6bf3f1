/**
 * Whether the built site keeps what the lock promises: every address a file, every anchor an id. The guard compares texts
 * and numbers; this looks at what a host will serve, so that a fault of rendering is found too.
 */
import { BESIDE_REPORT, agencyFeedOf, agencyPageOf, isCutOff, pageOf } from './addresses.ts';
import type { BuiltSite } from './built-site.ts';
import { rowsOf, type Lock, type LockedReport } from './lock.ts';
import type { OldPlaces } from './old-places.ts';
import { missingFrom, type Run } from './runs.ts';

/** A sentence for each promise that the site does not keep. Of reports that are looked at already, anchors are not looked for. */
export function checkPromises(
  lock: Lock,
  site: BuiltSite,
  moved: OldPlaces,
  isLookedAt: (id: string) => boolean = () => false,
): string[] {
  const redirected = new Map(moved.pages.map(({ path, to }) => [path, to]));
  const missing = (path: string): boolean => {
    if (site.files.has(fileOf(path))) return false;
    // A file that leads to a page cannot live on as a file; the host's list of redirects has it.
    const to = redirected.get(path);
    return to === undefined || path.endsWith('/') || !to.endsWith('/');
  };
  const remedy = 'if it has to go, `npm run links` says what to write';
  const say = (path: string): string[] =>
    missing(path) ? [`${path}: was published, and the built site has no such page or file; ${remedy}`] : [];
  return [
    ...lock.pages.flatMap(say),
    ...[...new Set(Object.keys(lock.reports).flatMap((id) => [agencyPageOf(id), agencyFeedOf(id)]))].flatMap(say),
    ...Object.entries(lock.reports).flatMap(([id, report]) => {
      const page = pageOf(id);
      const faults = [
        page,
        ...[...BESIDE_REPORT, ...(report.originals ?? [])].map((rest) => `/reports/${id}${rest}`),
      ].flatMap(say);
      if (redirected.has(page) || faults.length > 0 || isLookedAt(id)) return faults;
      return [
        ...missingIds(page, anchorsOf(report), site),
        ...missingIds(`${page}source/`, through('L', report.lines), site),
      ];
    }),
  ];
}

/** Pages of the built site that nobody promised: a new kind of page has to be named in addresses.ts. */
export function unpromisedPages(lock: Lock, site: BuiltSite, moved: OldPlaces): string[] {
  const ids = Object.keys(lock.reports);
  const known = new Set(
    [
      ...lock.pages,
      ...ids.flatMap((id) => [agencyPageOf(id), pageOf(id), `${pageOf(id)}source/`]),
      ...moved.pages.map(({ path }) => path),
    ].map(fileOf),
  );
  return site.pages.filter((file) => !known.has(file) && !isCutOff(`/${file.replace(/index\.html$/u, '')}`)).sort();
}

function missingIds(path: string, anchors: readonly Run[], site: BuiltSite): string[] {
  const gone = missingFrom(site.page(fileOf(path))?.ids ?? [])(anchors);
  if (gone.length === 0) return [];
  const more = gone.length > 8 ? ` and ${gone.length - 8} more` : '';
  return [
    `${path}: was published with anchors that the built page does not have: ${gone.slice(0, 8).join(', ')}${more}`,
  ];
}

function anchorsOf({ sections }: LockedReport): Run[] {
  return [
    'title',
    ...Object.entries(sections).flatMap(([section, { p, t }]) => [
      section,
      ...through(`${section}-p`, p.length),
      ...t.flatMap((table, index) => [
        `${section}-t${index + 1}`,
        ...through(`${section}-t${index + 1}-r`, rowsOf(table)),
      ]),
    ]),
  ];
}

function through(prefix: string, last: number): Run[] {
  return last === 0 ? [] : [[prefix, 1, last]];
}

function fileOf(path: string): string {
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
}
