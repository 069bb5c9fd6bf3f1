/**
 * Two documents in one file: a title below the text, and parts that begin again. Facts of both would be taken for those of one.
 */
import { joinedDocument } from '../recognize/joined-document.ts';
import type { Check } from './check.ts';

const secondReport: Check = {
  id: 'second-report',
  reason: 'A file holds one report; the figures of a second one are not those of this year.',
  check({ children }) {
    const other = joinedDocument(children);
    if (other === null) return [];
    const { title, line } = other;
    const message = `“${title}” and a second 一、 below it: another report seems to begin here; put it into a file of its own`;
    return [{ line, message }];
  },
};

export default secondReport;
