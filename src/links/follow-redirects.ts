/**
 * Follows redirects to an address that is there. A redirect also speaks for what hangs on its address, unless that has its
 * own: of a page for its anchors, its formats and its source page, of a table for its rows, of a line for the lines after it.
 *
 * 2026-11-22: A redirect of a section does not speak for its paragraphs. Where a section is gone its text was mostly merged
 * into another, under other numbers; `s3-p1` to `s2-p1` would land on a wrong text, and looked right. Each gets its own line.
 */
import { pageOf, readAddress, reportPath, writeAddress, type Address } from './addresses.ts';
import { placeOf } from './anchor.ts';
import type { Redirect } from './redirects.ts';

/** Where an address leads in the end, and the reason of the first redirect on the way. `path` lists the addresses passed. */
export interface Followed {
  to: string;
  reason: string;
}

/** The way from an address: the place it leads to, a circle, a dead end; null where no redirect speaks for it. */
export type Way = Followed | { circle: string[] } | { deadEnd: string } | null;

/** Gives the function that follows. `isThere` says whether an address is published now. */
export function follower(
  redirects: readonly Redirect[],
  isThere: (address: Address) => boolean,
): (from: string) => Way {
  const byFrom = new Map(redirects.map((redirect) => [redirect.from, redirect]));
  return (from) => {
    const passed = [from];
    let reason: string | null = null;
    for (let at = from; ; passed.push(at)) {
      const address = readAddress(at);
      if (at !== from && isThere(address)) return { to: at, reason: reason ?? '' };
      const step = nextStep(address, byFrom, isThere);
      if (step === null) return at === from ? null : { deadEnd: at };
      reason ??= step.reason;
      at = step.to;
      if (passed.includes(at)) return { circle: [...passed.slice(passed.indexOf(at)), at] };
    }
  };
}

type Entries = ReadonlyMap<string, Redirect>;

function nextStep(address: Address, byFrom: Entries, isThere: (address: Address) => boolean): Redirect | null {
  const own = byFrom.get(writeAddress(address));
  if (own !== undefined) return own;
  const place = address.anchor === null ? null : placeOf(address.anchor);
  const kin = (anchor: string): Redirect | undefined => byFrom.get(writeAddress({ path: address.path, anchor }));
  const or = (redirect: Redirect, finer: Address): Redirect =>
    isThere(finer) || byFrom.has(writeAddress(finer)) ? { ...redirect, to: writeAddress(finer) } : redirect;
  if (place?.kind === 'row' || place?.kind === 'cell') {
    const cell = place.kind === 'cell' ? `-c${place.cell}` : '';
    const row = cell === '' ? undefined : kin(`${place.section}-t${place.table}-r${place.row}`);
    const table = kin(`${place.section}-t${place.table}`);
    const upper = row ?? table;
    if (upper !== undefined) {
      const to = readAddress(upper.to);
      const rest = upper === row ? cell : `-r${place.row}${cell}`;
      return or(upper, { path: to.path, anchor: `${to.anchor ?? ''}${rest}` });
    }
  }
  if (place?.kind === 'line') {
    const earlier = nearestLine(address.path, place.line, byFrom);
    if (earlier !== undefined) return earlier;
  }
  const page = pageStep(address.path, byFrom);
  if (page === null || address.anchor === null) return page;
  const to = readAddress(page.to);
  return to.anchor === null ? or(page, { path: to.path, anchor: address.anchor }) : page;
}

/** Sample: `/reports/a-b/feed.xml`, which goes with its page. */
const AGENCY_FEED = /^(?<page>\/reports\/[a-z0-9-]+\/)feed\.xml$/u;
const AGENCY_PAGE = /^\/reports\/[a-z0-9-]+\/$/u;

/** The step of a page as a whole: its own redirect, or that of the report or agency it belongs to. */
function pageStep(path: string, byFrom: Entries): Redirect | null {
  const own = byFrom.get(path);
  if (own !== undefined) return own;
  const agency = byFrom.get(AGENCY_FEED.exec(path)?.groups?.['page'] ?? '');
  if (agency !== undefined) return { ...agency, to: AGENCY_PAGE.test(agency.to) ? `${agency.to}feed.xml` : agency.to };
  const part = reportPath(path);
  const report = part === null ? undefined : byFrom.get(pageOf(part.id));
  if (part === null || report === undefined) return null;
  const target = reportPath(readAddress(report.to).path);
  if (target?.rest !== '/') return report;
  return { ...report, to: `/reports/${target.id}${part.rest}` };
}

function nearestLine(path: string, line: number, byFrom: Entries): Redirect | undefined {
  const earlier = [...byFrom.values()].flatMap((redirect) => {
    const from = readAddress(redirect.from);
    const place = from.path === path && from.anchor !== null ? placeOf(from.anchor) : null;
    return place?.kind === 'line' && place.line < line ? [{ line: place.line, redirect }] : [];
  });
  return earlier.sort((a, b) => b.line - a.line)[0]?.redirect;
}
