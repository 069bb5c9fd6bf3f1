/**
 * What Caddy has to be told, to be imported in a site whose root holds the site (below the base path, where there is one).
 */
import {
  CHECKPOINT,
  COPIES,
  FRAME_POLICY,
  HASHED,
  HEADERS,
  isText,
  KEPT,
  PAGE_POLICY,
  TILES,
  TYPES,
  under,
  type Hosted,
} from './answer.ts';

export function caddyfile({ base, redirects }: Hosted): string {
  const types = Object.entries(TYPES).flatMap(([ending, type]) =>
    ending === 'html' ? [] : [`@${ending} path *.${ending}`, `header @${ending} Content-Type "${typed(type)}"`],
  );
  // What was said of the file that is not there would be said of the page in its place.
  const lost = { 'Content-Type': typed(TYPES['html'] ?? ''), 'Cache-Control': KEPT.other };
  const policy = `Content-Security-Policy "${PAGE_POLICY}; ${FRAME_POLICY}"`;
  return [
    `# example.org { root * …; import …/.hosts/Caddyfile }${base === '/' ? '' : `; the site lies in ${base} of the root`}`,
    'encode gzip',
    ...HEADERS.map(([name, value]) => `header ${name} "${value}"`),
    `@hashed path_regexp ^${base}${HASHED}`,
    `@other not path_regexp ^${base}${HASHED}`,
    `header @hashed Cache-Control "${KEPT.hashed}"`,
    `header @other Cache-Control "${KEPT.other}"`,
    '@pages path_regexp (?:/|\\.html)$',
    `header @pages ${policy}`,
    ...types,
    `header ${base}${CHECKPOINT} Content-Type "${typed('text/plain')}"`,
    `header ${base}${TILES}* Content-Type "application/octet-stream"`,
    `@copies path_regexp ^${base}${COPIES}`,
    'header @copies Content-Type "text/plain"',
    '@hidden {\n\tpath */.* */_headers */_redirects\n\tnot path */.well-known/*\n}',
    'error @hidden 404',
    ...redirects.map(({ path, to }) => `redir ${under(base, path)} ${under(base, to)} 301`),
    `handle_errors {\n\trewrite * ${base}404.html\n\theader ${policy}`,
    ...Object.entries(lost).map(([name, value]) => `\theader ${name} "${value}"`),
    '\tfile_server\n}',
    'file_server',
    '',
  ].join('\n');
}

function typed(type: string): string {
  return isText(type) ? `${type}; charset=utf-8` : type;
}
