/**
 * The day behind the title, on its line, as lists of a site print it: `某县水利局2010年…年度报告 2011-01-28`. It is parted from the
 * title, and is the page's.
 */
import { sliceLine, type CleanLine } from './clean-line.ts';
import { titleBeforeDay } from './dated-title.ts';
import { nameInTitle } from './metadata/agency-name.ts';
import { hasOthersTitleBelow } from './site-list.ts';

/** So many lines from the begin are looked at. */
const HEAD = 60;

/** Where one line alone has a title with its day; of several, and above the title of another body, each is one of a list. */
export function partTitleDay(lines: readonly CleanLine[]): CleanLine[] {
  const found = lines.slice(0, HEAD).flatMap((line, index) => {
    const title = titleBeforeDay(line.text);
    return title === null ? [] : [{ index, at: title.length, name: nameInTitle(title.trim()) ?? '' }];
  });
  const [only, ...others] = found;
  if (only === undefined || others.length > 0 || hasOthersTitleBelow(lines, only.index, HEAD, only.name))
    return [...lines];
  return lines.flatMap((line, index) => (index === only.index ? sliceLine(line, [only.at]) : [line]));
}
