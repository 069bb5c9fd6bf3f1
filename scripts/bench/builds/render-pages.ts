/**
 * The pages alone, as a process of its own, for measurement: `content/` to `dist/` in the folder it is started in, with
 * no redirects, no index and no check of links.
 */
import { renderSite } from '../../build/render-site.ts';
import { FileHashes } from '../../kept/file-hashes.ts';

await renderSite('content', 'dist', { anchors: new Map(), away: new Map(), pages: [] }, new FileHashes(null));
