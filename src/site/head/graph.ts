/**
 * JSON-LD as a page carries it: a graph of nodes, printed so that no word of a report can end the script element.
 */
import type { BreadcrumbList, Dataset, Organization, Report, WebSite } from 'schema-dts';

/** A node; strings, which the types also allow, are none. */
export type GraphNode = Exclude<BreadcrumbList | Dataset | Organization | Report | WebSite, string>;

export type Graph = readonly GraphNode[];

/** JSON-LD for the inside of a `script` element. A `<` could begin `</script>` or `<!--`; in JSON it may be written so. */
export function printGraph(graph: Graph): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll('<', '\\u003c');
}
