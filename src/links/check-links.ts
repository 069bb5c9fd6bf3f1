/**
 * Whether every inner link and anchor of a built site leads somewhere, and no id stands twice on a page.
 */
import { dirname } from 'node:path/posix';
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
  const check = new LinkCheck(site, base);
  for (const page of site.pages) check.look(page);
  check.lookElsewhere();
  return check.faults;
}

/**
 * The check, page by page. Anchors of a page nearby are looked up at once, those of any other page are gathered, so that
 * a list that leads into every report does not read what is known of each of them, page by page of the list.
 */
export class LinkCheck {
  readonly faults: LinkFault[] = [];
  readonly #site: BuiltSite;
  readonly #base: string;
  /** By page, anchors as JSON, and the pages that lead to them. */
  readonly #elsewhere = new Map<string, Map<string, string[]>>();

  constructor(site: BuiltSite, base: string) {
    this.#site = site;
    this.#base = base;
  }

  /** Looks at all links of a page but those whose anchors are on pages far off. */
  look(page: string): void {
    const { faults, links } = this.#site.page(page) ?? { faults: [], links: {} };
    this.faults.push(...faults.map((message) => ({ page, message })));
    for (const [file, anchors] of Object.entries(links)) {
      if (!this.#site.files.has(file)) this.faults.push({ page, message: `${this.#address(file)} leads to no file` });
      else if (anchors.length > 0 && isNear(page, file)) this.#lookUp(file, [[anchors, [page]]]);
      else if (anchors.length > 0) this.#gather(page, file, anchors);
    }
  }

  /** Looks up what was gathered; to be called when every page has been looked at. */
  lookElsewhere(): void {
    for (const [file, wanted] of this.#elsewhere) {
      // Safe: `#gather` wrote them.
      const read = [...wanted].map(([anchors, pages]) => [JSON.parse(anchors) as Run[], pages] as const);
      this.#lookUp(file, read);
    }
    this.#elsewhere.clear();
  }

  #gather(page: string, file: string, anchors: readonly Run[]): void {
    const wanted = this.#elsewhere.get(file) ?? new Map<string, string[]>();
    const key = JSON.stringify(anchors);
    const pages = wanted.get(key);
    if (pages === undefined) wanted.set(key, [page]);
    else pages.push(page);
    this.#elsewhere.set(file, wanted);
  }

  #lookUp(file: string, wanted: ReadonlyArray<readonly [anchors: readonly Run[], pages: readonly string[]]>): void {
    const missing = missingFrom(this.#site.page(file)?.ids ?? []);
    for (const [anchors, pages] of wanted)
      for (const anchor of missing(anchors))
        for (const page of pages)
          this.faults.push({ page, message: `${this.#address(file)}#${anchor} leads to no place on its page` });
  }

  #address(file: string): string {
    return `${this.#base}${file.replace(/(?<=^|\/)index\.html$/u, '')}`;
  }
}

/** Whether one of the two files lies in or below the folder of the other; the site's root is nobody's. */
function isNear(a: string, b: string): boolean {
  const [outer, inner] = dirname(a).length < dirname(b).length ? [a, b] : [b, a];
  return outer.includes('/') && inner.startsWith(`${dirname(outer)}/`);
}
