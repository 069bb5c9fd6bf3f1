/**
 * The region that the short name of a province or a prefecture tells inside another name: 中国科学院兰州分院.
 */
import type { Region } from '../../report.ts';
import { regionAtStart, today, type Division } from './regions.ts';

/** What makes the words before it the name of a place of its own: 安阳街道 is in 瑞安, 北京路街道 in 广州. */
const SMALL_PLACE = /^(?:街|镇|乡|苏木|路|大道|村|社区)/u;

/** The one region whose short name stands inside a name (中国科学院兰州分院: 兰州); nowhere when none or several do. */
export function regionInside(name: string): Region {
  // 拱北海关 is no office of 北海.
  const words = name.replace(/海关/gu, ' ');
  const hitsIn = (divisionsOfLevel: readonly Division[]): Hit[] =>
    divisionsOfLevel.flatMap(({ stem, region }) => {
      const from = words.indexOf(stem);
      const to = from + stem.length;
      if (stem.length < 2 || from === -1 || isSmallPlace(words.slice(to), region)) return [];
      return [{ stem, region, from, to }];
    });
  const all = hitsIn(today.provinces);
  // 湖北京山市 holds no 北京; 天津河北区 lies in 天津.
  const first = all.find(({ from }) => from === 0);
  const outer =
    first === undefined
      ? all.filter((hit) => !all.some((other) => other.from < hit.from && hit.from < other.to))
      : [first];
  const deepest = hitsIn(today.prefectures).filter(
    ({ stem, region, from, to }) =>
      // 海南海事局 is of the province, not of 海南藏族自治州.
      !today.provinces.some((province) => province.stem === stem) &&
      // 河北海事局 holds no 北海, and 北京朝阳区 is not in 辽宁.
      (outer.length === 0 ||
        outer.some((hit) => hit.region.province === region.province && (to <= hit.from || from >= hit.to))),
  );
  const candidates = deepest.length > 0 ? deepest : outer;
  return candidates.length === 1 && candidates[0] !== undefined
    ? candidates[0].region
    : { province: null, prefecture: null, county: null };
}

/** Whether words behind a short name make one of a small place with it; not 湖南|镇平县. */
function isSmallPlace(rest: string, { province }: Region): boolean {
  return SMALL_PLACE.test(rest) && regionAtStart(rest).region.province !== province;
}

/** A division's short name inside another name, and where. */
interface Hit {
  stem: string;
  region: Region;
  from: number;
  to: number;
}
