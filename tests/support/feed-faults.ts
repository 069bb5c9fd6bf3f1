/**
 * What the W3C's feed validator finds wrong with an Atom feed, its rules as our own: errors and warnings of `feed.py`, `entry.py`,
 * `link.py`, `author.py`, `category.py` and of the kinds of values they ask for. One warning is left out: that two entries were
 * changed at the same moment, which one commit does.
 */
import { childrenOf, readXml, textOf, type XmlElement } from './xml.ts';

const ATOM = 'http://www.w3.org/2005/Atom';
const URI = /^(?:https?:\/\/[^\s/]+\/\S*|urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/u;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/u;
const MIME = /^[a-z]+\/[a-z0-9.+-]+$/u;
const HTML = /<[a-zA-Z!/?]|&(?:[a-z]+|#\d+);/u;
const EMAIL = /^\S+@\S+\.\S+$/u;
const LANGUAGE = /^zh-(?:CN|Hans|Hant)$/u;
const RELATIONS = new Set(['self', 'alternate', 'related']);
/** Which elements may stand where, those that must, and those that may stand more than once. */
const FEED = {
  may: ['id', 'title', 'subtitle', 'updated', 'link', 'icon', 'author', 'entry'],
  must: ['id', 'title', 'updated'],
};
const ENTRY = {
  may: ['id', 'title', 'updated', 'published', 'author', 'link', 'category', 'summary'],
  must: ['id', 'title', 'updated', 'author', 'summary'],
};
const MANY = new Set(['link', 'entry', 'author', 'category']);

/** A sentence for each fault; `address` is where the feed is served. */
export function feedFaults(xml: string, address: string): string[] {
  const feed = readXml(xml);
  if (feed.name !== 'feed' || feed.namespace !== ATOM) return ['it is no Atom feed'];
  const entries = childrenOf(feed, 'entry');
  const own = childrenOf(feed, 'link').filter(({ attributes }) => attributes['rel'] === 'self');
  const ids = [feed, ...entries].map((element) => textOf(element, 'id') ?? '');
  const icon = textOf(feed, 'icon');
  return [
    ...elementFaults(feed, FEED),
    ...entries.flatMap((entry) => [...elementFaults(entry, ENTRY), ...entryFaults(entry)]),
    ...(own.length === 1 && own[0]?.attributes['href'] === address ? [] : ['its link to itself is not where it is']),
    ...(new Set(ids).size === ids.length ? [] : ['two ids are the same']),
    ...(icon === null || URI.test(icon) ? [] : [`icon: ${icon} is no full address`]),
    ...(feed.children.findLastIndex(({ name }) => name !== 'entry') >
      feed.children.findIndex(({ name }) => name === 'entry') && entries.length > 0
      ? ['something stands behind the first entry']
      : []),
  ];
}

function elementFaults(element: XmlElement, { may, must }: { may: string[]; must: string[] }): string[] {
  const names = element.children.map(({ name }) => name);
  const say = (holds: boolean, fault: string): string[] => (holds ? [] : [`${element.name}: ${fault}`]);
  const valueOf = (name: string): string => element.children.find((child) => child.name === name)?.text ?? '';
  const links = childrenOf(element, 'link');
  const alternates = links.filter(({ attributes }) => attributes['rel'] === 'alternate');
  return [
    ...must.flatMap((name) => say(names.includes(name), `has no ${name}`)),
    ...names.flatMap((name, at) => say(MANY.has(name) || names.indexOf(name) === at, `has two of ${name}`)),
    ...element.children.flatMap(({ name, namespace }) =>
      say(may.includes(name) && namespace === ATOM, `${name} does not belong here`),
    ),
    ...say(URI.test(valueOf('id')), `id “${valueOf('id')}” is no full address`),
    ...['updated', 'published'].flatMap((name) =>
      say(!names.includes(name) || isMoment(valueOf(name)), `${name} is no moment`),
    ),
    ...['title', 'subtitle', 'summary'].flatMap((name) =>
      say(!names.includes(name) || valueOf(name).trim() !== '', `${name} is empty`),
    ),
    ...say(LANGUAGE.test(element.attributes['xml:lang'] ?? ''), 'its language is none'),
    ...say(
      new Set(alternates.map(({ attributes }) => attributes['type'])).size === alternates.length,
      'has two alternates',
    ),
    ...links.flatMap((link) => linkFaults(link).map((fault) => `${element.name}: ${fault}`)),
  ];
}

function entryFaults(entry: XmlElement): string[] {
  const authors = childrenOf(entry, 'author').map((author) => textOf(author, 'name') ?? '');
  const categories = childrenOf(entry, 'category').map(({ attributes }) => attributes);
  return [
    ...authors
      .filter((name) => name.trim() === '' || HTML.test(name) || EMAIL.test(name))
      .map(() => 'author: is no name'),
    ...categories.filter(({ term = '' }) => term.trim() === '').map(() => 'category: has no term'),
    ...categories.filter(({ label = '' }) => HTML.test(label)).map(() => 'category: its label holds HTML'),
    ...(childrenOf(entry, 'link').some(({ attributes }) => attributes['rel'] === 'alternate')
      ? []
      : ['entry: has no alternate']),
  ];
}

function linkFaults({ attributes: { rel = 'alternate', type = '', href = '' }, text, children }: XmlElement): string[] {
  return [
    ...(RELATIONS.has(rel) ? [] : [`link: ${rel} is no relation`]),
    ...(MIME.test(type) ? [] : [`link: ${type} is no media type`]),
    ...(rel !== 'self' || type === 'application/atom+xml' ? [] : ['link: itself is no Atom']),
    ...(URI.test(href) ? [] : [`link: ${href} is no full address`]),
    ...(text.trim() === '' && children.length === 0 ? [] : ['link: is not empty']),
  ];
}

/** A day and a time that there are, not before feeds were and not in the future. */
function isMoment(written: string): boolean {
  const [, year, month, day] = (/^(\d+)-(\d+)-(\d+)T/u.exec(written) ?? []).map(Number);
  if (!MOMENT.test(written) || year === undefined || month === undefined || day === undefined) return false;
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day && Number.isFinite(Date.parse(written));
}
