/**
 * `_headers`, as Cloudflare Pages and Netlify read it. Their rules know no endings of names, so that a rule speaks to all files:
 * what a page may load is left to its own head, since it would keep PDFs from being shown.
 */
import { FRAME_POLICY, HEADERS, KEPT, under, type Hosted } from './answer.ts';

export function headersFile({ base }: Pick<Hosted, 'base'>): string {
  const rule = (path: string, headers: typeof HEADERS): string =>
    `${under(base, path)}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`;
  return [
    rule('/*', [...HEADERS, ['Content-Security-Policy', FRAME_POLICY]]),
    ...['/_astro/*', '/sheets/*', '/pagefind/:folder/*'].map((path) => rule(path, [['Cache-Control', KEPT.hashed]])),
  ].join('\n');
}
