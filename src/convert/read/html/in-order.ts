/**
 * Puts the parts of a table where they are shown.
 */
import { detach, insert, type PageElement } from './page-node.ts';

/** A caption stands over its table, a foot below all rows, wherever the source has them. */
export function inOrder(table: PageElement): void {
  const children: PageElement[] = [];
  for (let child = table.first; child !== null; child = child.next) if (child.kind === 'element') children.push(child);
  const move = (name: string, reference: PageElement['first']): void => {
    for (const child of children.filter((candidate) => candidate.name === name)) {
      detach(child);
      insert(table, child, reference);
    }
  };
  const firstRows = children.find(({ name }) => name !== 'caption') ?? null;
  move('caption', firstRows);
  move('tfoot', null);
}
