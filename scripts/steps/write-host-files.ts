/**
 * What hosts are told: `_headers` and `.nojekyll` where Cloudflare Pages, Netlify and GitHub look for them, and pieces for nginx
 * and Caddy in `.hosts/`, made with the redirects of this build.
 */
import { join } from 'node:path';
import type { OldPlaces } from '../../src/links/old-places.ts';
import { caddyfile } from '../../src/site/hosts/caddy.ts';
import { headersFile } from '../../src/site/hosts/headers-file.ts';
import { nginxConf } from '../../src/site/hosts/nginx.ts';
import { writeChanged } from '../lib/files.ts';

/** Files that hosts take for themselves and do not serve. Sample: `_headers`, `.hosts/nginx.conf` */
export const ofHosts = (name: string): boolean => /^(?:_headers|_redirects|\.(?!well-known\/).*)$/u.test(name);

/** Writes below the site's folder; gives their paths. */
export function writeHostFiles({ pages }: Pick<OldPlaces, 'pages'>, out: string, base: string): string[] {
  const hosted = { base, redirects: pages };
  const files: Array<[path: string, text: string]> = [
    ['.nojekyll', ''],
    ['_headers', headersFile(hosted)],
    ['.hosts/nginx.conf', nginxConf(hosted)],
    ['.hosts/Caddyfile', caddyfile(hosted)],
  ];
  return files.map(([name, text]) => {
    const path = join(out, name);
    writeChanged(path, text);
    return path;
  });
}
