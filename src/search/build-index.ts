/**
 * Records to the files of the search index, by Pagefind's Node API. The index is built from folded pairs of characters
 * in pages of our own; published pages stay clean.
 *
 * 2026-11-22: Pagefind writes one fragment a page, which holds the indexed words for its excerpts. Ours would be pairs,
 * unreadable and twice as long as the text. So each fragment is written anew with the report's real texts in it, under
 * the name Pagefind gave it. Considered: a file of our own beside the index (one request more a result), riding the
 * printed characters along in the words (a third larger, and what folding changed would be lost).
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import { close, createIndex } from 'pagefind';
import { z } from 'zod';
import type { Report } from '../report.ts';
import { toEntry, type SearchEntry } from './entry.ts';
import { siteFold } from './site-fold.ts';
import { toTokens } from './tokens.ts';

export interface IndexFile {
  /** Path below the index's folder. */
  path: string;
  content: Uint8Array;
}

/** What of Pagefind's files a browser needs; its own user interfaces are left out. */
const NEEDED =
  /^(?:pagefind\.js|pagefind-worker\.js|wasm\.unknown\.pagefind|pagefind-entry\.json|.*\.pf_meta|(?:index|fragment|filter)\/.*)$/u;

/** Bytes that every fragment of Pagefind begins with, before its JSON. */
const SIGNATURE = 'pagefind_dcd';

const Fragment = z.looseObject({ url: z.string(), content: z.string(), meta: z.record(z.string(), z.string()) });

/** Builds the index over all reports, in the order given (newest first shows best). Throws when Pagefind reports any error. */
export async function buildIndex(
  reports: readonly Report[],
  onReport: () => void = () => undefined,
): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({ writePlayground: false });
  if (index === undefined) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
  try {
    const entries = new Map<string, SearchEntry>();
    for (const report of reports) {
      const entry = toEntry(report);
      entries.set(report.url, entry);
      const added = await index.addHTMLFile({ url: report.url, content: pageFor(report, entry) });
      if (added.errors.length > 0) throw new Error(`Pagefind did not take ${report.id}: ${added.errors.join('; ')}`);
      onReport();
    }
    const { files, errors: failures } = await index.getFiles();
    if (failures.length > 0) throw new Error(`Pagefind wrote no index: ${failures.join('; ')}`);
    return files.filter((file) => NEEDED.test(file.path)).map((file) => withTexts(file, entries));
  } finally {
    await close();
  }
}

/** The page that Pagefind sees. `lang="und"` makes it split at blanks and nowhere else. */
function pageFor(report: Report, entry: SearchEntry): string {
  const { province } = report.agency.region;
  const filters: Record<string, string | null> = {
    year: String(report.year),
    region: province,
    agency: report.agency.name,
    kind: report.agency.kind,
    form: report.form,
  };
  const metas = Object.entries(filters).flatMap(([name, value]) =>
    value === null ? [] : [h('meta', { dataPagefindFilter: `${name}[content]`, content: value })],
  );
  const blocks = entry.texts.map(([, , text]) => h('p', toTokens(siteFold(text).text).join(' ')));
  return toHtml(h('html', { lang: 'und' }, [h('head', metas), h('body', { dataPagefindBody: true }, blocks)]));
}

function withTexts(file: IndexFile, entries: ReadonlyMap<string, SearchEntry>): IndexFile {
  if (!file.path.startsWith('fragment/')) return file;
  const printed = gunzipSync(file.content).toString('utf8');
  const fragment = Fragment.parse(JSON.parse(printed.slice(SIGNATURE.length)));
  const entry = entries.get(fragment.url);
  if (entry === undefined) throw new Error(`Pagefind made a fragment of an unknown page, ${fragment.url}`);
  const rewritten = JSON.stringify({ ...fragment, content: '', meta: { entry: JSON.stringify(entry) } });
  return { path: file.path, content: gzipSync(SIGNATURE + rewritten, { level: 9 }) };
}
