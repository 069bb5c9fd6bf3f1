/**
 * How the data files are used in other programs: what may be typed there, and gives what its first line says.
 */

export interface DataExample {
  /** Name of the program. */
  name: string;
  code: string;
}

/** `folder` is where the files lie, with a stroke at its end: an address, or a folder of this machine. */
export function dataExamples(folder: string): readonly DataExample[] {
  return [
    {
      name: 'DuckDB',
      code: `-- 一省各机关历年新收申请，由多到少
SELECT agency, year, value, state
FROM '${folder}figures.parquet'
WHERE code = 'requests.received/total' AND province = '甘肃省'
ORDER BY value DESC NULLS LAST, agency, year;`,
    },
    {
      name: 'Python（pandas）',
      code: `# 各类机关历年新收申请的中位数
import pandas as pd
wide = pd.read_csv('${folder}wide.csv')
known = wide.dropna(subset=['requests_received'])
print(known.groupby(['kind', 'year'])['requests_received'].median())`,
    },
    {
      name: 'R',
      code: `# 同上
wide <- read.csv('${folder}wide.csv', na.strings = '', encoding = 'UTF-8')
aggregate(requests_received ~ kind + year, data = wide, FUN = median)`,
    },
  ];
}
