/**
 * What was put into the box to get somewhere, and not to be searched for: an agency's name, the address of a report, a citation
 * that has one, or that names agency and year, the number of a document.
 */
import { readPassedOn } from '../links/passed-on.ts';
import type { SearchHit } from '../search/api.ts';
import { agenciesNamed, agencyAddress, agencyNames } from './agency-names.ts';

/** Where it leads. */
export interface Jump {
  words: string;
  href: string;
  /** Whether nothing else can be meant: then Enter leads there. */
  sure: boolean;
}

/** A report's address, of this site or of another under which it was published. Sample: `https://a.example/reports/b/2019/#s1-p2` */
const ADDRESS =
  /\/reports\/(?<agency>[a-z0-9-]+)\/(?<year>\d{4}(?:-[a-z0-9-]+)?)(?:\/|(?=[^\w-]|$))(?<rest>[^\s#]*)(?:#(?<anchor>\S*))?/u;

/** The number of a document and nothing else, whatever brackets it has. Sample: `国办发〔2019〕12号`, `国办发[2019] 12 号` */
const DOCUMENT = /^\s*(?:\p{Script=Han}{1,16}\s*)?[\p{Ps}<]\s*(?:19|20)\d\d\s*[\p{Pe}>]\s*第?\s*\d{1,5}\s*号?\s*$/u;

/** Longer than any name, so that a year in it makes it a citation. */
const CITATION = 12;

/** Best first; none where words are sought. `fold` is the search's, for the text alone; `hits` are what the search finds. */
export async function jumpsOf(
  typed: string,
  fold: (text: string) => string,
  hits: readonly SearchHit[],
): Promise<Jump[]> {
  const address = ADDRESS.exec(typed)?.groups;
  if (address !== undefined) return addressJump(address);
  if (DOCUMENT.test(typed.normalize('NFKC'))) return documentJump(hits);
  if (/^[\p{ASCII}]*$/u.test(typed)) return [];
  const names = await agencyNames();
  const named = agenciesNamed(typed, names, fold);
  if (named.length > 0) return named.map((name) => ({ words: name[0], href: agencyAddress(name), sure: false }));
  const year = /(?:19|20)\d\d/u.exec(typed)?.[0];
  if (year === undefined || typed.length < CITATION) return [];
  const inside = names.filter(([name]) => fold(typed).includes(fold(name))).sort((a, b) => b[0].length - a[0].length);
  const [cited] = inside;
  if (cited === undefined) return [];
  const href = `${agencyAddress(cited)}${year}/`;
  const response = await fetch(href, { method: 'HEAD' });
  return response.ok ? [{ words: `${cited[0]} ${year} 年的报告`, href, sure: false }] : [];
}

/** Where the document is cited first: in a paragraph, if in any. */
function documentJump(hits: readonly SearchHit[]): Jump[] {
  const first = hits.find(({ prose }) => prose) ?? hits[0];
  if (first === undefined) return [];
  const { agency, year, section, url } = first;
  return [{ words: `${agency} ${year} 年的报告提到这份文件：${section}`, href: url, sure: false }];
}

async function addressJump({
  agency = '',
  year = '',
  rest = '',
  anchor = '',
}: Record<string, string>): Promise<Jump[]> {
  const path = new URL(`../reports/${agency}/${year}/`, import.meta.url).pathname;
  const place = readPassedOn(anchor);
  const response = await fetch(path, { method: 'HEAD' });
  if (!response.ok) return [];
  const hash = place === null ? '' : anchorOf(place);
  return [{ words: '打开这个地址', href: `${path}${/^source\/?/u.exec(rest)?.[0] ?? ''}${hash}`, sure: true }];
}

function anchorOf({ anchor, last, hash }: NonNullable<ReturnType<typeof readPassedOn>>): string {
  return `#${anchor}${last === null ? '' : `:${last}`}${hash === null ? '' : `~${hash}`}`;
}
