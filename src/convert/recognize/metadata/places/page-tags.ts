/**
 * What a saved page says of itself in its tags: the title of the article, and where the site has it from.
 * Sample: `<meta name="ArticleTitle" content="|明水县统计局|2019年政府信息公开工作年度报告">`, `<meta name="ContentSource" content="…">`
 */
import { nameInTitle } from '../agency-name.ts';
import { yearIn } from '../year-words.ts';
import type { Place } from './place.ts';

const pageTags: Place = {
  place: 'tags of the page',
  weight: { agency: 8, year: 8 },
  own: false,
  names: ({ tags: { title, source } }) => {
    const named = title === null ? null : nameInTitle(title);
    return [
      ...(named === null ? [] : [{ value: named, words: title ?? '', line: null }]),
      ...(source === null ? [] : [{ value: source, words: source, line: null }]),
    ];
  },
  years: ({ tags: { title } }) => {
    const value = title === null ? null : yearIn(title);
    return value === null || title === null ? [] : [{ value, words: title, line: null }];
  },
};

export default pageTags;
