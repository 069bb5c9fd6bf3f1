import { STROKE } from '../../../text/strokes.ts';

/** A lone number of a cell, or strokes for none. Sample: `0`, `１２`, `24252.311082`, `251000元`, `/`, `—`, `——`. */
export const NUMBER_CELL = new RegExp(
  `^[-+]?[\\d０-９](?:[\\d０-９,.．]*[\\d０-９])?\\s?(?:万元|元|件|条|个|次|篇|项|人次|人)?$|^${STROKE}{1,2}$`,
  'u',
);
