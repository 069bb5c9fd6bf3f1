/**
 * Where redirected addresses live on: old anchors inside the page that has the new place, old pages and files as such.
 */
import { BESIDE_REPORT, readAddress, reportPath, writeAddress } from './addresses.ts';
import { addressTest } from './published.ts';
import { follower, type Followed } from './follow-redirects.ts';
import type { Lock } from './lock.ts';
import { lostFrom, type Lost } from './lost.ts';
import type { Redirect } from './redirects.ts';

/** An old anchor whose new place is on another page. */
export interface MovedAway {
  anchor: string;
  to: string;
  reason: string;
}

/** A page or file that is gone, and where it leads. */
export interface MovedPage {
  path: string;
  to: string;
  reason: string;
}

export interface OldPlaces {
  /** By path of a page: each anchor of it that has old ones, with those. `title` stands for the page as a whole. */
  anchors: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  /** By path of a page: anchors that it had and that lead to another page. */
  away: ReadonlyMap<string, readonly MovedAway[]>;
  pages: readonly MovedPage[];
}

/** All old places that a redirect speaks for. Redirects that lead nowhere are left out: the guard names them. */
export function oldPlaces(lock: Lock, now: Lock, redirects: readonly Redirect[]): OldPlaces {
  const anchors = new Map<string, Map<string, string[]>>();
  const away = new Map<string, MovedAway[]>();
  const pages: MovedPage[] = [];
  if (redirects.length === 0) return { anchors, away, pages };
  const follow = follower(redirects, addressTest(now));
  for (const address of lostFrom(lock, now).flatMap((lost) => withItsOwn(lost, lock))) {
    const way = follow(address);
    if (way === null || !('to' in way)) continue;
    const { path, anchor } = readAddress(address);
    if (anchor === null) pages.push({ path, ...way });
    else keep(path, anchor, way, anchors, away);
  }
  return { anchors, away, pages };
}

function keep(
  path: string,
  anchor: string,
  { to, reason }: Followed,
  anchors: Map<string, Map<string, string[]>>,
  away: Map<string, MovedAway[]>,
): void {
  const target = readAddress(to);
  if (target.path !== path) {
    away.set(path, [...(away.get(path) ?? []), { anchor, to, reason }]);
    return;
  }
  const page = anchors.get(path) ?? new Map<string, string[]>();
  const place = target.anchor ?? 'title';
  page.set(place, [...(page.get(place) ?? []), anchor]);
  anchors.set(path, page);
}

/** A lost address with those that it stands for in the guard's list. */
function withItsOwn(lost: Lost, lock: Lock): string[] {
  const { path, anchor } = readAddress(lost.address);
  switch (lost.kind) {
    case 'report': {
      const report = reportPath(path);
      const originals = lock.reports[report?.id ?? '']?.originals ?? [];
      return [path, ...[...BESIDE_REPORT, ...originals].map((rest) => `/reports/${report?.id ?? ''}${rest}`)];
    }
    case 'table':
      return [
        lost.address,
        ...numbers(lost.with).map((row) => writeAddress({ path, anchor: `${anchor ?? ''}-r${row}` })),
      ];
    case 'line': {
      const first = Number(anchor?.slice(1));
      return [lost.address, ...numbers(lost.with).map((more) => writeAddress({ path, anchor: `L${first + more}` }))];
    }
    case 'agency':
      return [path, `${path}feed.xml`];
    case 'page':
    case 'section':
    case 'paragraph':
    case 'row':
      return [lost.address];
  }
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
