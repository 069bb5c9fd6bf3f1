/**
 * Until when the law wants a body's report published, as far as that can be told from what the body is.
 *
 * Sources: 政府信息公开条例 of 2007 (国务院令第492号), in force from 2008-05-01, 第三十一条: 各级行政机关应当在每年3月31日前公布;
 * as revised in 2019 (国务院令第711号), in force from 2019-05-15, 第四十九条: 县级以上人民政府部门 until 31 January, 县级以上地方
 * 人民政府 until 31 March. Which law counts is told by the last day itself.
 */
import type { Agency } from '../../report.ts';

export interface LastDay {
  /** ISO date, as the law has it. */
  day: string;
  /** The last day on which nobody could say it was late: the first working day from it on. */
  working: string;
  /** The law and its article. */
  article: string;
}

const OLD = { from: '2008-05-01', article: '《政府信息公开条例》（2007年）第三十一条' };
const NEW = { from: '2019-05-15', article: '《政府信息公开条例》（2019年修订）第四十九条' };

/** Null where the law names no day for such a body, or it is not certain what body it is. */
export function lastDayOf(agency: Agency, year: number): LastDay | null {
  const body = bodyOf(agency);
  if (body === null) return null;
  const old = `${year + 1}-03-31`;
  if (old < OLD.from) return null;
  if (old < NEW.from) return lastDay(old, OLD.article);
  if (body === 'township') return null;
  return lastDay(body === 'department' ? `${year + 1}-01-31` : old, NEW.article);
}

/** Names of departments of a government. Sample: `会宁县教育局`, `白银市发展和改革委员会`; not `会宁县档案馆` */
const DEPARTMENT = /(?:局|委员会|厅|政府办公室|政府办公厅)$/u;

/**
 * Bodies that are led from above or belong to no government's departments: the law's day is not theirs, or may not be. Sample:
 * `国家税务总局会宁县税务局`, `白银市气象局`, `某开发区财政局`, `白银市公安局白银分局`
 */
const APART =
  /^(?:国家|中国|中华|中共)|税务|海关|气象|烟草|邮政|海事|通信管理|地震|统计局.*调查队|证监|银监|保监|金融监督管理局.*分局|分局$|支局$|管理委员会|管委会|开发区|园区|新区|示范区|高新|经开/u;

/** 县级以上 governments. Sample: `会宁县人民政府`, `白银市`, `白银市人民政府办公室` */
const GOVERNMENT = /人民政府(?:办公厅|办公室)?$|[省市县区州旗盟]$|自治区$/u;

function bodyOf({ name, kind, region }: Agency): 'department' | 'government' | 'township' | null {
  if (region.province === null || APART.test(name)) return null;
  if (kind === 'township') return 'township';
  if (kind === 'government') return GOVERNMENT.test(name) ? 'government' : null;
  return kind === 'department' && DEPARTMENT.test(name) ? 'department' : null;
}

/** First working days behind a 31 January within the holidays of Spring Festival, as the State Council set them. */
const SPRING_FESTIVALS: Readonly<Record<string, string>> = {
  '2020-01-31': '2020-02-03', // 国办发明电〔2020〕1号: prolonged to 2 February
  '2022-01-31': '2022-02-07', // 国办发明电〔2021〕11号
  '2025-01-31': '2025-02-05', // 国办发明电〔2024〕12号
};

function lastDay(day: string, article: string): LastDay {
  return { day, article, working: SPRING_FESTIVALS[day] ?? workingDayFrom(day) };
}

const DAY = 24 * 60 * 60 * 1000;

/** The day itself, or the Monday behind it. */
function workingDayFrom(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const more = weekday === 6 ? 2 : weekday === 0 ? 1 : 0;
  return new Date(Date.parse(`${day}T00:00:00Z`) + more * DAY).toISOString().slice(0, 10);
}
