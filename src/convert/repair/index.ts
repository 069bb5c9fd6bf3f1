/**
 * THE LIST of repairs, in the order they run. Each one sees what those before it left.
 * Seed tree in, the same tree out, cleaner; what was changed stands in `file.data.changes`.
 */
import type { Plugin } from 'unified';
import type { Seed } from '../seed-tree.ts';
import misreadNumbers from './misread-numbers.ts';
import patches from './patches.ts';
import drawnBoxes from './drawn-boxes.ts';
import invisibleCharacters from './invisible-characters.ts';
import layoutBlanks from './layout-blanks.ts';
import leftOverEntities from './left-over-entities.ts';
import leftOverTags from './left-over-tags.ts';
import lineEndBlanks from './line-end-blanks.ts';
import lostBlanks from './lost-blanks.ts';
import machineTraditional from './machine-traditional.ts';
import pinyinGlosses from './pinyin-glosses.ts';
import sharedShapes from './shared-shapes.ts';
import shiftedHeadings from './shifted-headings.ts';
import radicals from './radicals.ts';
import { runRepairs, type Repair } from './repair.ts';
import symbolBullets from './symbol-bullets.ts';

export const repairs: readonly Repair[] = [
  patches, // first: a person saw the seed as it is
  shiftedHeadings, // before the tags: what is left of one is part of the damage
  invisibleCharacters, // before everything that looks at neighbours
  radicals, // before everything that reads
  sharedShapes,
  symbolBullets,
  misreadNumbers, // before the blanks: headings part lines
  drawnBoxes,
  leftOverTags,
  leftOverEntities,
  pinyinGlosses, // before the script: readings belong to the characters as converted
  machineTraditional,
  lostBlanks,
  lineEndBlanks, // before the others: they are told by how wide the lines were
  layoutBlanks, // last: blanks are judged by what stands around them
];

const repairLines: Plugin<[], Seed> = () => (seed, file) => {
  file.data.changes = runRepairs(repairs, seed, file);
};

export default repairLines;
