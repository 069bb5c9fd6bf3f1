/**
 * The body's own site, from which the report can be had: `可从|阜阳市公安局|网站…下载`, where the report says 我局 of itself; perhaps behind
 * another site. That of a government is that of all its bodies.
 */
import { regionAtStart } from '../../regions.ts';
import { nameInTitle } from '../agency-name.ts';
import { sameKindTest, speaksOfPlace } from '../self-word.ts';
import type { Place } from './place.ts';

/** How a site is reached, and what for. Samples: `可从`, `登录`; `下载` */
const REACHED = '(?:可[以]?(?:在|从|于|通过|登[录陆])|登[录陆]|访问)';
const FOR = '[^。；]{0,40}(?:下载|查阅|查看|查询)';

const NAME = '(?<name>\\p{Script=Han}{4,24}(?:局|委员会|委|厅|街道办事处|大学|学院))';

const HAD_FROM = new RegExp(
  `${REACHED}(?:[^。；，]{4,24}(?:网站|平台|官网)(?:[（(][^（）()]{4,60}[）)])?[、和及与或])?[“"]?${NAME}[”"]?(?:政府)?(?:门户|官方|政务)?(?:网站|官网)${FOR}`,
  'gu',
);

/** That of a government, in a report on the whole place. Sample: `电子版可在|高邑县|人民政府网站下载`, and 全县 */
const OF_GOVERNMENT = new RegExp(
  `${REACHED}[“"]?(?<place>\\p{Script=Han}{2,12}[省市县区州旗])[”"]?(?:人民)?政府(?:门户|官方|政务|信息)*网(?:站|(?=[下查]))${FOR}`,
  'gu',
);

/** Its account, which bears its name. Sample: `“|武汉市青山区文化和旅游局|”微信公众平台` */
const ACCOUNT = new RegExp(`[“"]${NAME}[”"](?:官方|政务)?微信公众(?:号|平台)`, 'gu');

const ownSite: Place = {
  place: 'own site',
  weight: { agency: 4 },
  own: false,
  names: ({ title, opening, paragraphs }) => {
    const isOfKind = sameKindTest(paragraphs);
    const own = opening
      .flatMap(({ text, line }) =>
        [...text.matchAll(HAD_FROM), ...text.matchAll(ACCOUNT)].map((match) => ({
          value: match.groups?.['name'] ?? '',
          words: match[0],
          line,
        })),
      )
      .filter(({ value }) => isOfKind(value) && regionAtStart(value).length > 0);
    const isNamed = title !== null && nameInTitle(title.text) !== null;
    const isOfPlace = speaksOfPlace(paragraphs) || opening.some(({ text }) => text.includes('本级政府'));
    const governments =
      !isNamed && isOfPlace
        ? opening.flatMap(({ text, line }) =>
            [...text.matchAll(OF_GOVERNMENT)].flatMap((match) => {
              const place = match.groups?.['place'] ?? '';
              return regionAtStart(place).length === place.length
                ? [{ value: `${place}人民政府`, words: match[0], line }]
                : [];
            }),
          )
        : [];
    return [...own, ...governments];
  },
};

export default ownSite;
