/**
 * Where a page stands, as schema.org knows it: from the catalogue down to the page itself.
 */
import type { BreadcrumbList } from 'schema-dts';
import { address } from '../href.ts';

/** A page on the way: its name and its path from the site's root. */
export type Stop = readonly [name: string, path: string];

export function breadcrumbNode(stops: readonly Stop[]): Exclude<BreadcrumbList, string> {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [['目录', '/'] as const, ...stops].map(([name, path], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: address(path),
    })),
  };
}
