/**
 * `content/agencies.yaml` to successions, each checked; a file that is not there says nothing.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { readText } from '../read-text.ts';
import { slugFault, sequenceFaults } from './faults.ts';
import { Succession } from './succession.ts';

/** The file's name, from the folder of content. */
export const AGENCIES_FILE = 'agencies.yaml';

/** What a field has to be, for the sentence that says it is not. */
const WANTED: Readonly<Record<string, string>> = {
  former: 'former is the part of the address of the body that ended, as in /reports/<agency>/',
  later: 'later is the part of the address of the body that followed, as in /reports/<agency>/',
  how: 'how is renamed, merged or split',
  since: 'since is a year, a month or a day: 2019, 2019-02 or 2019-02-01',
  reason: 'reason is a sentence; readers see it beside the two names',
  source: 'source is the number of a document or an address',
};

export interface ReadSuccession {
  successions: Succession[];
  /** `line: sentence` of what cannot be used. */
  faults: Array<{ line: number; message: string }>;
}

/** The successions of a file's text, and what is wrong with it. `isAgency` says whether an address is an agency's. */
export function parseSuccession(yaml: string, isAgency: (slug: string) => boolean): ReadSuccession {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const lineAt = (offset: number | undefined): number => Math.max(1, lines.linePos(offset ?? 0).line);
  const [error] = document.errors;
  if (error !== undefined)
    return {
      successions: [],
      faults: [{ line: lineAt(error.pos[0]), message: `is not YAML: ${error.message.split('\n')[0] ?? ''}` }],
    };
  const list = document.contents;
  if (list === null) return { successions: [], faults: [] };
  if (!isSeq(list))
    return { successions: [], faults: [{ line: 1, message: 'is not a list; each entry begins with “- former:”' }] };
  const faults: ReadSuccession['faults'] = [];
  const read: Array<{ line: number; entry: Succession }> = [];
  for (const item of list.items) {
    const line = lineAt(isMap(item) ? (item.range?.[0] ?? 0) : rangeOf(item));
    const parsed = Succession.safeParse(isMap(item) ? item.toJSON() : null);
    if (!parsed.success) faults.push({ line, message: shapeFault(parsed.error, isMap(item)) });
    else {
      const fault = slugFault(parsed.data, isAgency);
      if (fault === null) read.push({ line, entry: parsed.data });
      else faults.push({ line, message: fault });
    }
  }
  faults.push(...sequenceFaults(read));
  return {
    successions: read.map(({ entry }) => entry),
    faults: faults.sort((a, b) => a.line - b.line),
  };
}

/** Where a value that is no map begins. */
function rangeOf(item: unknown): number {
  const found = z.looseObject({ range: z.array(z.number()) }).safeParse(item);
  return found.data?.range[0] ?? 0;
}

function shapeFault({ issues }: z.ZodError, isEntry: boolean): string {
  const [issue] = issues;
  if (!isEntry || issue === undefined) return `an entry has the fields ${Object.keys(WANTED).join(', ')}`;
  if (issue.code === 'unrecognized_keys')
    return `there is no field “${issue.keys.join('”, “')}”; an entry has ${Object.keys(WANTED).join(', ')}`;
  const field = String(issue.path[0] ?? '');
  return WANTED[field] ?? issue.message;
}

/** The same of a folder of content; what is wrong as `path:line: sentence`. */
export function readSuccession(
  content: string,
  isAgency: (slug: string) => boolean,
): { successions: Succession[]; faults: string[] } {
  const path = join(content, AGENCIES_FILE);
  const { successions, faults } = parseSuccession(existsSync(path) ? readText(path) : '', isAgency);
  return { successions, faults: faults.map(({ line, message }) => `${path}:${line}: ${message}`) };
}
