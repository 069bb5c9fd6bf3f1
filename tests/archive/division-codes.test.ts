/**
 * Codes of divisions, held against the list that the converter places agencies by.
 */
import { expect, test } from 'vitest';
import { divisionCodes } from '../../src/archive/division-codes.ts';
import { allDivisions } from '../../src/convert/recognize/regions.ts';

const deepest = ({ province, prefecture, county }: ReturnType<typeof divisionCodes>): string | null =>
  county ?? prefecture ?? province;

test('every division of today has a code of its own, below that of what it lies in', () => {
  const today = allDivisions.flat().filter(({ since, until }) => since === undefined && until === undefined);
  const codes = today.map(({ region }) => {
    const found = divisionCodes(region);
    const known = (name: string | null, code: string | null): boolean => (name === null) === (code === null);
    expect(known(region.province, found.province), region.province ?? '').toBe(true);
    expect(known(region.prefecture, found.prefecture), region.prefecture ?? '').toBe(true);
    expect(known(region.county, found.county), region.county ?? '').toBe(true);
    expect(deepest(found)?.slice(0, 2)).toBe(found.province?.slice(0, 2));
    if (found.prefecture !== null) expect(deepest(found)?.slice(0, 4)).toBe(found.prefecture.slice(0, 4));
    return deepest(found);
  });
  expect(codes.length).toBeGreaterThan(3000);
  expect(new Set(codes).size).toBe(codes.length);
});

test('one name in two prefectures has two codes', () => {
  const codeIn = (prefecture: string): string | null =>
    divisionCodes({ province: '河北省', prefecture, county: '桥西区' }).county;
  expect([codeIn('石家庄市'), codeIn('张家口市')]).toEqual(['130104', '130703']);
});

test('where no prefecture is between, the county stands under its province', () => {
  expect(divisionCodes({ province: '北京市', prefecture: null, county: '朝阳区' })).toEqual({
    province: '110000',
    prefecture: null,
    county: '110105',
  });
  expect(divisionCodes({ province: '湖北省', prefecture: null, county: '仙桃市' }).county).toBe('429004');
});

test('a division that is no more has no code, and what lies in it has none of another', () => {
  expect(divisionCodes({ province: '北京市', prefecture: null, county: '崇文区' }).county).toBeNull();
  expect(divisionCodes({ province: '安徽省', prefecture: '巢湖市', county: '庐江县' })).toEqual({
    province: '340000',
    prefecture: null,
    county: null,
  });
  expect(divisionCodes({ province: null, prefecture: null, county: null })).toEqual({
    province: null,
    prefecture: null,
    county: null,
  });
});
