/**
 * Whether every inner link and anchor of a built site leads somewhere, and no id stands twice on a page.
 */
import { readBuiltSite, type BuiltSite } from './built-site.ts';
import { missingFrom, type Run } from './runs.ts';

export interface LinkFault {
  /** Page below the site's folder. */
  page: string;
  message: string;
}

/** Faults of the site in `folder`, which is served under `base` (a path that begins and ends with a slash). */
export function checkLinks(folder: string, base: string): LinkFault[] {
  const site = readBuiltSite(folder, base);
  return site.pages.flatMap((page) => faultsOf(page, site, base));
}

/** Faults of one page. */
export function faultsOf(page: string, { files, page: factsOf }: BuiltSite, base: string): LinkFault[] {
  const { faults, links } = factsOf(page) ?? { faults: [], links: {} };
  const dead = Object.entries(links).flatMap(([file, anchors]) => {
    const address = `${base}${file.replace(/(?<=^|\/)index\.html$/u, '')}`;
    if (!files.has(file)) return [`${address} leads to no file`];
    return missing(anchors, file, factsOf).map((anchor) => `${address}#${anchor} leads to no place on its page`);
  });
  return [...faults, ...dead].map((message) => ({ page, message }));
}

function missing(anchors: readonly Run[], file: string, factsOf: BuiltSite['page']): string[] {
  return anchors.length === 0 ? [] : missingFrom(factsOf(file)?.ids ?? [], anchors);
}
