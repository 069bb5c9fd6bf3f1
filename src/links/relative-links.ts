/**
 * A page of the site to the same page for a folder that may lie anywhere: links inside the site are told from the page itself, and
 * name the file where a host would add it. Nothing else of the page is another.
 */
import { posix } from 'node:path';
import { Parser } from 'htmlparser2';

/** Attributes that hold an address. Of `content` only that of pictures and of pages that lead on. */
const ADDRESSES = new Set(['href', 'src', 'action', 'data-to']);
const CONTENT = /"(?:og:image|twitter:image|refresh)"/u;

/** An attribute in a tag as this site writes them, with double quotes. */
const ATTRIBUTE = /(?<=\s)(?<name>[a-z-]+)="(?<value>[^"]*)"/gu;

/** What stands before an address in a page that leads on. */
const REFRESH = /^\d+; url=/u;

/** `name` is the page's file from the site's root, `base` the path that the site was built for; it begins and ends with a slash. */
export function relativeLinks(html: string, name: string, base: string): string {
  const pieces: string[] = [];
  let end = 0;
  const parser: Parser = new Parser({
    onopentag: () => {
      const tag = html.slice(parser.startIndex, parser.endIndex + 1);
      const changed = relativeTag(tag, name, base);
      if (changed === tag) return;
      pieces.push(html.slice(end, parser.startIndex), changed);
      end = parser.endIndex + 1;
    },
  });
  parser.end(html);
  return pieces.join('') + html.slice(end);
}

function relativeTag(tag: string, name: string, base: string): string {
  return tag.replace(ATTRIBUTE, (whole, attribute: string, value: string) => {
    if (!ADDRESSES.has(attribute) && !(attribute === 'content' && CONTENT.test(tag))) return whole;
    const lead = REFRESH.exec(value)?.[0] ?? '';
    return `${attribute}="${lead}${relativeLink(value.slice(lead.length), name, base)}"`;
  });
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
