/**
 * What became of one seed, in the few lines that a person reads after dropping it in.
 */
import { join } from 'node:path';
import { readReportWhole } from '../../src/archive/read-archive.ts';
import type { Report } from '../../src/report.ts';
import { findingSentence } from '../../src/site/words/finding-sentences.ts';
import { wordsOfFinding } from '../../src/site/words/printed-finding.ts';
import { isChinese } from '../lib/in-terminal.ts';
import { summaryWords, type SummaryWords } from './summary-words.ts';

const words = summaryWords(isChinese);

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
  const head = wasThere ? words.wasThere(seed) : seed;
  if (id === null)
    return lines(head, [['none', blocking.map((line) => reasonIn(line, seed)).join('\n') || words.setAside]]);
  const { record } = readReportWhole({ path: join(content, 'reports', `${id}.mdx`), id, year: 0 });
  return lines(head, [
    ['page', record.url],
    ['title', `${record.title}${basisOf(record, 'title')}`],
    ['agency', `${record.agency.name}${basisOf(record, 'agency')}`],
    ['year', `${record.year}${basisOf(record, 'year')}`],
    ['readAs', readAs(record)],
    ['found', found(record)],
    ['restored', restored(record)],
    ['doubtful', doubtful(record)],
    ['note', missing(record)],
    ['next', words.next],
  ]);
}

/** A blocking finding without its path and level. Samples: `: blocking: no agency …`, `:12: blocking: the patches …` */
function reasonIn(finding: string, seed: string): string {
  if (isChinese) return wordsOfFinding(finding).words;
  const own = finding.slice(seed.length);
  const { line, message } = /^(?::(?<line>\d+))?: blocking: (?<message>.*)$/su.exec(own)?.groups ?? {};
  return (line === undefined ? '' : words.line(Number(line))) + (message ?? own);
}

function lines(
  head: string,
  rows: ReadonlyArray<readonly [label: keyof SummaryWords['labels'], value: string]>,
): string {
  const indent = ' '.repeat(words.width + 3);
  return [
    head,
    ...rows.map(([name, value]) => {
      const label = words.labels[name];
      const room = ' '.repeat(words.width - columnsOf(label));
      return `  ${label}${room} ${value.replaceAll('\n', `\n${indent}`)}`;
    }),
  ].join('\n');
}

/** Columns of a terminal: a character that is Chinese takes two. */
function columnsOf(label: string): number {
  return label.length + (label.match(/\p{Script=Han}/gu) ?? []).length;
}

/** How a field is known, where the report does not say it itself. */
function basisOf({ basis }: Report, field: 'title' | 'agency' | 'year'): string {
  return basis[field] === 'text' ? '' : words.basis(basis[field]);
}

function readAs({ source: { format, encoding, reader, bytes } }: Report): string {
  return [format, encoding, reader, words.bytes(bytes)].filter((part) => part !== null).join(words.comma);
}

function found({ sections, paragraphs, tables, facts, form }: Report): string {
  const counted = Object.entries(words.tables).flatMap(([kind, wordsOf]) => {
    const count = tables.filter((table) => table.kind === kind).length;
    return count === 0 ? [] : [wordsOf(count)];
  });
  const checks = tables.flatMap((table) => table.checks);
  const sums = checks.length === 0 ? '' : words.sums(checks.filter(({ ok }) => ok).length, checks.length);
  const counts = {
    sections: sections.filter(({ level }) => level > 0).length,
    paragraphs: paragraphs.length,
    facts: facts.length,
  };
  return words.found(counts, counted.join(words.comma) + sums, form);
}

function restored({ repairs }: Report): string {
  const counts = Map.groupBy(repairs, ({ rule }) => rule);
  return [...counts].map(([rule, list]) => words.restored(list.length, rule)).join(words.comma) || words.nothing;
}

function doubtful({ findings }: Report): string {
  const doubts = findings.filter(({ level }) => level === 'doubtful');
  const listed = doubts.slice(0, MOST).map(({ line, message, rule }) => {
    const place = line === null ? '' : words.line(line);
    return `${place}${(isChinese ? findingSentence(rule, message) : null) ?? message} (${rule})`;
  });
  const more = doubts.length > MOST ? [words.more(doubts.length - MOST)] : [];
  return [...listed, ...more].join('\n') || words.nothing;
}

/** What a person may know and the record does not. */
function missing({ source, published, agency: { region } }: Report): string {
  const wanted = [
    source.url === null ? words.missing.url : null,
    source.fetched === null ? words.missing.fetched : null,
    published === null ? words.missing.published : null,
    region.province === null ? words.missing.region : null,
  ].filter((line) => line !== null);
  return wanted.join('\n') || words.nothingMissing;
}
