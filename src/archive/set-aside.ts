/**
 * Seeds that have no page, or none of what they say now: blocked by a finding, or set aside by a person. Conversion lists them
 * in `content/`, where there are any, and the site shows them at /quality/.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readText } from './read-text.ts';

/** The file's name, from the folder of content. */
export const SET_ASIDE = 'set-aside.json';

/** Id of the report that such a seed gave before, whose page stays; null where there is none. */
const page = z.string().nullable();

export const SetAside = z.strictObject({
  blocked: z.array(z.strictObject({ file: z.string(), findings: z.array(z.string()), page })),
  held: z.array(z.strictObject({ file: z.string(), why: z.string(), page })),
});
export type SetAside = z.infer<typeof SetAside>;

export function readSetAside(content: string): SetAside {
  const path = join(content, SET_ASIDE);
  return existsSync(path) ? SetAside.parse(JSON.parse(readText(path))) : { blocked: [], held: [] };
}
