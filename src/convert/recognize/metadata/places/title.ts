/**
 * The title: 2017年度|如皋市科协|信息公开工作年度报告. Where none is printed, the archive head's own (标题).
 */
import { nameInTitle } from '../agency-name.ts';
import { yearIn } from '../year-words.ts';
import type { Place } from './place.ts';

const title: Place = {
  place: 'title',
  weight: { agency: 20, year: 20 },
  own: true,
  names: ({ title: told, labelledTitle }) => said(told ?? labelledTitle, nameInTitle),
  years: ({ title: told, labelledTitle }) => said(told ?? labelledTitle, yearIn),
};

function said<T>(
  told: { text: string; line: number } | null,
  read: (text: string) => T | null,
): { value: T; words: string; line: number }[] {
  const value = told === null ? null : read(told.text);
  return told === null || value === null ? [] : [{ value, words: told.text, line: told.line }];
}

export default title;
