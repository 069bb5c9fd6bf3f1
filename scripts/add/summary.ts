/**
 * What became of one seed, in the few lines that a person reads after dropping it in.
 */
import { join } from 'node:path';
import { readReportWhole } from '../../src/archive/read-archive.ts';
import type { Report, Table } from '../../src/report.ts';
import { findingSentence } from '../../src/site/words/finding-sentences.ts';
import { wordsOfFinding } from '../../src/site/words/printed-finding.ts';
import { isChinese } from '../lib/finding-in-terminal.ts';

export interface Added {
  /** Path of the seed, as shown. */
  seed: string;
  /** Whether its bytes were among the seeds before. */
  wasThere: boolean;
  /** The record's id; null where no page was made. */
  id: string | null;
  /** Findings that hold it up, as printed. */
  blocking: readonly string[];
  content: string;
}

/** Most findings that are listed. */
const MOST = 5;

export function summaryOf({ seed, wasThere, id, blocking, content }: Added): string {
  const head = wasThere ? `${seed}: the same file is there already; nothing is copied` : seed;
  if (id === null) {
    const why = blocking.map((line) => (isChinese ? wordsOfFinding(line).words : reasonIn(line.slice(seed.length))));
    return lines(head, [['no page', why.join('\n') || 'it is set aside: a note says `hold`']]);
  }
  const { record } = readReportWhole({ path: join(content, 'reports', `${id}.mdx`), id, year: 0 });
  return lines(head, [
    ['page', record.url],
    ['title', `${record.title}${basisOf(record, 'title')}`],
    ['agency', `${record.agency.name}${basisOf(record, 'agency')}`],
    ['year', `${record.year}${basisOf(record, 'year')}`],
    ['read as', readAs(record)],
    ['found', found(record)],
    ['restored', restored(record)],
    ['doubtful', doubtful(record)],
    ['.yaml', missing(record)],
    ['next', `look at it with \`npm run dev\`; then \`npm run links -- --accept\`, and commit seeds/ and content/`],
  ]);
}

/** A blocking finding without its path and level. Samples: `: blocking: no agency …`, `:12: blocking: the patches …` */
function reasonIn(finding: string): string {
  const { line, message } = /^(?::(?<line>\d+))?: blocking: (?<message>.*)$/su.exec(finding)?.groups ?? {};
  return line === undefined ? (message ?? finding) : `line ${line}: ${message ?? ''}`;
}

function lines(head: string, rows: ReadonlyArray<readonly [label: string, value: string]>): string {
  const width = 9;
  const indent = ' '.repeat(width + 3);
  return [
    head,
    ...rows.map(([label, value]) => `  ${label.padEnd(width)} ${value.replaceAll('\n', `\n${indent}`)}`),
  ].join('\n');
}

/** How a field is known, where the report does not say it itself. */
function basisOf({ basis }: Report, field: 'title' | 'agency' | 'year'): string {
  return basis[field] === 'text' ? '' : ` (${basis[field]})`;
}

function readAs({ source: { format, encoding, reader, bytes } }: Report): string {
  return [format, encoding, reader, `${bytes} bytes`].filter((part) => part !== null).join(', ');
}

function found({ sections, paragraphs, tables, facts, form }: Report): string {
  const kinds: Record<Table['kind'], string> = { form: 'of the form', plain: 'of its own', lines: 'left as lines' };
  const counted = Object.entries(kinds).flatMap(([kind, words]) => {
    const count = tables.filter((table) => table.kind === kind).length;
    return count === 0 ? [] : [`${count} ${words}`];
  });
  const checks = tables.flatMap((table) => table.checks);
  const sums = checks.length === 0 ? '' : `; ${checks.filter(({ ok }) => ok).length} of ${checks.length} sums hold`;
  return (
    `${sections.filter(({ level }) => level > 0).length} sections, ${paragraphs.length} paragraphs, ${facts.length} facts, ` +
    `tables: ${counted.join(', ') || 'none'}${sums}; edition of the form: ${form ?? 'unknown'}`
  );
}

function restored({ repairs }: Report): string {
  const counts = Map.groupBy(repairs, ({ rule }) => rule);
  return [...counts].map(([rule, list]) => `${list.length} ${rule}`).join(', ') || 'nothing';
}

function doubtful({ findings }: Report): string {
  const doubts = findings.filter(({ level }) => level === 'doubtful');
  const listed = doubts.slice(0, MOST).map(({ line, message, rule }) => {
    const place = line === null ? '' : isChinese ? `第 ${line} 行：` : `line ${line}: `;
    return `${place}${(isChinese ? findingSentence(rule, message) : null) ?? message} (${rule})`;
  });
  const more = doubts.length > MOST ? [`… and ${doubts.length - MOST} more: npm run convert -- --all`] : [];
  return [...listed, ...more].join('\n') || 'nothing';
}

/** What a person may know and the record does not. */
function missing({ source, published, agency: { region } }: Report): string {
  const wanted = [
    source.url === null ? 'url: where the copy was fetched' : null,
    source.fetched === null ? 'fetched: when' : null,
    published === null ? 'published: the day it was published' : null,
    region.province === null ? 'region: where the agency sits' : null,
  ].filter((line) => line !== null);
  return wanted.join('\n') || 'nothing is missing';
}
