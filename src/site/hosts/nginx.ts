/**
 * What nginx has to be told, to be included in a `server` whose root holds the site (below the base path, where there is one).
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
  TYPES,
  under,
  type Hosted,
} from './answer.ts';

export function nginxConf({ base, redirects }: Hosted): string {
  // A location that adds a header has none of those outside.
  const headers = (kept: string, policy?: string): string =>
    [...HEADERS, ['Cache-Control', kept], ...(policy === undefined ? [] : [['Content-Security-Policy', policy]])]
      .map(([name, value]) => `add_header ${name} "${value}" always;`)
      .join(' ');
  const texts = [...new Set(Object.values(TYPES))].filter((type) => isText(type) && type !== 'text/html');
  return [
    `# server { listen …; root …; include …/.hosts/nginx.conf; }${base === '/' ? '' : `; the site lies in ${base} of the root`}`,
    'index index.html;',
    'absolute_redirect off;',
    `error_page 404 ${base}404.html;`,
    `types {\n${Object.entries(TYPES)
      .map(([ending, type]) => `  ${type} ${ending};\n`)
      .join('')}}`,
    'default_type application/octet-stream;',
    'charset utf-8;',
    `charset_types ${texts.join(' ')};`,
    `gzip on; gzip_vary on; gzip_types ${texts.join(' ')};`,
    headers(KEPT.other),
    `location ~ /(?:\\.(?!well-known/)|_headers$|_redirects$) { return 404; }`,
    `location ~ "^${base}${HASHED}" { ${headers(KEPT.hashed)} }`,
    `location ~ "^${base}${COPIES}" { charset off; ${headers(KEPT.other)} }`,
    `location = ${base}${CHECKPOINT} { default_type text/plain; }`,
    `location ~ "(?:/|\\.html)$" { ${headers(KEPT.other, `${PAGE_POLICY}; ${FRAME_POLICY}`)} }`,
    ...redirects.map(({ path, to }) => `location = ${under(base, path)} { return 301 "${under(base, to)}"; }`),
    '',
  ].join('\n');
}
