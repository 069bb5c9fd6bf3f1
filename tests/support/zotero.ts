/**
 * What Zotero makes of a page: the rules of its translator "Embedded Metadata" (2026-04-27) and of the RDF translator
 * behind it, as far as they decide type, title, creators, date, address, institution and language of a report.
 */
import { contentsOf, targetsOf, type BuiltHead } from './head.ts';

export interface ZoteroItem {
  itemType: string | null;
  title: string | null;
  creators: Array<{ firstName: string; lastName: string; creatorType: 'author' }>;
  date: string | null;
  url: string;
  institution: string | null;
  language: string | null;
}

/** `location`: the address in the browser. */
export function zoteroItem(head: BuiltHead, location: string): ZoteroItem {
  const first = (...names: string[]): string | null =>
    names.map((name) => endingIn(head, name)[0]?.trim()).find((value) => value) ?? null;
  return {
    itemType: itemTypeOf(head),
    // Highwire tags go over what RDF gave, Dublin Core before Open Graph.
    title: first('citation_title') ?? first('DC.title') ?? first('og:title'),
    creators: creatorsOf(head),
    // RDF: article before DCTERMS before DC; without any date the first `time` of the page is taken.
    date:
      first('citation_publication_date', 'citation_cover_date', 'citation_date') ??
      first('article:published_time') ??
      first('DCTERMS.issued', 'DC.date', 'DCTERMS.date') ??
      first('citation_online_date', 'citation_year') ??
      head.times[0] ??
      null,
    url: new URL(
      first('citation_public_url') ?? first('og:url') ?? targetsOf(head, 'canonical')[0] ?? location,
      location,
    ).href,
    institution: first('citation_technical_report_institution') ?? first('DC.publisher'),
    language: first('citation_language') ?? first('DC.language') ?? head.language,
  };
}

/** A tag's name counts by its end. */
function endingIn(head: BuiltHead, name: string): string[] {
  return head.metas.filter((meta) => meta.name.endsWith(name)).map(({ content }) => content);
}

/** A Highwire type wins over DC's, DC's over the guess from a title or from Open Graph. The last tag that tells decides. */
function itemTypeOf(head: BuiltHead): string | null {
  const TELLING: Readonly<Record<string, string>> = {
    citation_journal_title: 'journalArticle',
    citation_technical_report_institution: 'report',
    citation_conference_title: 'conferencePaper',
    citation_conference: 'conferencePaper',
    citation_book_title: 'bookSection',
    citation_inbook_title: 'bookSection',
    citation_dissertation_institution: 'thesis',
  };
  const told = head.metas.map(({ name }) => TELLING[name.slice(name.lastIndexOf('citation_'))]);
  const dublinCore = contentsOf(head, 'DC.type')[0]?.toLowerCase();
  return (
    told.findLast((type) => type !== undefined) ??
    (dublinCore === 'report' ? 'report' : null) ??
    (endingIn(head, 'citation_title').length > 0 ? 'journalArticle' : null)
  );
}

function creatorsOf(head: BuiltHead): ZoteroItem['creators'] {
  const nodes = endingIn(head, 'citation_author');
  return nodes.flatMap((node) => {
    const names = node.split(/\s*;\s*/u);
    const [before = '', after = ''] = node.split(/\s*,\s*/u);
    const byComma = names.length === 1 && nodes.length === 1 && before.includes(' ') && after.includes(' ');
    return (byComma ? node.split(/\s*,\s*/u) : names).filter((name) => /[^\s,-.;]/u.test(name)).map(cleanAuthor);
  });
}

/** `cleanAuthor` of zotero/utilities, without its care for initials: cut at the last blank, or at a comma. */
function cleanAuthor(author: string): ZoteroItem['creators'][number] {
  const name = author.replace(/^[\s.,/[\]:]+|[\s.,/[\]:]+$/gu, '');
  const [last = '', first] = name.split(/[,،] ?/u);
  if (first !== undefined) return { firstName: first, lastName: last, creatorType: 'author' };
  const blank = name.lastIndexOf(' ');
  return { firstName: name.slice(0, Math.max(0, blank)), lastName: name.slice(blank + 1), creatorType: 'author' };
}
