/**
 * Signed notes (C2SP signed-note): a text, and under it who signed it, with Ed25519. Keys are written as Go's
 * `golang.org/x/mod/sumdb/note` writes them.
 */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';

/** What stands for Ed25519 before a key. */
const ED25519 = Buffer.of(1);

/** DER of an Ed25519 key (RFC 8410) as far as its 32 bytes. */
const PRIVATE_DER = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_DER = Buffer.from('302a300506032b6570032100', 'hex');

/** Sample: `PRIVATE+KEY+archive.example/log+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz`. */
const PRIVATE_KEY = /^PRIVATE\+KEY\+(?<name>[^\s+]+)\+(?<id>[0-9a-f]{8})\+(?<key>[A-Za-z0-9+/]{44})$/u;
/** Sample: `archive.example/log+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW`. */
const PUBLIC_KEY = /^(?<name>[^\s+]+)\+(?<id>[0-9a-f]{8})\+(?<key>[A-Za-z0-9+/]{44})$/u;
/** Sample: `— archive.example/log x08go/ZJku…M=`. */
const SIGNATURE = /^— (?<name>[^\s+]+) (?<signature>[A-Za-z0-9+/]+=*)$/u;

export interface Signer {
  /** Who signs; the log's origin too. */
  name: string;
  /** The key by which others check it. */
  verifier: string;
  /** The whole note. */
  sign(text: string): string;
}

/** The signer of a key. Throws a sentence where it is none; the key itself is not in it. */
export function readSigner(written: string): Signer {
  const { name = '', id, key = '' } = PRIVATE_KEY.exec(written.trim())?.groups ?? {};
  const bytes = Buffer.from(key, 'base64');
  if (name === '' || bytes[0] !== ED25519[0])
    throw new Error('is no key of a log; `npm run log -- --new-key NAME` makes one');
  const secret = createPrivateKey({
    key: Buffer.concat([PRIVATE_DER, bytes.subarray(1)]),
    format: 'der',
    type: 'pkcs8',
  });
  const verifier = verifierOf(name, createPublicKey(secret));
  if (verifier.split('+')[1] !== id)
    throw new Error(`is not the key that its name “${name}” and number say; a part of it was changed`);
  const number = Buffer.from(id ?? '', 'hex');
  return {
    name,
    verifier,
    sign: (text) => {
      const signature = Buffer.concat([number, sign(null, Buffer.from(text), secret)]);
      return `${text}\n— ${name} ${signature.toString('base64')}\n`;
    },
  };
}

/** A new key under a name, to be kept secret, and the one that checks it. Throws where a name has blanks or a plus. */
export function newKey(name: string): { secret: string; verifier: string } {
  if (!/^[^\s+]+$/u.test(name)) throw new Error(`“${name}” is no name of a log: it has neither blanks nor +`);
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const verifier = verifierOf(name, publicKey);
  const seed = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(PRIVATE_DER.length);
  const id = verifier.split('+')[1] ?? '';
  return { secret: `PRIVATE+KEY+${name}+${id}+${Buffer.concat([ED25519, seed]).toString('base64')}`, verifier };
}

/** The text of a note that one of its signatures makes the key's; null where none does. */
export function openNote(note: string, verifier: string): string | null {
  const { name, id = '', key = '' } = PUBLIC_KEY.exec(verifier)?.groups ?? {};
  const bytes = Buffer.from(key, 'base64');
  if (bytes[0] !== ED25519[0] || keyNumber(name ?? '', bytes) !== id) return null;
  const publicKey = createPublicKey({
    key: Buffer.concat([PUBLIC_DER, bytes.subarray(1)]),
    format: 'der',
    type: 'spki',
  });
  const { text, signatures } = readNote(note);
  const isSigned = signatures.some((line) => {
    const groups = SIGNATURE.exec(line)?.groups;
    const signature = Buffer.from(groups?.['signature'] ?? '', 'base64');
    if (groups?.['name'] !== name || signature.toString('hex', 0, 4) !== id) return false;
    return verify(null, Buffer.from(text), publicKey, signature.subarray(4));
  });
  return isSigned ? text : null;
}

/** A note's text, believed or not, and the lines of its signatures; a text alone has none. */
export function readNote(note: string): { text: string; signatures: string[] } {
  const at = note.lastIndexOf('\n\n');
  if (at === -1) return { text: note, signatures: [] };
  return {
    text: note.slice(0, at + 1),
    signatures: note
      .slice(at + 2)
      .trimEnd()
      .split('\n'),
  };
}

function verifierOf(name: string, key: KeyObject): string {
  const bytes = Buffer.concat([ED25519, key.export({ format: 'der', type: 'spki' }).subarray(PUBLIC_DER.length)]);
  return `${name}+${keyNumber(name, bytes)}+${bytes.toString('base64')}`;
}

/** Eight hexadecimal digits. */
function keyNumber(name: string, key: Uint8Array): string {
  return hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), key]), 'hex').slice(0, 8);
}
