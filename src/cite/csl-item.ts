/**
 * A report, or a place in it, as a CSL-JSON item: the one description that all citation formats are made from.
 */
import type { Report } from '../report.ts';
import { scriptOf } from '../text/script-of.ts';
import { toCslDate, type CslDate } from './csl-date.ts';
import { placeWords, type Place } from './place.ts';

/** The part of CSL-JSON that a report needs; what is unknown is left out. */
export interface CslItem {
  /** Also the key of the BibTeX entry: ASCII, made from the record's id, so as stable as the address. */
  id: string;
  type: 'report';
  genre: string;
  /** Language and script of the title. */
  language: 'zh-CN' | 'zh-Hant';
  author: [{ literal: string }];
  title: string;
  issued?: CslDate;
  /** Where in the report, in words; see the note. */
  page?: string;
  archive: string;
  URL?: string;
  accessed?: CslDate;
  note?: string;
}

/** What a citation points at. */
export interface CitedAddress {
  /** The full address, with anchor (and hash) where a place is cited; null where the site does not know its own. */
  address: string | null;
  /** The place in the report; null for the report as a whole. */
  place: Place | null;
}

/** The archive's name as citations print it. */
export const ARCHIVE = '政府信息公开年报档案';

/*
 * 2026-11-22. What the fields hold.
 * Type: a report, so [R/OL] and not [EB/OL]: GB/T 7714—2025 has reports on the web among its reports (8.8), and keeps
 * [EB/OL] for web pages that are nothing else. Author: the agency, never split into names. Title: as printed.
 * Issued: the printed date of publication alone. The year after the year reported on would be a guess.
 * Publisher and place: never. No report prints them, and with a publisher the style cuts the date down to the year.
 * Accessed: the day the copy was fetched, where a person has said so.
 * Page: the place cited. The standard prints words there where there are no pages (“2008：第1版自序”), and every
 * reference manager carries the field. A chapter with a container would be printed as part of a book, [M]//.
 * Address: the archive's, since that is the text that was read; where the copy came from is a note.
 */

/** The item of a report or of a place in it. */
export function toCslItem(report: Report, { address, place }: CitedAddress): CslItem {
  const { agency, published, script, source, title } = report;
  const key = report.id.replace('/', '');
  return {
    id: place === null ? key : `${key}-${place.anchor}`,
    type: 'report',
    genre: '年度报告',
    language: script === 'zh-Hant' && scriptOf(title) === 'zh-Hant' ? 'zh-Hant' : 'zh-CN',
    author: [{ literal: agency.name }],
    title,
    ...(published === null ? {} : { issued: toCslDate(published) }),
    ...(place === null ? {} : { page: placeWords(place) }),
    archive: ARCHIVE,
    ...(address === null ? {} : { URL: address }),
    ...(source.fetched === null ? {} : { accessed: toCslDate(source.fetched) }),
    ...(source.url === null ? {} : { note: `原载：${source.url}` }),
  };
}
