/**
 * Bytes of a page to its source. What the bytes are decides, as in any other file; what the page says of its encoding is held
 * against it.
 *
 * 2026-11-29: browsers take the declaration. But who saves a page again in UTF-8 seldom mends the declaration, and no Chinese
 * text in GB18030 is by chance whole UTF-8 with Chinese characters in it. So whole UTF-8 with such characters is UTF-8, and
 * nothing is said of it; GB18030 in a page that says something else is read and doubted, since almost any bytes pass for it.
 */
import { decode, decodeStrictly, type Decoded } from '../decode.ts';

/** The page's own word. Sample: `<meta charset="gb2312">`, `<meta http-equiv="Content-Type" content="text/html; charset=GBK">` */
const DECLARED = /<(?:meta\s[^>]{0,200}?charset|\?xml\s[^>]{0,100}?encoding)\s*=\s*["']?\s*(?<label>[\w.:-]{2,30})/iu;

/** How much of a page is looked through for it, in bytes. Browsers look at 1,024; long scripts stand before it in some pages. */
const HEAD = 65_536;

const HAN = /\p{Script=Han}/u;

/** Where the page says its encoding, the name that browsers know it by: `gb18030` also for gb2312 and gbk. Null for none that is known. */
function declared(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const label = DECLARED.exec(head)?.groups?.['label'];
  if (label === undefined) return null;
  try {
    const name = new TextDecoder(label).encoding;
    if (/^gb/u.test(name)) return 'gb18030';
    // A page in which this can be read as ASCII is not in UTF-16.
    return name.startsWith('utf-16') ? 'utf-8' : name;
  } catch {
    return null;
  }
}

export function decodePage(bytes: Uint8Array): Decoded {
  const page = decode(bytes);
  const said = declared(bytes);
  if (said === null || page.problem?.level === 'blocking' || page.encoding === said) return page;
  if (said === 'gb18030' && page.encoding === 'utf-8' && !HAN.test(page.text)) return asDeclared(bytes) ?? page;
  if (said === 'big5' && page.encoding === 'gb18030') return big5(page);
  if (page.encoding !== 'gb18030') return page;
  const message = `the page says that it is ${said}, which its bytes are not; they were read as GB18030: look whether the text reads well`;
  return { ...page, problem: page.problem ?? { level: 'doubtful', rule: 'declared-encoding', line: null, message } };
}

/** Few bytes can be both: `联通` in GBK is whole UTF-8 of two letters that are not Chinese. */
function asDeclared(bytes: Uint8Array): Decoded | null {
  const text = decodeStrictly(bytes, 'gb18030');
  return text !== null && HAN.test(text) ? { encoding: 'gb18030', text, problem: null } : null;
}

function big5(page: Decoded): Decoded {
  const message =
    'the page says that it is Big5, which is not read here; open it in a browser, and save its text as UTF-8';
  return { ...page, problem: { level: 'blocking', rule: 'big5', line: null, message } };
}
