/**
 * The pages alone, as a process of its own, for measurement: `content/` to `dist/` in the folder it is started in, without
 * the files beside pages (citations, Markdown, records, tables of data), which peers have none of, with no index and no
 * check of links. The whole build has them all.
 */
import { build } from 'astro';

process.env['PAGES_ALONE'] = 'true';
await build({ logLevel: 'warn' });
