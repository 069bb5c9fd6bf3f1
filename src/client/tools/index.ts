/**
 * `/tools.js`, the one script of every page: what a reader can do beside reading. It loads nothing by itself; reading
 * needs none of it.
 *
 * 2026-11-22: a report page had no script at first. Keys, copying, marks and the word that a cited text has changed need
 * one. It stands in the head and is no module, so that a choice of light or dark holds before the page is drawn.
 */
import { nameFilesOfLinks } from '../named-file.ts';
import { serveCitationFiles } from './citation-files.ts';
import { citePlaces } from './cited-place.ts';
import { followReading } from './contents.ts';
import { copyPilcrows, offerCopying } from './copy.ts';
import { sayWhatFoldersLack } from './from-folder.ts';
import { landOnPlaces } from './land.ts';
import { tellFaults } from './faults.ts';
import { offerScript } from './script-choice.ts';
import { openSearchByKey } from './search-keys.ts';
import { walkLines } from './line-keys.ts';
import { leadToLines, offerSides } from './sides.ts';
import { offerPrinting } from './print-choice.ts';
import { walkRows } from './row-keys.ts';
import { watchLines } from './source-lines.ts';
import { offerByTap } from './tap-numbers.ts';
import { applyTheme, offerTheme } from './theme.ts';
import { offerWaysBack } from './ways-back.ts';

applyTheme();
// A classic script: the element that runs it is this one.
const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;
const search = new URL('search/', own);

function start(): void {
  offerTheme();
  offerScript(new URL('./', own));
  openSearchByKey(search);
  nameFilesOfLinks();
  sayWhatFoldersLack();
  markPhrase();
  watchLines();
  offerSides();
  if (document.querySelector('.report-text') === null) return;
  copyPilcrows();
  offerPrinting();
  walkRows();
  walkLines();
  offerByTap();
  offerWaysBack(search);
  offerCopying();
  serveCitationFiles();
  landOnPlaces();
  citePlaces();
  tellFaults();
  leadToLines();
  followReading();
}

/** The words of a search that led here, `?h=`. */
function markPhrase(): void {
  const phrase = new URL(location.href).searchParams.getAll('h').join(' ').trim();
  if (phrase === '' || document.querySelector('.report-text') === null) return;
  // Safe: the file at this address is the bundle of that very module.
  void import(new URL('marks.js', search).href).then((module: typeof import('../phrase-marks.ts')) =>
    module.markPhrase(phrase),
  );
}

document.addEventListener('DOMContentLoaded', start);
