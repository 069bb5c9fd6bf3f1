/**
 * `docProps/core.xml` to tags: what the file says of itself. Names of persons are left where they are.
 */
import type { Tag } from '../extract.ts';
import type { XmlElement } from './xml.ts';

const NAMES: ReadonlyMap<string, string> = new Map([
  ['dc:title', 'title'],
  ['dcterms:created', 'created'],
  ['dcterms:modified', 'modified'],
]);

/** Title and dates, as far as they are there. */
export function readProperties(root: XmlElement): Tag[] {
  return root.children.flatMap((element) => {
    const name = NAMES.get(element.name);
    const value = element.text.trim();
    return name === undefined || value === '' ? [] : [{ name, value }];
  });
}
