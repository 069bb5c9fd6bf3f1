/**
 * The element that a script is written for. Throws when the page has none: then page and script do not belong together.
 */
export function find<T extends HTMLElement>(id: string, kind: new () => T): T {
  const node = document.getElementById(id);
  if (!(node instanceof kind)) throw new Error(`the page has no ${id}`);
  return node;
}
