/**
 * A page of the site to the same page for a folder that may lie anywhere: links inside the site are told from the page itself, and
 * name the file where a host would add it. Nothing else of the page is another.
 */
import { posix } from 'node:path';
import { Parser } from 'htmlparser2';

/** Attributes that hold an address. Of `content` only that of pictures and of pages that lead on. */
const ADDRESSES = new Set(['href', 'src', 'action', 'data-to']);
const CONTENT = /"(?:og:image|twitter:image|refresh)"/u;

/** What stands before an address in a page that leads on. */
const REFRESH = /^\d+; url=/u;

/** `name` is the page's file from the site's root, `base` the path that the site was built for; it begins and ends with a slash. */
export function relativeLinks(html: string, name: string, base: string): string {
  const pieces: string[] = [];
  let [tag, end] = [0, 0];
  const parser: Parser = new Parser(
    {
      onopentagname: () => (tag = parser.startIndex),
      onattribute: (attribute, value) => {
        const isAddress = ADDRESSES.has(attribute);
        if (!isAddress && attribute !== 'content') return;
        // Before the quote, which Astro always writes.
        const to = parser.endIndex - 1;
        // What is said besides decides whether it is an address.
        if (!isAddress && !CONTENT.test(html.slice(tag, html.indexOf('>', to)))) return;
        const lead = REFRESH.exec(value)?.[0].length ?? 0;
        const link = value.slice(lead);
        const told = relativeLink(link, name, base);
        if (told === link) return;
        pieces.push(html.slice(end, to - link.length), told);
        end = to;
      },
    },
    // Values as they are written, so that a length tells where one begins; names are written small here.
    { decodeEntities: false, lowerCaseTags: false, lowerCaseAttributeNames: false },
  );
  parser.end(html);
  return pieces.join('') + html.slice(end);
}

/** An address of this site as seen from one of its files; any other, and one within the page, is as it was. */
export function relativeLink(link: string, name: string, base: string): string {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|[#?]|$)/iu.test(link)) return link;
  const at = /[#?]/u.exec(link)?.index ?? link.length;
  const [path, rest] = [link.slice(0, at), link.slice(at)];
  const whole = path.startsWith('/') ? path : posix.join(base, posix.dirname(name), path);
  if (!whole.startsWith(base)) return link;
  const file = whole.slice(base.length) + (whole.endsWith('/') ? 'index.html' : '');
  return (posix.relative(posix.dirname(name), file) || posix.basename(file)) + rest;
}
