/**
 * What became of one quotation, as an item of the list: the verdict first, the quotation, where it stands, what differs.
 */
import type { Passage, PassagePiece, QuotedChange, VerifiedQuotation } from '../search/api-types.ts';
import { element } from './element.ts';
import { langOf } from './search-hits.ts';
import { citationButton } from './verify-citation.ts';
import { inContext, markedNodes, type Marked } from './verify-marks.ts';
import { changeSentences, VERDICTS } from './verify-words.ts';

/** Changes that are told of one by one. */
const TOLD = 12;

/** Said where not all was read that may hold the quotation. */
const MANY = '可能含有这句话的报告没有全部读到，也许另有逐字相同的。';

const OTHER_ORDER = '几段都有，但报告里的先后和引文不同。';

const ROW = '表里的数要一格一格地核对：请到报告的表格里对照。';

/** Words for the rules of repair, by their ids. */
export type RuleWords = Readonly<Record<string, string>>;

/** The item of the quotation with this number. */
export function resultItem(quotation: VerifiedQuotation, number: number, rules: RuleWords): HTMLLIElement {
  const { verdict, passages, text, exhaustive } = quotation;
  const [first, ...others] = passages;
  const head = element('h2', { id: `result-${number}` }, `第 ${number} 条：${VERDICTS[verdict]}`);
  const changes = verdict === 'absent' ? [] : (first?.pieces.flatMap((piece) => piece.changes) ?? []);
  return element(
    'li',
    { class: `verdict-${verdict}`, 'aria-labelledby': head.id },
    head,
    element(
      'blockquote',
      {},
      element('span', { class: 'visually-hidden' }, '引文：'),
      ...markedNodes(text, [0, text.length], changes.map(onQuotation)),
    ),
    ...(verdict === 'absent' ? [absentWords(passages.length > 0, exhaustive)] : []),
    ...(verdict === 'differs' && changes.length === 0 ? [element('p', {}, OTHER_ORDER)] : []),
    ...(verdict === 'row' ? [element('p', {}, ROW)] : []),
    ...(passages.length > 0 && verdict !== 'absent' && verdict !== 'verbatim' && !exhaustive
      ? [element('p', { class: 'aside' }, MANY)]
      : []),
    ...(first === undefined ? [] : passageNodes(first, rules)),
    ...(verdict === 'absent' ? others.flatMap((passage) => passageNodes(passage, rules)) : otherPassages(others)),
  );
}

function onQuotation({ quoted: [from, to], kind }: QuotedChange): Marked {
  return { from, to, kind };
}

function onPassage({ archived: [from, to], kind }: QuotedChange): Marked {
  return { from, to, kind };
}

function absentWords(hasParts: boolean, exhaustive: boolean): HTMLElement {
  const words = exhaustive ? '所存的报告里没有这句话' : '比对过的报告里没有这句话';
  return element('p', {}, hasParts ? `${words}；其中几个片段见于下列各处：` : `${words}，也没有相近的。`);
}

function passageNodes(passage: Passage, rules: RuleWords): HTMLElement[] {
  return passage.pieces.flatMap((piece) => {
    const name = placeName(passage, piece);
    const [button, lines] = citationButton(piece, name);
    return [
      element('p', { class: 'verify-place' }, element('a', { href: piece.url, ...langOf(passage) }, name), ' ', button),
      lines,
      element(
        'p',
        { class: 'verify-passage', ...langOf(passage) },
        element('span', { class: 'visually-hidden', lang: 'zh-CN' }, '报告：'),
        ...inContext(piece.text, [piece.from, piece.to], piece.changes.map(onPassage)),
      ),
      ...changeList(changeSentences(piece.changes)),
      ...changeList(
        piece.repairs.map(({ rule, before, after }) => {
          const why = rule
            .split(' ')
            .map((one) => rules[one] ?? one)
            .join('、');
          return after === ''
            ? `副本有“${before}”，本站去掉了（${why}）`
            : `副本作“${before}”，本站复原为“${after}”（${why}）`;
        }),
      ),
    ];
  });
}

/** 《题名》，一、总体情况，第2段 */
function placeName({ title }: Passage, { anchor, section, within }: PassagePiece): string {
  const place =
    anchor === 'title' ? ['题名'] : [section === '' ? '篇首' : section, ...(within === null ? [] : [within])];
  return [`《${title}》`, ...place].join('，');
}

function changeList(sentences: readonly string[]): HTMLElement[] {
  if (sentences.length === 0) return [];
  const left = sentences.length - TOLD;
  const told = [...sentences.slice(0, TOLD), ...(left > 0 ? [`另有 ${left} 处`] : [])];
  return [element('ul', { class: 'verify-changes' }, ...told.map((words) => element('li', {}, words)))];
}

/** Passages of other reports, which say the same or are nearly as near. */
function otherPassages(passages: readonly Passage[]): HTMLElement[] {
  if (passages.length === 0) return [];
  const items = passages.flatMap((passage) => {
    const [piece] = passage.pieces;
    if (piece === undefined) return [];
    const count = passage.pieces.reduce((sum, { changes }) => sum + changes.length, 0);
    const words = count === 0 ? VERDICTS[passage.verdict] : `${VERDICTS[passage.verdict]}，${count} 处`;
    return [
      element(
        'li',
        {},
        element('a', { href: piece.url, ...langOf(passage) }, placeName(passage, piece)),
        `（${words}）`,
      ),
    ];
  });
  return [element('p', { class: 'aside' }, '又见：'), element('ul', { class: 'verify-others' }, ...items)];
}
