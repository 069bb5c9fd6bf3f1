/**
 * What a page says of itself outside its text: the tags that government sites set, its title, where it was saved from.
 */
import type { Tag } from '../extract.ts';
import { attribute, walk, type PageElement } from './page-node.ts';

/** What browsers write into a page that they save. Sample: `saved from url=(0031)https://www.example.gov.cn/a.html` */
const SAVED = /^\s*saved from url=(?:\(\d+\))?(?<url>\S+)/u;

/** Tags that are kept, and the longest value. */
const MOST = 200;
const LONGEST = 2_000;

/** `url` is where the file says that it was saved from. */
export function tagsOf(root: PageElement, comments: readonly string[], url: string | null): Tag[] {
  const tags: Tag[] = [];
  const add = (name: string, value: string): void => {
    const [printed, said] = [name.trim(), value.replace(/\s+/gu, ' ').trim()];
    if (printed === '' || said === '' || said.length > LONGEST || tags.length >= MOST) return;
    tags.push({ name: printed, value: said });
  };
  const saved = comments.map((comment) => SAVED.exec(comment)?.groups?.['url']).find((one) => one !== undefined) ?? url;
  if (saved !== null) add('saved-from', saved);
  let titled = false;
  walk(
    root,
    (node) => {
      if (node.kind === 'text' || node.name === 'template' || node.name === 'svg') return false;
      if (node.name === 'meta')
        add(attribute(node, 'name') ?? attribute(node, 'property') ?? '', attribute(node, 'content') ?? '');
      if (node.name === 'title' && !titled) {
        titled = true;
        add('title', node.first?.kind === 'text' ? node.first.text : '');
      }
      if (node.name === 'link' && isCanonical(node)) add('canonical', attribute(node, 'href') ?? '');
      return true;
    },
    () => undefined,
  );
  return tags;
}

function isCanonical(link: PageElement): boolean {
  return (attribute(link, 'rel') ?? '').toLowerCase().split(/\s+/u).includes('canonical');
}

/** What the page calls the text that it shows. */
export function titlesIn(tags: readonly Tag[]): string[] {
  return tags.filter(({ name }) => /^(?:articletitle|title|og:title)$/iu.test(name)).map(({ value }) => value);
}
