/**
 * Bytes to text: UTF-8, UTF-16 or GB18030, decided on the whole file, never on a piece, and never by statistics.
 */
import type { Source } from '../../report.ts';
import type { Problem } from './extract.ts';
import { splitLines } from './split-lines.ts';
import { strangerIn } from './strange-text.ts';

/** An encoding that texts are read in. */
export type Encoding = NonNullable<Source['encoding']>;

export interface Decoded {
  encoding: Encoding;
  text: string;
  /** What was wrong with the bytes; null when they were read without a doubt. */
  problem: Problem | null;
}

/** Byte-order marks and what they announce. */
const MARKS: ReadonlyArray<{ bytes: readonly number[]; encoding: Encoding }> = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** Tried in this order where no mark decides: UTF-8 first, since its bytes often pass for GB18030. */
const GUESSES = ['utf-8', 'gb18030'] as const;

/** Decodes a whole file. Bytes that fit nothing are read as UTF-8 with U+FFFD, and that is a blocking problem. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return blocked('', 'empty-file', 'the file is empty; put the text of a report into it');
  const mark = MARKS.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
  const encoding = mark?.encoding ?? guessUtf16(bytes);
  for (const guess of encoding === null ? GUESSES : [encoding]) {
    const text = decodeStrictly(bytes, guess);
    if (text === null) continue;
    return encoding === null ? judgeGuess(bytes, text, guess) : judge(text, guess);
  }
  const truncated = encoding === null ? (decodeTruncated(bytes) ?? decodeDamaged(bytes)) : null;
  if (truncated !== null) return truncated;
  const text = new TextDecoder(encoding ?? 'utf-8').decode(bytes);
  return blocked(
    text,
    'undecodable',
    `the bytes are not ${encoding ?? 'UTF-8, UTF-16 or GB18030'}; save the file as UTF-8, or fetch it again`,
  );
}

/** What was read without a mark may be another encoding's text all the same. */
function judgeGuess(bytes: Uint8Array, text: string, guess: Encoding): Decoded {
  return guess === 'gb18030' && isBig5(bytes, text) ? BIG5 : judge(text, guess);
}

/** U+0000 in quantity means that this is no text. */
function judge(text: string, encoding: Encoding): Decoded {
  const nuls = text.includes('\u0000') ? text.split('\u0000').length - 1 : 0;
  if (nuls > text.length / 100 && nuls > 1) {
    return {
      ...blocked(
        text,
        'binary-file',
        `${nuls} NUL characters among ${text.length}: this is not a text file; put the text of the report here`,
      ),
      encoding,
    };
  }
  const stranger = strangerIn(text);
  if (stranger !== null) return { ...blocked(text, stranger.rule, stranger.message), encoding };
  return { encoding, text, problem: null };
}

function blocked(text: string, rule: string, message: string): Decoded {
  return { encoding: 'utf-8', text, problem: { level: 'blocking', rule, line: null, message } };
}

/** The text of bytes that fit an encoding throughout; null for all others. */
export function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A file truncated in the middle of its last character: whole but for at most three bytes. */
function decodeTruncated(bytes: Uint8Array): Decoded | null {
  for (const encoding of GUESSES) {
    for (let tail = 1; tail <= 3 && tail < bytes.length; tail++) {
      const text = decodeStrictly(bytes.subarray(0, bytes.length - tail), encoding);
      if (text === null) continue;
      const message = `the last character is cut: ${tail} bytes at the end are no ${encoding}; compare the end with the original`;
      return withDoubt(judgeGuess(bytes, text, encoding), { rule: 'cut-character', line: null, message });
    }
  }
  return null;
}

/** Of so many characters one may be damaged. */
const ONE_IN = 500;

/** A file with a few bytes that fit nothing: each is U+FFFD in its place, and the lines are told. */
function decodeDamaged(bytes: Uint8Array): Decoded | null {
  const readings = GUESSES.map((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes);
    return { encoding, text, lost: text.split('\uFFFD').length - 1 };
  });
  const best = readings.sort((a, b) => a.lost - b.lost)[0];
  if (best === undefined || best.lost * ONE_IN > best.text.length) return null;
  const { encoding, text, lost } = best;
  const lines = splitLines(text).flatMap((line, index) => (line.includes('\uFFFD') ? [index + 1] : []));
  const message = `${lost} ${lost === 1 ? 'place is' : 'places are'} no ${encoding} and shown as �, on line ${lines.slice(0, 5).join(', ')}${lines.length > 5 ? ' …' : ''}; compare them with the original`;
  return withDoubt(judgeGuess(bytes, text, encoding), { rule: 'damaged-bytes', line: lines[0] ?? null, message });
}

/** A text in which something is doubtful, unless it is no report at all. */
function withDoubt(decoded: Decoded, doubt: Omit<Problem, 'level'>): Decoded {
  return decoded.problem === null ? { ...decoded, problem: { level: 'doubtful', ...doubt } } : decoded;
}

/** Words of such reports. */
const WORDS = /政府|政务|信息|公开|政務|資訊|公開/gu;

/**
 * Whether the bytes say words of such reports in Big5 and none in GB18030, which takes the same pairs of bytes; a few of them
 * may be damaged.
 */
function isBig5(bytes: Uint8Array, asGb18030: string): boolean {
  return asGb18030.search(WORDS) === -1 && (new TextDecoder('big5').decode(bytes).match(WORDS)?.length ?? 0) >= 3;
}

const BIG5 = blocked(
  '',
  'big5',
  'the bytes are Big5, which is not read here; open the file as Big5 in an editor, look whether it reads well, and save it as UTF-8',
);

/** UTF-16 without a mark: line ends, digits and blanks come as pairs of such a byte and a zero, on the side that tells the order. */
function guessUtf16(bytes: Uint8Array): Encoding | null {
  if (bytes.length % 2 === 1 || !bytes.includes(0)) return null;
  let little = 0;
  let big = 0;
  for (let at = 0; at < bytes.length; at += 2) {
    const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
    if (second === 0 && isPlain(first)) little++;
    if (first === 0 && isPlain(second)) big++;
  }
  if (Math.max(little, big) < bytes.length / 400) return null;
  if (little > big * 2) return 'utf-16le';
  return big > little * 2 ? 'utf-16be' : null;
}

/** A line end, a blank, a digit, a Latin letter. */
function isPlain(byte: number): boolean {
  return byte === 0x0a || byte === 0x0d || (byte >= 0x20 && byte < 0x7f);
}
