/**
 * The words of `add`'s summary, in the two languages that terminals here speak.
 */
import type { Basis, Report, Table } from '../../src/report.ts';
import { basisWords, formWords } from '../../src/site/words/record.ts';
import { ruleWords } from '../../src/site/words/rules.ts';

export interface SummaryWords {
  /** Columns that the longest label takes, without the blank behind it. */
  width: number;
  labels: Record<
    'none' | 'page' | 'title' | 'agency' | 'year' | 'readAs' | 'found' | 'restored' | 'doubtful' | 'note' | 'next',
    string
  >;
  wasThere: (seed: string) => string;
  setAside: string;
  next: string;
  nothing: string;
  nothingMissing: string;
  basis: (basis: Basis) => string;
  bytes: (count: number) => string;
  /** What a rule restored, and how often. */
  restored: (count: number, rule: string) => string;
  found: (counts: Record<'sections' | 'paragraphs' | 'facts', number>, tables: string, form: Report['form']) => string;
  tables: Record<Table['kind'], (count: number) => string>;
  sums: (right: number, all: number) => string;
  line: (number: number) => string;
  more: (count: number) => string;
  missing: Record<'url' | 'fetched' | 'published' | 'region', string>;
  /** Between the members of a list. */
  comma: string;
}

const english: SummaryWords = {
  width: 9,
  labels: {
    none: 'no page',
    page: 'page',
    title: 'title',
    agency: 'agency',
    year: 'year',
    readAs: 'read as',
    found: 'found',
    restored: 'restored',
    doubtful: 'doubtful',
    note: '.yaml',
    next: 'next',
  },
  wasThere: (seed) => `${seed}: the same file is there already; nothing is copied`,
  setAside: 'it is set aside: a note says `hold`',
  next: 'look at it with `npm run dev`; then `npm run links -- --accept`, and commit seeds/ and content/',
  nothing: 'nothing',
  nothingMissing: 'nothing is missing',
  basis: (basis) => ` (${basis})`,
  bytes: (count) => `${count} bytes`,
  restored: (count, rule) => `${count} ${rule}`,
  found: ({ sections, paragraphs, facts }, tables, form) =>
    `${sections} sections, ${paragraphs} paragraphs, ${facts} facts, tables: ${tables || 'none'}; edition of the form: ${form ?? 'unknown'}`,
  tables: {
    form: (count) => `${count} of the form`,
    plain: (count) => `${count} of its own`,
    lines: (count) => `${count} left as lines`,
  },
  sums: (right, all) => `; ${right} of ${all} sums hold`,
  line: (number) => `line ${number}: `,
  more: (count) => `… and ${count} more: npm run convert -- --all`,
  missing: {
    url: 'url: where the copy was fetched',
    fetched: 'fetched: when',
    published: 'published: the day it was published',
    region: 'region: where the agency sits',
  },
  comma: ', ',
};

const chinese: SummaryWords = {
  width: 8,
  labels: {
    none: '没有页面',
    page: '页面',
    title: '标题',
    agency: '机关',
    year: '年度',
    readAs: '读作',
    found: '读出',
    restored: '复原',
    doubtful: '存疑',
    note: '.yaml',
    next: '下一步',
  },
  wasThere: (seed) => `${seed}：文件夹里已有同样的文件，没有再抄一份`,
  setAside: '已搁置：说明里写有 `hold`',
  next: '用 `npm run dev` 看一看，再运行 `npm run links -- --accept`，然后提交 seeds/ 和 content/',
  nothing: '无',
  nothingMissing: '没有缺的',
  basis: (basis) => `（${basisWords[basis]}）`,
  bytes: (count) => `${count} 字节`,
  restored: (count, rule) => `${ruleWords(rule)} ${count} 处`,
  found: ({ sections, paragraphs, facts }, tables, form) =>
    `${sections} 节，${paragraphs} 段，${facts} 条数据；表格：${tables || '无'}；格式：${form === null ? '不明' : formWords[form]}`,
  tables: {
    form: (count) => `${count} 张规定表格`,
    plain: (count) => `${count} 张自有表格`,
    lines: (count) => `${count} 张仍为文字行`,
  },
  sums: (right, all) => `；${all} 项合计中 ${right} 项相符`,
  line: (number) => `第 ${number} 行：`,
  more: (count) => `……另有 ${count} 条：npm run convert -- --all`,
  missing: {
    url: 'url：这份文件从哪里取得',
    fetched: 'fetched：哪一天取得',
    published: 'published：哪一天发布',
    region: 'region：机关所在地',
  },
  comma: '，',
};

/** The words for a terminal. */
export function summaryWords(isChinese: boolean): SummaryWords {
  return isChinese ? chinese : english;
}
