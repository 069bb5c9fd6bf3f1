/**
 * `content/redirects.yaml`: where a published address leads that is no longer there, and why. Read and checked here;
 * followed in follow-redirects.ts.
 */
import { parse as parseYaml, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { readAddress } from './addresses.ts';
import { placeOf } from './anchor.ts';

export interface Redirect {
  /** Published address that is gone. */
  from: string;
  /** Address that is there, or itself the `from` of another redirect. */
  to: string;
  /** Shown to the reader who follows it. */
  reason: string;
}

const FIELDS = ['from', 'to', 'reason'] as const;

const Entry = z.strictObject({ from: z.string(), to: z.string(), reason: z.string() }).partial();

/** The redirects of a file's text, and a sentence for each entry that cannot be used. A file of comments alone has none. */
export function parseRedirects(yaml: string): { redirects: Redirect[]; faults: string[] } {
  let value: unknown;
  try {
    value = parseYaml(yaml) ?? [];
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    return { redirects: [], faults: [`is not YAML: ${error.message.trim()}`] };
  }
  if (!Array.isArray(value)) return { redirects: [], faults: ['is not a list; each entry begins with “- from:”'] };
  const redirects: Redirect[] = [];
  const faults: string[] = [];
  const seen = new Set<string>();
  value.forEach((item: unknown, index) => {
    const entry = readEntry(item);
    const fault = 'fault' in entry ? entry.fault : faultOf(entry, seen);
    if (fault !== null) faults.push(`${nameOf(item, index)}: ${fault}`);
    else if (!('fault' in entry)) redirects.push(entry);
    if (!('fault' in entry)) seen.add(entry.from);
  });
  return { redirects, faults };
}

function readEntry(item: unknown): Redirect | { fault: string } {
  const parsed = Entry.safeParse(item);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const fields = 'an entry has the three fields from, to and reason, each a text';
    return { fault: issue?.code === 'unrecognized_keys' ? `${fields}, not “${issue.keys.join('”, “')}”` : fields };
  }
  const { from = '', to = '', reason = '' } = parsed.data;
  const entry = { from: from.trim(), to: to.trim(), reason: reason.trim() };
  const missing = FIELDS.filter((field) => entry[field] === '');
  if (missing.length === 0) return entry;
  const why = missing.includes('reason') ? '; the reason is shown to readers who follow the old link' : '';
  return { fault: `${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing${why}` };
}

function faultOf({ from, to }: Redirect, seen: ReadonlySet<string>): string | null {
  if (seen.has(from)) return 'there is another redirect from this address; keep one';
  if (from === to) return 'it leads to itself';
  return shapeFault(from) ?? shapeFault(to);
}

/** A path from the site's root, of plain signs. Sample: `/reports/a-b/2019/`, `/data/facts.csv`. */
const PATH = /^\/(?:[\w.-]+\/)*(?:[\w-]+\.[\w.-]+)?$/u;

function shapeFault(written: string): string | null {
  const { path, anchor } = readAddress(written);
  if (/^[a-z][a-z0-9+.-]*:|^\/\//iu.test(written))
    return `“${written}” leads out of the archive; addresses begin with / and are written without host and base path`;
  if (!PATH.test(path)) {
    const slash = PATH.test(`${path}/`) ? '; the address of a page ends with a slash' : '';
    return `“${written}” is no address of the archive${slash}, as in /reports/<agency>/<year>/#s3-p2`;
  }
  if (anchor !== null && placeOf(anchor) === null)
    return `“#${anchor}” is no anchor; anchors look like s3, s1-2-p3, s3-t1, s3-t1-r5, title, L12`;
  return null;
}

function nameOf(item: unknown, index: number): string {
  const named = z.looseObject({ from: z.string() }).safeParse(item);
  return `entry ${index + 1}${named.success ? ` (from ${named.data.from})` : ''}`;
}
