/**
 * THE LIST of places that may tell the agency or the year, the weightiest first. A new place is one file and one line.
 */
import archiveHead from './archive-head.ts';
import author from './author.ts';
import body from './body.ts';
import contactSentence from './contact-sentence.ts';
import crumb from './crumb.ts';
import letterhead from './letterhead.ts';
import namedReport from './named-report.ts';
import ownRules from './own-rules.ts';
import ownSite from './own-site.ts';
import pageTags from './page-tags.ts';
import periodSentence from './period-sentence.ts';
import type { Place } from './place.ts';
import postalAddress from './postal-address.ts';
import publication from './publication.ts';
import shortForm from './short-form.ts';
import signature from './signature.ts';
import subject from './subject.ts';
import sourceLine from './source-line.ts';
import tableHead from './table-head.ts';
import title from './title.ts';

export const places: readonly Place[] = [
  title,
  shortForm,
  signature,
  namedReport,
  periodSentence,
  author,
  letterhead,
  archiveHead,
  tableHead,
  pageTags,
  contactSentence,
  sourceLine,
  postalAddress,
  crumb,
  subject,
  ownRules,
  ownSite,
  publication,
  body,
];
