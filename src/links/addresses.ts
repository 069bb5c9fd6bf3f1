/**
 * The site's addresses: those that follow from a report's id, and how one is written.
 * Addresses are written from the site's root, without the base path.
 */
/**
 * Pages of a part or of a figure below its years: cut off when the page of a year grows too long, and promised by that one
 * alone. A year's own page comes with its first report and never goes. Pages of a rule below its own: they come and go with
 * what is found. Earlier texts of a report: there as long as the history is.
 * Sample: `/parts/requests/2019/62/`, `/parts/requests/2019/62/baiyinshi/`, `/figures/requests.received/total/2021/62/`,
 * `/quality/carried-over/2021/`, `/quality/doubts/totals-agree/`, `/reports/baiyinshi/2019/@70776f4bc2/`.
 */
const CUT_OFF =
  /^\/(?:(?:parts\/[a-z-]+|figures\/[a-z.-]+\/[a-z-]+)\/\d{4}|quality\/[a-z-]+|reports\/[a-z0-9-]+\/\d{4}(?=\/@))\/./u;

/** Whether a page may come and go with what it holds. */
export function isCutOff(path: string): boolean {
  return CUT_OFF.test(path);
}

/** What stands beside a report's page `/reports/<id>`: its formats and its source page. */
export const BESIDE_REPORT = [
  '.json',
  '.ledger.json',
  '.txt',
  '.md',
  '.bib',
  '.ris',
  '.csl.json',
  '.linkset.json',
  '/source/',
] as const;

/** What stands there too where the report came as another file than a text: that file. A page is no page of this site: text. */
export const ORIGINALS = ['.original.html.txt', '.original.md', '.original.docx', '.original.pdf'] as const;

/** The ending of an original. */
export type OriginalEnding = (typeof ORIGINALS)[number];

/** The ending of a file beside a report's page. */
export type FileEnding = Exclude<(typeof BESIDE_REPORT)[number], '/source/'> | OriginalEnding;

/** An address taken apart; `anchor` is null for the page as a whole. */
export interface Address {
  path: string;
  anchor: string | null;
}

/** `/reports/a/2019/#s3` to its path and anchor. */
export function readAddress(written: string): Address {
  const at = written.indexOf('#');
  return at === -1 ? { path: written, anchor: null } : { path: written.slice(0, at), anchor: written.slice(at + 1) };
}

export function writeAddress({ path, anchor }: Address): string {
  return anchor === null ? path : `${path}#${anchor}`;
}

/** Sample: `/reports/a-b/2019/`, `/reports/a-b/2019/source/`, `/reports/a-b/2019.json`. */
const OF_REPORT =
  /^\/reports\/(?<id>[a-z0-9-]+\/\d{4})(?<rest>\/|\/source\/|(?:\.csl|\.ledger|\.linkset)?\.json|\.txt|\.md|\.bib|\.ris|\.original\.(?:html\.txt|md|docx|pdf))$/u;

/** The report that a path belongs to, and what of it the path is: `/` for its page, else one of BESIDE_REPORT or ORIGINALS; null for any other path. */
export function reportPath(path: string): { id: string; rest: string } | null {
  const groups = OF_REPORT.exec(path)?.groups;
  return groups?.['id'] === undefined || groups['rest'] === undefined
    ? null
    : { id: groups['id'], rest: groups['rest'] };
}

/** The page of a report. */
export function pageOf(id: string): string {
  return `/reports/${id}/`;
}

/** The feed of a report's agency. */
export function agencyFeedOf(id: string): string {
  return `${agencyPageOf(id)}feed.xml`;
}

/** The page of a report's agency. */
export function agencyPageOf(id: string): string {
  return `/reports/${id.slice(0, id.indexOf('/'))}/`;
}
