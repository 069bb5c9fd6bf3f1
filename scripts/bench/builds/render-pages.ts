/**
 * The pages alone, as a process of its own, for measurement: `content/` to `dist/` in the folder it is started in, with
 * no redirects, no index and no check of links, and without the files beside pages (citations, Markdown, records, tables of
 * data), which peers have none of. The whole build has them all.
 */
import { renderSite } from '../../build/render-site.ts';
import { keepMemoryFlat } from '../../flat-memory.ts';
import { FileHashes } from '../../kept/file-hashes.ts';

keepMemoryFlat();
await renderSite('content', 'dist', { anchors: new Map(), away: new Map(), pages: [] }, new FileHashes(null), [], true);
